using System.Reflection;
using Contracts.Host;

namespace Contracts.Bytecode.Tests.Linking;

/// <summary>A host of what programs in these tests use: the result, strings and bytes.</summary>
public class ProbeHost : DispatchProxy
{
    /// <summary>What the program returned.</summary>
    public byte[] Result { get; private set; } = [];

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        switch (targetMethod!.Name)
        {
            case nameof(IHost.SetResult):
                Result = ((byte[])args![0]!)[..(int)args[1]!];
                return null;
            case nameof(IHost.NewString):
                return new string((char[])args![0]!, (int)args[1]!, (int)args[2]!);
            case nameof(IHost.StringEquals):
                return string.Equals((string?)args![0], (string?)args[1], StringComparison.Ordinal);
            case nameof(IHost.CopyBytes):
                Array.Copy((byte[])args![0]!, (int)args[1]!, (byte[])args[2]!, (int)args[3]!, (int)args[4]!);
                return null;
            default:
                throw new NotSupportedException(targetMethod.Name);
        }
    }
}
