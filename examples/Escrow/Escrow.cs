using Contracts;

namespace Examples;

/// <summary>
/// Holds a buyer's tokens until the buyer or the arbiter releases them to the seller, or they go back.
/// </summary>
public sealed partial class Escrow : Contract
{
    private readonly StateValue<Terms> _terms;
    private readonly StateValue<EscrowStatus> _status;

    /// <summary>Fixes the terms; the sender is the buyer.</summary>
    [Init]
    public void Create(Address token, Address seller, Address arbiter, UInt128 amount, long deadline)
    {
        Require(arbiter != Sender && arbiter != seller, "the arbiter must be a third party");
        Require(amount > 0, "there must be something to pay");
        Require(deadline > BlockTime, "the deadline must lie ahead");
        _terms.Value = new Terms(token, Sender, seller, arbiter, amount, deadline);
    }

    /// <summary>Takes the amount from the buyer, who has approved this contract at the token before.</summary>
    [Call]
    public void Fund()
    {
        Terms terms = _terms.Value;
        Require(Sender == terms.Buyer, "only the buyer can fund");
        Require(_status.Value == EscrowStatus.Open, "already funded");
        _status.Value = EscrowStatus.Funded;
        IToken.At(terms.Token).TransferFrom(terms.Buyer, Self, terms.Amount);
    }

    /// <summary>Pays the seller. The buyer or the arbiter can.</summary>
    [Call]
    public void Release()
    {
        Terms terms = _terms.Value;
        Require(Sender == terms.Buyer || Sender == terms.Arbiter, "only the buyer or the arbiter can release");
        Close(terms, terms.Seller, EscrowStatus.Released);
    }

    /// <summary>Pays the buyer back. The seller or the arbiter can, and after the deadline the buyer.</summary>
    [Call]
    public void Refund()
    {
        Terms terms = _terms.Value;
        bool isLate = BlockTime >= terms.Deadline;
        Require(
            Sender == terms.Seller || Sender == terms.Arbiter || (Sender == terms.Buyer && isLate),
            "only the seller or the arbiter can refund, or the buyer after the deadline");
        Close(terms, terms.Buyer, EscrowStatus.Refunded);
    }

    /// <summary>What the parties agreed on.</summary>
    [View]
    public Terms GetTerms() => _terms.Value;

    /// <summary>Where the money is.</summary>
    [View]
    public EscrowStatus GetStatus() => _status.Value;

    private void Close(Terms terms, Address recipient, EscrowStatus status)
    {
        Require(_status.Value == EscrowStatus.Funded, "there is nothing to pay out");

        // The status first, then the call: whatever the token does, the money leaves once.
        _status.Value = status;
        IToken.At(terms.Token).Transfer(recipient, terms.Amount);
        Emit(new EscrowClosed(recipient, status, terms.Amount));
    }
}
