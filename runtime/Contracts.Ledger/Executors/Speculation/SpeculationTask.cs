namespace Contracts.Ledger.Executors.Speculation;

/// <summary>One thing for a worker to do: to execute or to validate one incarnation of one transaction.</summary>
internal readonly record struct SpeculationTask(SpeculationTaskKind Kind, int Index, int Incarnation)
{
    public static SpeculationTask None => default;

    public static SpeculationTask Execute(int index, int incarnation) =>
        new(SpeculationTaskKind.Execute, index, incarnation);

    public static SpeculationTask Validate(int index, int incarnation) =>
        new(SpeculationTaskKind.Validate, index, incarnation);
}
