using Contracts;
using Contracts.Host;

[assembly: GeneratedContract("Fuzz", typeof(Fuzz_Entry), "{}")]

/// <summary>Takes a program's number and two integers, as all modules of these tests do.</summary>
public static class Fuzz_Entry
{
    public static void Invoke()
    {
        HostFunctions.EnterMethod(0);
        byte[] input = new byte[HostFunctions.InputLength()];
        HostFunctions.ReadInput(input);
        CanonicalReader reader = new(input);
        int program = unchecked((int)reader.ReadUInt32());
        int first = unchecked((int)reader.ReadUInt32());
        CanonicalWriter writer = new(64);
        writer.WriteString(Programs.Run(program, first, unchecked((int)reader.ReadUInt32())));
        HostFunctions.SetResult(writer.Buffer, writer.Length);
    }
}
