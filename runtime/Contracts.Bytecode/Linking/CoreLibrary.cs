using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Contracts.Bytecode.Linking;

/// <summary>What the core library says that it stands in for, by the attributes on its types.</summary>
internal sealed class CoreLibrary
{
    private const string AttributeNamespace = "Contracts.CoreLib";

    private readonly Dictionary<(string Type, bool IsStatic), List<MethodDefinition>> _extensions = [];
    private readonly Dictionary<string, TypeDefinition> _adapters = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TypeDefinition> _constrainedCalls = new(StringComparer.Ordinal);
    private readonly SortedList<string, TypeDefinition> _objectSlots = new(StringComparer.Ordinal);

    private readonly Dictionary<int, TypeDefinition> _arrays = [];
    private TypeDefinition _sequenceCasts = null!;

    private CoreLibrary()
    {
    }

    /// <summary>The interfaces through which virtual methods of <c>object</c> are called, by the method's
    /// name.</summary>
    public IReadOnlyDictionary<string, TypeDefinition> ObjectSlots => _objectSlots;

    /// <summary>The method whose body describes the module's enums; null: the library has none.</summary>
    public MethodDefinition? EnumTable { get; private set; }

    /// <summary>The class with the instance members of <c>Array</c> on arrays of one dimension.</summary>
    public TypeDefinition ArrayMembers { get; private set; } = null!;

    /// <summary>What is called before casts to a type parameter.</summary>
    public MethodDefinition CastToParameter => OfSequenceCasts("As");

    /// <summary>The method whose body makes sequences for <see cref="CastToParameter"/>.</summary>
    public MethodDefinition SequenceTable => OfSequenceCasts("Adapt");

    /// <summary>What takes an adapter off an object.</summary>
    public MethodDefinition Unwrap => OfSequenceCasts("Unwrap");

    /// <summary>The calls that make a sequence of the object on the stack, if it is an array or a text of such
    /// elements.</summary>
    public IEnumerable<Instruction> WrappingCalls(TypeReference element)
    {
        if (element.FullName == "System.Char")
            yield return Instruction.Create(OpCodes.Call, OfSequenceCasts("WrapText"));
        yield return Instruction.Create(
            OpCodes.Call, MethodSignatures.Instantiate(OfSequenceCasts("Wrap"), [element]));
    }

    /// <summary>Reads the attributes, and registers the replacements with the assemblies.</summary>
    public static CoreLibrary Read(SourceAssemblies sources)
    {
        CoreLibrary library = new();
        foreach (TypeDefinition type in sources.CoreLibrary.GetTypes())
        {
            foreach (CustomAttribute attribute in type.CustomAttributes)
            {
                if (attribute.AttributeType.Namespace == AttributeNamespace)
                    library.Register(type, attribute, sources);
            }

            library.EnumTable ??= type.Methods.FirstOrDefault(IsEnumTable);
        }

        return library;
    }

    /// <summary>The methods that stand for static, or for instance, members of an external type.</summary>
    public IReadOnlyList<MethodDefinition> ExtensionsOf(string externalFullName, bool isStatic) =>
        _extensions.GetValueOrDefault((externalFullName, isStatic)) ?? [];

    /// <summary>The class that makes a sequence of an external object; its constructor takes the object.</summary>
    public TypeDefinition AdapterOf(string externalFullName) => _adapters[externalFullName];

    /// <summary>The class that stands for an array of several dimensions, each beginning at zero; null: none
    /// does.</summary>
    public TypeDefinition? ClassOf(ArrayType array) =>
        array.Dimensions.All(dimension => dimension is { LowerBound: null or 0, UpperBound: null })
            ? _arrays.GetValueOrDefault(array.Rank)
            : null;

    /// <summary>True for a class that stands for an array of several dimensions.</summary>
    public bool IsArray(TypeReference type) =>
        type is GenericInstanceType { ElementType: TypeDefinition definition } && _arrays.ContainsValue(definition);

    /// <summary>True for such a class, and for arrays of such, of arrays of such, and so on.</summary>
    public bool HoldsDimensions(TypeReference type) =>
        IsArray(type) || (type is ArrayType array && HoldsDimensions(array.ElementType));

    /// <summary>The class that serves calls of an external interface on a type parameter; null: none does.</summary>
    public TypeDefinition? ConstrainedCallsOf(string externalFullName) =>
        _constrainedCalls.GetValueOrDefault(externalFullName);

    private MethodDefinition OfSequenceCasts(string name) =>
        _sequenceCasts.Methods.Single(method => method.Name == name);

    private static bool IsEnumTable(MethodDefinition method) =>
        method.Name == "TryDescribe"
        && method.CustomAttributes.Any(attribute => attribute.AttributeType.Name == "GeneratedByLinkerAttribute");

    private void Register(TypeDefinition type, CustomAttribute attribute, SourceAssemblies sources)
    {
        object argument = attribute.ConstructorArguments.Count == 1 ? attribute.ConstructorArguments[0].Value : type;
        string name = argument is TypeReference named ? named.GetElementType().FullName : argument.ToString()!;
        switch (attribute.AttributeType.Name)
        {
            case "ReplacesAttribute":
                sources.Replace(name, type);
                break;
            case "ReplacesGeneratedAttribute" when name.StartsWith("<>", StringComparison.Ordinal):
                sources.ReplaceGenerated(name, type);
                break;
            case "ExtendsAttribute":
                bool isStatic = attribute.Properties.Any(
                    property => property.Name == "StaticMembers" && property.Argument.Value is true);
                RegisterExtensions(name, isStatic, type);
                break;
            case "ReplacesArrayAttribute":
                _arrays.Add((int)argument, type);
                break;
            case "ArrayMembersAttribute":
                ArrayMembers = type;
                break;
            case "SequenceCastsAttribute":
                _sequenceCasts = type;
                break;
            case "AdaptsAttribute":
                _adapters.Add(name, type);
                break;
            case "ConstrainedCallsAttribute":
                _constrainedCalls.Add(name, type);
                break;
            case "ObjectSlotAttribute":
                _objectSlots.Add(name, type);
                break;
        }
    }

    private void RegisterExtensions(string name, bool isStatic, TypeDefinition type)
    {
        if (!_extensions.TryGetValue((name, isStatic), out List<MethodDefinition>? methods))
            _extensions.Add((name, isStatic), methods = []);
        methods.AddRange(type.Methods.Where(method => method.IsStatic && !method.IsConstructor));
    }
}
