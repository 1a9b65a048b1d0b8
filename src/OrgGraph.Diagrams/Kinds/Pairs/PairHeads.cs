using OrgGraph.Diagrams.Kinds.Frame;
using OrgGraph.Diagrams.Kinds.Parts;
using OrgGraph.Model;

namespace OrgGraph.Diagrams.Kinds.Pairs;

/// <summary>Heads over the measures of two columns.</summary>
internal static class PairHeads
{
    /// <summary>The plan and, where there is one, the section that a measure stands in.</summary>
    public static string Of(GraphView view, Measure measure)
    {
        var task = view.TaskOf(measure);
        return FrameLabels.Join(Captions.NameOf(view.PlanOf(task)), view.SectionOf(task)?.Title ?? "");
    }
}
