using System.Collections.Immutable;
using OrgGraph.Analytics.Comparison;
using OrgGraph.Reports.Tables;
using OrgGraph.Workspace.Results;

namespace OrgGraph.Cli.Terminal;

/// <summary>Cascades as tables for people, CSV or JSON.</summary>
internal static class CascadeOutput
{
    public static void Write(ImmutableArray<Cascade> cascades, string format, CommandHost host) => host.WriteAs(
        format,
        () => ResultJson.TextOf(
            [.. cascades.Select(CascadeResult.Of)], ResultJsonContext.Readable.ImmutableArrayCascadeResult),
        () => CascadeTables.Of(cascades, host.Language),
        () =>
        {
            foreach (var cascade in cascades)
            {
                host.WriteLine(CascadeTables.HeadingOf(cascade, host.Language));
                host.WriteLine(CascadeSentences.CountsOf(cascade, host.Language));
                host.WriteLines(CascadeTables.NotesOn(cascade, host.Language));
                CascadeTables.Of(cascade, host.Language).Write(host);
                host.WriteLine("");
            }
        });
}
