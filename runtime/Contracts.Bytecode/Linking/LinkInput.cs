namespace Contracts.Bytecode.Linking;

/// <summary>An assembly to link from, with its symbols where there are any.</summary>
/// <remarks>Immutable; the arrays are never written.</remarks>
public sealed class LinkInput
{
    /// <summary>Takes an assembly from memory.</summary>
    /// <param name="image">The bytes of the assembly.</param>
    /// <param name="symbols">Its portable PDB, or null.</param>
    public LinkInput(byte[] image, byte[]? symbols = null)
    {
        Image = image;
        Symbols = symbols;
    }

    /// <summary>The bytes of the assembly.</summary>
    public byte[] Image { get; }

    /// <summary>The portable PDB; null: findings tell no place in the source.</summary>
    public byte[]? Symbols { get; }

    /// <summary>Reads an assembly, and the PDB that lies beside it under the same name if there is one.</summary>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static LinkInput FromFile(string path)
    {
        string symbolPath = Path.ChangeExtension(path, ".pdb");
        byte[]? symbols = File.Exists(symbolPath) ? File.ReadAllBytes(symbolPath) : null;
        return new LinkInput(File.ReadAllBytes(path), symbols);
    }
}
