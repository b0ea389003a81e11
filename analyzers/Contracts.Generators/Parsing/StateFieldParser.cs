using Contracts.Generators.Diagnostics;
using Contracts.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Contracts.Generators.Parsing;

/// <summary>Reads the state fields of a contract class.</summary>
internal static class StateFieldParser
{
    public static List<StateFieldModel> Parse(INamedTypeSymbol contract, List<DiagnosticModel> diagnostics)
    {
        List<StateFieldModel> fields = [];
        foreach (IFieldSymbol field in contract.MembersInOrder().OfType<IFieldSymbol>())
        {
            if (field.IsStatic || field.AssociatedSymbol is not null || field.Type is not INamedTypeSymbol type)
                continue;

            if (KindOf(type) is not { } kind)
                continue;

            bool hasKey = kind is StateFieldKind.Map or StateFieldKind.CounterMap;
            bool hasValue = kind is StateFieldKind.Value or StateFieldKind.Map;
            TypeModel? key = hasKey ? ParseArgument(field, type, 0, diagnostics) : null;
            TypeModel? value = hasValue ? ParseArgument(field, type, hasKey ? 1 : 0, diagnostics) : null;
            string className = UniqueName(contract, fields, ClassName(field.Name, kind));
            StateFieldModel model = new(kind, field.Name, className, ReadSlot(field), key, value);
            AddDuplicateSlot(field, model, fields, diagnostics);
            fields.Add(model);
        }

        return fields;
    }

    private static StateFieldKind? KindOf(INamedTypeSymbol type)
    {
        if (SdkNames.Is(type, SdkNames.StateValue))
            return StateFieldKind.Value;
        if (SdkNames.Is(type, SdkNames.StateMap))
            return StateFieldKind.Map;
        if (SdkNames.Is(type, SdkNames.StateCounter))
            return StateFieldKind.Counter;
        return SdkNames.Is(type, SdkNames.StateCounterMap) ? StateFieldKind.CounterMap : null;
    }

    private static TypeModel? ParseArgument(
        IFieldSymbol field, INamedTypeSymbol type, int index, List<DiagnosticModel> diagnostics)
    {
        ParsedType argument = TypeParser.Parse(type.TypeArguments[index]);
        if (argument.Model is null)
            diagnostics.Add(DiagnosticModel.Create(Rules.UnsupportedType, Locate(field, index), argument.Problem));
        return argument.Model;
    }

    private static uint ReadSlot(IFieldSymbol field)
    {
        AttributeData? slot = SdkNames.FindAttribute(field, SdkNames.Slot);
        string? name = slot?.ConstructorArguments.FirstOrDefault().Value as string;
        return NameHash.Compute(name ?? field.Name);
    }

    private static void AddDuplicateSlot(
        IFieldSymbol field, StateFieldModel model, List<StateFieldModel> before, List<DiagnosticModel> diagnostics)
    {
        if (before.FirstOrDefault(other => other.Slot == model.Slot) is { } owner)
        {
            diagnostics.Add(DiagnosticModel.Create(
                Rules.DuplicateSlot, field.Locations[0], field.Name, owner.Name, $"0x{model.Slot:x8}"));
        }
    }

    private static string ClassName(string fieldName, StateFieldKind kind)
    {
        string name = fieldName.TrimStart('_');
        string start = name.Length == 0 ? "State" : char.ToUpperInvariant(name[0]) + name.Substring(1);
        return start + kind;
    }

    /// <summary>A name that no member of the class has, nor the class of a field whose name differs little.</summary>
    private static string UniqueName(INamedTypeSymbol contract, List<StateFieldModel> before, string name)
    {
        while (!contract.GetMembers(name).IsEmpty || before.Any(field => field.ClassName == name))
            name += "_";
        return name;
    }

    private static Location Locate(IFieldSymbol field, int index)
    {
        SyntaxNode? declarator = field.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax();
        TypeSyntax? type = (declarator?.Parent as VariableDeclarationSyntax)?.Type;
        while (type is QualifiedNameSyntax or AliasQualifiedNameSyntax)
            type = type is QualifiedNameSyntax qualified ? qualified.Right : ((AliasQualifiedNameSyntax)type).Name;
        return type is GenericNameSyntax generic
            ? generic.TypeArgumentList.Arguments[index].GetLocation()
            : field.Locations[0];
    }
}
