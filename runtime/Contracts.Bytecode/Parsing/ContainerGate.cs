using System.Buffers.Binary;
using System.Reflection.PortableExecutable;
using System.Text;

namespace Contracts.Bytecode.Parsing;

/// <summary>Refuses any file that is more, or other, than a plain IL library.</summary>
internal static class ContainerGate
{
    private const string Place = "container";
    private const uint MetadataSignature = 0x424A5342;

    /// <summary>The least alignment of an image. What is in line in memory is then in line in the file.</summary>
    private const int SectionAlignment = 512;

    /// <summary>What every compiler writes; readers look for a version in it, each in its own way.</summary>
    private const string MetadataVersion = "v4.0.30319";

    private static readonly string[] Streams = ["#~", "#Strings", "#US", "#GUID", "#Blob"];

    /// <summary>Checks the PE headers, the CLI header and the metadata root.</summary>
    public static void Check(ModuleImage image, FindingLog log)
    {
        PEHeaders headers = image.Container.PEHeaders;
        CheckHeaders(headers, log);
        CheckSections(headers, image.Bytes.Length, log);
        CheckDirectories(headers, log);
        CheckCliHeader(headers.CorHeader!, log);
        CheckStreams(image, log);
    }

    private static void CheckHeaders(PEHeaders headers, FindingLog log)
    {
        if (headers.CoffHeader.Machine != Machine.I386 || headers.PEHeader?.Magic != PEMagic.PE32)
            Add(log, "The image is for one processor. A contract is built for AnyCPU.");
        if (!headers.IsDll)
            Add(log, "The image is not a library.");
    }

    /// <summary>The sections are the file: none ends behind it, and nothing follows the last.</summary>
    private static void CheckSections(PEHeaders headers, int fileSize, FindingLog log)
    {
        long end = headers.PEHeader!.SizeOfHeaders;
        foreach (SectionHeader section in headers.SectionHeaders)
        {
            if (section.PointerToRawData != end || section.SizeOfRawData < 0)
                Add(log, $"The section {section.Name} does not start where the one before it ends.");
            if (section.PointerToRawData % SectionAlignment != 0 || section.VirtualAddress % SectionAlignment != 0)
                Add(log, $"The section {section.Name} does not start at a multiple of {SectionAlignment}.");
            end = section.PointerToRawData + (long)section.SizeOfRawData;
        }

        if (end != fileSize)
            Add(log, $"The file has {fileSize} bytes, its sections end at {end}.");
    }

    private static void CheckDirectories(PEHeaders headers, FindingLog log)
    {
        PEHeader header = headers.PEHeader!;
        (string Name, DirectoryEntry Entry)[] empty =
        [
            ("export table", header.ExportTableDirectory),
            ("Win32 resources", header.ResourceTableDirectory),
            ("exception table", header.ExceptionTableDirectory),
            ("certificates", header.CertificateTableDirectory),
            ("global pointer", header.GlobalPointerTableDirectory),
            ("thread-local storage", header.ThreadLocalStorageTableDirectory),
            ("load configuration", header.LoadConfigTableDirectory),
            ("bound imports", header.BoundImportTableDirectory),
            ("delayed imports", header.DelayImportTableDirectory),
        ];
        foreach ((string name, DirectoryEntry entry) in empty)
            RefuseDirectory(name, entry, log);
    }

    private static void CheckCliHeader(CorHeader header, FindingLog log)
    {
        if (header.Flags != CorFlags.ILOnly)
            Add(log, $"The CLI header has the flags {header.Flags}; only ILOnly is allowed.");
        if (header.EntryPointTokenOrRelativeVirtualAddress != 0)
            Add(log, "The CLI header names an entry point.");
        RefuseDirectory("managed resources", header.ResourcesDirectory, log);
        RefuseDirectory("strong name", header.StrongNameSignatureDirectory, log);
        RefuseDirectory("code manager table", header.CodeManagerTableDirectory, log);
        RefuseDirectory("VTable fixups", header.VtableFixupsDirectory, log);
        RefuseDirectory("export jumps", header.ExportAddressTableJumpsDirectory, log);
        RefuseDirectory("native code", header.ManagedNativeHeaderDirectory, log);
    }

    /// <summary>Each stream once and none unknown: readers differ in which of two they take.</summary>
    private static void CheckStreams(ModuleImage image, FindingLog log)
    {
        ReadOnlySpan<byte> root = image.Bytes.Slice(
            image.MetadataStart, image.Container.PEHeaders.MetadataSize);
        int versionLength = BinaryPrimitives.ReadInt32LittleEndian(root[12..]);
        if (BinaryPrimitives.ReadUInt32LittleEndian(root) != MetadataSignature || versionLength is < 0 or > 255)
        {
            Add(log, "The metadata root is malformed.");
            return;
        }

        if (image.Metadata.MetadataVersion != MetadataVersion)
            Add(log, $"The metadata's version is not {MetadataVersion}.");
        int position = 16 + versionLength;
        int count = BinaryPrimitives.ReadUInt16LittleEndian(root[(position + 2)..]);
        position += 4;
        List<string> seen = [];
        for (int index = 0; index < count && seen.Count <= Streams.Length; index++)
        {
            ReadOnlySpan<byte> name = root.Slice(position + 8, Math.Min(32, root.Length - position - 8));
            int length = name.IndexOf((byte)0);
            seen.Add(length < 0 ? "?" : Encoding.ASCII.GetString(name[..length]));
            position += 8 + ((length + 4) & ~3);
        }

        if (seen.Distinct().Count() != seen.Count || seen.Except(Streams).Any())
            Add(log, $"The streams are {string.Join(' ', seen)}; allowed, once each: {string.Join(' ', Streams)}.");
    }

    private static void RefuseDirectory(string name, DirectoryEntry entry, FindingLog log)
    {
        if (entry.Size != 0 || entry.RelativeVirtualAddress != 0)
            Add(log, $"The image has {name}.");
    }

    private static void Add(FindingLog log, string message) => log.Add(RuleIds.MalformedModule, Place, message);
}
