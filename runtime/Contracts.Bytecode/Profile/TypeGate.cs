using System.Reflection;
using Contracts.Bytecode.Parsing;

namespace Contracts.Bytecode.Profile;

/// <summary>Checks the shape of each type by its kind: flags, base type, and which members it may have.</summary>
internal sealed class TypeGate(TypeUniverse universe, FindingLog log)
{
    private const TypeAttributes AllowedAttributes =
        TypeAttributes.VisibilityMask | TypeAttributes.SequentialLayout | TypeAttributes.Interface
        | TypeAttributes.Abstract | TypeAttributes.Sealed | TypeAttributes.SpecialName
        | TypeAttributes.BeforeFieldInit;

    public void Check(TypeDefinition type)
    {
        TypeAttributes refused = type.Attributes & ~AllowedAttributes;
        if (refused != 0)
            Add(type, $"The flags {refused} are not allowed.");
        CheckLayout(type);
        if (type.IsInterface)
            CheckInterface(type);
        else if (type.IsEnum)
            CheckEnum(type);
        else if (type.IsDelegate)
            CheckDelegate(type);
        else if (type.IsValueType)
            CheckStruct(type);
        else
            CheckClass(type);
        CheckParameters(type, type.GenericParameters, mayVary: type.IsInterface || type.IsDelegate);
        foreach (MethodDefinition method in type.Methods)
            CheckParameters(type, method.GenericParameters, mayVary: false);
    }

    /// <summary>The runtime's own choice of a layout would show in a size; loaders know one for structs only.</summary>
    private void CheckLayout(TypeDefinition type)
    {
        bool isStruct = type.IsValueType && !type.IsEnum;
        if (type.Attributes.HasFlag(TypeAttributes.SequentialLayout) != isStruct)
            Add(type, "A struct has its fields in their order, and no other type does.");
    }

    private void CheckInterface(TypeDefinition type)
    {
        if (type.BaseType is not null || !type.IsAbstract || type.IsSealed || type.Fields.Count > 0)
            Add(type, "An interface is abstract and has no base type and no fields.");
    }

    private void CheckEnum(TypeDefinition type)
    {
        CilType? underlying = type.Fields.Count == 1 && type.Fields[0].Name == "value__" ? type.Fields[0].Type : null;
        if (underlying is { IsPrimitive: true, Kind: not (CilTypeKind.Boolean or CilTypeKind.Char) })
            type.EnumUnderlyingType = underlying;
        else
            Add(type, "An enum has one field, value__, of an integer type.");
        if (!type.IsSealed || type.IsAbstract || type.Methods.Count > 0 || type.Interfaces.Count > 0)
            Add(type, "An enum is sealed and has no methods and no interfaces.");
    }

    private void CheckDelegate(TypeDefinition type)
    {
        MethodDefinition? constructor = type.Methods.Find(method => method.IsConstructor);
        MethodDefinition? invoke = type.Methods.Find(method => method.Name == "Invoke");
        bool hasShape = constructor is not null
            && constructor.Signature == ConstructorSignature()
            && invoke is { IsVirtual: true, IsStatic: false, IsAbstract: false, Signature.Arity: 0 }
            && constructor.Access == MethodAttributes.Public
            && invoke.Access == MethodAttributes.Public;
        if (!hasShape || type.Methods.Count != 2 || type.Fields.Count > 0 || type.Interfaces.Count > 0)
            Add(type, "A delegate has a constructor (object, native int) and Invoke, both public, and nothing else.");
        if (!type.IsSealed || type.IsAbstract)
            Add(type, "A delegate is sealed.");
        foreach (MethodDefinition method in type.Methods)
        {
            if (method.Implementation != MethodImplAttributes.Runtime || method.Body is not null)
                Add(type, "The methods of a delegate are provided by the runtime.");
        }
    }

    private MethodSignature ConstructorSignature() =>
        new(HasThis: true, Arity: 0, universe.Void, universe.List([universe.Object, universe.NativeInt]));

    private void CheckStruct(TypeDefinition type)
    {
        if (!type.IsSealed || type.IsAbstract)
            Add(type, "A value type is sealed.");
    }

    private void CheckClass(TypeDefinition type)
    {
        if (type.BaseType?.Definition is not { } baseType || baseType.IsInterface || baseType.IsValueType
            || baseType.IsSealed || baseType.IsDelegate)
        {
            Add(type, "A class derives from a class that is not sealed.");
        }
        else if (baseType.Import is { Kind: not ImportKind.Class })
        {
            Add(type, $"A class may not derive from {baseType} directly.");
        }
    }

    private void CheckParameters(TypeDefinition type, List<GenericParameter> parameters, bool mayVary)
    {
        const GenericParameterAttributes Known =
            GenericParameterAttributes.VarianceMask | GenericParameterAttributes.SpecialConstraintMask;
        foreach (GenericParameter parameter in parameters)
        {
            if ((parameter.Attributes & ~Known) != 0
                || (parameter.Attributes.HasFlag(GenericParameterAttributes.AllowByRefLike)))
            {
                Add(type, "A type parameter has a flag that is not allowed.");
            }

            bool isBoth = parameter.Variance == GenericParameterAttributes.VarianceMask;
            if (isBoth || (!mayVary && parameter.Variance != 0))
                Add(type, "Only interfaces and delegates have variant type parameters.");
            if (parameter.MustBeClass && parameter.MustBeStruct)
                Add(type, "A type parameter cannot be both a class and a value type.");
        }
    }

    private void Add(TypeDefinition type, string message) =>
        log.Add(RuleIds.ForbiddenTypeShape, type.FullName, message);
}
