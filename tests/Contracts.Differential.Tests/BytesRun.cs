using Contracts.Bytecode;
using Contracts.Differential.Tests.Generation;

namespace Contracts.Differential.Tests;

/// <summary>Arbitrary bytes, and modules cut off and filled up with them: always a verdict.</summary>
internal sealed class BytesRun : FuzzRun
{
    private const int LengthMax = 4_096;

    protected override void Run(ulong seed, int count, Tally tally)
    {
        Seeded random = new(seed);
        byte[] module = ModuleGenerator.Generate(seed, size: 2);
        for (int i = 0; i < count; i++)
        {
            byte[] bytes = new byte[random.Below(LengthMax)];
            for (int position = 0; position < bytes.Length; position++)
                bytes[position] = unchecked((byte)random.NextUInt64());
            int kept = random.Below(2) * random.Below(Math.Min(module.Length, bytes.Length + 1));
            module.AsSpan(0, kept).CopyTo(bytes);
            PipelineResult result = Judge(bytes, $"seed {seed}, case {i}");
            tally.Add(result.Accepted ? "accepted" : "refused");
        }
    }
}
