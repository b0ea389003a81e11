using System.Text;

namespace Contracts.Cli.Scenarios;

/// <summary>
/// Splits one line of comma-separated values. A field may stand in double quotes, a quote in it is doubled.
/// </summary>
internal static class CsvLine
{
    /// <summary>The fields; null where a quoted field does not end.</summary>
    public static string[]? Split(string line)
    {
        if (!line.Contains('"', StringComparison.Ordinal))
            return line.Split(',');

        List<string> fields = [];
        int position = 0;
        do
        {
            string? field = line.AsSpan(position) is ['"', ..]
                ? Quoted(line, ref position)
                : Plain(line, ref position);
            if (field is null)
                return null;
            fields.Add(field);
        }
        while (position++ < line.Length);

        return [.. fields];
    }

    private static string Plain(string line, ref int position)
    {
        int comma = line.IndexOf(',', position);
        int end = comma < 0 ? line.Length : comma;
        string field = line[position..end];
        position = end;
        return field;
    }

    /// <summary>Reads from the opening quote up to the comma, or the end, behind the closing one.</summary>
    private static string? Quoted(string line, ref int position)
    {
        StringBuilder field = new();
        for (int i = position + 1; i < line.Length; i++)
        {
            if (line[i] != '"')
            {
                field.Append(line[i]);
            }
            else if (i + 1 < line.Length && line[i + 1] == '"')
            {
                field.Append('"');
                i++;
            }
            else
            {
                position = i + 1;
                return position == line.Length || line[position] == ',' ? field.ToString() : null;
            }
        }

        return null;
    }
}
