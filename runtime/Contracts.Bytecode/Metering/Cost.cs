using System.Globalization;
using Mono.Cecil;

namespace Contracts.Bytecode.Metering;

/// <summary>
/// An amount that may depend on type arguments: a constant, and for some types a factor times the words of a value of
/// the type. The types are open: how large their values are is known only where the method is instantiated.
/// </summary>
internal sealed class Cost
{
    private List<(TypeReference Type, int Factor)>? _openTerms;
    private Dictionary<string, int>? _indexByKey;

    public long Constant { get; private set; }

    public IReadOnlyList<(TypeReference Type, int Factor)> OpenTerms => _openTerms ?? [];

    public bool IsOpen => _openTerms is not null;

    public bool IsZero => Constant == 0 && !IsOpen;

    public void Add(long amount) => Constant += amount;

    /// <summary>Adds <paramref name="factor"/> times the words of a value.</summary>
    public void Add(ValueWords words, int factor = 1)
    {
        Constant += (long)words.Constant * factor;
        if (words.OpenType is not null)
            AddOpen(words.OpenType, factor);
    }

    /// <summary>Adds <paramref name="factor"/> times another amount.</summary>
    public void Add(Cost other, int factor = 1)
    {
        Constant += other.Constant * factor;
        foreach ((TypeReference type, int openFactor) in other.OpenTerms)
            AddOpen(type, openFactor * factor);
    }

    public override string ToString() => !IsOpen
        ? Constant.ToString(CultureInfo.InvariantCulture)
        : $"{Constant} + {string.Join(" + ", OpenTerms.Select(term => $"{term.Factor}*words({term.Type.FullName})"))}";

    private void AddOpen(TypeReference type, int factor)
    {
        _openTerms ??= [];
        _indexByKey ??= new Dictionary<string, int>(StringComparer.Ordinal);
        string key = Key(type);
        if (_indexByKey.TryGetValue(key, out int index))
        {
            _openTerms[index] = (type, _openTerms[index].Factor + factor);
            return;
        }

        _indexByKey.Add(key, _openTerms.Count);
        _openTerms.Add((type, factor));
    }

    // Equal for equal types within one method; type parameters by position, as names may repeat.
    private static string Key(TypeReference type) => type switch
    {
        GenericParameter { Type: GenericParameterType.Type } parameter => $"!{parameter.Position}",
        GenericParameter parameter => $"!!{parameter.Position}",
        ArrayType array => Key(array.ElementType) + "[]",
        ByReferenceType reference => Key(reference.ElementType) + "&",
        GenericInstanceType instance =>
            $"{instance.ElementType.FullName}<{string.Join(',', instance.GenericArguments.Select(Key))}>",
        _ => type.FullName,
    };
}
