using System.Collections;
using System.Collections.Generic;

namespace Contracts.CoreLib;

/// <summary>A text as a sequence of its UTF-16 units; see <see cref="ArrayAdapter{T}"/>.</summary>
internal sealed class StringAdapter(string text) : IEnumerable<char>
{
    /// <summary>Null stays null.</summary>
    public static StringAdapter? Wrap(string? text) => text is null ? null : new StringAdapter(text);

    public IEnumerator<char> GetEnumerator() => new CharEnumerator(text);

    IEnumerator IEnumerable.GetEnumerator() => new CharEnumerator(text);
}
