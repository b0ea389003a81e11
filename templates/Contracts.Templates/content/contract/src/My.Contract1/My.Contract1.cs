using Contracts;

namespace My.Contract1;

/// <summary>Keeps the points that its owner gives to accounts, and that they give to each other.</summary>
public sealed partial class My_Contract1 : Contract
{
    private readonly StateValue<Address> _owner;
    private readonly StateMap<Address, UInt128> _points;

    /// <summary>Runs once, in the transaction that deploys the contract.</summary>
    [Init]
    public void Create() => _owner.Value = Sender;

    /// <summary>Gives new points to an account. Only the owner can.</summary>
    [Call]
    public void Award(Address to, UInt128 points)
    {
        Require(Sender == _owner.Value, "only the owner can award points");
        _points[to] += points;
        Emit(new Awarded(to, points));
    }

    /// <summary>Gives points of the sender to another account.</summary>
    [Call]
    public void Give(Address to, UInt128 points)
    {
        Require(_points[Sender] >= points, "not enough points");
        _points[Sender] -= points;
        _points[to] += points;
    }

    /// <summary>The points of an account.</summary>
    [View]
    public UInt128 PointsOf(Address account) => _points[account];
}
