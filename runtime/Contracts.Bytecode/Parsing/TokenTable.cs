namespace Contracts.Bytecode.Parsing;

/// <summary>What the tokens in IL stand for. Each token was resolved once; one that is not here is refused.</summary>
internal sealed class TokenTable
{
    private readonly Dictionary<int, CilType> _types = [];
    private readonly Dictionary<int, MemberInstance> _members = [];
    private readonly HashSet<int> _stringLiterals;

    public TokenTable(HashSet<int> stringLiterals) => _stringLiterals = stringLiterals;

    public void AddType(int token, CilType type) => _types.Add(token, type);

    public void AddMember(int token, MemberInstance member) => _members.Add(token, member);

    /// <summary>The type behind a TypeDef, TypeRef or TypeSpec token.</summary>
    public CilType? FindType(int token) => _types.GetValueOrDefault(token);

    /// <summary>The member behind a Field, MethodDef, MemberRef or MethodSpec token.</summary>
    public MemberInstance? FindMember(int token) => _members.GetValueOrDefault(token);

    public bool IsStringLiteral(int token) => _stringLiterals.Contains(token);
}
