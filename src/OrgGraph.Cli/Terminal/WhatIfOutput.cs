using System.Globalization;
using System.Text.Json;
using OrgGraph.Analytics.WhatIf;
using OrgGraph.Cli.Hosting;
using OrgGraph.Cli.Texts;
using OrgGraph.Reports.Csv;
using OrgGraph.Workspace.Results;
using OrgGraph.Workspace.Sentences;

namespace OrgGraph.Cli.Terminal;

/// <summary>What would be, as tables for people, CSV or JSON.</summary>
internal static class WhatIfOutput
{
    public static void Write(WhatIfAnswer answer, string format, CommandHost host, Language language)
    {
        switch (format)
        {
            case "json":
                host.Out.Write(ResultJson.TextOf(WhatIfResult.Of(answer), ResultJsonContext.Readable.WhatIfResult));
                break;
            case "csv":
                new ResultTable(WhatIfRows.ColumnsIn(language), [.. WhatIfRows.Of(answer)]).Write(format, host);
                break;
            default:
                WriteBalance(answer, host, language);
                WriteMoves(answer, host, language);
                WriteUnits(answer, host, language);
                break;
        }
    }

    private static void WriteBalance(WhatIfAnswer answer, CommandHost host, Language language)
    {
        if (answer.Balance is { } balance)
        {
            foreach (var sentence in BalanceSentences.Of(balance, language))
            {
                host.Out.Write(Printable.Of(sentence) + "\n");
            }

            host.Out.Write('\n');
        }
    }

    private static void WriteMoves(WhatIfAnswer answer, CommandHost host, Language language)
    {
        if (answer.Moves.IsEmpty)
        {
            return;
        }

        var measures = answer.Analysis.Before.Measures.ToDictionary(m => m.Id, StringComparer.Ordinal);
        var enough = answer.Balance is { } b && b.EnoughByRisenFences.Length < b.Moves.Length ? b.EnoughByRisenFences : [];
        IEnumerable<LocalizedText> columns =
            enough.IsEmpty ? WhatIfTexts.MoveColumns : [.. WhatIfTexts.MoveColumns, WhatIfTexts.EnoughColumn];
        host.Out.Write(WhatIfTexts.MovesTitle.In(language, answer.Moves.Length) + "\n");
        TextTable.Write(
            host,
            [.. columns.Select(c => new TextColumn(c.In(language)))],
            answer.Moves.Select<LeadMove, IEnumerable<string>>(m =>
                [
                    m.MeasureId, ComparisonSentences.Shorten(measures[m.MeasureId], withPlan: false, 40), m.From, m.To,
                    answer.RoleBefore(m.MeasureId, m.To) is { } role
                        ? Terms.Of(role).In(language)
                        : WhatIfTexts.NewToMeasure.In(language),
                    .. enough.IsEmpty ? Array.Empty<string>() : [enough.Contains(m) ? "✓" : ""],
                ]));
        host.Out.Write('\n');
    }

    private static void WriteUnits(WhatIfAnswer answer, CommandHost host, Language language)
    {
        var shown = answer.Analysis.Units.Where(u => u.IsChanged || u.WasOverloaded || u.IsOverloaded).ToList();
        if (!shown.Exists(u => u.IsChanged))
        {
            host.Out.Write(WhatIfTexts.NoChange.In(language) + "\n");
        }

        if (shown.Count == 0)
        {
            return;
        }

        string YesNo(bool value) => (value ? WhatIfTexts.Yes : WhatIfTexts.No).In(language);
        TextTable.Write(
            host,
            [.. WhatIfTexts.UnitColumns.Select((c, i) => new TextColumn(c.In(language), IsNarrow: i > 0, IsRight: i > 0))],
            shown.Select<UnitEffect, IEnumerable<string>>(u =>
                [
                    u.Unit.Id,
                    Both(u, s => Points(s.Load?.Total)),
                    Both(u, s => Points(s.Load?.Fence)),
                    u.WasOverloaded == u.IsOverloaded ? YesNo(u.WasOverloaded)
                        : $"{YesNo(u.WasOverloaded)} → {YesNo(u.IsOverloaded)}",
                    Both(u, s => Whole(s.Load?.Leads ?? 0)),
                    Both(u, s => Whole(s.Degree)),
                    Both(u, s => Points(s.Betweenness)),
                    Both(u, s => Whole(s.CallsOn)),
                    Both(u, s => Whole(s.CalledBy)),
                ]));
        if (answer.Analysis.Units.Length > shown.Count)
        {
            host.Out.Write(WhatIfTexts.MoreUnchanged.In(language, answer.Analysis.Units.Length - shown.Count) + "\n");
        }
    }

    private static string Both(UnitEffect effect, Func<UnitStanding, string> text)
    {
        var (before, after) = (text(effect.Before), text(effect.After));
        return before == after ? before : $"{before} → {after}";
    }

    private static string Points(double? value) =>
        value is { } v && double.IsFinite(v) ? v.ToString("0.0", CultureInfo.InvariantCulture) : "–";

    private static string Whole(int value) => value.ToString(CultureInfo.InvariantCulture);
}
