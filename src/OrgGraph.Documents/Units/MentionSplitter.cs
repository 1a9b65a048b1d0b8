using OrgGraph.Documents.Text;
using OrgGraph.Model;

namespace OrgGraph.Documents.Units;

/// <summary>What separates the names in a table's cells.</summary>
internal enum SeparatorStyle
{
    /// <summary>、 and its like.</summary>
    Commas,

    /// <summary>Blanks or line breaks; 、 may then be part of a joint body's name.</summary>
    Blanks,
}

/// <summary>
/// Splits a cell into the names written in it: at separators outside brackets and at 和, 及, 会同 between two names; a bracket
/// belongs to the name before it; pieces of a name that a line wrap broke are joined. A splitter keeps one copy of each name,
/// through all tables of a document.
/// </summary>
internal sealed class MentionSplitter(SeparatorStyle style)
{
    // No wrap breaks a name into more pieces, and no list of kinds of places has more.
    private const int MostPieces = 12;

    // A name with its brackets; further brackets are pieces of their own.
    private const int LongestWithBrackets = 200;

    private const string Commas = "、，,；;／/。";

    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly List<Piece> _pieces = [];
    private readonly List<int> _strays = [];
    private readonly SplitCell _cell = new();

    /// <summary>What stands before a piece.</summary>
    private enum Before
    {
        /// <summary>The cell's start, or blanks.</summary>
        Blank,

        /// <summary>A separator.</summary>
        Comma,

        /// <summary>A word that joins two names.</summary>
        Word,
    }

    /// <summary>One piece between separators, before pieces are joined to names.</summary>
    private readonly record struct Piece(string Text, int Start, int End, Before Before, char Mark = '\0');

    /// <summary>Splits a cell; the result is valid until the next call.</summary>
    public SplitCell Split(ReadOnlySpan<char> cell)
    {
        _cell.Clear();
        if (!NoneMark.Is(cell))
        {
            var pieces = Cut(cell);
            TakeOpenEnds(pieces, _cell.Remarks);
            for (var i = 0; i < pieces.Count;)
            {
                i = AddName(cell, pieces, i, _cell);
            }
        }

        return _cell;
    }

    private List<Piece> Cut(ReadOnlySpan<char> cell)
    {
        StrayBrackets.Find(cell, _strays);
        var pieces = _pieces;
        pieces.Clear();
        var start = 0;
        var depth = 0;
        var stray = 0;
        var before = Before.Blank;
        for (var i = 0; i <= cell.Length; i++)
        {
            var isStray = stray < _strays.Count && _strays[stray] == i;
            stray += isStray ? 1 : 0;
            if (i < cell.Length && !isStray)
            {
                depth += UnitShape.IsOpening(cell[i]) ? 1 : UnitShape.IsClosing(cell[i]) ? -1 : 0;
            }

            var ends = i == cell.Length || isStray || (depth == 0 && (char.IsWhiteSpace(cell[i]) || Commas.Contains(cell[i])));
            if (!ends)
            {
                continue;
            }

            if (i > start)
            {
                AddPieces(pieces, cell, start, i, before);
                before = Before.Blank;
            }

            before = i < cell.Length && !char.IsWhiteSpace(cell[i]) ? Before.Comma : before;
            start = i + 1;
        }

        return pieces;
    }

