using OrgGraph.Reports.Html;
using OrgGraph.Workspace.Questions;

namespace OrgGraph.Web.Views;

/// <summary>Texts with the words that were looked for marked in them.</summary>
internal static class MarkedText
{
    // no text of a document holds them: the page would show them as what is wrong
    private const char Begin = '\u0001';
    private const char End = '\u0002';

    /// <summary>Writes a text; marks nothing where nothing is looked for.</summary>
    public static void Write(HtmlWriter html, string text, MeasureSearch? search)
    {
        if (search is null || text.Contains(Begin) || text.Contains(End))
        {
            html.Text(text);
            return;
        }

        foreach (var piece in search.Mark(text, $"{Begin}", $"{End}").Split(Begin))
        {
            if (piece.IndexOf(End, StringComparison.Ordinal) is >= 0 and var end)
            {
                html.Write("mark", piece[..end]).Text(piece[(end + 1)..]);
            }
            else
            {
                html.Text(piece);
            }
        }
    }
}
