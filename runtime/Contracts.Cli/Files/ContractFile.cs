using Contracts.Bytecode;

namespace Contracts.Cli.Files;

/// <summary>A file that the user says holds a contract: a package, or a bare module.</summary>
/// <param name="Path">The path, for messages.</param>
/// <param name="Package">The package; null where the file is a bare module or a package that cannot be read.</param>
/// <param name="Refusal">Why the package cannot be read; null otherwise.</param>
/// <param name="Module">The module, unverified; empty where the package cannot be read.</param>
/// <param name="Symbols">The portable PDB beside the file, where there is one.</param>
internal sealed record ContractFile(
    string Path, ContractPackage? Package, Finding? Refusal, byte[] Module, byte[]? Symbols)
{
    private const int SymbolsSizeMax = 16 * 1024 * 1024;

    /// <summary>Reads a file. Whether it is a package or a module is told by its first bytes.</summary>
    /// <exception cref="UserErrorException">There is no such file, or it cannot be read.</exception>
    public static ContractFile Read(string path)
    {
        Limits limits = Limits.Default;
        if (new FileInfo(path) is { Exists: true } info && info.Length > limits.PackageSizeMax)
            return new ContractFile(path, null, TooLarge(info.Length, limits), [], null);

        byte[] bytes = InputFile.ReadBytes(path, limits.PackageSizeMax, nameof(Limits.PackageSizeMax));
        bool isModule =
            bytes is [(byte)'M', (byte)'Z', ..] || path.EndsWith(".dll", StringComparison.OrdinalIgnoreCase);
        byte[]? symbols = ReadSymbols(path, isModule);
        if (isModule)
            return new ContractFile(path, null, null, bytes, symbols);

        Finding? refusal = ContractPackage.TryRead(bytes, limits, out ContractPackage? package);
        return new ContractFile(path, package, refusal, package?.Module ?? [], symbols);
    }

    /// <summary>Reads a file that must be a package.</summary>
    /// <exception cref="UserErrorException">It is none; the exit code says that the contract was rejected.</exception>
    public static ContractPackage ReadPackage(string path)
    {
        ContractFile file = Read(path);
        if (file.Refusal is { } refusal)
            throw new UserErrorException($"{path}: {Printable.Escape(refusal.ToString())}", ExitCodes.Rejected);
        return file.Package ?? throw new UserErrorException(
            $"{path}: is a bare module; this needs a .contract file, which also says what methods there are.");
    }

    /// <summary>The verdict of <see cref="ContractPackage.TryRead"/>, without reading what will not be used.</summary>
    private static Finding TooLarge(long size, Limits limits) => new(
        RuleIds.LimitExceeded,
        "package",
        $"The file has {size} bytes; {nameof(Limits.PackageSizeMax)} is {limits.PackageSizeMax}.");

    /// <summary>
    /// What the linker wrote beside a contract file, or a compiler beside a module. It is a convenience: a file that is
    /// too large is left out.
    /// </summary>
    private static byte[]? ReadSymbols(string path, bool isModule)
    {
        FileInfo file = new(isModule ? System.IO.Path.ChangeExtension(path, ".pdb") : path + ".pdb");
        return file.Exists && file.Length <= SymbolsSizeMax
            ? InputFile.ReadBytes(file.FullName, SymbolsSizeMax, "symbols size")
            : null;
    }
}
