namespace Contracts.CoreLib;

/// <summary>A place in a <see cref="LinkedList{T}"/>, or a value that is to become one.</summary>
[Replaces(typeof(System.Collections.Generic.LinkedListNode<>))]
internal sealed class LinkedListNode<T>
{
    public LinkedListNode(T value)
    {
        Value = value;
    }

    public T Value { get; set; }

    public LinkedList<T>? List { get; internal set; }

    public LinkedListNode<T>? Next { get; internal set; }

    public LinkedListNode<T>? Previous { get; internal set; }
}
