using Mono.Cecil;

namespace Contracts.Bytecode.Linking;

/// <summary>What host functions do to what they are given, and to the state.</summary>
internal static class HostEffects
{
    /// <summary>True for a host function.</summary>
    public static bool IsHost(MethodReference method) =>
        method.DeclaringType.FullName == "Contracts.Host.HostFunctions";

    /// <summary>True where a host function only reads an array that it is given.</summary>
    /// <param name="method">The host function.</param>
    /// <param name="position">The parameter.</param>
    public static bool OnlyReads(MethodReference method, int position) => (method.Name, position) switch
    {
        ("SetResult" or "StateDelete" or "NewString", 0) => true,
        ("StateLoad" or "CopyBytes" or "Sha256", 0) => true,
        ("StateStore", 0 or 2) or ("EmitEvent", 1 or 3) => true,
        _ => false,
    };

    /// <summary>False where a host function gives the same whatever was called before, and changes nothing but the
    /// arrays that it is given.</summary>
    public static bool IsOfState(MethodReference method) => method.Name is not ("InputLength" or "ReadInput"
        or "GetSender" or "GetSelf" or "GetTransactionId" or "BlockHeight" or "BlockTime" or "Sha256" or "NewString"
        or "StringEquals" or "CopyBytes");
}
