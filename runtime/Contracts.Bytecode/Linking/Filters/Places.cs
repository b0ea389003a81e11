using System.Diagnostics.CodeAnalysis;
using Contracts.Bytecode.Linking.Lowering;
using Contracts.Bytecode.Profile;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Contracts.Bytecode.Linking.Filters;

/// <summary>Numbers the places of a module, and tells which of them a value of a type takes up.</summary>
internal sealed class Places
{
    private const string Objects = "object";

    // Arrays and references of one may be used as those of the other.
    private static readonly Dictionary<string, string> Sizes = new(StringComparer.Ordinal)
    {
        ["System.Boolean"] = "1",
        ["System.SByte"] = "1",
        ["System.Byte"] = "1",
        ["System.Char"] = "2",
        ["System.Int16"] = "2",
        ["System.UInt16"] = "2",
        ["System.Int32"] = "4",
        ["System.UInt32"] = "4",
        ["System.Int64"] = "8",
        ["System.UInt64"] = "8",
    };

    private readonly SourceAssemblies _sources;
    private readonly MemberResolver _resolver;
    private readonly List<Place> _places = [];
    private readonly Dictionary<Place, int> _numbers = [];
    private readonly HashSet<FieldDefinition> _referred = [];
    private readonly HashSet<FieldDefinition> _hoisted = [];

    /// <summary>Looks through all code for the fields that references are made to.</summary>
    public Places(SourceAssemblies sources, MemberResolver resolver, LinkedParts parts)
    {
        _sources = sources;
        _resolver = resolver;
        FindHoisted(parts);
        foreach (MethodCode code in parts.Code.Values)
        {
            if (!code.Instructions.Any(instruction => instruction.OpCode == OpCodes.Ldflda))
                continue;
            foreach (StackTake take in new StackWalk(code).Takes())
            {
                if (!StackOperands.IsDirectAccess(take, resolver))
                    _referred.UnionWith(take.Entry.Sources.Select(AddressedBy).OfType<FieldDefinition>());
            }
        }
    }

    /// <summary>True for a field of an iterator that only the code between its <c>yield</c>s reads. While that runs, it
    /// is entered for no second time: on the same object, <c>MoveNext</c> returns at once. But <c>Dispose</c> may clear
    /// the field.</summary>
    public bool IsHoisted(FieldReference reference, [NotNullWhen(true)] out FieldDefinition? field)
    {
        field = _resolver.Resolve(reference);
        return field is not null && _hoisted.Contains(field);
    }

    public Place this[int number] => _places[number];

    /// <summary>The place of the state.</summary>
    public int State => Number(new Place(PlaceKind.State, null));

    /// <summary>The places of a field and of all that is in it; none, where the field is not of the module.</summary>
    public IEnumerable<int> OfField(FieldReference reference)
    {
        if (_resolver.Resolve(reference) is not { } field)
            yield break;
        foreach (int place in OfField(field, GenericArguments.TypeOf(reference)))
            yield return place;
    }

    /// <summary>The place of a field itself.</summary>
    public int OfField(FieldDefinition field) => Number(new Place(PlaceKind.Field, field));

    /// <summary>The places of an element of an array and of all that is in it.</summary>
    public IEnumerable<int> OfElement(TypeReference? type) =>
        WithinValue(type).Append(Number(new Place(PlaceKind.Element, KindOf(type))));

    /// <summary>The places of what a variable is that references are made to.</summary>
    public IEnumerable<int> OfReferredVariable(TypeReference type) =>
        WithinValue(type).Append(Number(new Place(PlaceKind.Referred, KindOf(type))));

    /// <summary>The places of what any reference to a value of the type may refer to.</summary>
    public IEnumerable<int> OfReferred(TypeReference? type) =>
        OfElement(type).Append(Number(new Place(PlaceKind.Referred, KindOf(type))));

    /// <summary>True for a value that is no reference to an object.</summary>
    public bool IsValue(TypeReference? type) =>
        type is not null and not ByReferenceType && KindOf(type) is not null and not Objects;

