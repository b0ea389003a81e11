using Contracts.Generators.Diagnostics;
using Contracts.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Contracts.Generators.Parsing;

/// <summary>Reads the parameters and the result of a method that is called from outside.</summary>
internal static class MethodParser
{
    /// <summary>The method's model, or null after what is wrong with it was added to the diagnostics.</summary>
    public static MethodModel? Parse(
        IMethodSymbol method, EntryKind kind, bool allowsReentry, List<DiagnosticModel> diagnostics)
    {
        int before = diagnostics.Count;
        List<ParameterModel> parameters = [];
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            ParsedType type = TypeParser.Parse(parameter.Type);
            if (type.Model is { } model)
                parameters.Add(new ParameterModel(parameter.Name, model, parameter.IsParams));
            else
                diagnostics.Add(DiagnosticModel.Create(Rules.UnsupportedType, TypeLocation(parameter), type.Problem));
        }

        TypeModel? result = null;
        if (!method.ReturnsVoid)
        {
            ParsedType type = TypeParser.Parse(method.ReturnType);
            result = type.Model;
            if (result is null)
                diagnostics.Add(DiagnosticModel.Create(Rules.UnsupportedType, ResultLocation(method), type.Problem));
        }

        return diagnostics.Count == before
            ? new MethodModel(method.Name, kind, allowsReentry, parameters.ToEquatableArray(), result)
            : null;
    }

    /// <summary>Why no method of this form can be called from outside, or null.</summary>
    public static string? FindShapeProblem(IMethodSymbol method)
    {
        if (method.IsGenericMethod)
            return $"Make '{method.Name}' not generic: a caller names its types in the selector";
        if (method.ReturnsByRef || method.ReturnsByRefReadonly)
            return $"Let '{method.Name}' return a value, not a reference";
        if (method.IsAsync)
            return $"Make '{method.Name}' not async: a contract runs on one thread from start to end";
        IParameterSymbol? byReference = method.Parameters.FirstOrDefault(
            parameter => parameter.RefKind != RefKind.None);
        return byReference is null
            ? null
            : $"Pass '{byReference.Name}' of '{method.Name}' by value, and give results back by return";
    }

    public static void AddDuplicateSelectors(
        IEnumerable<(IMethodSymbol Symbol, MethodModel Model)> methods, List<DiagnosticModel> diagnostics)
    {
        Dictionary<uint, string> owners = [];
        foreach ((IMethodSymbol symbol, MethodModel model) in methods.Where(item => item.Model.Kind != EntryKind.Init))
        {
            // 0 belongs to the [Init] method, which need not exist.
            string? owner = model.Selector == 0 ? "[Init]" : null;
            if (owner is null && !owners.TryGetValue(model.Selector, out owner))
            {
                owners.Add(model.Selector, model.Signature);
                continue;
            }

            diagnostics.Add(DiagnosticModel.Create(
                Rules.DuplicateSelector, symbol.Locations[0], model.Signature, $"0x{model.Selector:x8}", owner!));
        }
    }

    private static Location TypeLocation(IParameterSymbol parameter) =>
        parameter.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is ParameterSyntax { Type: { } type }
            ? type.GetLocation()
            : parameter.Locations[0];

    private static Location ResultLocation(IMethodSymbol method) =>
        method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is MethodDeclarationSyntax declaration
            ? declaration.ReturnType.GetLocation()
            : method.Locations[0];
}
