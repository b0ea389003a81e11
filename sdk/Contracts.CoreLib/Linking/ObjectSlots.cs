namespace Contracts.CoreLib;

[ObjectSlot("ToString")]
internal interface IToStringOverride
{
    string? ToString();
}

[ObjectSlot("Equals")]
internal interface IEqualsOverride
{
    bool Equals(object? other);
}

[ObjectSlot("GetHashCode")]
internal interface IGetHashCodeOverride
{
    int GetHashCode();
}
