namespace Contracts;

/// <summary>An event as a receipt holds it.</summary>
/// <param name="Contract">The contract that emitted it.</param>
/// <param name="Id">The first four bytes of the SHA-256 of its name and field types, big-endian.</param>
/// <param name="Indexed">The indexed fields in canonical encoding.</param>
/// <param name="Data">The other fields in canonical encoding.</param>
public sealed record EmittedEvent(Address Contract, uint Id, byte[] Indexed, byte[] Data);
