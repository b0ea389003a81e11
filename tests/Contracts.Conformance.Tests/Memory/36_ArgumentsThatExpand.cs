// cases: 36
// A length that promises more than the input holds is malformed, and is found out before anything is made of it.
// call: Strings ["a","b"] => 2
// raw: Expanding 0xd03f3aad020161 => revert -2: malformed
// raw: Expanding 0xd03f3aadffffffff07 => revert -2: malformed
// raw: Expanding 0xd03f3aadffffffff0f => revert -2: malformed
// raw: Expanding 0xd03f3aad03000000 => success
// raw: Expanding 0xd03f3aad03000000ff => revert -2: malformed
// raw: Expanding 0x20268e6701ffffffff07 => revert -2: malformed
// raw: Expanding 0x20268e67ff7f00 => revert -2: malformed
// raw: Expanding 0xd03f3a => revert -2: malformed
// raw: Expanding 0xffffffff => revert -1: unknown method
public sealed partial class Expanding : Contract
{
    [Call]
    public int Strings(string[] texts) => texts.Length;

    [Call]
    public int Nested(byte[][] parts) => parts.Sum(part => part.Length);
}
