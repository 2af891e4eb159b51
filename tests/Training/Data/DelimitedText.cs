using System.Text;

namespace CoachBot.Training.Data;

/// <summary>Reads comma- or semicolon-separated files as RFC 4180 has them: quoted fields may hold separators, line breaks and doubled quotes.</summary>
internal static class DelimitedText
{
    public static IEnumerable<string[]> Read(string path, char separator = ',')
    {
        var text = File.ReadAllText(path);
        var fields = new List<string>();
        var field = new StringBuilder();
        var at = 0;
        while (at < text.Length)
        {
            if (text[at] == '"' && field.Length == 0)
            {
                at = Quoted(text, at + 1, field);
                continue;
            }

            var c = text[at++];
            if (c == separator)
            {
                fields.Add(Take(field));
            }
            else if (c == '\n')
            {
                fields.Add(Take(field));
                yield return [.. fields];
                fields.Clear();
            }
            else if (c != '\r')
            {
                field.Append(c);
            }
        }

        if (field.Length > 0 || fields.Count > 0)
        {
            fields.Add(Take(field));
            yield return [.. fields];
        }
    }

    /// <summary>The rows behind the header, each with its fields by name.</summary>
    public static IEnumerable<Dictionary<string, string>> Rows(string path, char separator = ',')
    {
        string[]? header = null;
        foreach (var fields in Read(path, separator))
        {
            if (header is null)
            {
                header = fields;
                continue;
            }

            var row = new Dictionary<string, string>(StringComparer.Ordinal);
            for (var i = 0; i < Math.Min(header.Length, fields.Length); i++)
            {
                row[header[i]] = fields[i];
            }

            yield return row;
        }
    }

    private static int Quoted(string text, int at, StringBuilder field)
    {
        while (at < text.Length)
        {
            if (text[at] != '"')
            {
                field.Append(text[at++]);
            }
            else if (at + 1 < text.Length && text[at + 1] == '"')
            {
                field.Append('"');
                at += 2;
            }
            else
            {
                return at + 1;
            }
        }

        return at;
    }

    private static string Take(StringBuilder field)
    {
        var value = field.ToString();
        field.Clear();
        return value;
    }
}
