namespace Contracts.Bytecode.Profile;

/// <summary>
/// Says why a type or member of the base library is not available, where there is a better word than "not listed".
/// </summary>
/// <remarks>Only words: everything that is not in the import table is refused with or without a reason here.</remarks>
internal static class ImportDiagnosis
{
    private static readonly (string Prefix, string RuleId)[] Reasons =
    [
        ("System.DateTime", RuleIds.Clock),
        ("System.TimeProvider", RuleIds.Clock),
        ("System.TimeZoneInfo", RuleIds.Clock),
        ("System.Diagnostics.Stopwatch", RuleIds.Clock),
        ("System.Random", RuleIds.Randomness),
        ("System.Guid", RuleIds.Randomness),
        ("System.Security.Cryptography.RandomNumberGenerator", RuleIds.Randomness),
        ("System.Single", RuleIds.FloatingPoint),
        ("System.Double", RuleIds.FloatingPoint),
        ("System.Half", RuleIds.FloatingPoint),
        ("System.Math", RuleIds.FloatingPoint),
        ("System.Threading.", RuleIds.ThreadsAndAsync),
        ("System.Runtime.CompilerServices.AsyncTaskMethodBuilder", RuleIds.ThreadsAndAsync),
        ("System.Reflection.", RuleIds.Reflection),
        ("System.Linq.Expressions.", RuleIds.Reflection),
        ("System.Type", RuleIds.Reflection),
        ("System.Activator", RuleIds.Reflection),
        ("System.AppDomain", RuleIds.Reflection),
        ("System.Runtime.InteropServices.", RuleIds.UnsafeCode),
        ("System.Runtime.CompilerServices.Unsafe", RuleIds.UnsafeCode),
        ("System.IO.", RuleIds.InputOutputAndEnvironment),
        ("System.Net.", RuleIds.InputOutputAndEnvironment),
        ("System.Console", RuleIds.InputOutputAndEnvironment),
        ("System.Environment", RuleIds.InputOutputAndEnvironment),
        ("System.Diagnostics.Process", RuleIds.InputOutputAndEnvironment),
        ("System.Globalization.", RuleIds.Culture),
        ("System.Runtime.CompilerServices.RuntimeHelpers", RuleIds.IdentityHashCode),
    ];

    /// <summary>The rule to report for an external type or member that is not in the import table.</summary>
    /// <param name="name">The full name of the type, or <c>Type::Member</c>.</param>
    public static string RuleOf(string name)
    {
        if (name is "System.Object::GetHashCode" or "System.String::GetHashCode")
            return RuleIds.IdentityHashCode;
        if (name == "System.Object::GetType")
            return RuleIds.Reflection;
        foreach ((string prefix, string ruleId) in Reasons)
        {
            bool isWholeWord = prefix.EndsWith('.') || name.Length == prefix.Length
                || !char.IsAsciiLetter(name[Math.Min(prefix.Length, name.Length - 1)]) || prefix == "System.DateTime";
            if (name.StartsWith(prefix, StringComparison.Ordinal) && isWholeWord)
                return ruleId;
        }

        return RuleIds.ForbiddenImport;
    }
}
