using System.Collections.Immutable;
using OrgGraph.Diagrams.Kinds.Frame;
using OrgGraph.Model;

namespace OrgGraph.Diagrams.Kinds.Parts;

/// <summary>What a drawing was made from: documents, their numbers, what was selected of them.</summary>
internal static class Captions
{
    /// <summary>Documents that a footer names one by one, at most.</summary>
    private const int MaxSources = 4;

    /// <summary>A name is not cut shorter than this.</summary>
    private const int MinLength = 2;

    /// <summary>The document: its title, or how many plans of whom it has, and the number of the notice (文号).</summary>
    public static string DocumentOf(GraphView view, Language language)
    {
        var numbers = NumbersOf(view.Graph.Plans).Distinct(StringComparer.Ordinal).ToList();
        var title = TitleOf(view, language);
        return numbers is [{ Length: > 0 } only] ? FrameLabels.WithNumber.In(language, title, only) : title;
    }

    /// <summary>
    /// The documents as officials cite them: by the number of the notice with its attachments, else by the plan's title; files
    /// where there are too many to name.
    /// </summary>
    public static ImmutableArray<string> SourcesOf(GraphView view, Language language)
    {
        var plans = view.Graph.Plans;
        var named = plans.GroupBy(NumberOf, StringComparer.Ordinal).SelectMany(group => group.Key.Length == 0
            ? group.Select(plan => $"《{NameOf(plan)}》")
            : [WithAttachments(group.Key, [.. group], language)]).Distinct(StringComparer.Ordinal).ToImmutableArray();
        return named.Length <= MaxSources ? named : view.Sources;
    }

    private static string WithAttachments(string number, ImmutableArray<Plan> plans, Language language) => plans switch
    {
        [var only] => $"《{NameOf(only)}》（{FrameLabels.Join(number, only.Attachment ?? "")}）",
        _ => plans.Select(plan => plan.Attachment).OfType<string>().ToList() is { Count: > 0 } attachments
            ? FrameLabels.Attachments.In(language, number, FrameLabels.List(attachments, language))
            : number,
    };

    private static IEnumerable<string> NumbersOf(IEnumerable<Plan> plans) => plans.Select(NumberOf);

    private static string NumberOf(Plan plan) => plan.Notice?.Number ?? "";

    // The plan's title; of several plans their jurisdictions and number.
    private static string TitleOf(GraphView view, Language language)
    {
        var plans = view.Graph.Plans;
        if (plans.Length == 1)
        {
            return NameOf(plans[0]);
        }

        var places = plans.Select(p => p.Jurisdiction).Where(j => j.Length > 0).Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal).ToList();
        return places.Count is > 0 and <= 4
            ? FrameLabels.PlansOf.In(language, FrameLabels.List(places, language), plans.Length)
            : FrameLabels.Plans.In(language, plans.Length);
    }

    /// <summary>A plan's title, with its jurisdiction where the title does not begin with it.</summary>
    public static string NameOf(Plan plan) =>
        plan.Title.Contains(plan.Jurisdiction, StringComparison.Ordinal) ? plan.Title : plan.Jurisdiction + plan.Title;

    /// <summary>A plan's title without what the page's subtitle says already: its government and year.</summary>
    public static string ShortNameOf(Plan plan)
    {
        var title = plan.Jurisdiction.Length > 0
            ? plan.Title.Replace(plan.Jurisdiction, "", StringComparison.Ordinal)
            : plan.Title;
        title = plan.Year is { } year ? title.Replace($"{year}年", "", StringComparison.Ordinal) : title;
        return title.Length >= MinLength ? title : plan.Title;
    }

    /// <summary>The same, where all plans are of one government and year; else the whole.</summary>
    public static string ShortNameOf(GraphView view, Plan plan) =>
        view.Graph.Plans.All(p => p.Jurisdiction == plan.Jurisdiction && p.Year == plan.Year) ? ShortNameOf(plan) : NameOf(plan);

    /// <summary>The document, the kind, the section where there is but one, and how much there is.</summary>
    public static string SubtitleOf(GraphView view, string kind, Language language)
    {
        var graph = view.Graph;
        var sections = graph.Measures.Select(m => view.SectionOf(view.TaskOf(m))).Distinct().Take(2).ToList();
        return FrameLabels.Join(
            DocumentOf(view, language),
            kind,
            sections is [{ } only] ? only.Title : "",
            FrameLabels.Measures.In(language, graph.Measures.Length),
            FrameLabels.Units.In(language,
                graph.Responsibilities.Select(e => e.UnitId).Distinct(StringComparer.Ordinal).Count()));
    }
}
