using System.Text;

namespace CoachBot.Coaching.Transcripts.Shapes;

/// <summary>Cuts a table into rows and cells; quoted cells may hold the sign and line breaks.</summary>
internal static class CellReader
{
    public static IEnumerable<List<string>> Rows(string text, char sign)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = 0; i <= text.Length; i++)
        {
            var c = i < text.Length ? text[i] : '\n';
            if (quoted && i < text.Length)
            {
                if (c != '"')
                {
                    cell.Append(c);
                }
                else if (i + 1 < text.Length && text[i + 1] == '"')
                {
                    cell.Append('"');
                    i++;
                }
                else
                {
                    quoted = false;
                }
            }
            else if (c == '"' && sign != '|' && IsBlank(cell))
            {
                quoted = true;
                cell.Clear();
            }
            else if (c == sign)
            {
                Cut();
            }
            else if (c == '\n')
            {
                Cut();
                if (cells.Count > 1 || cells[0].Length > 0)
                {
                    yield return cells;
                }

                cells = [];
                quoted = false;
            }
            else
            {
                cell.Append(c);
            }
        }

        void Cut()
        {
            cells.Add(cell.ToString());
            cell.Clear();
        }
    }

    private static bool IsBlank(StringBuilder cell)
    {
        // A quote opens a cell only at its start; a long cell is words already.
        if (cell.Length > 4)
        {
            return false;
        }

        for (var i = 0; i < cell.Length; i++)
        {
            if (cell[i] != ' ')
            {
                return false;
            }
        }

        return true;
    }
}
