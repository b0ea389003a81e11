using System.Buffers;
using Contracts.State.Hashing;

namespace Contracts.State.Tree;

/// <summary>Writes the part of a tree that ties some keys to its root.</summary>
/// <remarks>One thread at a time.</remarks>
internal sealed class ProofWriter(TreeStorage storage)
{
    private readonly ArrayBufferWriter<byte> _bytes = new();

    /// <summary>Writes the proof of the keys, which are in order.</summary>
    public StateProof Write(int root, ReadOnlySpan<Digest> keys)
    {
        _bytes.ResetWrittenCount();
        WriteNode(root, keys, depth: 0);
        return new StateProof(_bytes.WrittenSpan.ToArray());
    }

    private void WriteNode(int id, ReadOnlySpan<Digest> keys, int depth)
    {
        TreeNode node = storage.Node(id);
        if (keys.IsEmpty)
        {
            _bytes.Write([StateProof.HiddenTag]);
            storage.Hash(id).Write(_bytes.GetSpan(Digest.Size));
            _bytes.Advance(Digest.Size);
        }
        else if (node.IsBucket)
        {
            _bytes.Write([(byte)node.Count]);
            _bytes.Write(storage.Records(node));
        }
        else
        {
            int leftCount = 0;
            while (leftCount < keys.Length && keys[leftCount].Bit(depth) == 0)
                leftCount++;
            _bytes.Write([StateProof.PairTag]);
            WriteNode(node.Left, keys[..leftCount], depth + 1);
            WriteNode(node.RightOrSlot, keys[leftCount..], depth + 1);
        }
    }
}
