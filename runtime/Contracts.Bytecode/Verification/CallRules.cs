using System.Reflection;
using System.Reflection.Metadata;
using Contracts.Bytecode.Parsing;
using Contracts.Bytecode.Profile;
using MethodDefinition = Contracts.Bytecode.Parsing.MethodDefinition;
using TypeDefinition = Contracts.Bytecode.Parsing.TypeDefinition;

namespace Contracts.Bytecode.Verification;

/// <summary>Calls, object creation, delegates and return.</summary>
internal sealed class CallRules(EvaluationFrame frame, CodeMap map, RegionMap regions)
{
    private readonly DelegateRules _delegates = new(frame, map);

    private MethodScope Scope => frame.Scope;

    public void Step(Instruction instruction, CilType? constraint, ILOpCode previous)
    {
        if (instruction.Code == ILOpCode.Ret)
        {
            Return(instruction);
            return;
        }

        if (frame.ResolveMethod(instruction.Token) is not { Method: { } method } member)
            return;
        switch (instruction.Code)
        {
            case ILOpCode.Newobj:
                Create(member, method);
                break;
            case ILOpCode.Ldftn or ILOpCode.Ldvirtftn:
                _delegates.LoadFunction(instruction, member, previous);
                break;
            default:
                Call(member, method, isVirtual: instruction.Code == ILOpCode.Callvirt, constraint);
                break;
        }
    }

    private void Call(MemberInstance member, MethodDefinition method, bool isVirtual, CilType? constraint)
    {
        MethodSignature signature = Scope.Universe.SignatureOf(member);
        PopArguments(signature);
        if (method.IsStatic && isVirtual)
            frame.Fail(RuleIds.InvalidIl, $"{member} is static and has no receiver.");
        else if (method.IsConstructor)
            CallConstructor(member, isVirtual);
        else if (constraint is not null)
            PopConstrained(member, method, constraint);
        else if (!method.IsStatic)
            PopReceiver(member, method, isVirtual);
        if (!frame.HasFailed && signature.ReturnType.Kind != CilTypeKind.Void)
            frame.Push(signature.ReturnType);
    }

    private void PopArguments(MethodSignature signature)
    {
        for (int index = signature.Parameters.Count - 1; index >= 0 && !frame.HasFailed; index--)
            frame.Pop(signature.Parameters[index]);
    }

    private void PopReceiver(MemberInstance member, MethodDefinition method, bool isVirtual)
    {
        StackSlot slot = frame.Pop();
        if (frame.HasFailed)
            return;
        CilType owner = member.Owner;
        bool fits = owner.IsValueType
            ? slot.Kind == SlotKind.Pointer && slot.Type == owner && !isVirtual
            : frame.IsAssignable(slot, owner);
        if (!fits)
            frame.Fail(RuleIds.TypeMismatch, $"{slot} is not a receiver for {member}.");
        else if (!isVirtual && method.IsAbstract)
            frame.Fail(RuleIds.InvalidIl, $"{member} is abstract and cannot be called directly.");
        else if (!isVirtual && method.IsVirtual && !MayCallDirectly(owner, method, slot))
            frame.Fail(RuleIds.TypeMismatch, $"{member} is virtual and is called past its overrides.");
    }

    private static bool MayCallDirectly(CilType owner, MethodDefinition method, StackSlot receiver) =>
        owner.IsValueType
        || receiver.Marks.HasFlag(SlotMarks.This)
        || (!owner.Definition!.IsDelegate && (method.IsFinal || owner.Definition.IsSealed));

    /// <summary>
    /// A call through a pointer to a value whose type may be a parameter: it is boxed only in thought.
    /// </summary>
    private void PopConstrained(MemberInstance member, MethodDefinition method, CilType constraint)
    {
        StackSlot slot = frame.Pop(SlotKind.Pointer);
        if (frame.HasFailed)
            return;
        bool fits = slot.Type == constraint
            && method is { IsVirtual: true, IsStatic: false }
            && !member.Owner.IsValueType
            && Scope.Services.Relations.IsAssignable(constraint, member.Owner, Scope.Context);
        if (!fits)
            frame.Fail(RuleIds.TypeMismatch, $"{slot} is not a receiver for {member}, constrained to {constraint}.");
    }

    private void CallConstructor(MemberInstance member, bool isVirtual)
    {
        StackSlot slot = frame.Pop();
        CilType self = Scope.Method.DeclaringType.Self;
        if (isVirtual)
        {
            frame.Fail(RuleIds.InvalidIl, "A constructor is not called virtually.");
        }
        else if (member.Owner.IsValueType)
        {
            if (slot.Kind != SlotKind.Pointer || slot.Type != member.Owner || slot.Marks.HasFlag(SlotMarks.ReadOnly))
                frame.Fail(RuleIds.TypeMismatch, $"{slot} is not a place for {member.Owner}.");
        }
        else if (slot.IsInitialised || !slot.Marks.HasFlag(SlotMarks.This)
            || (member.Owner != self && member.Owner != Scope.Services.Relations.BaseOf(self)))
        {
            frame.Fail(RuleIds.Uninitialised, "A constructor call is on 'this', once, of the own or base class.");
        }
        else
        {
            frame.InitialiseThis();
        }
    }

    private void Create(MemberInstance member, MethodDefinition method)
    {
        TypeDefinition type = member.Owner.Definition!;
        if (!method.IsConstructor)
        {
            frame.Fail(RuleIds.InvalidIl, $"{member} is not a constructor.");
        }
        else if (type.IsAbstract || type.Import is { Kind: not (ImportKind.Class or ImportKind.Struct) })
        {
            frame.Fail(RuleIds.InvalidIl, $"{type} is abstract and cannot be created.");
        }
        else if (method.Access is MethodAttributes.Family or MethodAttributes.FamANDAssem
            && !AccessRules.IsWithin(Scope.Method.DeclaringType, type))
        {
            frame.Fail(RuleIds.AccessDenied, $"{member} is protected: only a derived constructor calls it.");
        }
        else if (type.IsDelegate)
        {
            _delegates.Create(member);
        }
        else
        {
            PopArguments(Scope.Universe.SignatureOf(member));
            frame.Push(member.Owner);
        }
    }

    private void Return(Instruction instruction)
    {
        if (regions.At(instruction.Offset) != RegionMap.Root)
            frame.Fail(RuleIds.InvalidHandler, "ret is within a try block or a handler.");
        if (!frame.IsThisInitialised)
            frame.Fail(RuleIds.Uninitialised, "The constructor returns without having called its base constructor.");
        CilType returnType = Scope.Method.Signature.ReturnType;
        if (returnType.Kind != CilTypeKind.Void)
            frame.Pop(returnType);
        if (frame.Depth != 0)
            frame.Fail(RuleIds.StackMismatch, "The stack is not empty at the end of the method.");
    }
}
