using OrgGraph.Cli.Hosting;
using OrgGraph.Cli.Texts;
using OrgGraph.Reports.Tables;
using OrgGraph.Workspace.Results;

namespace OrgGraph.Cli.Terminal;

/// <summary>What would be, as tables for people, CSV or JSON.</summary>
internal static class WhatIfOutput
{
    public static void Write(WhatIfAnswer answer, string format, CommandHost host, Language language)
    {
        switch (format)
        {
            case TableOutput.Json:
                host.Out.Write(ResultJson.TextOf(WhatIfResult.Of(answer), ResultJsonContext.Readable.WhatIfResult));
                break;
            case TableOutput.Csv:
                WhatIfTables.Of(answer, language).Write(format, host);
                break;
            default:
                WriteTables(answer, host, language);
                break;
        }
    }

    private static void WriteTables(WhatIfAnswer answer, CommandHost host, Language language)
    {
        if (answer.Balance is { } balance)
        {
            host.WriteLines(BalanceSentences.Of(balance, language));
            host.WriteLine("");
        }

        if (!answer.Moves.IsEmpty)
        {
            host.WriteLine(WhatIfTexts.MovesTitle.In(language, answer.Moves.Length));
            WhatIfTables.MovesOf(answer, language).Write(host);
            host.WriteLine("");
        }

        var units = WhatIfTables.UnitsOf(answer, language);
        if (!answer.Analysis.Units.Any(u => u.IsChanged))
        {
            host.WriteLine(WhatIfTexts.NoChange.In(language));
        }

        if (units.Rows.Count > 0)
        {
            units.Write(host);
            if (answer.Analysis.Units.Length > units.Rows.Count)
            {
                host.WriteLine(WhatIfTexts.MoreUnchanged.In(language, answer.Analysis.Units.Length - units.Rows.Count));
            }
        }
    }
}
