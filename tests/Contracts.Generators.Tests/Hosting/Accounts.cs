namespace Contracts.Generators.Tests.Hosting;

/// <summary>Addresses for tests.</summary>
internal static class Accounts
{
    public static Address Alice { get; } = Number(1);

    public static Address Bob { get; } = Number(2);

    public static Address Carol { get; } = Number(3);

    public static Address Number(byte number, byte lead = 0xAA)
    {
        byte[] bytes = new byte[Address.Size];
        bytes[0] = lead;
        bytes[^1] = number;
        return Address.FromBytes(bytes, 0);
    }
}
