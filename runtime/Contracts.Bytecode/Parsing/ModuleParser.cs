using System.Reflection.Metadata.Ecma335;
using Contracts.Bytecode.Profile;

namespace Contracts.Bytecode.Parsing;

/// <summary>
/// Turns the bytes of a module into a <see cref="ModuleModel"/>, or into findings. Bounded by the file's size.
/// </summary>
internal sealed class ModuleParser(Limits limits, VerifierProfile profile, ImportTable table, FindingLog log)
{
    /// <summary>Steps per byte of the module; ordinary modules use a fifth.</summary>
    private const int StepsPerByte = 12;
    private const int StepsBase = 500_000;

    /// <summary>Reads a module. Null: the log says why.</summary>
    /// <remarks>
    /// The one place that takes exceptions as a verdict: the metadata readers throw many kinds of them on a broken
    /// file, and none of what they threw away is used any further.
    /// </remarks>
    public ModuleModel? Parse(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length > limits.ModuleSizeMax)
        {
            string limit = $"{nameof(Limits.ModuleSizeMax)}, {limits.ModuleSizeMax}";
            log.Add(RuleIds.LimitExceeded, "module", $"{bytes.Length} bytes; the limit is {limit}.");
            return null;
        }

        try
        {
            using var image = new ModuleImage(bytes.ToArray());
            return Read(image);
        }
        catch (Exception exception) when (IsFailureOfReading(exception))
        {
            // Not the exception's words: they are the runtime's, another version has others, and a receipt quotes this.
            log.Add(RuleIds.MalformedModule, "module", "The file is not a readable module.");
            return null;
        }
    }

    /// <summary>True for what the metadata readers throw on a broken file.</summary>
    public static bool IsFailureOfReading(Exception exception) => exception is not OutOfMemoryException;

    private ModuleModel? Read(ModuleImage image)
    {
        ContainerGate.Check(image, log);
        TableGate.Check(image.Metadata, limits, log);
        if (!log.IsEmpty)
            return null;

        Fuel fuel = new(StepsBase + ((long)image.Bytes.Length * StepsPerByte));
        TypeUniverse universe = new(table, fuel);
        TypeTable types = new(
            image.Metadata.TypeDefinitions.Count, image.Metadata.GetTableRowCount(TableIndex.TypeRef));
        ReferenceUses uses = new(image);
        ReferenceGate references = new(image, table, universe, uses, profile, log);
        references.CheckAssemblies();
        references.ResolveTypes(types);

        TypeLoader typeLoader = new(image, universe, types, limits, log);
        typeLoader.Declare();
        if (!log.IsEmpty)
            return null;

        SignatureParser signatures = new(universe, types, limits, fuel);
        MemberLoader members = new(image, types, typeLoader, signatures, log);
        typeLoader.ReadHierarchy(signatures);
        members.Load();
        typeLoader.CheckAllRowsRead();
        if (!log.IsEmpty)
            return null;

        ReferenceLoader loader = new(image, table, types, members, signatures, uses, log);
        TokenTable tokens = loader.Load();
        loader.LoadOverrides();
        new BodyLoader(image, members, tokens, signatures, limits, fuel, log).Load();
        return log.IsEmpty
            ? new ModuleModel(universe, [.. types.Definitions.Skip(2)!], [.. members.Methods.Skip(1)!], tokens, fuel)
            : null;
    }
}