    /// <summary>The same places, and where any of a kind is among them, all of the kind.</summary>
    public BitSet Expand(BitSet places)
    {
        BitSet expanded = places.Copy();
        if (HasAny(PlaceKind.Field))
        {
            AddAll(place => place.What is FieldDefinition { DeclaringType.IsValueType: true });
            foreach (FieldDefinition field in _referred.Where(field => field.DeclaringType.IsValueType))
                expanded.Add(Number(new Place(PlaceKind.Referred, KindOf(field.FieldType))));
        }

        if (HasAny(PlaceKind.Element))
            AddAll(place => place.Kind == PlaceKind.Element);
        if (HasAny(PlaceKind.Referred))
            AddAll(place => place.Kind == PlaceKind.Referred);
        return expanded;

        bool HasAny(PlaceKind kind) =>
            _numbers.TryGetValue(new Place(kind, null), out int any) && expanded.Contains(any);

        void AddAll(Func<Place, bool> isMeant)
        {
            for (int number = 0; number < _places.Count; number++)
            {
                if (isMeant(_places[number]))
                    expanded.Add(number);
            }
        }
    }

    private void FindHoisted(LinkedParts parts)
    {
        HashSet<FieldDefinition> readElsewhere = [];
        foreach (MethodCode code in parts.Code.Values)
        {
            foreach (Instruction instruction in code.Instructions)
            {
                if (instruction.Operand is not FieldReference reference
                    || _resolver.Resolve(reference) is not { } field || !IsOfIterator(field))
                {
                    continue;
                }

                bool isOwn = code.Method.Name == "MoveNext" && code.Method.DeclaringType == field.DeclaringType
                    && instruction.OpCode == OpCodes.Ldfld;
                if (isOwn)
                    _hoisted.Add(field);
                else if (instruction.OpCode != OpCodes.Stfld)
                    readElsewhere.Add(field);
            }
        }

        _hoisted.ExceptWith(readElsewhere);
    }

    // Local variables by the names that the compiler gives them, which nobody else can.
    private static bool IsOfIterator(FieldDefinition field) =>
        field.Name.Contains(">5__", StringComparison.Ordinal)
        && field.DeclaringType.Name.Contains(">d__", StringComparison.Ordinal);

    private FieldDefinition? AddressedBy(StackSource source) =>
        source.Producer.OpCode == OpCodes.Ldflda ? _resolver.Resolve((FieldReference)source.Producer.Operand) : null;

    /// <summary>The places of the fields of a struct, and of the structs in it.</summary>
    public IEnumerable<int> WithinValue(TypeReference? type)
    {
        if (type is null or GenericParameter)
            return [Number(new Place(PlaceKind.Field, null))];
        return type is not (ArrayType or ByReferenceType)
            && _sources.Find(type) is { IsValueType: true, IsEnum: false } definition
            ? definition.Fields.Where(field => !field.IsStatic)
                .SelectMany(field => OfField(field, new GenericArguments(type).Apply(field.FieldType)))
            : [];
    }

    private IEnumerable<int> OfField(FieldDefinition field, TypeReference type)
    {
        yield return Number(new Place(PlaceKind.Field, field));
        if (_referred.Contains(field))
            yield return Number(new Place(PlaceKind.Referred, KindOf(type)));
        foreach (int part in WithinValue(type))
            yield return part;
    }

    private int Number(Place place)
    {
        if (!_numbers.TryGetValue(place, out int number))
        {
            _numbers.Add(place, number = _places.Count);
            _places.Add(place);
        }

        return number;
    }

    // Null: any.
    private string? KindOf(TypeReference? type)
    {
        switch (type)
        {
            case null or GenericParameter:
                return null;
            case ArrayType:
                return Objects;
            case IModifierType modifier:
                return KindOf(modifier.ElementType);
        }

        TypeDefinition? definition = _sources.Find(type);
        if (definition is { IsEnum: true })
            return KindOf(definition.Fields.First(field => !field.IsStatic).FieldType);
        string name = definition?.FullName ?? type.GetElementType().FullName;
        bool isValue = definition?.IsValueType
            ?? (ImportTable.Default.TryFindType(name, out ImportedType? import) && import.IsValueType);
        return isValue ? Sizes.GetValueOrDefault(name, name) : Objects;
    }
}