    // without blanks, and the same string for the same name
    private string NameOf(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                return TextMender.WithoutBlanks(text);
            }
        }

        var lookup = _names.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!lookup.TryGetValue(text, out var name))
        {
            name = text.ToString();
            _names.Add(name);
        }

        return name;
    }

    // The names that a stretch without separators holds: 甲局和乙局 are two.
    private void AddPieces(List<Piece> pieces, ReadOnlySpan<char> cell, int start, int end, Before before)
    {
        while (NameConjunction.Find(cell[start..end]) is { } word)
        {
            AddPiece(pieces, cell, start, start + word.Start, before);
            start += word.End;
            before = Before.Word;
        }

        AddPiece(pieces, cell, start, end, before);
    }

    private void AddPiece(List<Piece> pieces, ReadOnlySpan<char> cell, int start, int end, Before before)
    {
        if (NoneMark.Is(cell[start..end]))
        {
            return;
        }

        if (UnitShape.IsOpening(cell[start]) && pieces.Count > 0 && before == Before.Blank
            && pieces[^1].Text.Length <= LongestWithBrackets)
        {
            var last = pieces[^1];
            pieces[^1] = last with { Text = last.Text + TextMender.WithoutBlanks(cell[start..end]), End = end };
            return;
        }

        var mark = '\0';
        for (; start < end && UnitShape.Marks.Contains(cell[start]); start++)
        {
            mark = cell[start];
            _cell.Remarks.Add(new CellRemark(FindingKind.MarkupRemoved, start, start + 1, cell[start].ToString()));
        }

        for (; end > start && UnitShape.Marks.Contains(cell[end - 1]); end--)
        {
            mark = cell[end - 1];
            _cell.Remarks.Add(new CellRemark(FindingKind.MarkupRemoved, end - 1, end, cell[end - 1].ToString()));
        }

        if (start == end)
        {
            return;
        }

        start += NameConjunction.LengthAtStart(cell[start..end], pieces.Count > 0 ? pieces[^1].Text : "");
        pieces.Add(new Piece(NameOf(cell[start..end]), start, end, before, mark));
    }

    private static int CountSharing(List<Piece> pieces, int first) =>
        NameJoin.CountSharing(
            pieces[first].Text,
            at => first + at < pieces.Count && pieces[first + at].Before == Before.Comma ? pieces[first + at].Text : null);

    // 等部门 behind a name, or on its own behind the names: more are meant than are named.
    private static void TakeOpenEnds(List<Piece> pieces, List<CellRemark> remarks)
    {
        for (var i = pieces.Count - 1; i >= 0; i--)
        {
            var at = OpenEnd.Find(pieces[i].Text);
            if (at < 0)
            {
                continue;
            }

            if (OpenEnd.NamesKinds(pieces[i].Text, at))
            {
                // 德宏州等州、市人民政府: the kinds go on behind the comma
                while (i + 1 < pieces.Count && pieces[i + 1].Before == Before.Comma && PlaceKinds.TierOf(pieces[i + 1].Text) > 0)
                {
                    pieces.RemoveAt(i + 1);
                }
            }

            remarks.Add(new CellRemark(FindingKind.OpenEndedList, pieces[i].Start, pieces[i].End, pieces[i].Text));
            if (at > 0 && i > 0 && IsStemEnd(pieces[i].Text.AsSpan(0, at)) && SharesBefore(pieces, i))
            {
                // 教育、民政等部门: stems need the ending
                continue;
            }

            if (at == 0)
            {
                pieces.RemoveAt(i);
            }
            else
            {
                pieces[i] = pieces[i] with { Text = pieces[i].Text[..at] };
            }
        }
    }

    // 民政 of 民政等部门, and 残联, which is a name as well
    private static bool IsStemEnd(ReadOnlySpan<char> text) => !UnitShape.IsComplete(text) || UnitShape.IsKnown(text);

    private static bool SharesBefore(List<Piece> pieces, int last)
    {
        for (var first = last - 1; first >= 0 && last - first <= NameJoin.MostSharing; first--)
        {
            if (CountSharing(pieces, first) == last - first)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Adds the name that begins at a piece; returns the piece after it.</summary>
    private int AddName(ReadOnlySpan<char> text, List<Piece> pieces, int first, SplitCell cell)
    {
        var name = pieces[first];
        var next = first + 1;
        var shared = first + CountSharing(pieces, first);
        string? joinedFrom = null;
        var standAlone = false;
        for (; next < pieces.Count && next - first < MostPieces; next++)
        {
            var piece = pieces[next];
            if (piece.Before != Before.Blank
                && (next <= shared || NameJoin.ArePartyAndGovernment(name.Text, piece.Text)))
            {
                name = name with { Text = TextMender.WithoutBlanks(text[name.Start..piece.End]), End = piece.End };
                continue;
            }

            if (piece.Before == Before.Word)
            {
                break;
            }

            if (piece.Before == Before.Comma)
            {
                if (style == SeparatorStyle.Blanks && NameJoin.IsJointBody(name.Text, piece.Text))
                {
                    name = name with { Text = $"{name.Text}、{piece.Text}", End = piece.End };
                    cell.Remarks.Add(new CellRemark(FindingKind.JointBody, name.Start, name.End, name.Text));
                    continue;
                }

                if (NameJoin.IsPlaceList(name.Text, piece.Text))
                {
                    name = name with { Text = $"{name.Text}、{piece.Text}", End = piece.End };
                    continue;
                }

                break;
            }

            var join = NameJoin.Of(name.Text, piece.Text);
            if (join == Join.None)
            {
                break;
            }

            joinedFrom = $"{joinedFrom ?? name.Text} {piece.Text}";
            standAlone |= join is Join.Branch or Join.Guess;
            name = name with { Text = join == Join.Residue ? name.Text : name.Text + piece.Text, End = piece.End };
        }

        var bare = NameRole.Take(name.Text, out var role);
        cell.Names.Add(
            new MentionText(
                bare, name.Start, name.End, role, UnitShape.IsComplete(bare) || UnitShape.IsPlace(bare), joinedFrom, standAlone,
                pieces[first].Mark));
        return next;
    }
}
