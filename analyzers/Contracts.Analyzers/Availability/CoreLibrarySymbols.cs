using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Contracts.Analyzers.Availability;

/// <summary>Reads from the core library what it stands in for: the same attributes that the linker reads.</summary>
internal static class CoreLibrarySymbols
{
    private const string ReplacesName = "ReplacesAttribute";
    private const string ExtendsName = "ExtendsAttribute";
    private const string StaticMembersName = "StaticMembers";
    private const string CreateName = "Create";

    /// <summary>The core library beside the framework that a compilation references.</summary>
    public static IAssemblySymbol Load(Stream image, Compilation framework)
    {
        MetadataReference reference = MetadataReference.CreateFromStream(image);
        CSharpCompilation compilation = CSharpCompilation.Create(
            "CoreLibrary",
            references: framework.References.Append(reference),
            options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        return (IAssemblySymbol)compilation.GetAssemblyOrModuleSymbol(reference)!;
    }

    /// <summary>Adds the types and members that it stands for to the sets.</summary>
    public static void Read(IAssemblySymbol coreLibrary, HashSet<string> types, HashSet<string> members)
    {
        List<INamedTypeSymbol> all = [.. TypesOf(coreLibrary.GlobalNamespace)];
        SignatureText signatures = new();
        foreach (INamedTypeSymbol type in all)
        {
            if (Find(type, ReplacesName).FirstOrDefault() is { } replaces)
                signatures.Replace(type, Named(replaces).TableName());
        }

        foreach (INamedTypeSymbol type in all)
        {
            if (Find(type, ReplacesName).Any())
                AddReplacement(type, signatures, types, members);

            foreach (AttributeData extends in Find(type, ExtendsName))
                AddExtension(type, extends, signatures, types, members);
        }
    }

    private static void AddReplacement(
        INamedTypeSymbol type, SignatureText signatures, HashSet<string> types, HashSet<string> members)
    {
        types.Add(signatures.NameOf(type));
        foreach (ISymbol member in type.GetMembers())
        {
            if (member is IMethodSymbol method)
                members.Add(signatures.Of(method));
            else if (member is IFieldSymbol field)
                members.Add(signatures.Of(field));
            else if (member is IPropertySymbol { IsStatic: true } property)
                members.Add(signatures.OfField(type, property));
            else if (member is INamedTypeSymbol nested)
                AddReplacement(nested, signatures, types, members);
        }
    }

    private static void AddExtension(
        INamedTypeSymbol type,
        AttributeData extends,
        SignatureText signatures,
        HashSet<string> types,
        HashSet<string> members)
    {
        INamedTypeSymbol extended = Named(extends);
        bool isStatic = extends.NamedArguments.Any(argument =>
            argument.Key == StaticMembersName && argument.Value.Value is true);
        types.Add(extended.TableName());
        foreach (IMethodSymbol method in type.GetMembers().OfType<IMethodSymbol>())
        {
            bool isConstructor = !isStatic && method.Name == CreateName;
            string name = isConstructor ? ".ctor" : method.MetadataName;
            int skipped = isStatic || isConstructor ? 0 : 1;
            members.Add(extended.IsGenericType
                ? SignatureText.Loose(extended.TableName(), name, method.Parameters.Length - skipped)
                : signatures.Of(extended.TableName(), name, method.Arity, method.Parameters.Skip(skipped)));
        }
    }

    private static IEnumerable<AttributeData> Find(INamedTypeSymbol type, string attribute) =>
        type.GetAttributes().Where(data => data.AttributeClass?.Name == attribute);

    private static INamedTypeSymbol Named(AttributeData attribute) =>
        ((INamedTypeSymbol)attribute.ConstructorArguments[0].Value!).OriginalDefinition;

    private static IEnumerable<INamedTypeSymbol> TypesOf(INamespaceSymbol root) =>
        root.GetTypeMembers().Concat(root.GetNamespaceMembers().SelectMany(TypesOf));
}
