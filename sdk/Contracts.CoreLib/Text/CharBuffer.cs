using Contracts.Host;

namespace Contracts.CoreLib;

/// <summary>A growing run of UTF-16 units; what every text is built in.</summary>
internal sealed class CharBuffer
{
    private const int FirstCapacity = 16;

    private char[] _units;
    private int _length;

    public CharBuffer()
        : this(FirstCapacity)
    {
    }

    public CharBuffer(int capacity)
    {
        _units = new char[capacity];
    }

    public int Length
    {
        get => _length;
        set
        {
            Reserve(value);
            for (int i = _length; i < value; i++)
                _units[i] = '\0';
            _length = value;
        }
    }

    public int Capacity => _units.Length;

    public char this[int index]
    {
        get => _units[index];
        set => _units[index] = value;
    }

    public void Append(char unit)
    {
        if (_length == _units.Length)
            Reserve(_length + 1);
        _units[_length] = unit;
        _length++;
    }

    public void Append(char unit, int count)
    {
        Reserve(_length + count);
        for (int i = 0; i < count; i++)
            _units[_length + i] = unit;
        _length += count;
    }

    public void Append(string? text)
    {
        if (text is not null)
            Append(text, 0, text.Length);
    }

    public void Append(string text, int start, int count)
    {
        Reserve(_length + count);
        char[] units = _units;
        int end = _length;
        for (int i = 0; i < count; i++)
            units[end + i] = text[start + i];
        _length = end + count;
    }

    public void Append(char[] source, int start, int count)
    {
        Reserve(_length + count);
        Elements.Copy(source, start, _units, _length, count);
        _length += count;
    }

    /// <summary>Appends an integer as <see cref="IntegerText"/> writes it, without a text of its own.</summary>
    public void AppendInteger(ulong magnitude, bool negative)
    {
        if (negative)
            Append('-');
        int count = 1;
        for (ulong rest = magnitude / 10; rest != 0; rest /= 10)
            count++;
        Reserve(_length + count);
        char[] units = _units;
        for (int i = _length + count - 1; i >= _length; i--)
        {
            ulong quotient = magnitude / 10;
            units[i] = (char)('0' + (magnitude - (quotient * 10)));
            magnitude = quotient;
        }

        _length += count;
    }

    public void Insert(int index, string text)
    {
        OpenGap(index, text.Length);
        for (int i = 0; i < text.Length; i++)
            _units[index + i] = text[i];
    }

    public void Insert(int index, char unit, int count)
    {
        OpenGap(index, count);
        for (int i = 0; i < count; i++)
            _units[index + i] = unit;
    }

    public void Remove(int index, int count)
    {
        Elements.Copy(_units, index + count, _units, index, _length - index - count);
        _length -= count;
    }

    public void CopyTo(int start, char[] destination, int destinationStart, int count) =>
        Elements.Copy(_units, start, destination, destinationStart, count);

    public void Reserve(int capacity)
    {
        if (capacity <= _units.Length)
            return;
        int doubled = unchecked(_units.Length * 2);
        Resize(doubled < capacity ? capacity : doubled);
    }

    /// <summary>Sets the capacity, which holds what is there.</summary>
    public void Resize(int capacity)
    {
        char[] resized = new char[capacity];
        Elements.Copy(_units, 0, resized, 0, _length);
        _units = resized;
    }

    public override string ToString() => _length == 0 ? "" : HostFunctions.NewString(_units, 0, _length);

    public string ToString(int start, int count) => count == 0 ? "" : HostFunctions.NewString(_units, start, count);

    private void OpenGap(int index, int count)
    {
        Reserve(_length + count);
        Elements.Copy(_units, index, _units, index + count, _length - index);
        _length += count;
    }
}
