namespace Contracts.Execution;

/// <summary>Revert codes that the dispatcher of a contract uses, and the node in its place.</summary>
internal static class DispatchCodes
{
    public const int UnknownMethod = -1;
}
