using System.Collections;
using System.Collections.Generic;

namespace Contracts.CoreLib;

/// <summary>A text as a sequence of its UTF-16 units.</summary>
[Adapts(typeof(string))]
internal sealed class StringAdapter(string text) : IEnumerable<char>, IAdapter
{
    public object Adapted => text;

    public IEnumerator<char> GetEnumerator() => new CharEnumerator(text);

    IEnumerator IEnumerable.GetEnumerator() => new CharEnumerator(text);
}
