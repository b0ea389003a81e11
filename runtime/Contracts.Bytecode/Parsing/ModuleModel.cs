namespace Contracts.Bytecode.Parsing;

/// <summary>
/// A module that was read in full: everything later checks work on this, and nothing reads the file again.
/// </summary>
/// <param name="Universe">All types.</param>
/// <param name="Types">The module's own types, in the order of the table, without <c>&lt;Module&gt;</c>.</param>
/// <param name="Methods">The module's own methods, in the order of the table.</param>
/// <param name="Tokens">What tokens in IL stand for.</param>
/// <param name="Fuel">The steps left for this verification.</param>
internal sealed record ModuleModel(
    TypeUniverse Universe,
    IReadOnlyList<TypeDefinition> Types,
    IReadOnlyList<MethodDefinition> Methods,
    TokenTable Tokens,
    Fuel Fuel);
