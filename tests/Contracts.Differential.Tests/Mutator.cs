using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using Contracts.Differential.Tests.Generation;

namespace Contracts.Differential.Tests;

/// <summary>
/// Changes a valid module a little: its code, what stands around that, its tables, any of its bytes, or where a try
/// block begins.
/// </summary>
internal sealed class Mutator
{
    private const int FatHeaderSize = 12;

    private readonly byte[] _module;
    private readonly List<(int Start, int Length)> _code = [];
    private readonly List<(int Start, int Length)> _forms = [];
    private readonly List<List<Clause>> _clauses = [];
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
            if (_clauses.Count > 0 && random.OneIn(8))
            {
                MoveTry(mutant, random);
                continue;
            }

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

    /// <summary>Lets a try block begin where another one does, or the handler of another.</summary>
    private void MoveTry(byte[] mutant, Seeded random)
    {
        List<Clause> clauses = random.Pick<List<Clause>>([.. _clauses]);
        (Clause moved, Clause other) = (clauses[random.Below(clauses.Count)], clauses[random.Below(clauses.Count)]);
        int start = other.Read(mutant, random.OneIn(2) ? Clause.TryOffset : Clause.HandlerOffset);
        int end = moved.Read(mutant, Clause.TryOffset) + moved.Read(mutant, Clause.TryLength);
        moved.Write(mutant, Clause.TryOffset, start);
        moved.Write(mutant, Clause.TryLength, end - start);
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
        if (body.Size <= codeEnd)
            return;
        _forms.Add((offset + codeEnd, body.Size - codeEnd));
        if (body.ExceptionRegions.Length > 1)
            AddClauses((offset + codeEnd + 3) & ~3, body.ExceptionRegions.Length);
    }

    private void AddClauses(int section, int count)
    {
        bool isFat = (_module[section] & 0x40) != 0;
        _clauses.Add(
            [.. Enumerable.Range(0, count).Select(i => new Clause(section + 4 + (i * (isFat ? 24 : 12)), isFat))]);
    }

    /// <summary>An exception clause, by the place of its bytes in the module.</summary>
    private sealed record Clause(int Position, bool IsFat)
    {
        public const int TryOffset = 1;
        public const int TryLength = 2;
        public const int HandlerOffset = 3;

        /// <summary>The places of the fields in the small form, and their sizes.</summary>
        private static readonly (int Place, int Size)[] Small = [(0, 2), (2, 2), (4, 1), (5, 2), (7, 1)];

        public int Read(byte[] module, int field)
        {
            int value = 0;
            (int place, int size) = PlaceOf(field);
            for (int i = size - 1; i >= 0; i--)
                value = (value << 8) | module[Position + place + i];
            return value;
        }

        public void Write(byte[] module, int field, int value)
        {
            (int place, int size) = PlaceOf(field);
            for (int i = 0; i < size; i++)
                module[Position + place + i] = unchecked((byte)(value >> (8 * i)));
        }

        private (int Place, int Size) PlaceOf(int field) => IsFat ? (field * 4, 4) : Small[field];
    }
}
