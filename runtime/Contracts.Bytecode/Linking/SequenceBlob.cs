using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Instruction = Mono.Cecil.Cil.Instruction;
using SequencePoint = Mono.Cecil.Cil.SequencePoint;

namespace Contracts.Bytecode.Linking;

/// <summary>Encodes sequence points as the portable PDB format has them: differences to the point before.</summary>
internal static class SequenceBlob
{
    /// <summary>Writes the points of one method behind the blob's header.</summary>
    public static void Write(
        BlobBuilder blob,
        IReadOnlyList<(Instruction Instruction, SequencePoint Point)> points,
        IReadOnlyList<DocumentHandle> documents)
    {
        SequencePoint? previousVisible = null;
        for (int index = 0; index < points.Count; index++)
        {
            (Instruction instruction, SequencePoint point) = points[index];
            if (index > 0 && documents[index] != documents[index - 1])
            {
                blob.WriteCompressedInteger(0);
                blob.WriteCompressedInteger(MetadataTokens.GetRowNumber(documents[index]));
            }

            blob.WriteCompressedInteger(
                index == 0 ? instruction.Offset : instruction.Offset - points[index - 1].Instruction.Offset);
            if (point.IsHidden)
            {
                blob.WriteCompressedInteger(0);
                blob.WriteCompressedInteger(0);
                continue;
            }

            WriteExtent(blob, point);
            WriteStart(blob, point, previousVisible);
            previousVisible = point;
        }
    }

    private static void WriteExtent(BlobBuilder blob, SequencePoint point)
    {
        int lines = point.EndLine - point.StartLine;
        int columns = point.EndColumn - point.StartColumn;
        blob.WriteCompressedInteger(lines);
        if (lines == 0)
            blob.WriteCompressedInteger(columns);
        else
            blob.WriteCompressedSignedInteger(columns);
    }

    private static void WriteStart(BlobBuilder blob, SequencePoint point, SequencePoint? previous)
    {
        if (previous is null)
        {
            blob.WriteCompressedInteger(point.StartLine);
            blob.WriteCompressedInteger(point.StartColumn);
        }
        else
        {
            blob.WriteCompressedSignedInteger(point.StartLine - previous.StartLine);
            blob.WriteCompressedSignedInteger(point.StartColumn - previous.StartColumn);
        }
    }
}
