using System.Buffers.Binary;
using Contracts.Bytecode;
using Contracts.Execution.Tests;

namespace Contracts.Ledger.Tests.Chains;

/// <summary>
/// A token in few lines on the bare host functions: its init gives its sender all, and anybody transfers.
/// </summary>
internal static class PurseContract
{
    public const uint Supply = 1_000_000;

    private const string Source =
        """
        using Contracts.Host;

        public static class Purse_Entry
        {
            public static void Invoke()
            {
                HostFunctions.EnterMethod(0);
                byte[] input = new byte[HostFunctions.InputLength()];
                HostFunctions.ReadInput(input);
                byte[] sender = new byte[20];
                HostFunctions.GetSender(sender);
                if (input[0] == 0)
                    Store(sender, 1000000);
                else
                    Transfer(sender, input);
            }

            private static void Transfer(byte[] sender, byte[] input)
            {
                byte[] to = new byte[20];
                HostFunctions.CopyBytes(input, 4, to, 0, 20);
                uint amount = Read(input, 24);
                uint balance = Load(sender);
                if (balance < amount)
                    HostFunctions.Revert(1, "insufficient balance");
                Store(sender, balance - amount);
                Store(to, checked(Load(to) + amount));
                HostFunctions.EmitEvent(7, sender, 20, input, input.Length);
            }

            private static uint Load(byte[] account)
            {
                byte[] value = new byte[4];
                return HostFunctions.StateLoad(account, 20, value) < 0 ? 0 : Read(value, 0);
            }

            private static void Store(byte[] account, uint balance)
            {
                byte[] value = new byte[4];
                for (int i = 0; i < 4; i++)
                    value[i] = (byte)((balance >> (24 - 8 * i)) & 255);
                HostFunctions.StateStore(account, 20, value, 4);
            }

            private static uint Read(byte[] data, int offset)
            {
                uint value = 0;
                for (int i = 0; i < 4; i++)
                    value = (value << 8) | data[offset + i];
                return value;
            }
        }
        """;

    /// <summary>The file as an author would deploy it.</summary>
    public static byte[] Package { get; } =
        new ContractPackage("Purse", default, "{}", ClosedModule.CompileSource(Source)).ToBytes();

    public static byte[] TransferInput(Address to, uint amount)
    {
        byte[] input = new byte[28];
        input[3] = 1;
        input[0] = 1;
        to.CopyTo(input, 4);
        BinaryPrimitives.WriteUInt32BigEndian(input.AsSpan(24), amount);
        return input;
    }
}
