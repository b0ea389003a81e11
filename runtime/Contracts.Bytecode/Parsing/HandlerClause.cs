namespace Contracts.Bytecode.Parsing;

/// <summary>An exception clause: offsets into the IL, ends exclusive.</summary>
/// <param name="TryStart">The first protected instruction.</param>
/// <param name="TryEnd">Behind the last protected instruction.</param>
/// <param name="HandlerStart">The first instruction of the handler.</param>
/// <param name="HandlerEnd">Behind the last instruction of the handler.</param>
/// <param name="CatchType">What a catch clause catches; null for a finally clause.</param>
internal sealed record HandlerClause(
    int TryStart, int TryEnd, int HandlerStart, int HandlerEnd, CilType? CatchType)
{
    public bool IsFinally => CatchType is null;
}
