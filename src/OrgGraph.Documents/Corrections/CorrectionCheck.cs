using System.Collections.Immutable;

namespace OrgGraph.Documents.Corrections;

/// <summary>Tells corrections that say what they mean from those that a hand or a later version has written otherwise.</summary>
internal static class CorrectionCheck
{
    private const int FirstYear = 1900;
    private const int LastYear = 2999;

    /// <summary>True when everything that the correction needs is there, and its row is one of its plan.</summary>
    public static bool IsSound(Correction correction, IReadOnlyDictionary<string, PlanSnapshot> plans)
    {
        var plan = correction.Plan is { } key ? plans.GetValueOrDefault(key) : null;
        return correction switch
        {
            SameUnitCorrection s => IsText(s.Name) && IsText(s.Unit),
            ParentCorrection p => IsText(p.Unit) && IsText(p.Parent),
            MembersCorrection m => IsText(m.Group) && AreTexts(m.Members, 1),
            Confirmation c => !c.Answers.IsEmpty && (c.Plan is null || plan is not null),
            _ when plan is null => false,
            RowCorrection r when r.Row?.Text is null || plan.IndexOf(r.Row) < 0 => false,
            EdgeCorrection e when e.Name?.Text is null || PlanSnapshot.IndexOf(plan.Rows[plan.IndexOf(e.Row)], e.Name) < 0 =>
                false,
            RoleCorrection r => IsRole(r.Role),
            NameCorrection n => IsText(n.Is),
            SplitCorrection s => AreTexts(s.Into, 2),
            JoinCorrection j => j.Count >= 2 && IsText(j.Is),
            AddedEdge a => IsText(a.Unit) && IsRole(a.Role),
            TextCorrection t => IsText(t.Is),
            AddedRow a => IsText(a.Text) && a.Units.All(u => u is not null && IsText(u.Name) && IsRole(u.Role)),
            TitleCorrection t => IsText(t.Is),
            YearCorrection y => y.Is is >= FirstYear and <= LastYear,
            PlaceCorrection p => IsText(p.Is),
            ColumnCorrection c => IsText(c.Heading) && Enum.IsDefined(c.Is),
            PlanRelationCorrection r => r.Other is not null && plans.ContainsKey(r.Other) && Enum.IsDefined(r.Is),
            _ => true,
        };
    }

    private static bool IsText(string? text) => !string.IsNullOrWhiteSpace(text);

    private static bool IsRole(Role role) => Enum.IsDefined(role);

    private static bool AreTexts(ImmutableArray<string> texts, int least) =>
        !texts.IsDefault && texts.Length >= least && texts.All(IsText);
}
