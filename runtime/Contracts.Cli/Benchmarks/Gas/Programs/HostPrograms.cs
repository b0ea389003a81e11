using Contracts.Host;

namespace Contracts.Cli.Benchmarks.Gas.Programs;

/// <summary>Every host function; <c>Size</c> is bytes or units.</summary>
internal static class HostPrograms
{
    /// <summary>Reads keys that the state has, each once.</summary>
    public static void ReadPresent(Operands o) => ReadKeys(o, 0);

    /// <summary>Reads keys that nobody has written.</summary>
    public static void ReadAbsent(Operands o) => ReadKeys(o, 1 << 24);

    /// <summary>Reads one key again and again.</summary>
    public static void ReadAgain(Operands o)
    {
        byte[] key = KeyOf(2);
        byte[] value = new byte[o.Size];
        for (int round = o.Rounds; round > 0; round--)
            o.Sink += HostFunctions.StateLoad(key, key.Length, value);
    }

    /// <summary>Writes keys that the state has.</summary>
    public static void WritePresent(Operands o) => WriteKeys(o, 0);

    /// <summary>Writes keys that are new in every run.</summary>
    public static void WriteNew(Operands o) => WriteKeys(o, (1 << 25) + (o.Salt * o.Rounds));

    /// <summary>Writes one key again and again.</summary>
    public static void WriteAgain(Operands o)
    {
        byte[] key = KeyOf(1);
        byte[] value = new byte[o.Size];
        for (int round = o.Rounds; round > 0; round--)
            HostFunctions.StateStore(key, key.Length, value, value.Length);
    }

    /// <summary>Removes keys that are not there.</summary>
    public static void DeleteAbsent(Operands o)
    {
        byte[] key = KeyOf(0);
        for (int round = o.Rounds; round > 0; round--)
        {
            SetKey(key, (1 << 24) + round);
            HostFunctions.StateDelete(key, key.Length);
        }
    }

    /// <summary>Removes one key and writes it, over and over.</summary>
    public static void DeleteAndWrite(Operands o)
    {
        byte[] key = KeyOf(0);
        for (int round = o.Rounds; round > 0; round--)
        {
            SetKey(key, round & 1023);
            HostFunctions.StateDelete(key, key.Length);
            HostFunctions.StateStore(key, key.Length, key, key.Length);
        }
    }

    /// <summary>Adds to counters that are new in every run.</summary>
    public static void AddToNewCounters(Operands o)
    {
        byte[] key = KeyOf(0);
        byte[] amount = new byte[16];
        amount[15] = 1;
        for (int round = o.Rounds; round > 0; round--)
        {
            SetKey(key, (o.Salt * o.Rounds) + round);
            o.Sink += HostFunctions.CounterAdd(key, key.Length, amount) ? 1 : 0;
        }
    }

    /// <summary>Adds to one counter and subtracts from it again and again.</summary>
    public static void ChangeCounterAgain(Operands o)
    {
        byte[] key = KeyOf(1);
        byte[] amount = new byte[16];
        amount[15] = 1;
        for (int round = o.Rounds; round > 0; round--)
        {
            o.Sink += HostFunctions.CounterAdd(key, key.Length, amount) ? 1 : 0;
            o.Sink += HostFunctions.CounterSubtract(key, key.Length, amount) ? 1 : 0;
        }
    }

    /// <summary>Reads counters that nobody has added to.</summary>
    public static void ReadCounters(Operands o)
    {
        byte[] key = KeyOf(0);
        byte[] value = new byte[16];
        for (int round = o.Rounds; round > 0; round--)
        {
            SetKey(key, (1 << 24) + round);
            HostFunctions.CounterLoad(key, key.Length, value);
        }
    }

    /// <summary>Emits events, as many as a transaction may.</summary>
    public static void Events(Operands o)
    {
        byte[] data = new byte[o.Size];
        for (int round = o.Rounds < 1_024 ? o.Rounds : 1_024; round > 0; round--)
            HostFunctions.EmitEvent(1, data, 0, data, data.Length);
    }

    /// <summary>Sets the result again and again.</summary>
    public static void Results(Operands o)
    {
        byte[] data = new byte[o.Size];
        for (int round = o.Rounds; round > 0; round--)
            HostFunctions.SetResult(data, data.Length);
    }

    /// <summary>Hashes.</summary>
    public static void Sha256(Operands o)
    {
        byte[] data = new byte[o.Size + 32];
        for (int round = o.Rounds; round > 0; round--)
            HostFunctions.Sha256(data, 0, o.Size, data);
    }

    /// <summary>Copies bytes.</summary>
    public static void CopyBytes(Operands o)
    {
        byte[] data = new byte[(2 * o.Size) + 64];
        for (int round = o.Rounds; round > 0; round--)
            HostFunctions.CopyBytes(data, 1, data, o.Size + 2, o.Size);
    }

