using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Runtime.InteropServices;
using Contracts.Bytecode;
using Contracts.Bytecode.Metering;
using Contracts.Bytecode.Parsing;
using Contracts.Bytecode.Profile;
using Contracts.Bytecode.Verification;
using FieldDefinition = Contracts.Bytecode.Parsing.FieldDefinition;
using MethodDefinition = Contracts.Bytecode.Parsing.MethodDefinition;
using TypeDefinition = Contracts.Bytecode.Parsing.TypeDefinition;

namespace Contracts.Execution.Interpretation;

/// <summary>A loaded module's types, methods and imports; each is made once, when it is first needed.</summary>
/// <remarks>
/// Safe for use by many threads: whatever makes something holds <see cref="_gate"/>, since the parsed module is for one
/// thread at a time.
/// </remarks>
internal sealed class ModuleRuntime
{
    private const string EntrySuffix = "_Entry";
    private const string EntryMethod = "Invoke";

    private readonly Lock _gate = new();
    private readonly byte[] _image;
    private readonly ModuleModel _module;
    private readonly ValueLayouts _layouts;
    private readonly VirtualSlots _slots;
    private readonly Dictionary<CilType, RuntimeType> _types = [];
    private readonly Dictionary<(MethodDefinition, CilType, TypeList), RuntimeMethod> _methods = [];
    private readonly Dictionary<(ImportedMember, CilType), ImportedFunction> _imports = [];
    private readonly Dictionary<MethodDefinition, (MethodListing, StackTypes)> _listings = [];

    public ModuleRuntime(PreparedModule prepared)
    {
        _image = prepared.Verified;
        FindingLog log = new(prepared.Limits.FindingCountMax, SourceMap.Read(symbols: null, prepared.Limits));
        _module = new ModuleParser(prepared.Limits, VerifierProfile.Authored, ImportTable.Default, log).Parse(_image)
            ?? throw new InvalidOperationException("A prepared module cannot be read.");
        foreach (TypeDefinition type in _module.Types.Where(type => type.IsEnum))
            type.EnumUnderlyingType = type.Fields.Single().Type;
        _layouts = new ValueLayouts(Universe);
        _slots = new VirtualSlots(Universe);
        Prices = prepared.Prices;
        TypeDefinition entry = _module.Types
            .Single(type => type.Name.EndsWith(EntrySuffix, StringComparison.Ordinal) && HasEntry(type));
        Entry = MethodOf(entry.Methods.Find(IsEntry)!, entry.Self, TypeList.Empty);
    }

    public TypeUniverse Universe => _module.Universe;

    public GasSchedule Prices { get; }

    public RuntimeMethod Entry { get; }

    /// <summary>The runtime's view of a closed type.</summary>
    public RuntimeType TypeOf(CilType type)
    {
        lock (_gate)
        {
            if (!_types.TryGetValue(type, out RuntimeType? known))
            {
                known = new RuntimeType(type, StorageOf(type), this);
                _types.Add(type, known);
            }

            return known;
        }
    }

    /// <summary>The types of the fields of a class or struct, those of base classes first.</summary>
    public RuntimeType[] FieldTypesOf(CilType type)
    {
        lock (_gate)
        {
            if (type.Definition == Universe.Nullable)
                return [TypeOf(Universe.Primitive(CilTypeKind.Boolean)), TypeOf(type.Arguments[0])];
            IEnumerable<RuntimeType> inherited = BaseOf(type) is { } baseType ? FieldTypesOf(baseType) : [];
            return [.. inherited, .. type.Definition!.Fields.Select(field => TypeOf(Close(field.Type, type)))];
        }
    }

    /// <summary>The number of a field among all fields of an object.</summary>
    public int FieldIndexOf(CilType owner, FieldDefinition field)
    {
        lock (_gate)
        {
            int inherited = BaseOf(owner) is { } baseType ? FieldTypesOf(baseType).Length : 0;
            return inherited + owner.Definition!.Fields.IndexOf(field);
        }
    }

    public RuntimeMethod MethodOf(MethodDefinition definition, CilType owner, TypeList arguments)
    {
        lock (_gate)
        {
            if (!_methods.TryGetValue((definition, owner, arguments), out RuntimeMethod? known))
            {
                known = new RuntimeMethod(definition, owner, arguments, this);
                _methods.Add((definition, owner, arguments), known);
            }

            return known;
        }
    }

    public ImportedFunction ImportOf(MemberInstance member)
    {
        ImportedMember import = member.Method!.Import!;
        lock (_gate)
        {
            if (!_imports.TryGetValue((import, member.Owner), out ImportedFunction? known))
            {
                known = CreateImport(import, member.Owner);
                _imports.Add((import, member.Owner), known);
            }

            return known;
        }
    }

