using System.Collections.Immutable;
using OrgGraph.Documents.Plans;

namespace OrgGraph.Documents.Corrections;

/// <summary>A name of a row while the row is being corrected.</summary>
internal sealed class NameEdit(Mention mention, JoinedName? joined)
{
    public Mention Mention { get; set; } = mention;

    public JoinedName? Joined { get; set; } = joined;
}

/// <summary>A row while it is being corrected.</summary>
internal sealed class RowEdit(MeasureDraft measure, ImmutableArray<NameEdit> asRead)
{
    public MeasureDraft Measure { get; set; } = measure;

    /// <summary>The names as they were read: what anchors lead to.</summary>
    public ImmutableArray<NameEdit> AsRead { get; } = asRead;

    /// <summary>The names as they are.</summary>
    public List<NameEdit> Names { get; } = [.. asRead];

    /// <summary>Rows that a person added behind this one.</summary>
    public List<RowEdit> Added { get; } = [];

    public (string? Number, string? Title)? Task { get; set; }

    public (string? Section, string? Subsection)? Section { get; set; }

    public bool IsRemoved { get; set; }

    /// <summary>True when names or roles are not as they were read: their ordinals are counted anew.</summary>
    public bool IsChanged { get; set; }
}

/// <summary>A plan while it is being corrected: rows with their names.</summary>
internal sealed class PlanEdit
{
    private readonly PlanDraft _asRead;

    public PlanEdit(PlanDraft asRead)
    {
        _asRead = asRead;
        var joined = asRead.Joined.ToDictionary(j => j.Mention);
        var names = asRead.Mentions
            .Select((m, i) => (m.Measure, Name: new NameEdit(m, joined.TryGetValue(i, out var j) ? j : null)))
            .ToLookup(n => n.Measure, n => n.Name);
        Rows = [.. asRead.Measures.Select((m, i) => new RowEdit(m, [.. names[i]]))];
    }

    public ImmutableArray<RowEdit> Rows { get; }

    public string? Title { get; set; }

    public int? Year { get; set; }

    public string? Place { get; set; }

    public List<PlanTie> Ties { get; } = [];

    /// <summary>A plan as it was read, for anchors.</summary>
    public static PlanSnapshot SnapshotOf(PlanDraft plan, DraftedDocument document)
    {
        var names = plan.Mentions.ToLookup(m => m.Measure, m => m.Text);
        return new PlanSnapshot
        {
            Title = plan.Title.IsStandIn ? null : plan.Title.Text,
            Year = ChineseDate.YearIn(plan.Title.Text) ?? NoticeReader.YearOf(document.Notice, document.Text)?.Year,
            Rows = [.. plan.Measures.Select((m, i) => new SnapshotRow(m.Text, [.. names[i]]))],
        };
    }

    /// <summary>The corrected plan; the one that was read stays as it is.</summary>
    public PlanDraft ToDraft()
    {
        var title = Title is null ? _asRead.Title : _asRead.Title with { Text = Title, IsStandIn = false };
        var draft = new PlanDraft(title, _asRead.Columns)
        {
            AsRead = _asRead,
            GivenYear = Year,
            GivenPlace = Place,
            Ties = [.. Ties],
        };
        var outline = new OutlineEdit(_asRead);
        foreach (var row in Rows)
        {
            if (!row.IsRemoved)
            {
                Add(row, row, outline, draft);
            }

            row.Added.ForEach(added => Add(added, row, outline, draft));
        }

        outline.WriteTo(draft);
        return draft;
    }

    private static void Add(RowEdit row, RowEdit outlined, OutlineEdit outline, PlanDraft draft)
    {
        var measure = draft.Measures.Count;
        draft.Measures.Add(row.Measure with { Task = outline.TaskOf(outlined) });
        Span<int> ordinals = stackalloc int[4];
        foreach (var name in row.Names)
        {
            var ordinal = ++ordinals[(int)name.Mention.Role];
            if (name.Joined is { } joined)
            {
                draft.Joined.Add(joined with { Mention = draft.Mentions.Count });
            }

            draft.Mentions.Add(name.Mention with { Measure = measure, Ordinal = row.IsChanged ? ordinal : name.Mention.Ordinal });
        }
    }
}
