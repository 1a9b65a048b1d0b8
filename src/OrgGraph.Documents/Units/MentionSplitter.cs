using System.Buffers;
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
/// Splits a cell into the names written in it: at separators outside brackets; a bracket belongs to the name before it;
/// pieces of a name that a line wrap broke are joined. A splitter keeps one copy of each name, through all
/// tables of a document.
/// </summary>
internal sealed class MentionSplitter(SeparatorStyle style)
{
    private const string Commas = "、，,；;／/。";

    private static readonly SearchValues<string> s_openEnd =
        SearchValues.Create(["等部门", "等单位", "等有关部门", "等相关部门", "等有关单位", "等相关单位", "等"], StringComparison.Ordinal);

    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly List<Piece> _pieces = [];
    private readonly SplitCell _cell = new();

    /// <summary>One piece between separators, before pieces are joined to names.</summary>
    private readonly record struct Piece(string Text, int Start, int End, bool AfterComma);

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
                i = AddName(pieces, i, _cell);
            }
        }

        return _cell;
    }

    private List<Piece> Cut(ReadOnlySpan<char> cell)
    {
        // A bracket that is never closed must not swallow the names behind it.
        var ignoreBrackets = Balance(cell) != 0;
        var pieces = _pieces;
        pieces.Clear();
        var start = 0;
        var depth = 0;
        var afterComma = false;
        for (var i = 0; i <= cell.Length; i++)
        {
            if (i < cell.Length && !ignoreBrackets)
            {
                depth += UnitShape.IsOpening(cell[i]) ? 1 : UnitShape.IsClosing(cell[i]) ? -1 : 0;
            }

            var ends = i == cell.Length || (depth == 0 && (char.IsWhiteSpace(cell[i]) || Commas.Contains(cell[i])));
            if (!ends)
            {
                continue;
            }

            if (i > start)
            {
                AddPiece(pieces, cell, start, i, afterComma, ignoreBrackets);
                afterComma = false;
            }

            afterComma |= i < cell.Length && !char.IsWhiteSpace(cell[i]);
            start = i + 1;
        }

        return pieces;
    }

    private static int Balance(ReadOnlySpan<char> cell)
    {
        var depth = 0;
        foreach (var c in cell)
        {
            depth += UnitShape.IsOpening(c) ? 1 : UnitShape.IsClosing(c) ? -1 : 0;
            if (depth < 0)
            {
                return depth;
            }
        }

        return depth;
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

    private void AddPiece(List<Piece> pieces, ReadOnlySpan<char> cell, int start, int end, bool afterComma, bool ignoreBrackets)
    {
        var text = cell[start..end];
        if (NoneMark.Is(text))
        {
            return;
        }

        if (!ignoreBrackets && UnitShape.IsOpening(text[0]) && pieces.Count > 0 && !afterComma)
        {
            var before = pieces[^1];
            pieces[^1] = before with { Text = before.Text + TextMender.WithoutBlanks(text), End = end };
        }
        else
        {
            pieces.Add(new Piece(NameOf(text), start, end, afterComma));
        }
    }

    // 等部门 behind a name, or on its own behind the names: more are meant than are named.
    private static void TakeOpenEnds(List<Piece> pieces, List<CellRemark> remarks)
    {
        for (var i = pieces.Count - 1; i >= 0; i--)
        {
            var at = pieces[i].Text.AsSpan().IndexOfAny(s_openEnd);
            if (at < 0 || !IsOpenEnd(pieces[i].Text.AsSpan(at)))
            {
                continue;
            }

            remarks.Add(new CellRemark(FindingKind.OpenEndedList, pieces[i].Start, pieces[i].End, pieces[i].Text));
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

    private static bool IsOpenEnd(ReadOnlySpan<char> text) =>
        text is "等部门" or "等单位" or "等有关部门" or "等相关部门" or "等有关单位" or "等相关单位" or "等";

    /// <summary>Adds the name that begins at a piece; returns the piece after it.</summary>
    private int AddName(List<Piece> pieces, int first, SplitCell cell)
    {
        var name = pieces[first];
        var next = first + 1;
        string? joinedFrom = null;
        var standAlone = false;
        for (; next < pieces.Count; next++)
        {
            var piece = pieces[next];
            if (piece.AfterComma)
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
            standAlone |= join == Join.Branch;
            name = name with { Text = join == Join.Residue ? name.Text : name.Text + piece.Text, End = piece.End };
        }

        var text = TakeRole(name.Text, out var role);
        cell.Names.Add(new MentionText(text, name.Start, name.End, role, UnitShape.IsComplete(text) || UnitShape.IsPlace(text), joinedFrom, standAlone));
        return next;
    }

    private static string TakeRole(string name, out Role? role)
    {
        role = null;
        if (!UnitShape.IsClosing(name[^1]) || UnitShape.OpeningBracket(name) is not (> 0 and var open))
        {
            return name;
        }

        role = name.AsSpan(open + 1, name.Length - open - 2) switch
        {
            "牵头" or "牵头单位" or "牵头部门" => Role.Lead,
            "主责" or "责任" or "主责单位" or "责任单位" or "主办" => Role.Responsible,
            "配合" or "协办" or "参与" or "协助" or "配合单位" or "协办单位" => Role.Assist,
            _ => null,
        };
        return role is null ? name : name[..open];
    }
}
