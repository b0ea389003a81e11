using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using Contracts.Differential.Tests.Generation;

namespace Contracts.Differential.Tests;

/// <summary>
/// Changes a valid module a little: its code, what stands around that, its tables, or any of its bytes.
/// </summary>
internal sealed class Mutator
{
    private const int FatHeaderSize = 12;

    private readonly byte[] _module;
    private readonly List<(int Start, int Length)> _code = [];
    private readonly List<(int Start, int Length)> _forms = [];
    private readonly (int Start, int Length) _tables;

    public Mutator(byte[] module)
    {
        _module = module;
        using PEReader image = new(new MemoryStream(module));
        MetadataReader metadata = image.GetMetadataReader();
        int metadataStart = image.PEHeaders.MetadataStartOffset;
        _tables = (metadataStart, metadata.GetHeapMetadataOffset(HeapIndex.String));
        foreach (MethodDefinitionHandle handle in metadata.MethodDefinitions)
        {
            int address = metadata.GetMethodDefinition(handle).RelativeVirtualAddress;
            if (address != 0)
                AddBody(image, address);
        }
    }

    /// <summary>A copy with one to three changes.</summary>
    public byte[] Mutate(Seeded random)
    {
        byte[] mutant = (byte[])_module.Clone();
        for (int changes = 1 + random.Below(3); changes > 0; changes--)
        {
            (int start, int length) = random.Below(8) switch
            {
                < 4 => random.Pick<(int, int)>([.. _code]),
                < 5 => random.Pick<(int, int)>([.. _forms]),
                < 7 => _tables,
                _ => (0, mutant.Length),
            };
            ChangeByte(mutant, start + random.Below(length), random);
        }

        return mutant;
    }

    private static void ChangeByte(byte[] mutant, int position, Seeded random)
    {
        byte old = mutant[position];
        mutant[position] = unchecked(random.Below(6) switch
        {
            0 => (byte)random.Below(256),
            1 => (byte)(old ^ (1 << random.Below(8))),
            2 => (byte)(old + 1),
            3 => (byte)(old - 1),
            4 => mutant[random.Below(mutant.Length)],
            _ => (byte)(random.Below(2) * 0xFF),
        });
    }

    /// <summary>Adds the code, the header before it, and the section with exception clauses behind it.</summary>
    private void AddBody(PEReader image, int address)
    {
        int section = image.PEHeaders.GetContainingSectionIndex(address);
        SectionHeader header = image.PEHeaders.SectionHeaders[section];
        int offset = address - header.VirtualAddress + header.PointerToRawData;
        MethodBodyBlock body = image.GetMethodBody(address);
        int length = body.GetILReader().Length;
        bool isTiny = length < 64 && body.LocalSignature.IsNil && body.ExceptionRegions.Length == 0
            && body.MaxStack <= 8;
        int headerSize = isTiny ? 1 : FatHeaderSize;
        _code.Add((offset + headerSize, length));
        _forms.Add((offset, headerSize));
        int codeEnd = headerSize + length;
        if (body.Size > codeEnd)
            _forms.Add((offset + codeEnd, body.Size - codeEnd));
    }
}
