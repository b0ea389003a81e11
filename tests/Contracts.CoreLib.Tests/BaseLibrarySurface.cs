using System.Reflection;
using Mono.Cecil;

namespace Contracts.Tests;

/// <summary>
/// The public members of every base-library type that a contract may name, and what stands for each, by the linker's
/// rules.
/// </summary>
internal sealed class BaseLibrarySurface
{
    private readonly LibrarySurface _library;
    private readonly ImportTableText _imports;
    private readonly Dictionary<string, ModuleDefinition> _modules = new(StringComparer.Ordinal);

    public BaseLibrarySurface(LibrarySurface library, ImportTableText imports)
    {
        _library = library;
        _imports = imports;
        Types = [.. NamedTypes().Distinct().OrderBy(type => type.FullName, StringComparer.Ordinal)];
    }

    /// <summary>The types, by name.</summary>
    public IReadOnlyList<Type> Types { get; }

    /// <summary>The members that a type declares itself, in the order of their text.</summary>
    public IReadOnlyList<BaseLibraryMember> MembersOf(Type type) =>
    [
        .. Definition(type).Methods
            .Where(method => method.IsPublic && method.Name != ".cctor" && !method.IsRuntime)
            .Select(Describe)
            .OrderBy(member => member.Display, StringComparer.Ordinal),
    ];

    private BaseLibraryMember Describe(MethodDefinition method)
    {
        int? price = _imports.PriceOf(method);
        return new BaseLibraryMember
        {
            Method = method,
            ImportPrice = price,
            Replacement = price is null ? _library.Find(method) : null,
        };
    }

    private IEnumerable<Type> NamedTypes()
    {
        foreach (Type type in typeof(CoreLib.Elements).Assembly.GetTypes())
        {
            if (type.GetCustomAttribute<CoreLib.ReplacesAttribute>() is { } replaces)
                yield return replaces.Replaced;
            if (type.GetCustomAttributes<CoreLib.ExtendsAttribute>().FirstOrDefault() is { } extends)
                yield return extends.Extended;
        }

        foreach (string name in _imports.Types.Where(name => name.StartsWith("System.", StringComparison.Ordinal)))
            yield return typeof(object).Assembly.GetType(name, throwOnError: true)!;
    }

    private TypeDefinition Definition(Type type)
    {
        string path = type.Assembly.Location;
        if (!_modules.TryGetValue(path, out ModuleDefinition? module))
            _modules.Add(path, module = ModuleDefinition.ReadModule(path));
        return module.GetType(type.FullName!.Replace('+', '/'));
    }
}
