namespace Contracts.CoreLib;

/// <summary>What goes round an array or a text where a sequence is wanted.</summary>
internal interface IAdapter
{
    /// <summary>The array or the text.</summary>
    object Adapted { get; }
}
