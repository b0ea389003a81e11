namespace Contracts.CoreLib;

/// <summary>What iterators ask of the environment. There is one thread, and a line ends with a line feed.</summary>
[Replaces(typeof(System.Environment))]
internal static class Environment
{
    public static int CurrentManagedThreadId => 1;

    public static string NewLine => "\n";
}
