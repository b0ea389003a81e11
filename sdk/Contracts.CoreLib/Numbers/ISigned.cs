namespace Contracts.CoreLib;

/// <summary>A number type of this library that tells its sign; so that the guards need not name it, and a contract that
/// does not use the type does not carry it.</summary>
internal interface ISigned
{
    int Sign { get; }
}
