using Mono.Cecil.Cil;

namespace Contracts.Differential.Tests.Generation;

/// <summary>The local variables of a generated method: up to three of each kind, made when first used.</summary>
internal sealed class Locals(Catalog types, MethodBody body)
{
    private readonly SortedDictionary<(Kind, int), VariableDefinition> _variables = [];

    public VariableDefinition Pick(Seeded random, Kind kind)
    {
        int number = random.Below(CountOf(kind));
        if (!_variables.TryGetValue((kind, number), out VariableDefinition? variable))
        {
            variable = Add(kind);
            _variables.Add((kind, number), variable);
        }

        return variable;
    }

    public VariableDefinition AddCounter() => Add(Kind.Int);

    /// <summary>The local of a kind of which there is one; null where nothing has used it.</summary>
    public VariableDefinition? Single(Kind kind) => _variables.GetValueOrDefault((kind, 0));

    private static int CountOf(Kind kind) => kind switch
    {
        Kind.Int => 3,
        Kind.Long or Kind.Wide or Kind.Pair or Kind.Decimal => 2,
        _ => 1,
    };

    private VariableDefinition Add(Kind kind)
    {
        VariableDefinition variable = new(types.TypeOf(kind));
        body.Variables.Add(variable);
        return variable;
    }
}
