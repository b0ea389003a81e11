using System.Linq.Expressions;
using System.Reflection;

namespace Contracts.Tests.Members;

/// <summary>Makes delegates of any type: a small table of results, chosen by what the arguments are.</summary>
internal static class PureFunctions
{
    private const int ResultCount = 5;

    private static readonly MethodInfo ChooseMethod =
        typeof(PureFunctions).GetMethod(nameof(Choose), BindingFlags.Static | BindingFlags.NonPublic)!;

    /// <summary>A delegate whose results the generator gives. What compares gives an order.</summary>
    public static Delegate Create(Type type, ValueGenerator values)
    {
        MethodInfo invoke = type.GetMethod("Invoke")!;
        Type[] parameterTypes = [.. invoke.GetParameters().Select(parameter => parameter.ParameterType)];
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Comparison<>))
            return CreateComparison(parameterTypes[0], values.Random.Next(3));

        ParameterExpression[] parameters = [.. parameterTypes.Select(Expression.Parameter)];
        if (invoke.ReturnType == typeof(void))
            return Expression.Lambda(type, Expression.Empty(), parameters).Compile();
        object?[] results =
            [.. Enumerable.Range(0,
                ResultCount).Select(_ => values.Create(invoke.ReturnType, null, isNullable: false))];
        Expression arguments = Expression.NewArrayInit(
            typeof(object), parameters.Select(parameter => Expression.Convert(parameter, typeof(object))));
        Expression body = Expression.Convert(
            Expression.Call(ChooseMethod, Expression.Constant(results), arguments), invoke.ReturnType);
        return Expression.Lambda(type, body, parameters).Compile(preferInterpretation: true);
    }

    private static Delegate CreateComparison(Type item, int kind) =>
        (Delegate)typeof(PureFunctions)
            .GetMethod(nameof(ComparisonOf), BindingFlags.Static | BindingFlags.NonPublic)!
            .MakeGenericMethod(item)
            .Invoke(null, [kind])!;

    private static Comparison<T> ComparisonOf<T>(int kind) => new TableComparer<T>(kind).Compare;

    private static object? Choose(object?[] results, object?[] arguments)
    {
        uint hash = 2166136261;
        foreach (char unit in string.Join("|", arguments.Select(Outcome.ShowContent)))
            hash = (hash ^ unit) * 16777619;
        return results[hash % ResultCount];
    }
}
