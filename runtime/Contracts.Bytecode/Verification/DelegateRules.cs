using System.Reflection.Metadata;
using Contracts.Bytecode.Parsing;
using MethodDefinition = Contracts.Bytecode.Parsing.MethodDefinition;

namespace Contracts.Bytecode.Verification;

/// <summary>
/// Delegate creation: a method pointer exists only between <c>ldftn</c> and the <c>newobj</c> behind it.
/// </summary>
internal sealed class DelegateRules(EvaluationFrame frame, CodeMap map)
{
    // What the method pointer on the stack points to: there is one at most, and the next instruction takes it.
    private MemberInstance? _target;
    private bool _isLookup;

    private MethodScope Scope => frame.Scope;

    /// <summary>Applies <c>ldftn</c> or <c>ldvirtftn</c>.</summary>
    public void LoadFunction(Instruction instruction, MemberInstance member, ILOpCode previous)
    {
        MethodDefinition method = member.Method!;
        ReadOnlySpan<byte> il = Scope.Body.Il.Span;
        bool isFollowed = instruction.Next < il.Length
            && !map.IsTarget(instruction.Next)
            && il[instruction.Next] == (byte)ILOpCode.Newobj;
        if (!isFollowed)
            frame.Fail(RuleIds.UnverifiablePointer, "A method pointer is for the delegate created behind it.");
        if (method.Import is not null || method.IsConstructor)
            frame.Fail(RuleIds.UnverifiablePointer, $"{member} cannot be a delegate's target: wrap it in a method.");
        if (instruction.Code == ILOpCode.Ldvirtftn)
            CheckVirtual(member, method, previous, map.IsTarget(instruction.Offset));
        else if (method.IsAbstract)
            frame.Fail(RuleIds.InvalidIl, $"{member} is abstract and needs ldvirtftn.");
        _target = member;
        _isLookup = instruction.Code == ILOpCode.Ldvirtftn;
        frame.Push(new StackSlot(SlotKind.MethodPointer));
    }

    /// <summary>Applies <c>newobj</c> of a delegate.</summary>
    public void Create(MemberInstance constructor)
    {
        frame.Pop(SlotKind.MethodPointer);
        StackSlot receiver = frame.Pop();
        if (frame.HasFailed || _target is not { } target)
            return;
        MethodDefinition invoke = constructor.Owner.Definition!.Methods.Find(method => method.Name == "Invoke")!;
        MethodSignature expected = Scope.Universe.SignatureOf(
            new MemberInstance(constructor.Owner, invoke, null, TypeList.Empty));
        MethodSignature actual = Scope.Universe.SignatureOf(target);
        bool isCompatible = target.Method!.IsStatic
            ? IsStaticTarget(receiver, expected, actual)
            : IsInstanceTarget(receiver, target) && AreCompatible(expected, actual, skipped: 0);
        if (!isCompatible)
            frame.Fail(RuleIds.TypeMismatch, $"{target} with {receiver} does not fit {constructor.Owner}.");
        frame.Push(constructor.Owner);
    }

    private void CheckVirtual(MemberInstance member, MethodDefinition method, ILOpCode previous, bool isTarget)
    {
        // The receiver whose method is looked up must be the one that the delegate gets.
        StackSlot receiver = frame.Pop();
        if (previous != ILOpCode.Dup || isTarget)
            frame.Fail(RuleIds.UnverifiablePointer, "ldvirtftn does not stand behind the dup of its receiver.");
        else if (!method.IsVirtual || method.IsStatic || member.Owner.IsValueType
            || !frame.IsAssignable(receiver, member.Owner))
        {
            frame.Fail(RuleIds.TypeMismatch, $"{receiver} has no virtual method {member}.");
        }
    }

    private bool IsStaticTarget(StackSlot receiver, MethodSignature expected, MethodSignature actual)
    {
        if (actual.Parameters.Count == expected.Parameters.Count)
            return receiver.IsNull && AreCompatible(expected, actual, skipped: 0);

        // A delegate over the first argument, as for an extension method.
        return actual.Parameters.Count == expected.Parameters.Count + 1
            && actual.Parameters[0].IsObjectReference
            && frame.IsAssignable(receiver, actual.Parameters[0])
            && AreCompatible(expected, actual, skipped: 1);
    }

    private bool IsInstanceTarget(StackSlot receiver, MemberInstance target)
    {
        CilType owner = target.Owner;
        if (owner.IsValueType)
            return receiver.IsReference && receiver.Type == owner;
        return frame.IsAssignable(receiver, owner) && MayBind(receiver, target);
    }

    private bool MayBind(StackSlot receiver, MemberInstance target)
    {
        MethodDefinition method = target.Method!;
        return !method.IsVirtual || method.IsFinal || target.Owner.Definition!.IsSealed
            || receiver.Marks.HasFlag(SlotMarks.This) || _isLookup;
    }

    private bool AreCompatible(MethodSignature expected, MethodSignature actual, int skipped)
    {
        if (expected.Parameters.Count != actual.Parameters.Count - skipped
            || !IsCompatible(actual.ReturnType, expected.ReturnType))
        {
            return false;
        }

        for (int index = 0; index < expected.Parameters.Count; index++)
        {
            if (!IsCompatible(expected.Parameters[index], actual.Parameters[index + skipped]))
                return false;
        }

        return true;
    }

    private bool IsCompatible(CilType source, CilType target) =>
        source == target
        || (TypeRelations.IsReference(source, Scope.Context)
            && TypeRelations.IsReference(target, Scope.Context)
            && Scope.Services.Relations.IsAssignable(source, target, Scope.Context));
}
