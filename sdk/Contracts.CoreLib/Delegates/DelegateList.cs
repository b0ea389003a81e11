namespace Contracts.CoreLib;

/// <summary>A combined delegate. The linker derives one class for each delegate type that is combined.</summary>
internal abstract class DelegateList() : DelegateObject(null)
{
    private object[] _items = [];

    internal override object[]? Items => _items;

    internal override bool IsOfMethod(object other) => false;

    /// <summary>Sets what is called; once, before anyone else has the object.</summary>
    internal DelegateList With(object[] items)
    {
        _items = items;
        return this;
    }
}
