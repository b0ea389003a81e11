using System.Reflection;
using Contracts.Bytecode.Profile;
using Microsoft.CodeAnalysis;

namespace Contracts.Analyzers.Availability;

/// <summary>
/// Which types and members of the base library a contract can link, as the core library and the import table say.
/// </summary>
/// <remarks>
/// It sees names, not what a compiler makes of them, so it is silent about operators, conversions and <c>foreach</c>;
/// the linker reports those at the same place in the source. Immutable.
/// </remarks>
internal sealed class AvailableMembers
{
    private const string ImportsResource = "Contracts.Bytecode.Profile.Imports.txt";
    private const string CoreLibraryResource = "Contracts.CoreLib.dll";
    private const string Instead = "write it in plain C#; docs/corelib.md lists what contracts have";

    private static readonly object Gate = new();
    private static AvailableMembers? _known;

    private readonly HashSet<string> _types = new(StringComparer.Ordinal);
    private readonly HashSet<string> _members = new(StringComparer.Ordinal);
    private readonly SignatureText _signatures = new();

    private AvailableMembers()
    {
    }

    /// <summary>
    /// The members that this SDK's core library has. Read once, with the framework of the first compilation.
    /// </summary>
    public static AvailableMembers Get(Compilation compilation)
    {
        lock (Gate)
            return _known ??= Read(compilation);
    }

    /// <summary>
    /// Why a contract cannot link a symbol of the base library; null: it can, or the symbol is not of it.
    /// </summary>
    public BannedMember? FindMissing(ISymbol symbol)
    {
        if (!IsOfFramework(symbol))
            return null;

        INamedTypeSymbol? type = symbol as INamedTypeSymbol ?? symbol.ContainingType;
        if (type is null || IsAlwaysAvailable(type))
            return null;
        if (!HasType(type))
            return Missing("T:", symbol);

        return symbol is INamedTypeSymbol || HasMember(symbol) ? null : Missing("M:", symbol);
    }

    private static AvailableMembers Read(Compilation compilation)
    {
        AvailableMembers available = new();
        using Stream imports = Open(ImportsResource);
        ImportedNames.Read(imports, available._types, available._members);
        using Stream image = Open(CoreLibraryResource);
        IAssemblySymbol coreLibrary = CoreLibrarySymbols.Load(image, compilation);
        CoreLibrarySymbols.Read(coreLibrary, available._types, available._members);
        return available;
    }

    private static Stream Open(string resource) =>
        Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The assembly lacks its resource {resource}.");

    private static bool IsOfFramework(ISymbol symbol) =>
        symbol.ContainingAssembly is { } assembly
        && (assembly.Name.StartsWith("System", StringComparison.Ordinal)
            || assembly.Name.StartsWith("Microsoft.", StringComparison.Ordinal)
            || assembly.Name is "mscorlib" or "netstandard");

    // Attributes are left out of a module; a delegate's members are the runtime's.
    private static bool IsAlwaysAvailable(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? t = type; t is not null; t = t.BaseType)
        {
            if (t.TableName() == "System.Attribute")
                return true;
        }

        return type.SpecialType is SpecialType.System_Enum or SpecialType.System_ValueType;
    }

    private bool HasType(INamedTypeSymbol type) =>
        _types.Contains(type.TableName())
        || (type.ContainingType is { } outer && type.TypeKind != TypeKind.Enum && HasType(outer));

    private bool HasMember(ISymbol symbol) =>
        symbol switch
        {
            IFieldSymbol { HasConstantValue: true } => true,

            // The linker knows these two: a literal, and an instruction.
            IFieldSymbol { ContainingType.SpecialType: SpecialType.System_String, Name: nameof(string.Empty) } => true,
            IFieldSymbol field => _members.Contains(_signatures.Of(field)),
            _ when IsOfEveryArray(symbol) => true,
            IMethodSymbol { MethodKind: MethodKind.DelegateInvoke } => true,
            IMethodSymbol method => HasMethod(method),
            IPropertySymbol property =>
                (property.GetMethod ?? property.SetMethod) is { } accessor && HasMethod(accessor),
            _ => true,
        };

    // The linker knows the type of the array where they are used.
    private static bool IsOfEveryArray(ISymbol symbol) =>
        symbol is { IsStatic: false, ContainingType.SpecialType: SpecialType.System_Array }
        && symbol.Name is nameof(Array.Clone) or nameof(Array.GetLength) or nameof(Array.GetLowerBound)
            or nameof(Array.GetUpperBound) or nameof(Array.Length) or nameof(Array.LongLength) or nameof(Array.Rank);

    // An override is there where what it overrides is: the call goes through the slot.
    private bool HasMethod(IMethodSymbol method)
    {
        for (IMethodSymbol? m = method; m is not null; m = m.OverriddenMethod)
        {
            if (_members.Contains(_signatures.Of(m)) || _members.Contains(SignatureText.Loose(m)))
                return true;
        }

        return false;
    }

    private static BannedMember Missing(string kind, ISymbol symbol) =>
        new(kind + symbol.MetadataName, RuleIds.MemberNotAvailable, Instead);
}
