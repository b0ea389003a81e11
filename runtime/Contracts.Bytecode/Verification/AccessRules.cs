using System.Reflection;
using Contracts.Bytecode.Parsing;

namespace Contracts.Bytecode.Verification;

/// <summary>Who may name what, by ECMA-335 I.8.5.3, within one module. Imports are public.</summary>
internal sealed class AccessRules(Fuel fuel)
{
    /// <summary>True where code in <paramref name="from"/> may name a type and all types in it.</summary>
    public bool IsVisible(CilType type, TypeDefinition from)
    {
        if (!fuel.Spend(1))
            return false;
        if (type.Element is not null)
            return IsVisible(type.Element, from);
        if (type.Definition is null || type.Definition.Import is not null)
            return AreVisible(type.Arguments, from);
        return IsVisible(type.Definition, from) && AreVisible(type.Arguments, from);
    }

    /// <summary>True where code in <paramref name="from"/> may name all of the types.</summary>
    public bool AreVisible(TypeList types, TypeDefinition from)
    {
        foreach (CilType type in types)
        {
            if (!IsVisible(type, from))
                return false;
        }

        return true;
    }

    /// <summary>True where code in <paramref name="from"/> may use a method or field.</summary>
    public bool IsAccessible(MemberInstance member, TypeDefinition from)
    {
        TypeDefinition owner = member.Owner.Definition!;
        if (owner.Import is not null)
            return true;
        int access = member.Method is { } method
            ? (int)method.Access
            : (int)(member.Field!.Attributes & FieldAttributes.FieldAccessMask);

        // The access flags of fields and methods have the same values.
        return IsVisible(member.Owner, from) && (MethodAttributes)access switch
        {
            MethodAttributes.Private => IsWithin(from, owner),
            MethodAttributes.Family or MethodAttributes.FamANDAssem => IsWithinFamily(from, owner),
            MethodAttributes.Assembly or MethodAttributes.FamORAssem or MethodAttributes.Public => true,
            _ => false,
        };
    }

    private bool IsVisible(TypeDefinition type, TypeDefinition from)
    {
        for (TypeDefinition? level = type; level?.Enclosing is { } enclosing; level = enclosing)
        {
            bool isVisible = (level.Attributes & TypeAttributes.VisibilityMask) switch
            {
                TypeAttributes.NestedPrivate => IsWithin(from, enclosing),
                TypeAttributes.NestedFamily or TypeAttributes.NestedFamANDAssem => IsWithinFamily(from, enclosing),
                _ => true,
            };
            if (!isVisible || !fuel.Spend(1))
                return false;
        }

        return true;
    }

    /// <summary>True for the type itself and for types nested in it, however deep.</summary>
    public static bool IsWithin(TypeDefinition from, TypeDefinition owner)
    {
        for (TypeDefinition? level = from; level is not null; level = level.Enclosing)
        {
            if (level == owner)
                return true;
        }

        return false;
    }

    private bool IsWithinFamily(TypeDefinition from, TypeDefinition owner)
    {
        for (TypeDefinition? level = from; level is not null; level = level.Enclosing)
        {
            for (TypeDefinition? ancestor = level; ancestor is not null; ancestor = ancestor.BaseType?.Definition)
            {
                if (ancestor == owner)
                    return true;
                if (!fuel.Spend(1))
                    return false;
            }
        }

        return false;
    }
}
