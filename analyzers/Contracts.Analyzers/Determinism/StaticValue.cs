using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Contracts.Analyzers.Determinism;

/// <summary>
/// What a <c>static readonly</c> field may hold: constants, structs that a constructor makes of such values by storing
/// them, and an array of either. The linker writes those out where the field is read.
/// </summary>
/// <remarks>What another file declares gets the benefit of doubt: the linker looks there.</remarks>
internal static class StaticValue
{
    /// <summary>Whether the linker takes the initialiser; null: there is none, and the field is zero.</summary>
    public static bool IsAccepted(ISymbol member, ExpressionSyntax? initialiser, SemanticModel model)
    {
        if (member.ContainingType.StaticConstructors.Any(constructor => !constructor.IsImplicitlyDeclared))
            return false;
        return initialiser is null || ValueOf(initialiser, model) is not { } value || IsValue(value, 0)
            || IsTable(value);
    }

    private static bool IsTable(IOperation value) => value switch
    {
        IConversionOperation { Type: IArrayTypeSymbol } conversion => IsTable(conversion.Operand),
        IArrayCreationOperation { DimensionSizes.Length: 1 } creation =>
            creation.DimensionSizes[0].ConstantValue.Value is int and >= 0 and <= LinkLimits.TableLengthMax
            && (creation.Initializer is null
                || creation.Initializer.ElementValues.All(element => IsValue(element, 1))),
        ICollectionExpressionOperation { Type: IArrayTypeSymbol } collection =>
            collection.Elements.Length <= LinkLimits.TableLengthMax
            && collection.Elements.All(element => IsValue(element, 1)),
        _ => false,
    };

    // With its conversion to the type of the member.
    private static IOperation? ValueOf(ExpressionSyntax initialiser, SemanticModel model) =>
        (model.GetOperation(initialiser.Parent!) as ISymbolInitializerOperation)?.Value;

    private static bool IsValue(IOperation value, int depth)
    {
        if (value.ConstantValue.HasValue)
            return !IsBoxed(value);
        return depth < LinkLimits.ValueDepthMax && value switch
        {
            IDefaultValueOperation or IConversionOperation { IsImplicit: true, Operand: IDefaultValueOperation } =>
                depth == 0,
            IConversionOperation conversion => IsConversion(conversion) && IsValue(conversion.Operand, depth + 1),
            IObjectCreationOperation creation => IsCreation(creation, depth),
            ITupleOperation tuple => tuple.Elements.All(element => IsValue(element, depth + 1)),
            IFieldReferenceOperation reference => IsField(reference, depth),
            _ => false,
        };
    }

    private static bool IsBoxed(IOperation value) =>
        value is IConversionOperation { Type.IsReferenceType: true, Operand.Type.IsValueType: true };

    // To decimal and the wide integers, and to the nullable form of a number.
    private static bool IsConversion(IConversionOperation conversion)
    {
        if (conversion.OperatorMethod is { } method)
            return method.Name == WellKnownMemberNames.ImplicitConversionName && IsExternalNumber(method);
        bool isNullable = conversion.Type?.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;
        return isNullable
            ? IsNumber(conversion.Operand.Type)
            : conversion.IsImplicit && conversion.Type?.IsReferenceType == conversion.Operand.Type?.IsReferenceType;
    }

    private static bool IsCreation(IObjectCreationOperation creation, int depth)
    {
        if (creation is not { Initializer: null, Constructor: { } constructor, Type.IsValueType: true })
            return false;
        if (constructor.IsImplicitlyDeclared && constructor.Parameters.IsEmpty)
            return depth == 0;
        bool stores = constructor.Locations.Any(location => location.IsInSource)
            ? StoringConstructor.Is(constructor)
            : IsExternalNumber(constructor);
        return stores && creation.Arguments.All(argument => IsValue(argument.Value, depth + 1));
    }

    private static bool IsExternalNumber(IMethodSymbol method) =>
        method.Locations.All(location => location.IsInMetadata)
        && method.Parameters.All(parameter => IsNumber(parameter.Type));

    private static bool IsNumber(ITypeSymbol? type) =>
        type?.SpecialType is >= SpecialType.System_Boolean and <= SpecialType.System_UInt64;

    // One that is initialised later would still be zero.
    private static bool IsField(IFieldReferenceOperation reference, int depth)
    {
        IFieldSymbol field = reference.Field;
        if (field is not { IsStatic: true, IsReadOnly: true })
            return false;
        if (field.DeclaringSyntaxReferences.FirstOrDefault() is not { } declaration)
            return field.ContainingType.SpecialType is SpecialType.System_String or SpecialType.System_Decimal;
        SyntaxNode place = reference.Syntax;
        if (declaration.SyntaxTree != place.SyntaxTree)
            return true;
        TypeDeclarationSyntax? type = declaration.GetSyntax().FirstAncestorOrSelf<TypeDeclarationSyntax>();
        bool isLater = place.FirstAncestorOrSelf<TypeDeclarationSyntax>() == type
            && declaration.Span.Start > place.SpanStart;
        return !isLater
            && declaration.GetSyntax() is VariableDeclaratorSyntax variable
            && (variable.Initializer is null
                || (ValueOf(variable.Initializer.Value, reference.SemanticModel!) is { } value
                    && IsValue(value, depth + 1)));
    }
}
