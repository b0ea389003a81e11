using Mono.Cecil;

namespace Contracts.Bytecode.Metering;

/// <summary>What a module's own types are, without resolving anything outside of it.</summary>
internal static class ModuleTypes
{
    /// <summary>
    /// The module's definition behind a reference; null where the type is imported, an array or a parameter.
    /// </summary>
    public static TypeDefinition? DefinitionOf(TypeReference type) => type switch
    {
        TypeDefinition definition => definition,
        GenericInstanceType instance => instance.ElementType as TypeDefinition,
        _ => null,
    };

    /// <summary>True for a delegate type: it derives from the base library's delegate class directly.</summary>
    public static bool IsDelegate(TypeDefinition type) => type.BaseType?.FullName == "System.MulticastDelegate";

    /// <summary>All types of a module, nested ones included, in the order of the metadata.</summary>
    public static IEnumerable<TypeDefinition> All(ModuleDefinition module) => module.GetTypes();
}