    /// <summary>The type of an object at hand.</summary>
    public RuntimeType TypeOfObject(object value) => value is HeapObject own ? own.Type : TypeOf(Universe.String);

    /// <summary>A new exception of the base library.</summary>
    public ObjectInstance NewException(string fullName) => new(TypeOf(Universe.Import(fullName).Self), []);

    /// <summary>The method that runs where a virtual one is called on an object.</summary>
    public RuntimeMethod Resolve(RuntimeType type, RuntimeMethod called)
    {
        if (type.Dispatch.TryGetValue(called, out RuntimeMethod? known))
            return known;
        lock (_gate)
        {
            (MethodDefinition body, CilType owner) = _slots.Find(type.Type, called.Definition, called.Owner);
            return type.Dispatch.GetOrAdd(called, MethodOf(body, owner, called.Arguments));
        }
    }

    /// <summary>True where an object of a type, boxed if a value, is one of another.</summary>
    public bool IsInstance(RuntimeType type, RuntimeType target)
    {
        if (type.Casts.TryGetValue(target, out bool known))
            return known;
        lock (_gate)
            return type.Casts.GetOrAdd(target, new CastRules(Universe).IsInstance(type.Type, target.Type));
    }

    public MethodCode Decode(RuntimeMethod method)
    {
        lock (_gate)
        {
            if (!_listings.TryGetValue(method.Definition, out (MethodListing Listing, StackTypes Stack) known))
            {
                MethodListing listing = MethodListing.Read(_module, method.Definition);
                known = (listing, StackTypes.Find(Universe, listing));
                _listings.Add(method.Definition, known);
            }

            InstructionPrices prices = new(Prices, _layouts, Universe);
            MethodMeasure measure = MethodMeasure.Of(method, known.Listing, known.Stack, prices, _layouts);
            return new MethodDecoder(this, method, known.Listing, known.Stack, measure).Decode();
        }
    }

    /// <summary>The array of a type, and the bytes of its elements.</summary>
    public Tuple<RuntimeType, int> ArrayOf(RuntimeType element)
    {
        lock (_gate)
            return Tuple.Create(TypeOf(Universe.ArrayOf(element.Type)), _layouts.SizeOf(element.Type));
    }

    /// <summary>A literal; equal ones are the same object everywhere, as on the CLR.</summary>
    public string LiteralOf(int token)
    {
        using PEReader reader = new(ImmutableCollectionsMarshal.AsImmutableArray(_image));
        return string.Intern(reader.GetMetadataReader().GetUserString((UserStringHandle)MetadataTokens.Handle(token)));
    }

    private ImportedFunction CreateImport(ImportedMember import, CilType owner)
    {
        int argumentCount = import.ParameterTypes.Count + (import.IsStatic ? 0 : 1);
        if (owner.Definition == Universe.Nullable)
            return new NullableFunction(import.Name, argumentCount, TypeOf(owner.Arguments[0]));
        return import.Name == ".ctor" && !owner.IsValueType
            ? new EmptyConstructor(argumentCount)
            : new LibraryFunction(
                import, ImportTable.Default, TypeOf(Universe.ArrayOf(Universe.Primitive(CilTypeKind.Int32))));
    }

    private Storage StorageOf(CilType type)
    {
        CilType plain = type.Definition?.EnumUnderlyingType ?? type;
        return plain.Kind switch
        {
            CilTypeKind.SByte => Storage.Int8,
            CilTypeKind.Byte or CilTypeKind.Boolean => Storage.UInt8,
            CilTypeKind.Int16 => Storage.Int16,
            CilTypeKind.UInt16 or CilTypeKind.Char => Storage.UInt16,
            CilTypeKind.Int32 or CilTypeKind.UInt32 => Storage.Int32,
            CilTypeKind.Int64 or CilTypeKind.UInt64 or CilTypeKind.NativeInt => Storage.Int64,
            _ when plain.IsValueType && (plain.Definition!.Import is null || plain.Definition == Universe.Nullable) =>
                Storage.Struct,
            _ => Storage.Whole,
        };
    }

    private CilType? BaseOf(CilType type) =>
        type.Definition?.BaseType is { } baseType ? Close(baseType, type) : null;

    private CilType Close(CilType type, CilType owner) =>
        Universe.Substitute(type, owner.Arguments, TypeList.Empty);

    private static bool HasEntry(TypeDefinition type) => type.Methods.Exists(IsEntry);

    private static bool IsEntry(MethodDefinition method) =>
        method is { Name: EntryMethod, IsStatic: true } && method.Signature.Parameters.Count == 0;
}
