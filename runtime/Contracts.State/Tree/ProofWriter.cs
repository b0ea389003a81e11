using System.Buffers;
using Contracts.State.Hashing;

namespace Contracts.State.Tree;

/// <summary>Writes the part of a tree that ties some keys to its root.</summary>
/// <remarks>One thread at a time.</remarks>
internal sealed class ProofWriter(TreeStorage storage)
{
    private readonly ArrayBufferWriter<byte> _bytes = new();

    /// <summary>Writes the proof of the keys, which are in order.</summary>
    public StateProof Write(ReadOnlySpan<Digest> keys)
    {
        _bytes.ResetWrittenCount();
        WriteLink(TreeStorage.RootLink, keys, depth: 0);
        return new StateProof(_bytes.WrittenSpan.ToArray());
    }

    private void WriteLink(uint link, ReadOnlySpan<Digest> keys, int depth)
    {
        TreeChild child = storage.Child(link);
        if (keys.IsEmpty)
        {
            _bytes.Write([StateProof.HiddenTag]);
            _bytes.Write(storage.Hash(link));
        }
        else if (child.IsBucket)
        {
            _bytes.Write([(byte)child.Count]);
            _bytes.Write(storage.Records(child));
        }
        else
        {
            int leftCount = 0;
            while (leftCount < keys.Length && keys[leftCount].Bit(depth) == 0)
                leftCount++;
            _bytes.Write([StateProof.PairTag]);
            WriteLink(2 * child.Pair, keys[..leftCount], depth + 1);
            WriteLink((2 * child.Pair) + 1, keys[leftCount..], depth + 1);
        }
    }
}
