using Contracts.Differential.Tests.Generation;

namespace Contracts.Differential.Tests.Sources;

/// <summary>Writes expressions of any kind.</summary>
/// <remarks>
/// No compiler may know a value: it would refuse a division by a constant zero. So constants are arguments of a call,
/// but where a variable takes them.
/// </remarks>
internal sealed class Expressions
{
    /// <summary>Each lambda in a lambda doubles the work of the compiler, which tries it with each
    /// overload.</summary>
    private const int FunctionDepthMax = 2;

    private readonly Seeded _random;
    private readonly NumberExpressions _numbers;
    private readonly IntegerExpressions _integers;
    private readonly ObjectExpressions _objects;
    private readonly CollectionExpressions _collections;
    private int _names;

    public Expressions(Seeded random)
    {
        _random = random;
        _numbers = new NumberExpressions(random, this);
        _integers = new IntegerExpressions(random, this, _numbers);
        _objects = new ObjectExpressions(random, this);
        _collections = new CollectionExpressions(random, this);
    }

    /// <summary>A name that stands for nothing else in the program.</summary>
    public string NewName(string stem) => $"{stem}{++_names}";

    /// <summary>An expression with at most so many levels below it.</summary>
    public string Of(ValueKind kind, Scope scope, int depth)
    {
        bool isDeep = scope.FunctionDepth > FunctionDepthMax;
        if (depth <= 0 || _random.OneIn(4) || (isDeep && kind >= ValueKind.Array))
            return Leaf(kind, scope);
        if (_random.OneIn(6) && Call(kind, scope, depth - 1) is { } call)
            return call;
        if (_random.OneIn(16))
            return Choice(kind, scope, depth - 1);
        return kind switch
        {
            ValueKind.Int when isDeep => _numbers.Write(kind, scope, depth - 1),
            ValueKind.Int => _integers.Write(scope, depth - 1),
            <= ValueKind.UWide => _numbers.Write(kind, scope, depth - 1),
            <= ValueKind.Color => _objects.Write(kind, scope, depth - 1),
            _ => _collections.Write(kind, scope, depth - 1),
        };
    }

    /// <summary>A variable, or a value.</summary>
    public string Leaf(ValueKind kind, Scope scope)
    {
        List<Variable> variables = scope.Find(kind);
        return variables.Count > 0 && !_random.OneIn(5) ? variables[_random.Below(variables.Count)].Name
            : kind <= ValueKind.UWide ? _numbers.Constant(kind)
            : kind <= ValueKind.Color ? _objects.Constant(kind)
            : _collections.Constant(kind, scope);
    }

    /// <summary>Some variable that can be written; null where there is none.</summary>
    public string? Target(ValueKind kind, Scope scope)
    {
        List<Variable> variables = scope.Find(kind, assignable: true);
        return variables.Count == 0 ? null : variables[_random.Below(variables.Count)].Name;
    }

    /// <summary>A call of something of the program; null where nothing gives such a value.</summary>
    public string? Call(ValueKind kind, Scope scope, int depth)
    {
        Callable[] callables = [.. scope.Callables.Where(callable => callable.Result == kind)];
        if (callables.Length == 0)
            return null;
        Callable callable = callables[_random.Below(callables.Length)];
        object[] arguments = [.. callable.Parameters.Select(parameter => (object)Of(parameter, scope, depth))];
        return string.Format(null, callable.Format, arguments);
    }

    private string Choice(ValueKind kind, Scope scope, int depth)
    {
        string condition = Of(ValueKind.Bool, scope, depth);
        string type = kind == ValueKind.Sequence ? $"({Kinds.TypeOf(kind)})" : "";
        return $"({condition} ? {type}{Of(kind, scope, depth)} : {Of(kind, scope, depth)})";
    }
}
