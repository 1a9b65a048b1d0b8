namespace OrgGraph.Workspace.Worksheets;

/// <summary>Where the columns of a returned sheet stand.</summary>
internal sealed class SheetColumns
{
    private const int MostAdded = 12; // what people add to a heading is short; a sentence is none

    private static readonly LocalizedText[] s_inputs =
        [SheetHeadings.State, SheetHeadings.Progress, SheetHeadings.Owner, SheetHeadings.Phone];

    private static readonly LocalizedText[] s_given =
        [SheetHeadings.Unit, SheetHeadings.Id, SheetHeadings.Plan, SheetHeadings.Number, SheetHeadings.Measure];

    private static readonly (LocalizedText Heading, string[] Keys, bool IsInput)[] s_headings =
    [
        .. s_given.Concat(s_inputs).Select(h =>
            (h, (string[])[Wording.KeyOf(h.Chinese), Wording.KeyOf(h.English)], s_inputs.Contains(h))),
    ];

    private readonly Dictionary<LocalizedText, KnownCell> _places = [];

    /// <summary>
    /// The columns of a heading row; null for any other row. A heading that begins with one of ours (进展情况, 状态（必填）) is met
    /// where no heading is ours as it stands.
    /// </summary>
    public static SheetColumns? Find(KnownRow row, Func<KnownCell, string> textOf)
    {
        var columns = new SheetColumns();
        var texts = row.Cells.Select(c => (Cell: c, Text: Wording.KeyOf(textOf(c)))).ToList();
        foreach (var (cell, text) in texts)
        {
            foreach (var known in s_headings.Where(h => h.Keys.Contains(text)))
            {
                columns._places.TryAdd(known.Heading, cell);
            }
        }

        foreach (var (cell, text) in texts.Where(t => !columns._places.ContainsValue(t.Cell)))
        {
            foreach (var known in s_headings.Where(h => h.Keys.Any(k => IsLonger(text, k, h.IsInput))))
            {
                columns._places.TryAdd(known.Heading, cell);
            }
        }

        return columns.Has(SheetHeadings.Id) || (columns.Has(SheetHeadings.Number) && columns.Has(SheetHeadings.State))
            ? columns : null;
    }

    /// <summary>True when the sheet has a column.</summary>
    public bool Has(LocalizedText heading) => _places.ContainsKey(heading);

    /// <summary>
    /// What cells say in a column. A cell that is merged over columns speaks for each of them that is filled in, but for none
    /// where it covers what was given, as titles and notes across a table do.
    /// </summary>
    public string TextOf(LocalizedText heading, IEnumerable<KnownCell> cells, Func<KnownCell, string> textOf)
    {
        if (!_places.TryGetValue(heading, out var place))
        {
            return "";
        }

        var isInput = s_inputs.Contains(heading);
        return string.Join('\n', cells
            .Where(c => Meet(c, place) && (c.Column >= place.Column || (isInput && !s_given.Any(g => Covers(c, g)))))
            .Select(textOf).Where(t => t.Length > 0));
    }

    private static bool Meet(KnownCell one, KnownCell other) =>
        one.Column < other.Column + other.ColumnSpan && other.Column < one.Column + one.ColumnSpan;

    // 计划 also begins 计划完成时间, which is another column: what was given may be followed by brackets only.
    private static bool IsLonger(string text, string key, bool isInput) =>
        text.Length > key.Length && text.Length <= key.Length + MostAdded && text.StartsWith(key, StringComparison.Ordinal)
            && (isInput ? !char.IsAsciiLetter(text[key.Length]) || !char.IsAsciiLetter(key[^1]) : text[key.Length] is '(' or '[');

    private bool Covers(KnownCell cell, LocalizedText heading) =>
        _places.TryGetValue(heading, out var place) && Meet(cell, place);
}
