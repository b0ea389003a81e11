using System.Reflection;
using Contracts.Bytecode.Parsing;

namespace Contracts.Bytecode.Profile;

/// <summary>
/// Finds the one method that a node calls: <c>public static void Invoke()</c> of a class named <c>*_Entry</c>.
/// </summary>
internal static class EntryGate
{
    public const string TypeSuffix = "_Entry";
    public const string MethodName = "Invoke";

    public static void Check(ModuleModel module, VerifierProfile profile, FindingLog log)
    {
        List<TypeDefinition> entries =
            [.. module.Types.Where(type => type.Name.EndsWith(TypeSuffix, StringComparison.Ordinal))];
        if (entries.Count != 1)
        {
            string message = $"{entries.Count} types are named *{TypeSuffix}; a contract has exactly one.";
            log.Add(RuleIds.EntryPoint, "module", message);
            return;
        }

        TypeDefinition entry = entries[0];
        bool isStaticClass = entry is { IsAbstract: true, IsSealed: true, IsInterface: false, IsNested: false }
            && entry.GenericParameters.Count == 0
            && entry.FullName.All(c => char.IsLetterOrDigit(c) || c is '_' or '.')
            && (entry.Attributes & TypeAttributes.VisibilityMask) == TypeAttributes.Public;
        List<MethodDefinition> invokes = entry.Methods.FindAll(method => method.Name == MethodName);
        TypeUniverse universe = module.Universe;
        TypeList parameters = profile == VerifierProfile.Metered ? universe.List([universe.Meter]) : TypeList.Empty;
        bool hasInvoke = invokes.Count == 1
            && invokes[0].Access == MethodAttributes.Public
            && invokes[0].Signature == new MethodSignature(false, 0, universe.Void, parameters);
        if (!isStaticClass || !hasInvoke)
        {
            log.Add(
                RuleIds.EntryPoint,
                entry.FullName,
                $"The entry is a public static class with one method, public static void {MethodName}().");
        }
    }
}
