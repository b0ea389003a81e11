using Mono.Cecil.Cil;

namespace Contracts.Differential.Tests.Generation;

/// <summary>The local variables of a generated method: two or three of each kind.</summary>
internal sealed class Locals
{
    private readonly Catalog _types;
    private readonly MethodBody _body;
    private readonly Dictionary<Kind, VariableDefinition[]> _byKind = [];

    public Locals(Catalog types, MethodBody body)
    {
        _types = types;
        _body = body;
        foreach (Kind kind in Enum.GetValues<Kind>())
            _byKind[kind] = [.. Enumerable.Range(0, kind is Kind.Int or Kind.Long ? 3 : 2).Select(_ => Add(kind))];
    }

    public VariableDefinition Pick(Seeded random, Kind kind) => random.Pick<VariableDefinition>(_byKind[kind]);

    public VariableDefinition AddCounter() => Add(Kind.Int);

    private VariableDefinition Add(Kind kind)
    {
        VariableDefinition variable = new(_types.TypeOf(kind));
        _body.Variables.Add(variable);
        return variable;
    }
}
