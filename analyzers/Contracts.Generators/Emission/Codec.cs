using Contracts.Generators.Model;

namespace Contracts.Generators.Emission;

/// <summary>Turns types into calls of the codec, and writes the helper methods that composite types need.</summary>
internal sealed class Codec
{
    private readonly string _className;
    private readonly Dictionary<string, string> _helperNames = [];
    private readonly List<TypeModel> _composites = [];

    /// <summary>Creates the codec of the types, whose helpers stand in a class of the given name.</summary>
    public Codec(string className, IEnumerable<TypeModel> types)
    {
        _className = className;
        HashSet<string> taken = [];
        foreach (TypeModel type in types.SelectMany(type => type.SelfAndParts()).Where(type => type.IsComposite))
        {
            if (_helperNames.ContainsKey(type.CSharpName))
                continue;

            string name = type.HelperName;
            for (int number = 2; !taken.Add(name); number++)
                name = type.HelperName + number;
            _helperNames.Add(type.CSharpName, name);
            _composites.Add(type);
        }
    }

    /// <summary>A statement that writes a value.</summary>
    public string Write(TypeModel type, string writer, string value) => type.Shape switch
    {
        TypeShape.Primitive => $"{writer}.Write{type.CodecName}({value});",
        TypeShape.Enum => $"{writer}.Write{type.CodecName}(({type.UnderlyingName}){value});",
        _ => $"{_className}.Write{_helperNames[type.CSharpName]}({writer}, {value});",
    };

    /// <summary>An expression that reads a value.</summary>
    public string Read(TypeModel type, string reader) => type.Shape switch
    {
        TypeShape.Primitive => $"{reader}.Read{type.CodecName}()",
        TypeShape.Enum => $"({type.CSharpName}){reader}.Read{type.CodecName}()",
        _ => $"{_className}.Read{_helperNames[type.CSharpName]}({reader})",
    };

    /// <summary>An expression for what absent state reads as.</summary>
    public static string Default(TypeModel type) => FindDefault(type)
        ?? $"throw new global::System.Collections.Generic.KeyNotFoundException(\"No {type.AbiName} is stored.\")";

    /// <summary>
    /// An expression that makes a structure; each field is read by <paramref name="read"/>, in their order.
    /// </summary>
    public static string Construct(TypeModel type, Func<FieldModel, string> read)
    {
        string arguments = string.Join(", ", type.Fields.Take(type.ConstructorArity).Select(read));
        if (type.IsTuple)
            return $"({arguments})";

        string settings = string.Join(
            ", ", type.Fields.Skip(type.ConstructorArity).Select(field => $"{field.Identifier} = {read(field)}"));
        return $"new {type.CSharpName}({arguments}){(settings.Length == 0 ? "" : $" {{ {settings} }}")}";
    }

    /// <summary>Writes the class of the helpers, where there are any.</summary>
    public void Emit(SourceWriter source)
    {
        if (_composites.Count == 0)
            return;

        source.Line();
        source.Open($"internal static class {_className}");
        for (int i = 0; i < _composites.Count; i++)
        {
            if (i > 0)
                source.Line();
            EmitWrite(source, _composites[i]);
            source.Line();
            EmitRead(source, _composites[i]);
        }

        source.Close();
    }

    private static string? FindDefault(TypeModel type)
    {
        switch (type.Shape)
        {
            case TypeShape.Primitive:
                return type.CodecName switch
                {
                    "String" => "\"\"",
                    "Bytes" => "new byte[0]",
                    _ => "default",
                };
            case TypeShape.Array:
                return NewArray(type.Element!, "0");
            case TypeShape.List:
                return $"new {type.CSharpName}()";
            case TypeShape.Structure:
                return FindStructureDefault(type);
            default:
                return "default";
        }
    }

    /// <summary>
    /// A struct is all zeros, but for what may not be null in it. A class that may not be null has no default.
    /// </summary>
    private static string? FindStructureDefault(TypeModel type)
    {
        if (type.IsReference || type.Fields.Any(field => FindDefault(field.Type) is null))
            return null;
        return type.Fields.All(field => FindDefault(field.Type) == "default")
            ? "default"
            : Construct(type, field => FindDefault(field.Type)!);
    }

    private void EmitWrite(SourceWriter source, TypeModel type)
    {
        string name = "Write" + _helperNames[type.CSharpName];
        source.Open($"internal static void {name}({Names.Writer} writer, {type.CSharpName} value)");
        switch (type.Shape)
        {
            case TypeShape.NullableValue:
                source.Line("writer.WriteBoolean(value.HasValue);");
                source.Line("if (value.HasValue)");
                source.Line("    " + Write(type.Element!, "writer", "value.GetValueOrDefault()"));
                break;
            case TypeShape.NullableReference:
                source.Line("writer.WriteBoolean(value is not null);");
                source.Line("if (value is not null)");
                source.Line("    " + Write(type.Element!, "writer", "value"));
                break;
            case TypeShape.Array or TypeShape.List:
                string length = type.Shape == TypeShape.Array ? "value.Length" : "value.Count";
                source.Line($"writer.WriteLength({length});");
                source.Line($"for (int i = 0; i < {length}; i++)");
                source.Line("    " + Write(type.Element!, "writer", "value[i]"));
                break;
            default:
                foreach (FieldModel field in type.Fields)
                    source.Line(Write(field.Type, "writer", $"value.{field.Identifier}"));
                break;
        }

        source.Close();
    }

    private void EmitRead(SourceWriter source, TypeModel type)
    {
        string name = "Read" + _helperNames[type.CSharpName];
        source.Open($"internal static {type.CSharpName} {name}({Names.Reader} reader)");
        switch (type.Shape)
        {
            case TypeShape.NullableValue or TypeShape.NullableReference:
                source.Line("if (!reader.ReadBoolean())");
                source.Line("    return null;");
                source.Line($"return {Read(type.Element!, "reader")};");
                break;
            case TypeShape.Array:
                source.Line($"{type.CSharpName} items = {NewArray(type.Element!, "reader.ReadLength()")};");
                source.Line("for (int i = 0; i < items.Length; i++)");
                source.Line($"    items[i] = {Read(type.Element!, "reader")};");
                source.Line("return items;");
                break;
            case TypeShape.List:
                source.Line("int count = reader.ReadLength();");
                source.Line($"{type.CSharpName} items = new {type.CSharpName}(count);");
                source.Line("for (int i = 0; i < count; i++)");
                source.Line($"    items.Add({Read(type.Element!, "reader")});");
                source.Line("return items;");
                break;
            default:
                source.Line($"return {Construct(type, field => Read(field.Type, "reader"))};");
                break;
        }

        source.Close();
    }

    /// <summary>C# wants the length in the first bracket: an array of arrays is <c>new T[length][]</c>.</summary>
    private static string NewArray(TypeModel element, string length)
    {
        string ranks = "";
        while (IsArray(element, out TypeModel? inner))
        {
            ranks += "[]";
            if (inner is null)
                return $"new byte[{length}]{ranks}";
            element = inner;
        }

        return $"new {element.CSharpName}[{length}]{ranks}";
    }

    /// <summary>
    /// True for arrays, nullable ones too: a new array of them holds null until each is read. No element for bytes.
    /// </summary>
    private static bool IsArray(TypeModel type, out TypeModel? element)
    {
        TypeModel shown = type.Shape == TypeShape.NullableReference ? type.Element! : type;
        element = shown.Element;
        return shown.Shape == TypeShape.Array || shown.CodecName == "Bytes";
    }
}
