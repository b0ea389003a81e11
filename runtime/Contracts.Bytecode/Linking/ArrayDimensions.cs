using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Contracts.Bytecode.Linking;

/// <summary>Puts classes of the core library in the place of arrays of several dimensions.</summary>
/// <remarks>
/// A module has arrays of one dimension. Types are written in the place of types before anything asks what a reference
/// means. What a class cannot be that such an array is (an <c>Array</c>, an array of a base type) is refused where it
/// is used so (<see cref="Lowering.LowerArrayMembers"/>).
/// </remarks>
internal sealed class ArrayDimensions : DefinitionRewriter
{
    private readonly CoreLibrary _coreLibrary;

    private ArrayDimensions(CoreLibrary coreLibrary)
    {
        _coreLibrary = coreLibrary;
    }

    /// <summary>Rewrites all code outside of the core library, if any of it uses such an array, and says whether any
    /// does.</summary>
    public static bool Replace(SourceAssemblies sources, CoreLibrary coreLibrary)
    {
        ModuleDefinition[] modules = [.. sources.Ordered.Where(module => module != sources.CoreLibrary)];
        if (!modules.Any(module => module.GetMemberReferences().Any(IsOfSeveralDimensions)))
            return false;
        ArrayDimensions rewriter = new(coreLibrary);
        foreach (TypeDefinition type in modules.SelectMany(module => module.GetTypes()))
            rewriter.RewriteType(type);
        return true;
    }

    private static bool IsOfSeveralDimensions(MemberReference member) =>
        member.DeclaringType is ArrayType { IsVector: false };

    private void RewriteType(TypeDefinition type)
    {
        RewriteShape(type);
        RewriteConstraints(type);
        foreach (MethodDefinition method in type.Methods)
        {
            RewriteConstraints(method);
            for (int index = 0; index < method.Overrides.Count; index++)
                method.Overrides[index] = Rewritten(method.Overrides[index]);
            RewriteCode(method);
        }
    }

    private void RewriteConstraints(IGenericParameterProvider owner)
    {
        foreach (GenericParameterConstraint constraint in owner.GenericParameters.SelectMany(one => one.Constraints))
            constraint.ConstraintType = Rewritten(constraint.ConstraintType);
    }

    protected override TypeReference Rewritten(TypeReference type)
    {
        switch (type)
        {
            case GenericInstanceType instance:
                for (int index = 0; index < instance.GenericArguments.Count; index++)
                    instance.GenericArguments[index] = Rewritten(instance.GenericArguments[index]);
                return instance;
            case ArrayType array when _coreLibrary.ClassOf(array) is { } replacement:
                return MethodSignatures.Instantiate(replacement, [Rewritten(array.ElementType)]);
            case ArrayType { IsVector: true } array:
                return new ArrayType(Rewritten(array.ElementType));
            case ByReferenceType reference:
                return new ByReferenceType(Rewritten(reference.ElementType));
            case RequiredModifierType modifier:
                return new RequiredModifierType(modifier.ModifierType, Rewritten(modifier.ElementType));
            case OptionalModifierType modifier:
                return new OptionalModifierType(modifier.ModifierType, Rewritten(modifier.ElementType));
            default:
                return type;
        }
    }

    protected override void RewriteInstruction(MethodBody body, Instruction instruction)
    {
        switch (instruction.Operand)
        {
            case TypeReference type:
                instruction.Operand = Rewritten(type);
                break;
            case FieldReference field and not FieldDefinition:
                field.DeclaringType = Rewritten(field.DeclaringType);
                field.FieldType = Rewritten(field.FieldType);
                break;
            case MethodReference { DeclaringType: ArrayType array } method when _coreLibrary.ClassOf(array) is not null:
                RewriteAccess(instruction, method);
                break;
            case MethodReference method:
                instruction.Operand = Rewritten(method);
                break;
        }
    }

    // A reference to an element needs no prefix: the array has exactly the type that it says.
    private void RewriteAccess(Instruction access, MethodReference method)
    {
        TypeReference type = Rewritten(method.DeclaringType);
        MethodDefinition member = ((TypeDefinition)type.GetElementType()).Methods
            .Single(candidate => candidate.Name == method.Name);
        access.Operand = MethodSignatures.On(type, member);
        if (access.OpCode == OpCodes.Call)
            access.OpCode = OpCodes.Callvirt;
        if (access.Previous?.OpCode == OpCodes.Readonly)
            MethodCode.Blank(access.Previous);
    }

    private MethodReference Rewritten(MethodReference method)
    {
        if (method is GenericInstanceMethod generic)
        {
            Rewritten(generic.ElementMethod);
            for (int index = 0; index < generic.GenericArguments.Count; index++)
                generic.GenericArguments[index] = Rewritten(generic.GenericArguments[index]);
        }
        else if (method is not MethodDefinition)
        {
            method.DeclaringType = Rewritten(method.DeclaringType);
            method.ReturnType = Rewritten(method.ReturnType);
            foreach (ParameterDefinition parameter in method.Parameters)
                parameter.ParameterType = Rewritten(parameter.ParameterType);
        }

        return method;
    }
}
