using System.Collections.Frozen;
using System.Reflection;
using Contracts.Bytecode.Profile;
using Contracts.Host;

namespace Contracts.Execution;

/// <summary>A module in a load context, with its entry.</summary>
internal sealed class ClrContractModule(Hash256 codeHash, ModuleLoadContext context, Action<Meter> entry)
    : IContractModule
{
    /// <summary>By exact type: what a contract derives from one of these is its own exception.</summary>
    private static readonly FrozenDictionary<Type, FaultCode> Faults = new Dictionary<Type, FaultCode>
    {
        [typeof(NullReferenceException)] = FaultCode.NullReference,
        [typeof(IndexOutOfRangeException)] = FaultCode.IndexOutOfRange,
        [typeof(InvalidCastException)] = FaultCode.InvalidCast,
        [typeof(DivideByZeroException)] = FaultCode.DivideByZero,
        [typeof(OverflowException)] = FaultCode.ArithmeticOverflow,
        [typeof(ArrayTypeMismatchException)] = FaultCode.ArrayTypeMismatch,
    }.ToFrozenDictionary();

    public Hash256 CodeHash => codeHash;

    public FrameExit Invoke(IHost host, Meter meter)
    {
        if (ContractThread.CountedStackMax < meter.StackLeft)
            throw new InvalidOperationException("Contracts run on threads of ContractThread only: others may "
                + "overflow.");

        IHost? previous = HostFunctions.Enter(host);
        try
        {
            entry(meter);
            return new FrameExit(FrameExitKind.Returned);
        }
        catch (ContractHaltException)
        {
            return new FrameExit(FrameExitKind.Halted);
        }
        catch (Exception exception)
        {
            // Not by a filter: it would run for exceptions that never get here, since a finally block of the contract
            // threw another, and the variable would keep the last one that it saw.
            if (!IsContractException(exception.GetType()))
                throw;
            return FaultOf(exception.GetType());
        }
        finally
        {
            HostFunctions.Enter(previous);
        }
    }

    public void Dispose() => context.Unload();

    /// <summary>
    /// False for exceptions that no contract can cause, such as a machine out of memory: those are the node's.
    /// </summary>
    private static bool IsContractException(Type type) =>
        type.Assembly.IsCollectible || ImportTable.Default.TryFindType(type.FullName!, out _);

    private static FrameExit FaultOf(Type type) => Faults.TryGetValue(type, out FaultCode fault)
        ? new FrameExit(FrameExitKind.Threw, fault)
        : new FrameExit(FrameExitKind.Threw, FaultCode.UnhandledException, NameOf(type));

    /// <summary>
    /// Namespace and names, nested ones after '+', without type arguments: those would name assembly versions.
    /// </summary>
    private static string NameOf(MemberInfo type)
    {
        if (type.DeclaringType is { } outer)
            return $"{NameOf(outer)}+{type.Name}";
        string? space = ((Type)type).Namespace;
        return string.IsNullOrEmpty(space) ? type.Name : $"{space}.{type.Name}";
    }
}
