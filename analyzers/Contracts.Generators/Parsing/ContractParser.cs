using Contracts.Generators.Diagnostics;
using Contracts.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Contracts.Generators.Parsing;

/// <summary>Reads a contract class.</summary>
internal sealed class ContractParser
{
    private readonly INamedTypeSymbol _type;
    private readonly ClassDeclarationSyntax _declaration;
    private readonly List<DiagnosticModel> _diagnostics = [];

    private ContractParser(INamedTypeSymbol type, ClassDeclarationSyntax declaration)
    {
        _type = type;
        _declaration = declaration;
    }

    public static bool IsCandidate(SyntaxNode node) => node is ClassDeclarationSyntax { BaseList: not null };

    /// <summary>The contract that a class declaration declares; null for any other class.</summary>
    public static Parsed<ContractModel>? Parse(GeneratorSyntaxContext context, CancellationToken cancellation)
    {
        var declaration = (ClassDeclarationSyntax)context.Node;
        if (context.SemanticModel.GetDeclaredSymbol(declaration, cancellation) is not { } type
            || !SdkNames.IsContract(type)
            || !IsFirstDeclaration(type, declaration, cancellation))
        {
            return null;
        }

        ContractParser parser = new(type, declaration);
        ContractModel? model = parser.ReadContract();
        var place = LocationModel.From(declaration.Identifier.GetLocation());
        return new Parsed<ContractModel>(model, parser._diagnostics.ToEquatableArray(), place);
    }

    /// <summary>A partial class may name its base more than once; it is read at the first.</summary>
    private static bool IsFirstDeclaration(
        INamedTypeSymbol type, ClassDeclarationSyntax declaration, CancellationToken cancellation) =>
        type.DeclaringSyntaxReferences
            .Select(reference => reference.GetSyntax(cancellation))
            .FirstOrDefault(IsCandidate) == declaration;

    private ContractModel? ReadContract()
    {
        if (FindClassProblem() is { } problem)
        {
            Report(Rules.InvalidContractClass, _declaration.Identifier.GetLocation(), problem);
            return null;
        }

        if (!_declaration.Modifiers.Any(SyntaxKind.PartialKeyword))
        {
            Report(Rules.ContractNotPartial, _declaration.Identifier.GetLocation(), _type.Name);
            return null;
        }

        if (FindConstructor() is { } constructor)
        {
            Report(Rules.ContractConstructor, constructor, _type.Name);
            return null;
        }

        string space = _type.ContainingNamespace is { IsGlobalNamespace: false } outer ? outer.ToDisplayString() : "";
        return new ContractModel(space, _type.Name, _type.DeclaredAccessibility == Accessibility.Public)
        {
            State = StateFieldParser.Parse(_type, _diagnostics).ToEquatableArray(),
            Methods = ReadMethods().ToEquatableArray(),
        };
    }

    private string? FindClassProblem()
    {
        string name = _type.Name;
        if (_type.ContainingType is not null)
            return $"Move '{name}' out of '{_type.ContainingType.Name}': a contract is not nested in another type";
        if (_type.IsAbstract)
            return $"Make '{name}' not abstract, and let each contract derive from Contract itself";
        if (_type.IsGenericType)
            return $"Make '{name}' not generic: a contract is deployed as it stands";
        if (_type.IsFileLocal)
            return $"Make '{name}' public or internal: generated code uses it";
        return SdkNames.Is(_type.BaseType, SdkNames.Contract)
            ? null
            : $"Derive '{name}' from Contract itself, and share code through other classes";
    }

    private Location? FindConstructor()
    {
        foreach (IMethodSymbol constructor in _type.InstanceConstructors)
        {
            SyntaxNode? syntax = constructor.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax();
            if (syntax is ConstructorDeclarationSyntax explicitConstructor)
                return explicitConstructor.Identifier.GetLocation();
            if (syntax is ClassDeclarationSyntax { ParameterList: { } parameters })
                return parameters.GetLocation();
        }

        return null;
    }

    private List<MethodModel> ReadMethods()
    {
        List<(IMethodSymbol Symbol, MethodModel Model)> methods = [];
        IMethodSymbol? init = null;
        foreach (IMethodSymbol method in _type.MembersInOrder().OfType<IMethodSymbol>())
        {
            if (ReadKind(method) is not (EntryKind kind, bool allowsReentry) || !CheckShape(method, kind, init))
                continue;

            if (kind == EntryKind.Init)
                init = method;
            if (MethodParser.Parse(method, kind, allowsReentry, _diagnostics) is { } model)
                methods.Add((method, model));
        }

        MethodParser.AddDuplicateSelectors(methods, _diagnostics);
        return [.. methods.Select(method => method.Model)];
    }

    /// <summary>What the method's attribute says; null where it has none, or where it has two.</summary>
    private (EntryKind Kind, bool AllowsReentry)? ReadKind(IMethodSymbol method)
    {
        List<(EntryKind Kind, bool AllowsReentry)> kinds = [];
        (string, EntryKind)[] names =
            [(SdkNames.Init, EntryKind.Init), (SdkNames.Call, EntryKind.Call), (SdkNames.View, EntryKind.View)];
        foreach ((string name, EntryKind kind) in names)
        {
            if (SdkNames.FindAttribute(method, name) is { } attribute)
                kinds.Add((kind, attribute.NamedArguments.Any(argument => argument.Value.Value is true)));
        }

        if (kinds.Count > 1)
        {
            string problem = $"Keep one of [Init], [Call] and [View] on '{method.Name}'";
            Report(Rules.InvalidMethod, method.Locations[0], problem);
        }

        return kinds.Count == 1 ? kinds[0] : null;
    }

    private bool CheckShape(IMethodSymbol method, EntryKind kind, IMethodSymbol? init)
    {
        DiagnosticDescriptor rule = kind == EntryKind.Init ? Rules.InitMethod : Rules.InvalidMethod;
        string? problem = FindMethodProblem(method, kind, init);
        if (problem is not null)
            Report(rule, method.Locations[0], problem);
        return problem is null;
    }

    private static string? FindMethodProblem(IMethodSymbol method, EntryKind kind, IMethodSymbol? init)
    {
        if (kind == EntryKind.Init && init is not null)
            return $"Keep one [Init] method: '{init.Name}' is one already";
        if (kind == EntryKind.Init && !method.ReturnsVoid)
            return $"Let '{method.Name}' return nothing: nobody receives what [Init] returns";
        if (kind == EntryKind.View && method.ReturnsVoid)
            return $"Let '{method.Name}' return a value, or make it a [Call]: a view that returns nothing does nothing";
        if (method.DeclaredAccessibility != Accessibility.Public || method.IsStatic || method.IsAbstract)
            return $"Make '{method.Name}' a public instance method: it is called from outside";
        if (method.MethodKind != MethodKind.Ordinary)
            return $"Make '{method.Name}' an ordinary method";
        return MethodParser.FindShapeProblem(method);
    }

    private void Report(DiagnosticDescriptor rule, Location location, params string[] arguments) =>
        _diagnostics.Add(DiagnosticModel.Create(rule, location, arguments));
}
