namespace Contracts.CoreLib;

/// <summary>The methods of object on a nullable value: an empty one answers instead of failing.</summary>
[Extends(typeof(System.Nullable<>))]
internal static class NullableMembers
{
    public static string ToString<T>(ref T? self)
        where T : struct => self.HasValue ? Text.Of(self.GetValueOrDefault()) : "";

    public static bool Equals<T>(ref T? self, object? other)
        where T : struct
    {
        if (!self.HasValue)
            return other is null;
        return other is not null && ObjectMembers.Equals(self.GetValueOrDefault(), other);
    }

    public static int GetHashCode<T>(ref T? self)
        where T : struct => self.HasValue ? EqualityComparer<T>.Default.GetHashCode(self.GetValueOrDefault()) : 0;
}
