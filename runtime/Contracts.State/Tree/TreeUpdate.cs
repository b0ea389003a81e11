using Contracts.State.Hashing;

namespace Contracts.State.Tree;

/// <summary>One change to the tree: a record that is to stand under a key hash, or the key hash to take out.</summary>
internal readonly record struct TreeUpdate(Digest Key, Digest Value, bool IsRemoval);
