using System.Reflection;

namespace Contracts.Tests.Members;

/// <summary>One call of a member, for both libraries.</summary>
internal sealed class MemberCase
{
    private static readonly Dictionary<MethodBase, Invoker> Invokers = [];

    private readonly MemberPair _pair;
    private readonly int _seed;
    private readonly Type _type;
    private readonly MethodBase _dotNet;
    private readonly MethodBase _core;

    public MemberCase(MemberPair pair, int seed)
    {
        _pair = pair;
        _seed = seed;
        Random random = new(seed);
        (_type, _dotNet, _core) = pair.Close([.. pair.TypeParameters.Select(parameter => Choose(parameter, random))]);
        foreach (Type type in _dotNet.GetParameters().Select(parameter => parameter.ParameterType).Append(_type))
        {
            if (!Invoker.CanPass(type) || (_dotNet is MethodInfo method && !Invoker.CanPass(method.ReturnType)))
                throw new NotSupportedException($"Values of {type} cannot be passed.");
        }

        // The first values show whether there are any.
        CreateArguments(isCore: false);
        CreateArguments(isCore: true);
    }

    /// <summary>What the base library is called with.</summary>
    public object?[] Arguments => CreateArguments(isCore: false).Arguments;

    public string RunDotNet()
    {
        (object? target, object?[] arguments) = CreateArguments(isCore: false);
        return Outcome.Of(() => Describe(Find(_dotNet).Call(target, arguments), target, arguments));
    }

    public string RunCore()
    {
        (object? target, object?[] arguments) = CreateArguments(isCore: true);
        if (!_pair.IsExtension)
            return Outcome.Of(() => Describe(Find(_core).Call(target, arguments), target, arguments));

        object?[] all = [target, .. arguments];
        return Outcome.Of(() => Describe(Find(_core).Call(null, all), all[0], all[1..]));
    }

    public override string ToString()
    {
        (object? target, object?[] arguments) = CreateArguments(isCore: false);
        string receiver = _pair.IsInstance ? Outcome.Of(() => Outcome.Show(target)) + " ." : "";
        string values = Outcome.Of(() => string.Join("; ", arguments.Select(Outcome.Show)));
        return $"{_pair.Name}, seed {_seed}: {receiver}({values})";
    }

    private static Invoker Find(MethodBase member)
    {
        if (!Invokers.TryGetValue(member, out Invoker? invoker))
            Invokers.Add(member, invoker = Invoker.Of(member));
        return invoker;
    }

    // Numbers where only they will do, else numbers and texts.
    private static Type Choose(Type parameter, Random random)
    {
        if (parameter.Name == "TRest")
            return typeof(ValueTuple<int>);
        Type[] constraints = parameter.GetGenericParameterConstraints();
        bool isStruct = parameter.GenericParameterAttributes.HasFlag(
            GenericParameterAttributes.NotNullableValueTypeConstraint);
        bool isNumber = constraints.Any(constraint => constraint.Name.StartsWith("INumber", StringComparison.Ordinal));
        if (constraints.Any(constraint => constraint.Name == "IComparer`1"))
            return typeof(IComparer<>).MakeGenericType(typeof(int));
        if (isStruct || isNumber)
            return typeof(int);
        return random.Next(5) switch { 0 => typeof(char), 1 or 2 => typeof(string), _ => typeof(int) };
    }

    private (object? Target, object?[] Arguments) CreateArguments(bool isCore)
    {
        Type targetType = isCore && !_pair.IsExtension ? _core.DeclaringType! : _type;
        bool hasValues = _type == typeof(string) || (_type.IsValueType && !Invoker.IsSpan(_type));
        Type ownValue = _core.DeclaringType!.IsAbstract ? _type : targetType;
        Type? ownType = hasValues ? isCore ? ownValue : _type : null;
        ValueGenerator values = new(
            new Random(_seed + 1), isCore, MemberRun.IsNumeric(_pair.DotNetType), ownType);
        ParameterInfo[] named = _dotNet.GetParameters();
        Type[] types = [.. (isCore ? _core : _dotNet).GetParameters().Select(parameter => parameter.ParameterType)];
        if (isCore && _pair.IsExtension)
            types = types[1..];
        object? target = values.Target = _pair.IsInstance ? values.Create(targetType, null, isNullable: false) : null;
        object?[] arguments = [.. types.Select((type, i) => values.Create(type, named[i]))];
        return (target, arguments);
    }

    private string Describe(object? result, object? target, object?[] arguments)
    {
        string shown = Fixed(result) ?? Outcome.Show(result);
        string after = string.Join("; ", arguments.Select(Outcome.Show));
        string receiver = _pair.IsInstance ? Outcome.Show(target) : "";
        return $"{shown} after {receiver} ({after})";
    }

    // What the library fixes by a rule of its own (docs/corelib.md).
    private string? Fixed(object? result)
    {
        string name = _pair.DotNet.Name;
        if (name is "GetHashCode" or "ToHashCode" or "Combine")
            return "hash";
        if (result is int order
            && (name.StartsWith("Compare", StringComparison.Ordinal) || name == "SequenceCompareTo"))
            return Math.Sign(order) + "";
        bool isDictionary = _type.Name.StartsWith("Dictionary", StringComparison.Ordinal);
        return isDictionary && name == "EnsureCapacity" ? "capacity" : null;
    }
}
