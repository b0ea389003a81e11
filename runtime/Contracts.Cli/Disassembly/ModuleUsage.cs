using Mono.Cecil;

namespace Contracts.Cli.Disassembly;

/// <summary>How much of a module's limits a module uses.</summary>
/// <remarks>Only for modules that the verifier has accepted.</remarks>
internal sealed record ModuleUsage(string Limit, long Used, long Allowed)
{
    /// <summary>Every limit that can be told from the module alone.</summary>
    public static IReadOnlyList<ModuleUsage> Of(byte[] module, Limits limits)
    {
        using MemoryStream stream = new(module);
        using var definition = ModuleDefinition.ReadModule(stream);
        List<TypeDefinition> types = [.. definition.GetTypes()];
        List<MethodDefinition> methods = [.. types.SelectMany(type => type.Methods)];
        List<MethodDefinition> bodies = [.. methods.Where(method => method.HasBody)];
        return
        [
            new(nameof(Limits.ModuleSizeMax), module.Length, limits.ModuleSizeMax),
            new(nameof(Limits.TypeCountMax), types.Count, limits.TypeCountMax),
            new(nameof(Limits.MethodCountMax), methods.Count, limits.MethodCountMax),
            new(nameof(Limits.MethodSizeMax), Max(bodies, body => body.Body.CodeSize), limits.MethodSizeMax),
            new(nameof(Limits.EvaluationStackMax), Max(bodies, MaxStackSize), limits.EvaluationStackMax),
            new(nameof(Limits.LocalCountMax), Max(bodies, body => body.Body.Variables.Count), limits.LocalCountMax),
            new(nameof(Limits.NestingDepthMax), types.Max(NestingDepth), limits.NestingDepthMax),
        ];
    }

    private static long Max(List<MethodDefinition> methods, Func<MethodDefinition, int> measure) =>
        methods.Select(measure).DefaultIfEmpty(0).Max();

    private static int MaxStackSize(MethodDefinition method) => method.Body.MaxStackSize;

    private static int NestingDepth(TypeDefinition type) =>
        type.DeclaringType is null ? 0 : 1 + NestingDepth(type.DeclaringType);
}
