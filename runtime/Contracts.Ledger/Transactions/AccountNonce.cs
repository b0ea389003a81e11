using System.Buffers.Binary;
using Contracts.Execution;
using Contracts.State;

namespace Contracts.Ledger.Transactions;

/// <summary>How the state keeps an account's nonce: eight bytes, big-endian; no entry means 0.</summary>
internal static class AccountNonce
{
    public static ulong Read(StateStore state, StateKey account) =>
        state.TryGet(account, out ReadOnlySpan<byte> value) ? BinaryPrimitives.ReadUInt64BigEndian(value) : 0;

    public static StateWrite Write(StateKey account, ulong nonce)
    {
        byte[] value = new byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64BigEndian(value, nonce);
        return new StateWrite(account, value);
    }
}
