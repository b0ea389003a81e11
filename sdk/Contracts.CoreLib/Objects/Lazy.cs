using System;

namespace Contracts.CoreLib;

/// <summary>A value that is made when it is first asked for; an exception on the way is thrown again each
/// time.</summary>
[Replaces(typeof(System.Lazy<>))]
internal sealed class Lazy<T>
{
    private Func<T>? _factory;
    private Exception? _failure;
    private T? _value;
    private bool _isCreated;

    public Lazy(T value)
    {
        _value = value;
        _isCreated = true;
    }

    public Lazy(Func<T> valueFactory)
    {
        _factory = valueFactory ?? throw new ArgumentNullException(nameof(valueFactory));
    }

    public bool IsValueCreated => _isCreated;

    public T Value => _isCreated ? _value! : Make();

    public override string? ToString() => _isCreated ? ObjectMembers.ToString(_value!) : "Value is not created.";

    private T Make()
    {
        if (_failure is not null)
            throw _failure;
        Func<T> factory = _factory ?? throw new InvalidOperationException("The factory asks for its own value.");
        _factory = null;
        try
        {
            _value = factory();
        }
        catch (Exception failure)
        {
            _failure = failure;
            throw;
        }

        _isCreated = true;
        return _value;
    }
}
