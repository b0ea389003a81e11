using Mono.Cecil;

namespace Contracts.Differential.Tests.Generation;

/// <summary>The methods that generated bodies may call.</summary>
/// <param name="Methods">Static methods of (int, int) to int; any may call any.</param>
/// <param name="Load">State: (int key) to int.</param>
/// <param name="Store">State: (int key, int value).</param>
/// <param name="Delete">State: (int key).</param>
/// <param name="Emit">An event: (int id, int value).</param>
/// <param name="RevertIf">Reverts where (int) is 7 modulo 8.</param>
/// <param name="Exchange">Exchanges two (ref int, ref int).</param>
/// <param name="AddToCounter">Adds to a counter, or subtracts: (int key, int amount) to whether it was done.</param>
/// <param name="ReadCounter">The low half of a counter: (int key) to int.</param>
/// <param name="CallContract">
/// Calls this contract from itself, or its twin at another address: (int) to int.
/// </param>
/// <param name="Maybe">For each kind of reference, a method of (int) that gives an object or null.</param>
internal sealed record ProgramShape(
    IReadOnlyList<MethodReference> Methods,
    MethodReference Load,
    MethodReference Store,
    MethodReference Delete,
    MethodReference Emit,
    MethodReference RevertIf,
    MethodReference Exchange,
    MethodReference AddToCounter,
    MethodReference ReadCounter,
    MethodReference CallContract,
    IReadOnlyDictionary<Kind, MethodReference> Maybe);
