namespace Contracts.Ledger.Tests.Interleaving;

/// <summary>A defect that is put in on purpose.</summary>
internal enum Mutant
{
    /// <summary>None.</summary>
    None,

    /// <summary>
    /// The status says that results are there before they are: what a processor makes of the two stores without order.
    /// </summary>
    PublishesBeforeItApplies,

    /// <summary>What was taken back is marked as an estimate after the next execution may have begun.</summary>
    MarksEstimatesTooLate,

    /// <summary>A transaction commits without another look at what it read.</summary>
    CommitsUnseen,
}
