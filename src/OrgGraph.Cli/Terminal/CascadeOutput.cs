using System.Collections.Immutable;
using OrgGraph.Analytics.Comparison;
using OrgGraph.Cli.Hosting;
using OrgGraph.Cli.Texts;
using OrgGraph.Reports.Tables;
using OrgGraph.Workspace.Results;

namespace OrgGraph.Cli.Terminal;

/// <summary>Cascades as tables for people, CSV or JSON.</summary>
internal static class CascadeOutput
{
    public static void Write(ImmutableArray<Cascade> cascades, string format, CommandHost host, Language language)
    {
        switch (format)
        {
            case TableOutput.Json:
                host.Out.Write(ResultJson.TextOf(
                    [.. cascades.Select(CascadeResult.Of)], ResultJsonContext.Readable.ImmutableArrayCascadeResult));
                break;
            case TableOutput.Csv:
                CascadeTables.Of(cascades, language).Write(format, host);
                break;
            default:
                foreach (var cascade in cascades)
                {
                    host.WriteLine(CascadeTables.HeadingOf(cascade, language));
                    host.WriteLine(CascadeSentences.CountsOf(cascade, language));
                    host.WriteLines(CascadeTables.NotesOn(cascade, language));
                    CascadeTables.Of(cascade, language).Write(host);
                    host.WriteLine("");
                }

                break;
        }
    }
}
