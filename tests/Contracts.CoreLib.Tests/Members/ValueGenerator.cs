using System.Globalization;
using System.Reflection;

namespace Contracts.Tests.Members;

/// <summary>
/// Makes values of any type that a member takes. From the same seed it makes equal values for both libraries.
/// </summary>
/// <param name="random">Where the choices come from.</param>
/// <param name="isCore">Whether the values are for the core library.</param>
/// <param name="isNumeric">Whether the member is one of a number type, for which large numbers are interesting.</param>
/// <param name="ownType">The type whose member it is; null where it has no values.</param>
internal sealed class ValueGenerator(Random random, bool isCore, bool isNumeric, Type? ownType)
{
    private const int DepthMax = 4;

    private readonly Type _arrayElement = random.Next(3) == 0 ? typeof(int) : typeof(byte);
    private readonly string _timeFormat = Scalars.TimeFormat(random);
    private int _depth;

    public Random Random => random;

    /// <summary>The receiver of the call, once it is made.</summary>
    public object? Target { get; set; }

    /// <summary>A value; null where it may be and the dice say so.</summary>
    public object? Create(Type type, ParameterInfo? parameter, bool isNullable = true)
    {
        if (type.IsByRef)
            type = type.GetElementType()!;
        if (parameter is { IsOut: true })
            return type.IsValueType && !Invoker.IsSpan(type) ? Activator.CreateInstance(type) : null;
        if (parameter is { HasDefaultValue: true, DefaultValue: not null } && random.Next(2) == 0)
            return type.IsEnum ? Enum.ToObject(type, parameter.DefaultValue) : parameter.DefaultValue;
        if (Invoker.IsSpan(type))
            return CreateArray(type.GetGenericArguments()[0], parameter);
        if (isNullable && !type.IsValueType && random.Next(20) == 0)
            return null;
        if (++_depth > DepthMax)
            throw new NotSupportedException("The type nests too deep.");
        object? value = CreatePlain(type, parameter);
        _depth--;
        return value;
    }

    private object? CreatePlain(Type type, ParameterInfo? parameter)
    {
        if (Nullable.GetUnderlyingType(type) is { } underlying)
            return random.Next(4) == 0 ? null : CreatePlain(underlying, parameter);
        if (type.IsEnum)
            return CreateEnum(type);
        if (type.IsArray)
            return CreateArray(type.GetElementType()!, parameter);
        if (type.IsSubclassOf(typeof(Delegate)))
            return PureFunctions.Create(type, this);
        if (type.IsGenericType)
            return new GenericValues(this, isCore).Create(type);
        return Scalars.TryCreate(type, random, isNumeric, parameter, _timeFormat, out object? scalar)
            ? scalar
            : CreateNamed(type, parameter);
    }

    private object? CreateNamed(Type type, ParameterInfo? parameter) => MemberPairs.DotNetTypeOf(type).Name switch
    {
        "Object" => CreateObject(),
        "IFormatProvider" => random.Next(2) == 0 ? null : CultureInfo.InvariantCulture,
        "Index" => Make(type, random.Next(4), random.Next(2) == 0),
        "Range" => CreateRange(type),
        "IEnumerable" => CreateArray(typeof(int), parameter),
        "Array" => CreateArray(_arrayElement, parameter),
        "StringBuilder" => Make(type, Scalars.Text(random)),
        "BigInteger" => CreateBig(type),
        "TimeSpan" => Make(type, Scalars.Ticks(random)),
        "DateTime" => Make(type, Scalars.Moment(random), Pick(Enum.GetValues<DateTimeKind>()[..2])),
        "TimeOnly" => Make(type, random.NextInt64(864_000_000_000)),
        "DateOnly" => type.GetMethod("FromDayNumber")!.Invoke(null, [random.Next(3_652_059)]),
        "HashCode" => Activator.CreateInstance(type),
        "StringComparer" => type.GetProperty(random.Next(2) == 0 ? "Ordinal" : "OrdinalIgnoreCase")!.GetValue(null),
        "Encoding" => type.GetProperty(random.Next(2) == 0 ? "UTF8" : "ASCII")!.GetValue(null),
        _ => throw new NotSupportedException($"There are no values of {type.FullName}."),
    };

    private object CreateRange(Type type)
    {
        Type index = type.GetConstructors()[0].GetParameters()[0].ParameterType;
        return Make(type, CreatePlain(index, null), CreatePlain(index, null));
    }

    // Bytes of the lowest length come often: small numbers meet each other and powers of two.
    private object CreateBig(Type type)
    {
        byte[] bytes = new byte[random.Next(3) == 0 ? random.Next(1, 90) : random.Next(1, 6)];
        random.NextBytes(bytes);
        if (random.Next(6) == 0)
            Array.Fill(bytes, (byte)(random.Next(2) * 255));
        return Make(type, bytes);
    }

    private object CreateEnum(Type type)
    {
        Array values = Enum.GetValues(type);
        if (random.Next(2) == 0)
        {
            return type.Name switch
            {
                "StringComparison" => StringComparison.Ordinal,
                "NumberStyles" => NumberStyles.Integer,
                _ => values.GetValue(0)!,
            };
        }

        return random.Next(30) == 0
            ? Enum.ToObject(type, 77)
            : values.GetValue(random.Next(values.Length))!;
    }

    // What is compared with a value is often one of its own type.
    private object CreateObject()
    {
        if (ownType is not null && random.Next(3) > 0)
            return Create(ownType, null, isNullable: false)!;
        return random.Next(4) switch
        {
            1 => Scalars.Text(random),
            2 => (object)(random.Next(200) / 4m),
            3 => random.Next(2) == 0,
            _ => random.Next(-9, 99),
        };
    }

    /// <summary>A short array, or one of bytes that holds a number.</summary>
    public Array CreateArray(Type element, ParameterInfo? parameter)
    {
        if (parameter?.Name == "bits")
            return (int[])[random.Next(), random.Next(3), 0, random.Next(31) << 16];
        if (element == typeof(char) && Scalars.TextFor(random, parameter, _timeFormat) is { } text)
            return text.ToCharArray();
        Array array = Array.CreateInstance(element, random.Next(element == typeof(byte) ? 22 : 7));
        ParameterInfo? named = parameter?.Name is "values" or "anyOf" ? null : parameter;
        bool isSorted = named is { Name: "keys", Member.Name: "Sort" }; // nulls differ (docs/corelib.md)
        for (int i = 0; i < array.Length; i++)
            array.SetValue(Create(element, named, isNullable: !isSorted), i);
        return array;
    }

    private T Pick<T>(T[] values) => values[random.Next(values.Length)];

    private static object Make(Type type, params object?[] arguments) =>
        Activator.CreateInstance(type, BindingFlags.Public | BindingFlags.Instance, null, arguments, null)!;
}
