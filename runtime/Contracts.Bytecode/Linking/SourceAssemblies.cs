using System.Diagnostics.CodeAnalysis;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Contracts.Bytecode.Linking;

/// <summary>The assemblies that code is taken from. A type of any other assembly is external: the base library's or
/// the host's.</summary>
/// <remarks>
/// Used by one link at a time. Bodies are rewritten in place in here, so that nothing is shared between links. The
/// order of the modules is that of the request and decides the order in the linked module.
/// </remarks>
internal sealed class SourceAssemblies : IDisposable
{
    private readonly Dictionary<string, ModuleDefinition> _modules = new(StringComparer.Ordinal);
    private readonly Dictionary<TypeReference, TypeDefinition?> _found = [];
    private readonly Dictionary<string, TypeDefinition> _replacements = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TypeDefinition> _generated = new(StringComparer.Ordinal);
    private readonly List<ModuleDefinition> _ordered = [];

    public SourceAssemblies(LinkRequest request)
    {
        Contract = Add(request.Assembly);
        CoreLibrary = Add(request.CoreLibrary);
        foreach (LinkInput reference in request.References)
            Add(reference);
    }

    /// <summary>The module of the author.</summary>
    public ModuleDefinition Contract { get; }

    /// <summary>The module of the core library.</summary>
    public ModuleDefinition CoreLibrary { get; }

    /// <summary>All modules, the author's first.</summary>
    public IReadOnlyList<ModuleDefinition> Ordered => _ordered;

    /// <summary>Makes a type stand wherever the external type of that full name is named.</summary>
    public void Replace(string externalFullName, TypeDefinition replacement) =>
        _replacements.Add(externalFullName, replacement);

    /// <summary>Makes a type stand for one of that name which the compiler puts into each assembly that needs
    /// it.</summary>
    public void ReplaceGenerated(string name, TypeDefinition replacement) => _generated.Add(name, replacement);

    /// <summary>True where a type that the compiler makes has a replacement here.</summary>
    public bool TryFindGenerated(string name, [NotNullWhen(true)] out TypeDefinition? replacement) =>
        _generated.TryGetValue(name, out replacement);

    /// <summary>True where an external type has a replacement here.</summary>
    public bool TryFindReplacement(string externalFullName, [NotNullWhen(true)] out TypeDefinition? replacement) =>
        _replacements.TryGetValue(externalFullName, out replacement);

    /// <summary>The definition that a name means after replacement; null for an external type or a type
    /// parameter.</summary>
    /// <param name="type">A type; of an instantiation, array or reference, the innermost element counts.</param>
    public TypeDefinition? Find(TypeReference type)
    {
        TypeReference element = type.GetElementType();
        if (element is GenericParameter)
            return null;
        if (!_found.TryGetValue(element, out TypeDefinition? definition))
        {
            definition = FindElement(element);
            _found.Add(element, definition);
        }

        return definition;
    }

    /// <summary>True for code that the author wrote, as opposed to the SDK's and the core library's.</summary>
    public bool IsAuthors(MemberReference member) => member.Module == Contract;

    public void Dispose()
    {
        foreach (ModuleDefinition module in _ordered)
            module.Dispose();
    }

    private ModuleDefinition Add(LinkInput input)
    {
        // Every reader parameter that could make the result depend on the machine is fixed here: no probing for files.
        ReaderParameters parameters = new(ReadingMode.Deferred)
        {
            AssemblyResolver = NoProbing.Instance,
            InMemory = true,
        };
        if (input.Symbols is not null)
        {
            parameters.ReadSymbols = true;
            parameters.SymbolReaderProvider = new PortablePdbReaderProvider();
            parameters.SymbolStream = new MemoryStream(input.Symbols, writable: false);
        }

        MemoryStream image = new(input.Image, writable: false);
        ModuleDefinition module = ModuleDefinition.ReadModule(image, parameters);
        if (!_modules.TryAdd(module.Assembly.Name.Name, module))
        {
            module.Dispose();
            return _modules[module.Assembly.Name.Name];
        }

        _ordered.Add(module);
        return module;
    }

    private TypeDefinition? FindElement(TypeReference element)
    {
        if (element is TypeDefinition own)
            return own.Namespace.Length == 0 ? _generated.GetValueOrDefault(own.Name, own) : own;

        if (element.DeclaringType is { } outer)
        {
            return Find(outer)?.NestedTypes.FirstOrDefault(nested => nested.Name == element.Name)
                ?? Replacement(element.FullName);
        }

        return _modules.TryGetValue(ScopeName(element), out ModuleDefinition? module)
            ? module.GetType(element.Namespace, element.Name) ?? Forwarded(module, element)
            : Replacement(element.FullName);
    }

    // A library may have moved a type to another assembly since its user was compiled.
    private TypeDefinition? Forwarded(ModuleDefinition module, TypeReference element)
    {
        ExportedType? forward = module.ExportedTypes.FirstOrDefault(type => type.FullName == element.FullName);
        return forward?.Scope is AssemblyNameReference scope
            && _modules.TryGetValue(scope.Name, out ModuleDefinition? target)
            ? target.GetType(element.Namespace, element.Name)
            : null;
    }

    private TypeDefinition? Replacement(string fullName) => _replacements.GetValueOrDefault(fullName);

    private static string ScopeName(TypeReference type) => type.Scope switch
    {
        AssemblyNameReference assembly => assembly.Name,
        ModuleDefinition module => module.Assembly.Name.Name,
        _ => "",
    };

    /// <summary>Refuses to look for assemblies: what a link may read, the request holds.</summary>
    private sealed class NoProbing : IAssemblyResolver
    {
        public static NoProbing Instance { get; } = new();

        public AssemblyDefinition Resolve(AssemblyNameReference name) =>
            throw new InvalidOperationException($"Linking asked for the assembly {name.Name}.");

        public AssemblyDefinition Resolve(AssemblyNameReference name, ReaderParameters parameters) => Resolve(name);

        public void Dispose()
        {
        }
    }
}
