using Mono.Cecil;

namespace Contracts.Bytecode.Metering;

/// <summary>
/// The 8-byte words of a value: <paramref name="Constant"/> where the type is closed, else those of
/// <paramref name="OpenType"/>.
/// </summary>
internal readonly record struct ValueWords(int Constant, TypeReference? OpenType)
{
    public static ValueWords One { get; } = new(1, null);
}
