using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Contracts.Bytecode.Linking;

/// <summary>Which types the module's code gives to each type parameter.</summary>
/// <remarks>
/// Of everything that is reached, whether or not it runs: more than there are, never fewer. Only a type's or method's
/// own code names its type parameters, so that they are told apart by their definitions.
/// </remarks>
internal sealed class TypeArguments
{
    /// <summary>Types for the parameters that one question is about; ordinary contracts have a few dozen.</summary>
    public const int TypeCountMax = 5_000;

    private readonly SourceAssemblies _sources;
    private readonly MemberResolver _resolver;
    private readonly TypeKeys _keys;
    private readonly Dictionary<GenericParameter, List<TypeArgument>> _given = [];

    public TypeArguments(
        SourceAssemblies sources, MemberResolver resolver, TypeKeys keys, VirtualSlots slots, LinkedParts parts)
    {
        _sources = sources;
        _resolver = resolver;
        _keys = keys;
        foreach (TypeDefinition type in parts.Types)
            AddShape(type, slots);
        foreach (MethodDefinition method in parts.Methods)
        {
            MethodCode? code = parts.Code.GetValueOrDefault(method);
            foreach (TypeReference type in method.Parameters.Select(parameter => parameter.ParameterType))
                Add(new TypeArgument(type, code, null));
            Add(new TypeArgument(method.ReturnType, code, null));
            if (code is not null)
                AddCode(code);
        }
    }

    /// <summary>All types that a type may be once types stand for its type parameters, each once; null: they have no
    /// end, or there are more than <see cref="TypeCountMax"/>.</summary>
    public IReadOnlyList<TypeArgument>? Close(TypeArgument open)
    {
        Dictionary<GenericParameter, SortedList<string, TypeArgument>> known = [];
        Queue<GenericParameter> pending = new(ParametersOf(open.Type));
        while (pending.TryDequeue(out GenericParameter? parameter))
        {
            if (!known.TryAdd(parameter, new SortedList<string, TypeArgument>(StringComparer.Ordinal)))
                continue;
            foreach (TypeArgument argument in Given(parameter))
            {
                foreach (GenericParameter other in ParametersOf(argument.Type))
                    pending.Enqueue(other);
            }
        }

        bool isGrowing = true;
        while (isGrowing)
        {
            isGrowing = false;
            foreach ((GenericParameter parameter, SortedList<string, TypeArgument> types) in known)
            {
                foreach (TypeArgument closed in Given(parameter).SelectMany(argument => Close(argument, known)))
                    isGrowing |= types.TryAdd(_keys.Of(closed.Type), closed);
            }

            if (known.Values.Sum(types => types.Count) > TypeCountMax)
                return null;
        }

        List<TypeArgument> all = Close(open, known);
        return all.Count > TypeCountMax ? null : [.. all.DistinctBy(closed => _keys.Of(closed.Type))];
    }

    private List<TypeArgument> Given(GenericParameter parameter) => _given.GetValueOrDefault(parameter) ?? [];

    // One more than the limit at most: several type parameters multiply.
    private static List<TypeArgument> Close(
        TypeArgument open, Dictionary<GenericParameter, SortedList<string, TypeArgument>> known)
    {
        List<TypeArgument> closed = [open];
        foreach (GenericParameter parameter in ParametersOf(open.Type).Distinct())
        {
            closed =
            [
                .. closed.SelectMany(_ => known[parameter].Values, (partly, given) =>
                    new TypeArgument(Put(given.Type, parameter, partly.Type), given.Code, given.At))
                    .Take(TypeCountMax + 1),
            ];
        }

        return closed;
    }

    private static TypeReference Put(TypeReference type, GenericParameter parameter, TypeReference into) =>
        new TypeSubstitution(new Dictionary<GenericParameter, TypeReference> { [parameter] = type }).Apply(into);

    private static IEnumerable<GenericParameter> ParametersOf(TypeReference type) => type switch
    {
        GenericParameter parameter => [parameter],
        GenericInstanceType instance => instance.GenericArguments.SelectMany(ParametersOf),
        TypeSpecification specification => ParametersOf(specification.ElementType),
        _ => [],
    };

    private void AddShape(TypeDefinition type, VirtualSlots slots)
    {
        if (type.BaseType is not null)
            Add(new TypeArgument(type.BaseType, null, null));
        foreach (InterfaceImplementation implementation in type.Interfaces)
            Add(new TypeArgument(implementation.InterfaceType, null, null));
        foreach (FieldDefinition field in type.Fields)
            Add(new TypeArgument(field.FieldType, null, null));
        foreach (VirtualSlot slot in slots.Of(type))
        {
            for (int index = 0; index < slot.Implementation.GenericParameters.Count; index++)
            {
                Give(
                    slot.Implementation.GenericParameters[index],
                    new TypeArgument(slot.Declaration.GenericParameters[index], null, null));
            }
        }
    }

    private void AddCode(MethodCode code)
    {
        foreach (VariableDefinition variable in code.Method.Body.Variables)
            Add(new TypeArgument(variable.VariableType, code, null));
        foreach (Instruction instruction in code.Instructions)
        {
            switch (instruction.Operand)
            {
                case TypeReference type:
                    Add(new TypeArgument(type, code, instruction));
                    break;
                case FieldReference field:
                    Add(new TypeArgument(field.DeclaringType, code, instruction));
                    break;
                case MethodReference method:
                    AddMethod(method, code, instruction);
                    break;
            }
        }
    }

    private void AddMethod(MethodReference method, MethodCode code, Instruction at)
    {
        MethodTarget target = _resolver.Resolve(method);
        Add(new TypeArgument(target.DeclaringType ?? method.DeclaringType, code, at));
        IReadOnlyList<TypeReference> arguments = MethodSignatures.ArgumentsOf(method);
        for (int index = 0; index < arguments.Count; index++)
        {
            TypeArgument argument = new(arguments[index], code, at);
            Add(argument);
            if (target.Definition is { } definition)
                Give(definition.GenericParameters[index], argument);
        }
    }

    private void Add(TypeArgument argument)
    {
        if (argument.Type is GenericInstanceType instance)
        {
            TypeDefinition? definition = _sources.Find(instance);
            for (int index = 0; index < instance.GenericArguments.Count; index++)
            {
                TypeArgument inner = argument with { Type = instance.GenericArguments[index] };
                Add(inner);
                if (definition is not null)
                    Give(definition.GenericParameters[index], inner);
            }
        }
        else if (argument.Type is TypeSpecification specification)
        {
            Add(argument with { Type = specification.ElementType });
        }
    }

    // What a type or method passes on to itself says nothing.
    private void Give(GenericParameter parameter, TypeArgument argument)
    {
        if (argument.Type == parameter)
            return;
        if (!_given.TryGetValue(parameter, out List<TypeArgument>? given))
            _given.Add(parameter, given = []);
        given.Add(argument);
    }
}
