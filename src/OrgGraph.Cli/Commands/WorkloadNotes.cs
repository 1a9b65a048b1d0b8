using System.Collections.Immutable;
using OrgGraph.Analytics.Graphs;
using OrgGraph.Cli.Hosting;
using OrgGraph.Cli.Terminal;
using OrgGraph.Cli.Texts;
using OrgGraph.Workspace.Sentences;

namespace OrgGraph.Cli.Commands;

/// <summary>What to keep in mind about loads, said beside a result.</summary>
internal static class WorkloadNotes
{
    /// <summary>Names the plans that a result does not tell of, and how to ask for them.</summary>
    public static void WriteLeftOut(ImmutableArray<GovernmentYear> leftOut, CommandHost host, Language language)
    {
        if (ScopeSentences.OfLeftOut(leftOut) is { } note)
        {
            host.Error.WriteLine(Printable.Of(
                note.In(language) + (language == Language.English ? " " : "") + SelectionTexts.LeftOutHint.In(language)));
        }
    }
}
