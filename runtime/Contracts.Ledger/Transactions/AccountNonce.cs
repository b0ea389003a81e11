using System.Buffers.Binary;
using Contracts.Execution;
using Contracts.State;

namespace Contracts.Ledger.Transactions;

/// <summary>How the state keeps an account's nonce: eight bytes, big-endian; no entry means 0.</summary>
internal static class AccountNonce
{
    public static ulong Read(StateStore state, Address account) =>
        state.Read(StateKey.ForAccount(account)) is { } value ? BinaryPrimitives.ReadUInt64BigEndian(value) : 0;

    public static StateWrite Write(Address account, ulong nonce)
    {
        byte[] value = new byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64BigEndian(value, nonce);
        return new StateWrite(StateKey.ForAccount(account), value);
    }
}
