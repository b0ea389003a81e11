using System.Reflection;
using Contracts.Bytecode.Profile;
using Contracts.Host;

namespace Contracts.Execution.Interpretation;

/// <summary>A member of the base library or a host function: the real one, called by reflection.</summary>
internal sealed class LibraryFunction : ImportedFunction
{
    private readonly MethodInvoker? _method;
    private readonly ConstructorInvoker? _constructor;
    private readonly ValueConversion[] _parameters;
    private readonly ValueConversion _receiver;
    private readonly ValueConversion _result;
    private readonly ImportTable _imports;
    private readonly bool _isStatic;
    private readonly bool _isHost;
    private readonly bool _isOnReference;
    private readonly RuntimeType _integerArray;

    public LibraryFunction(ImportedMember member, ImportTable imports, RuntimeType integerArray)
        : base(member.ParameterTypes.Count + (member.IsStatic ? 0 : 1), member.Type != "System.Void")
    {
        _imports = imports;
        _integerArray = integerArray;
        _isStatic = member.IsStatic;
        _isHost = member.DeclaringType.Assembly == ImportTable.HostAssembly;
        _isOnReference = !member.DeclaringType.IsValueType;
        _parameters = [.. member.ParameterTypes.Select(ValueConversion.Of)];
        _receiver = ValueConversion.Of(member.DeclaringType.FullName);
        _result = ValueConversion.Of(member.Type);
        Assembly assembly = _isHost ? typeof(HostFunctions).Assembly : typeof(object).Assembly;
        Type type = assembly.GetType(member.DeclaringType.FullName, throwOnError: true)!;
        if (member.Name == ".ctor")
            _constructor = ConstructorInvoker.Create(type.GetConstructors().Single(Fits));
        else
            _method = MethodInvoker.Create(type.GetMethods().Single(Fits));

        bool Fits(MethodBase method) =>
            method.Name == member.Name
            && method.IsStatic == member.IsStatic
            && method.GetParameters().Select(parameter => parameter.ParameterType.FullName)
                .SequenceEqual(member.ParameterTypes)
            && (method is not MethodInfo { ReturnType: var returns } || returns.FullName == member.Type);
    }

    public override Value Call(ReadOnlySpan<Value> arguments, out ImportFailure failure)
    {
        failure = default;
        object? receiver = null;
        if (!_isStatic)
        {
            if (arguments[0].Object is null)
            {
                failure = new ImportFailure(Trap.NullReference);
                return default;
            }

            if (_constructor is not null)
            {
                Value constructed = Construct(arguments[1..], out failure);
                if (failure.Trap == Trap.None)
                    ((Value[])arguments[0].Object!)[arguments[0].Bits] = constructed;
                return default;
            }

            receiver = _isOnReference
                ? arguments[0].Object
                : _receiver.ToObject(((Value[])arguments[0].Object!)[arguments[0].Bits]);
            arguments = arguments[1..];
        }

        return Invoke(receiver, arguments, out failure);
    }

    public override Value Construct(ReadOnlySpan<Value> arguments, out ImportFailure failure) =>
        Invoke(receiver: null, arguments, out failure);

    private Value Invoke(object? receiver, ReadOnlySpan<Value> arguments, out ImportFailure failure)
    {
        object?[] converted = new object?[_parameters.Length];
        for (int i = 0; i < converted.Length; i++)
            converted[i] = _parameters[i].ToObject(arguments[i]);
        failure = default;
        try
        {
            object? result = _constructor is not null
                ? _constructor.Invoke(converted.AsSpan())
                : _method!.Invoke(receiver, converted.AsSpan());
            return result is int[] integers
                ? Value.OfObject(new ArrayInstance(_integerArray, integers, integers.Length))
                : (_constructor is not null ? _receiver : _result).ToValue(result);
        }
        catch (ContractHaltException)
        {
            failure = new ImportFailure(Trap.Halted);
        }
        catch (Exception exception) when (!_isHost && _imports.TryFindType(exception.GetType().FullName!, out _))
        {
            failure = new ImportFailure(Trap.Thrown, exception.GetType().FullName);
        }

        return default;
    }
}