    /// <summary>Copies bytes onto themselves, moved by one.</summary>
    public static void MoveBytes(Operands o)
    {
        byte[] data = new byte[o.Size + 1];
        for (int round = o.Rounds; round > 0; round--)
            HostFunctions.CopyBytes(data, 0, data, 1, o.Size);
    }

    /// <summary>Makes strings.</summary>
    public static void Strings(Operands o)
    {
        char[] units = new char[o.Size];
        for (int round = o.Rounds; round > 0; round--)
            o.Sink += HostFunctions.NewString(units, 0, units.Length).Length;
    }

    /// <summary>Compares equal strings.</summary>
    public static void StringEquals(Operands o)
    {
        char[] units = new char[o.Size];
        string first = HostFunctions.NewString(units, 0, units.Length);
        string second = HostFunctions.NewString(units, 0, units.Length);
        for (int round = o.Rounds; round > 0; round--)
            o.Sink += HostFunctions.StringEquals(first, second) ? 1 : 0;
    }

    /// <summary>Reads a string unit by unit.</summary>
    public static void StringUnits(Operands o)
    {
        char[] units = new char[o.Size];
        string text = HostFunctions.NewString(units, 0, units.Length);
        for (int round = o.Rounds; round > 0; round--)
        {
            for (int i = 0; i < text.Length; i++)
                o.Sink += text[i];
        }
    }

    /// <summary>Asks for all that is known of the transaction.</summary>
    public static void Context(Operands o)
    {
        byte[] place = new byte[32];
        for (int round = o.Rounds; round > 0; round--)
        {
            HostFunctions.GetSender(place);
            HostFunctions.GetSelf(place);
            HostFunctions.GetTransactionId(place);
            o.Sink += HostFunctions.BlockHeight() + HostFunctions.BlockTime() + HostFunctions.InputLength();
            o.Sink += HostFunctions.CallResultLength() + HostFunctions.CallRevertCode();
        }
    }

    /// <summary>Reads the input again and again.</summary>
    public static void Inputs(Operands o)
    {
        byte[] place = new byte[HostFunctions.InputLength()];
        for (int round = o.Rounds; round > 0; round--)
            HostFunctions.ReadInput(place);
    }

    /// <summary>Calls a program of this contract that does nothing.</summary>
    public static void CallNothing(Operands o) => CallProgram(o, 0);

    /// <summary>Calls this contract with an input that makes it fault.</summary>
    public static void CallFault(Operands o) => CallProgram(o, -1);

    /// <summary>Calls this contract with less gas than it needs to begin.</summary>
    public static void CallStarved(Operands o) => CallProgram(o, -2);

    /// <summary>Calls this contract with a program that reverts.</summary>
    public static void CallRevert(Operands o) => CallProgram(o, 1);

    /// <summary>Calls an address without a contract, another one each time.</summary>
    public static void CallMissing(Operands o)
    {
        byte[] target = new byte[20];
        for (int round = o.Rounds; round > 0; round--)
        {
            SetKey(target, round);
            o.Sink += HostFunctions.Call(target, target, 20, 1_000);
            o.Sink += HostFunctions.CallFailureMessage().Length;
        }
    }

    private static void ReadKeys(Operands o, int first)
    {
        byte[] key = KeyOf(0);
        byte[] value = new byte[o.Size];
        int start = unchecked(o.Salt * 7_919);
        for (int round = o.Rounds; round > 0; round--)
        {
            SetKey(key, first + (unchecked((start + round) * 40_503) & 0xFFFF));
            o.Sink += HostFunctions.StateLoad(key, key.Length, value);
        }
    }

    private static void WriteKeys(Operands o, int first)
    {
        byte[] key = KeyOf(0);
        byte[] value = new byte[o.Size];
        for (int round = o.Rounds; round > 0; round--)
        {
            SetKey(key, first + round);
            HostFunctions.StateStore(key, key.Length, value, value.Length);
        }
    }

    private static void CallProgram(Operands o, int program)
    {
        byte[] self = new byte[20];
        HostFunctions.GetSelf(self);
        byte[] input = new byte[HostFunctions.InputLength()];
        input[0] = (byte)(program >> 24);
        input[1] = (byte)(program >> 16);
        input[2] = (byte)(program >> 8);
        input[3] = (byte)program;
        long gas = program >= 0 ? 50_000 : program == -1 ? 500 : 50;
        for (int round = o.Rounds; round > 0; round--)
            o.Sink += HostFunctions.Call(self, input, program < 0 ? 4 : input.Length, gas);
    }

    private static byte[] KeyOf(int number)
    {
        byte[] key = new byte[24];
        SetKey(key, number);
        return key;
    }

    private static void SetKey(byte[] key, int number)
    {
        key[0] = (byte)(number >> 24);
        key[1] = (byte)(number >> 16);
        key[2] = (byte)(number >> 8);
        key[3] = (byte)number;
    }
}
