using System.ComponentModel;
using Contracts.Host;

namespace Contracts;

/// <summary>What every contract's entry does. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ContractEntry
{
    /// <summary>The input of the call.</summary>
    public static CanonicalReader ReadInput()
    {
        byte[] input = new byte[HostFunctions.InputLength()];
        HostFunctions.ReadInput(input);
        return new CanonicalReader(input);
    }

    /// <summary>The selector at the start of the input; reverts where there is none.</summary>
    public static uint ReadSelector(CanonicalReader input)
    {
        if (input.Remaining < 4)
        {
            HostFunctions.EnterMethod((int)MethodTraits.None);
            throw RefuseInput();
        }

        return input.ReadUInt32();
    }

    /// <summary>Reverts: no method has the selector.</summary>
    public static Exception RefuseSelector()
    {
        HostFunctions.EnterMethod((int)MethodTraits.None);
        return Revert(RevertCodes.UnknownMethod, "unknown method");
    }

    /// <summary>Reverts: the arguments are not in canonical encoding.</summary>
    public static Exception RefuseInput() => Revert(RevertCodes.MalformedInput, "malformed input");

    /// <summary>Reverts as the callee did whose failure was not caught.</summary>
    public static Exception PassOn(CallFailedException failure) => Revert(failure.Code, failure.Reason);

    /// <summary>
    /// Reverts, and so never returns. It has a result only so that a caller can say <c>throw</c>, which tells the
    /// compiler.
    /// </summary>
    public static Exception Revert(int code, string message)
    {
        HostFunctions.Revert(code, message);
        return new InvalidOperationException("A host ran a contract on after a revert.");
    }

    /// <summary>Hands the node the result.</summary>
    public static void Return(CanonicalWriter result) => HostFunctions.SetResult(result.Buffer, result.Length);
}
