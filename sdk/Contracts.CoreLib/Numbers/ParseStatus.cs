namespace Contracts.CoreLib;

internal enum ParseStatus
{
    Done,
    Malformed,
    Overflow,
}
