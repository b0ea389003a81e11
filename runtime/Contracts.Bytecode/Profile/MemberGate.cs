using System.Reflection;
using Contracts.Bytecode.Parsing;

namespace Contracts.Bytecode.Profile;

/// <summary>Checks the flags of fields and methods, and that a method has code exactly where it must.</summary>
internal sealed class MemberGate(TypeUniverse universe, FindingLog log)
{
    private const MethodAttributes AllowedMethodAttributes =
        MethodAttributes.MemberAccessMask | MethodAttributes.Static | MethodAttributes.Final | MethodAttributes.Virtual
        | MethodAttributes.HideBySig | MethodAttributes.NewSlot | MethodAttributes.CheckAccessOnOverride
        | MethodAttributes.Abstract | MethodAttributes.SpecialName | MethodAttributes.RTSpecialName;

    private const FieldAttributes AllowedFieldAttributes =
        FieldAttributes.FieldAccessMask | FieldAttributes.InitOnly;

    private const MethodImplAttributes AllowedImplementation =
        MethodImplAttributes.NoInlining | MethodImplAttributes.AggressiveInlining
        | MethodImplAttributes.AggressiveOptimization;

    public void Check(TypeDefinition type)
    {
        foreach (FieldDefinition field in type.Fields)
            CheckField(type, field);
        foreach (MethodDefinition method in type.Methods)
            CheckMethod(type, method);
    }

    private void CheckField(TypeDefinition type, FieldDefinition field)
    {
        FieldAttributes allowed = AllowedFieldAttributes;
        if (type.IsEnum)
            allowed |= FieldAttributes.SpecialName | FieldAttributes.RTSpecialName;
        if (field.Attributes.HasFlag(FieldAttributes.Literal))
        {
            log.Add(RuleIds.ForbiddenFieldShape, field.ToString(), "A constant is part of the code, not a field.");
        }
        else if (field.IsStatic)
        {
            log.Add(RuleIds.MutableStatic, field.ToString(), "A static field outlives a call. Use StateValue.");
        }
        else if ((field.Attributes & ~allowed) != 0
            || (field.Attributes & FieldAttributes.FieldAccessMask)
                is FieldAttributes.PrivateScope or FieldAttributes.FieldAccessMask)
        {
            log.Add(RuleIds.ForbiddenFieldShape, field.ToString(), $"The flags {field.Attributes} are not allowed.");
        }
    }

    private void CheckMethod(TypeDefinition type, MethodDefinition method)
    {
        if ((method.Attributes & ~AllowedMethodAttributes) != 0
            || method.Access is MethodAttributes.PrivateScope or MethodAttributes.MemberAccessMask)
        {
            string rule = method.Attributes.HasFlag(MethodAttributes.PinvokeImpl)
                ? RuleIds.UnsafeCode
                : RuleIds.ForbiddenMethodShape;
            log.Add(rule, method, $"The flags {method.Attributes} are not allowed.");
        }

        CheckSpecialName(type, method);
        CheckVirtual(type, method);
        if (!type.IsDelegate)
            CheckImplementation(method);
        if (type.IsInterface)
            CheckInterfaceMethod(method);
    }

    private void CheckSpecialName(TypeDefinition type, MethodDefinition method)
    {
        if (method.Name == ".cctor")
        {
            Add(method, "A static constructor would run once per node, not once per call.");
        }
        else if (method.IsConstructor)
        {
            bool hasShape = !method.IsStatic && !method.IsVirtual && method.Signature.Arity == 0
                && method.Signature.ReturnType == universe.Void
                && method.Attributes.HasFlag(MethodAttributes.SpecialName | MethodAttributes.RTSpecialName);
            if (!hasShape || type.IsInterface)
                Add(method, "A constructor is an instance method that returns nothing and is marked as one.");
        }
        else if (method.Attributes.HasFlag(MethodAttributes.RTSpecialName) || method.Name.StartsWith('.'))
        {
            Add(method, "The name or the flags give the method a meaning to the runtime.");
        }
        else if (method.Name == "Finalize" && method.Signature.Parameters.Count == 0)
        {
            Add(method, "A finalizer runs when the garbage collector likes.");
        }
    }

    private void CheckVirtual(TypeDefinition type, MethodDefinition method)
    {
        if (method.IsVirtual && (method.IsStatic || (type.IsValueType && method.IsAbstract)))
            Add(method, "A static method is not virtual, and a value type has no abstract methods.");
        if (!method.IsVirtual && (method.IsFinal || method.IsNewSlot || method.IsAbstract))
            Add(method, "Only a virtual method is abstract, final or in a slot of its own.");
        if (method.IsAbstract && (method.IsFinal || !type.IsAbstract || method.Access == MethodAttributes.Private))
            Add(method, "An abstract method is in an abstract type, and can be overridden.");
    }

    private void CheckImplementation(MethodDefinition method)
    {
        const MethodImplAttributes NotIl = MethodImplAttributes.CodeTypeMask | MethodImplAttributes.Unmanaged
            | MethodImplAttributes.InternalCall;
        MethodImplAttributes refused = method.Implementation & ~AllowedImplementation;
        if ((refused & NotIl) != 0 || method.Attributes.HasFlag(MethodAttributes.PinvokeImpl))
            log.Add(RuleIds.UnsafeCode, method, "The method is not implemented in IL.");
        else if (refused.HasFlag(MethodImplAttributes.Synchronized))
            log.Add(RuleIds.ThreadsAndAsync, method, "A synchronized method takes a lock.");
        else if (refused != 0)
            Add(method, $"The implementation flags {refused} are not allowed.");
        else if (method.IsAbstract != (method.Body is null))
            Add(method, method.IsAbstract ? "An abstract method has code." : "The method has no code.");
    }

    private void CheckInterfaceMethod(MethodDefinition method)
    {
        if (method.IsStatic)
            return;
        if (!method.IsAbstract || !method.IsVirtual || !method.IsNewSlot || method.Access != MethodAttributes.Public)
            Add(method, "An interface method is public and abstract, or static: it has no default code.");
    }

    private void Add(MethodDefinition method, string message) =>
        log.Add(RuleIds.ForbiddenMethodShape, method, message);
}
