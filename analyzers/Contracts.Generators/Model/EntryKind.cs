namespace Contracts.Generators.Model;

/// <summary>What a contract method is.</summary>
internal enum EntryKind
{
    Init,
    Call,
    View,
}
