using OrgGraph.Reports.Tables;
using OrgGraph.Workspace.Results;

namespace OrgGraph.Cli.Terminal;

/// <summary>What would be, as tables for people, CSV or JSON.</summary>
internal static class WhatIfOutput
{
    public static void Write(WhatIfAnswer answer, string format, CommandHost host) => host.WriteAs(
        format,
        () => ResultJson.TextOf(WhatIfResult.Of(answer), ResultJsonContext.Readable.WhatIfResult),
        () => WhatIfTables.Of(answer, host.Language),
        () => WriteTables(answer, host));

    private static void WriteTables(WhatIfAnswer answer, CommandHost host)
    {
        if (answer.Balance is { } balance)
        {
            host.WriteLines(BalanceSentences.Of(balance, answer.Analysis, host.Language));
            host.WriteLine("");
        }

        if (!answer.Moves.IsEmpty)
        {
            host.Show(new("调整 {0} 项（设想，原文没有）", "{0} moves (hypothetical: no document says so)"), answer.Moves.Length);
            WhatIfTables.MovesOf(answer, host.Language).Write(host);
            host.WriteLine("");
        }

        var units = WhatIfTables.UnitsOf(answer, host.Language);
        if (!answer.Analysis.Units.Any(u => u.IsChanged))
        {
            host.Show(new("前后没有变化", "nothing changes"));
        }

        if (units.Rows.Count > 0)
        {
            units.Write(host);
            if (answer.Analysis.Units.Length > units.Rows.Count)
            {
                host.Show(new(
                    "其余 {0} 个单位没有变化", "the other {0} units do not change"), answer.Analysis.Units.Length - units.Rows.Count);
            }
        }
    }
}
