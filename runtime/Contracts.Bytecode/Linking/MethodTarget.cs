using Mono.Cecil;

namespace Contracts.Bytecode.Linking;

/// <summary>What a reference to a method means in the linked module.</summary>
internal enum MethodTargetKind
{
    /// <summary>A method of the module, called as it is.</summary>
    Module,

    /// <summary>A static method of the core library in place of a static or an instance method.</summary>
    Extension,

    /// <summary>A static method of the core library that makes the object in place of a constructor.</summary>
    Factory,

    /// <summary>An external method of the import table.</summary>
    Import,

    /// <summary>Nothing: a contract cannot use it.</summary>
    Missing,
}

/// <summary>The result of resolving a reference.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Definition">The method of the module, where it is one.</param>
/// <param name="DeclaringType">The type that declares it, with the type arguments of the reference.</param>
internal sealed record MethodTarget(
    MethodTargetKind Kind, MethodDefinition? Definition = null, TypeReference? DeclaringType = null)
{
    public static MethodTarget Missing { get; } = new(MethodTargetKind.Missing);

    public static MethodTarget Import { get; } = new(MethodTargetKind.Import);
}
