namespace Contracts.CoreLib.Shapes;

/// <summary>A tuple of unknown types, as positional patterns on an object ask for.</summary>
[Replaces(typeof(System.Runtime.CompilerServices.ITuple))]
internal interface ITuple
{
    int Length { get; }

    object? this[int index] { get; }
}
