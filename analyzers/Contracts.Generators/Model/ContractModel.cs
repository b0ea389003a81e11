namespace Contracts.Generators.Model;

/// <summary>A contract class: all that the emitters need, and nothing of the compiler's own objects.</summary>
internal sealed record ContractModel(string Namespace, string Name, bool IsPublic)
{
    public EquatableArray<StateFieldModel> State { get; init; }

    public EquatableArray<MethodModel> Methods { get; init; }

    /// <summary>The name in generated code.</summary>
    public string CSharpName => Namespace.Length == 0 ? $"global::{Name}" : $"global::{Namespace}.{Name}";

    /// <summary>The start of the names of the generated files.</summary>
    public string FileStem => Namespace.Length == 0 ? Name : $"{Namespace}.{Name}";
}
