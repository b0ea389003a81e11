namespace Contracts.CoreLib;

[Extends(typeof(object), StaticMembers = true)]
internal static class ObjectStatics
{
    public static new bool Equals(object? objA, object? objB)
    {
        if (objA == objB)
            return true;
        return objA is not null && objB is not null && ObjectMembers.Equals(objA, objB);
    }

    public static new bool ReferenceEquals(object? objA, object? objB) =>
        SequenceCasts.Unwrap(objA) == SequenceCasts.Unwrap(objB);
}
