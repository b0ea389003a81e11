using System.Collections.Frozen;
using Contracts.Bytecode.Parsing;

namespace Contracts.Execution.Interpretation;

/// <summary>What an exception that leaves a contract amounts to.</summary>
internal static class ExceptionExits
{
    /// <summary>By exact type: what a contract derives from one of these is its own exception.</summary>
    private static readonly FrozenDictionary<string, FaultCode> Faults = new Dictionary<string, FaultCode>
    {
        ["System.NullReferenceException"] = FaultCode.NullReference,
        ["System.IndexOutOfRangeException"] = FaultCode.IndexOutOfRange,
        ["System.InvalidCastException"] = FaultCode.InvalidCast,
        ["System.DivideByZeroException"] = FaultCode.DivideByZero,
        ["System.OverflowException"] = FaultCode.ArithmeticOverflow,
        ["System.ArrayTypeMismatchException"] = FaultCode.ArrayTypeMismatch,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static FrameExit Of(TypeDefinition type) =>
        type.Import is not null && Faults.TryGetValue(type.FullName, out FaultCode fault)
            ? new FrameExit(FrameExitKind.Threw, fault)
            : new FrameExit(FrameExitKind.Threw, FaultCode.UnhandledException, NameOf(type));

    private static string NameOf(TypeDefinition type)
    {
        if (type.Enclosing is not null)
            return $"{NameOf(type.Enclosing)}+{type.Name}";
        return type.Namespace.Length == 0 ? type.Name : $"{type.Namespace}.{type.Name}";
    }
}
