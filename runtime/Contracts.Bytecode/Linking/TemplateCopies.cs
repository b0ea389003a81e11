using System.Diagnostics.CodeAnalysis;
using Mono.Cecil;

namespace Contracts.Bytecode.Linking;

/// <summary>The copies of templates (<see cref="StaticDispatch"/>), each made when something names it first.</summary>
internal sealed class TemplateCopies(
    SourceAssemblies sources, MemberResolver resolver, TypeKeys keys, StaticTemplates templates)
{
    /// <summary>Copies in one link: a method that calls itself with ever larger types would never end.</summary>
    private const int CopyCountMax = 2_000;

    private readonly Dictionary<string, TypeCopy> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<(MethodDefinition, string), MethodDefinition> _methods = [];
    private readonly Queue<(TypeDefinition? Type, MethodDefinition? Method)> _made = new();
    private int _count;

    private sealed record TypeCopy(TypeDefinition Definition, Dictionary<IMemberDefinition, IMemberDefinition> Members);

    /// <summary>Takes a copy whose own code may name templates still.</summary>
    public bool TryTake(out TypeDefinition? type, out MethodDefinition? method)
    {
        bool isTaken = _made.TryDequeue(out var made);
        (type, method) = made;
        return isTaken;
    }

    /// <summary>A type, with copies in the place of templates.</summary>
    public TypeReference Rewrite(TypeReference type)
    {
        switch (type)
        {
            case GenericInstanceType instance:
                TypeReference[] arguments = [.. instance.GenericArguments.Select(Rewrite)];
                return TryCopy(instance, arguments, out TypeCopy? copy)
                    ? MethodSignatures.Instantiate(copy.Definition, Remaining(sources.Find(type)!, arguments))
                    : MethodSignatures.Instantiate(instance.ElementType, arguments);
            case ArrayType array:
                return new ArrayType(Rewrite(array.ElementType), array.Rank);
            case ByReferenceType reference:
                return new ByReferenceType(Rewrite(reference.ElementType));
            case IModifierType modifier:
                return Rewrite(modifier.ElementType);
            default:
                return type;
        }
    }

    /// <summary>A field likewise.</summary>
    public FieldReference Rewrite(FieldReference field)
    {
        if (field.DeclaringType is not GenericInstanceType instance)
            return field;
        TypeReference owner = Rewrite(instance);
        if (!TryCopy(instance, [.. instance.GenericArguments.Select(Rewrite)], out TypeCopy? copy))
            return new FieldReference(field.Name, field.FieldType, owner);
        FieldDefinition copied = (FieldDefinition)copy.Members[resolver.Resolve(field)!];
        return owner is GenericInstanceType ? new FieldReference(copied.Name, copied.FieldType, owner) : copied;
    }

    /// <summary>A method likewise.</summary>
    public MethodReference Rewrite(MethodReference method)
    {
        MethodTarget target = resolver.Resolve(method);
        TypeReference[] arguments = [.. MethodSignatures.ArgumentsOf(method).Select(Rewrite)];
        if (target.Kind != MethodTargetKind.Module)
        {
            MethodReference external = method.GetElementMethod();
            if (external.DeclaringType is GenericInstanceType)
                external = MethodSignatures.On(Rewrite(external.DeclaringType), external);
            return MethodSignatures.Instantiate(external, arguments);
        }

        MethodDefinition definition = target.Definition!;
        if (target.DeclaringType is GenericInstanceType instance
            && TryCopy(instance, [.. instance.GenericArguments.Select(Rewrite)], out TypeCopy? copy))
        {
            definition = (MethodDefinition)copy.Members[definition];
        }

        return Reference(definition, Rewrite(target.DeclaringType!), arguments);
    }

    /// <summary>A reference to a method of a type that is no template, or to its copy if the method is one.</summary>
    public MethodReference Reference(
        MethodDefinition definition, TypeReference owner, IReadOnlyList<TypeReference> arguments)
    {
        if (templates.IsTemplate(definition) && TryCopy(definition, owner, arguments, out MethodDefinition? copy))
        {
            arguments = [.. arguments.Where((_, index) => !templates.IsKnownLate(definition.GenericParameters[index]))];
            definition = copy;
        }

        // The definition of a default's code stands for the slot, wherever code names it.
        bool isDefault = resolver.Resolve(definition).Definition != definition;
        MethodReference reference =
            isDefault || owner is GenericInstanceType ? MethodSignatures.On(owner, definition) : definition;
        if (reference != definition)
            resolver.Remember(reference, new MethodTarget(MethodTargetKind.Module, definition, owner));
        return MethodSignatures.Instantiate(reference, arguments);
    }

    private TypeReference[] Remaining(TypeDefinition template, TypeReference[] arguments) =>
        [.. arguments.Where((_, index) => !templates.IsKnownLate(template.GenericParameters[index]))];

    private bool TryCopy(
        GenericInstanceType instance, TypeReference[] arguments, [NotNullWhen(true)] out TypeCopy? copy)
    {
        copy = null;
        if (sources.Find(instance) is not { } template || !templates.IsTemplate(template))
            return false;
        if (KeyOf([.. template.GenericParameters], arguments) is not { } known)
            return false;
        string key = $"{keys.Of(template)} {known}";
        return _types.TryGetValue(key, out copy) || TryCreate(template, arguments, key, out copy);
    }

    private bool TryCreate(
        TypeDefinition template, TypeReference[] arguments, string key, [NotNullWhen(true)] out TypeCopy? copy)
    {
        copy = null;
        if (++_count > CopyCountMax)
            return false;
        TypeDefinition definition = new(
            "", $"{DisplayNames.Simple(template)}_{_count}", template.Attributes & ~TypeAttributes.VisibilityMask)
        {
            BaseType = template.BaseType,
        };
        definition.IsPublic = true;
        copy = new TypeCopy(definition, []);
        _types.Add(key, copy); // Before its members, which may name it.
        TypeSubstitution substitution = Substitution([.. template.GenericParameters], arguments, definition);
        template.Module.Types.Add(definition);
        new MemberCopier(substitution, resolver).CopyType(template, definition, copy.Members);
        _made.Enqueue((definition, null));
        return true;
    }

    private bool TryCopy(
        MethodDefinition template,
        TypeReference owner,
        IReadOnlyList<TypeReference> arguments,
        [NotNullWhen(true)] out MethodDefinition? copy)
    {
        copy = null;
        List<GenericParameter> parameters = [.. template.GenericParameters];
        List<TypeReference> given = [.. arguments];
        if (template.DeclaringType.IsInterface && owner is GenericInstanceType instance)
        {
            parameters.AddRange(template.DeclaringType.GenericParameters);
            given.AddRange(instance.GenericArguments);
        }

        if ((template.IsVirtual && !template.IsStatic) || KeyOf(parameters, given) is not { } key)
            return false;
        if (_methods.TryGetValue((template, key), out copy))
            return true;
        if (++_count > CopyCountMax)
            return false;
        copy = new MethodDefinition($"{template.Name}_{_count}", template.Attributes, template.ReturnType)
        {
            HasThis = template.HasThis,
            ImplAttributes = template.ImplAttributes,
        };
        templates.AddCopy(copy);
        _methods.Add((template, key), copy);
        template.DeclaringType.Methods.Add(copy);
        new MemberCopier(Substitution(parameters, given, copy), resolver).CopyMethod(template, copy);
        _made.Enqueue((null, copy));
        return true;
    }

    // Null where one is not known.
    private string? KeyOf(List<GenericParameter> parameters, IReadOnlyList<TypeReference> arguments)
    {
        TypeReference[] known = [.. arguments.Where((_, index) => templates.IsKnownLate(parameters[index]))];
        return known.Any(argument => argument.ContainsGenericParameter)
            ? null
            : string.Join(' ', known.Select(argument => keys.Of(argument)));
    }

    // Known types for the parameters that must be known, parameters of the copy's own for the others.
    private TypeSubstitution Substitution(
        List<GenericParameter> parameters,
        IReadOnlyList<TypeReference> arguments,
        IGenericParameterProvider copy)
    {
        Dictionary<GenericParameter, TypeReference> types = [];
        TypeSubstitution substitution = new(types);
        List<(GenericParameter Source, GenericParameter Copy)> own = [];
        for (int index = 0; index < parameters.Count; index++)
        {
            GenericParameter parameter = parameters[index];
            if (templates.IsKnownLate(parameter))
            {
                types.Add(parameter, arguments[index]);
            }
            else if (parameter.Owner is not TypeDefinition { IsInterface: true })
            {
                GenericParameter copied = new(parameter.Name, copy) { Attributes = parameter.Attributes };
                copy.GenericParameters.Add(copied);
                types.Add(parameter, copied);
                own.Add((parameter, copied));
            }
        }

        foreach ((GenericParameter source, GenericParameter copied) in own)
        {
            foreach (GenericParameterConstraint constraint in source.Constraints)
            {
                copied.Constraints.Add(
                    new GenericParameterConstraint(Rewrite(substitution.Apply(constraint.ConstraintType))));
            }
        }

        return substitution;
    }
}
