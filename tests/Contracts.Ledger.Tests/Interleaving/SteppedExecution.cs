using Contracts.Execution;
using Contracts.Ledger.Tests.Executors;

namespace Contracts.Ledger.Tests.Interleaving;

/// <summary>An execution of a transaction of a <see cref="SteppedBlock"/> that is under way.</summary>
internal sealed class SteppedExecution(SyntheticTransaction transaction, IEnumerable<int> program)
{
    private readonly IEnumerator<int> _program = program.GetEnumerator();

    /// <summary>The result; null before the end.</summary>
    public ExecutionResult? Result { get; private set; }

    /// <summary>Goes on to the next point of change; true at the end.</summary>
    public bool TryEnd()
    {
        try
        {
            if (_program.MoveNext())
                return false;
            Result = transaction.ToResult();
        }
        catch (SyntheticTransaction.UnknownValueException)
        {
            Result = ExecutionResult.Abandoned;
        }

        return true;
    }
}
