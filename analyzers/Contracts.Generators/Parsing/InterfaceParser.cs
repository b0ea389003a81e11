using Contracts.Generators.Diagnostics;
using Contracts.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Contracts.Generators.Parsing;

/// <summary>Reads an interface through which a contract calls another.</summary>
internal static class InterfaceParser
{
    public static Parsed<InterfaceModel> Parse(GeneratorAttributeSyntaxContext context)
    {
        var type = (INamedTypeSymbol)context.TargetSymbol;
        var declaration = (InterfaceDeclarationSyntax)context.TargetNode;
        List<DiagnosticModel> diagnostics = [];
        InterfaceModel? model = Read(type, declaration, diagnostics);
        return new Parsed<InterfaceModel>(model, diagnostics.ToEquatableArray(), Place: null);
    }

    private static InterfaceModel? Read(
        INamedTypeSymbol type, InterfaceDeclarationSyntax declaration, List<DiagnosticModel> diagnostics)
    {
        if (FindProblem(type, declaration) is { } problem)
        {
            Location location = declaration.Identifier.GetLocation();
            diagnostics.Add(DiagnosticModel.Create(Rules.InvalidContractInterface, location, problem));
            return null;
        }

        List<(IMethodSymbol Symbol, MethodModel Model)> methods = [];
        foreach (ISymbol member in type.MembersInOrder())
        {
            if (FindMemberProblem(member) is { } memberProblem)
            {
                Location location = member.Locations[0];
                diagnostics.Add(DiagnosticModel.Create(Rules.InvalidContractInterface, location, memberProblem));
            }
            else if (member is IMethodSymbol { IsStatic: false } method
                && MethodParser.Parse(method, EntryKind.Call, allowsReentry: false, diagnostics) is { } model)
            {
                methods.Add((method, model));
            }
        }

        MethodParser.AddDuplicateSelectors(methods, diagnostics);
        if (diagnostics.Count > 0)
            return null;

        string space = type.ContainingNamespace is { IsGlobalNamespace: false } outer ? outer.ToDisplayString() : "";
        bool isPublic = type.DeclaredAccessibility == Accessibility.Public;
        IEnumerable<MethodModel> models = methods.Select(method => method.Model);
        return new InterfaceModel(space, type.Name, isPublic, models.ToEquatableArray());
    }

    private static string? FindProblem(INamedTypeSymbol type, InterfaceDeclarationSyntax declaration)
    {
        if (!declaration.Modifiers.Any(SyntaxKind.PartialKeyword))
            return $"Add 'partial' to '{type.Name}', so that '{type.Name}.At(address)' can be generated";
        if (type.ContainingType is not null)
            return $"Move '{type.Name}' out of '{type.ContainingType.Name}': a contract interface is not nested";
        if (type.IsGenericType)
            return $"Make '{type.Name}' not generic: a caller names its types in the selectors";
        if (type.IsFileLocal)
            return $"Make '{type.Name}' public or internal: generated code uses it";
        return type.Interfaces.IsEmpty ? null : $"Write the methods of its bases into '{type.Name}' itself";
    }

    private static string? FindMemberProblem(ISymbol member)
    {
        if (member.IsStatic)
            return null;
        if (member is not IMethodSymbol method)
            return $"Make '{member.Name}' a method: a contract offers nothing else";
        if (method.MethodKind != MethodKind.Ordinary)
            return null;
        return method.IsAbstract
            ? MethodParser.FindShapeProblem(method)
            : $"Remove the body of '{method.Name}': the other contract has it";
    }
}
