using System.Globalization;
using System.Text.Json;
using OrgGraph.Analytics.WhatIf;
using OrgGraph.Cli.Texts;
using OrgGraph.Workspace.Results;

namespace OrgGraph.Cli.Terminal;

/// <summary>What would be, as tables for people, CSV or JSON.</summary>
internal static class WhatIfOutput
{
    public static void Write(WhatIfResult result, string format, CommandHost host, Language language)
    {
        switch (format)
        {
            case "json":
                WriteJson(result, host.Out);
                break;
            case "csv":
                new ResultTable(
                    [.. WhatIfTexts.UnitCsvColumns.Select(c => c.In(language))],
                    [.. result.Analysis.Units.Select(CsvRow)]).Write(format, host);
                break;
            default:
                WriteBalance(result, host, language);
                WriteMoves(result, host, language);
                WriteUnits(result, host, language);
                break;
        }
    }

    private static void WriteBalance(WhatIfResult result, CommandHost host, Language language)
    {
        if (result.Balance is not { } balance)
        {
            return;
        }

        void Line(string text) => host.Out.Write(Printable.Of(text) + "\n");
        if (balance.Cleared.IsEmpty && balance.NotCleared.IsEmpty)
        {
            Line(WhatIfTexts.NoOverload.In(language));
        }

        foreach (var unit in balance.Cleared)
        {
            Line(WhatIfTexts.Cleared.In(language, unit.Unit.Id, unit.Total, balance.Fences[unit.Unit.Id]));
        }

        foreach (var unit in balance.NotCleared)
        {
            Line(WhatIfTexts.NotCleared.In(
                language, unit.Unit.Unit.Id, unit.Unit.Total, unit.Fence, WhatIfTexts.Of(unit.Obstacle).In(language, unit.LeastReachable)));
            if (unit.Leads > 0)
            {
                Line("    " + WhatIfTexts.Counts.In(language, unit.Leads, unit.WithoutPartner, unit.WithoutTaker, unit.Movable));
            }
        }

        if (!balance.Moves.IsEmpty)
        {
            Line(balance.IsProven ? WhatIfTexts.Proven.In(language) : WhatIfTexts.NotProven.In(language, balance.LeastMoves));
        }

        if (balance.EnoughByRisenFences.Length < balance.Moves.Length)
        {
            Line(WhatIfTexts.Enough.In(language, balance.EnoughByRisenFences.Length));
        }

        if (balance.Rounds > 1)
        {
            Line(WhatIfTexts.FencesMoved.In(language, balance.Rounds));
        }

        if (!balance.StillOverloaded.IsEmpty)
        {
            Line(WhatIfTexts.Still.In(language, string.Join(ReadTexts.Comma.In(language), balance.StillOverloaded)));
        }

        host.Out.Write('\n');
    }

    private static void WriteMoves(WhatIfResult result, CommandHost host, Language language)
    {
        if (result.Moves.IsEmpty)
        {
            return;
        }

        var measures = result.Analysis.Before.Measures.ToDictionary(m => m.Id, StringComparer.Ordinal);
        var enough = result.Balance is { } b && b.EnoughByRisenFences.Length < b.Moves.Length ? b.EnoughByRisenFences : [];
        IEnumerable<LocalizedText> columns = enough.IsEmpty ? WhatIfTexts.MoveColumns : [.. WhatIfTexts.MoveColumns, WhatIfTexts.EnoughColumn];
        host.Out.Write(WhatIfTexts.MovesTitle.In(language, result.Moves.Length) + "\n");
        TextTable.Write(
            host,
            [.. columns.Select(c => new TextColumn(c.In(language)))],
            result.Moves.Select<LeadMove, IEnumerable<string>>(m =>
                [
                    m.MeasureId, ComparisonOutput.Short(measures[m.MeasureId], withPlan: false, 40), m.From, m.To,
                    result.RoleBefore(m.MeasureId, m.To) is { } role
                        ? Terms.Of(role).In(language)
                        : WhatIfTexts.NewToMeasure.In(language),
                    .. enough.IsEmpty ? Array.Empty<string>() : [enough.Contains(m) ? "✓" : ""],
                ]));
        host.Out.Write('\n');
    }

    private static void WriteUnits(WhatIfResult result, CommandHost host, Language language)
    {
        var shown = result.Analysis.Units.Where(u => u.IsChanged || u.WasOverloaded || u.IsOverloaded).ToList();
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
                    u.WasOverloaded == u.IsOverloaded ? YesNo(u.WasOverloaded) : $"{YesNo(u.WasOverloaded)} → {YesNo(u.IsOverloaded)}",
                    Both(u, s => Whole(s.Load?.Leads ?? 0)),
                    Both(u, s => Whole(s.Degree)),
                    Both(u, s => Points(s.Betweenness)),
                    Both(u, s => Whole(s.CallsOn)),
                    Both(u, s => Whole(s.CalledBy)),
                ]));
        if (result.Analysis.Units.Length > shown.Count)
        {
            host.Out.Write(WhatIfTexts.MoreUnchanged.In(language, result.Analysis.Units.Length - shown.Count) + "\n");
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

    private static IReadOnlyList<object?> CsvRow(UnitEffect u) =>
    [
        u.Unit.Id,
        Rounded(u.Before.Load?.Total ?? 0), Rounded(u.After.Load?.Total ?? 0),
        Rounded(u.Before.Load?.Fence), Rounded(u.After.Load?.Fence),
        u.WasOverloaded, u.IsOverloaded,
        (long)(u.Before.Load?.Leads ?? 0), (long)(u.After.Load?.Leads ?? 0),
        (long)u.Before.Degree, (long)u.After.Degree,
        Rounded(u.Before.Betweenness), Rounded(u.After.Betweenness),
        (long)u.Before.CallsOn, (long)u.After.CallsOn,
        (long)u.Before.CalledBy, (long)u.After.CalledBy,
    ];

    private static object? Rounded(double? value) => value is { } v && double.IsFinite(v) ? Math.Round(v, 6) + 0.0 : null;

    private static void WriteJson(WhatIfResult result, TextWriter output) => JsonText.Write(output, json =>
    {
        json.WriteStartObject();
        json.WriteBoolean("hypothetical", true);
        json.WriteStartArray("moves");
        foreach (var move in result.Moves)
        {
            json.WriteStartObject();
            json.WriteString("measure", move.MeasureId);
            json.WriteString("from", move.From);
            json.WriteString("to", move.To);
            json.WriteString("roleBefore", result.RoleBefore(move.MeasureId, move.To) is { } role ? Enum.GetName(role) : null);
            if (result.Balance is { } proposal && proposal.Moves.Contains(move))
            {
                json.WriteBoolean("neededByRisenFences", proposal.EnoughByRisenFences.Contains(move));
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (result.Balance is { } balance)
        {
            WriteBalance(json, balance);
        }

        json.WriteStartArray("units");
        foreach (var unit in result.Analysis.Units)
        {
            json.WriteStartObject();
            json.WriteString("unit", unit.Unit.Id);
            json.WriteBoolean("changed", unit.IsChanged);
            WriteStanding(json, "before", unit.Before);
            WriteStanding(json, "after", unit.After);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void WriteBalance(Utf8JsonWriter json, BalanceProposal balance)
    {
        json.WriteStartObject("balance");
        json.WriteBoolean("proven", balance.IsProven);
        json.WriteNumber("leastMoves", balance.LeastMoves);
        json.WriteNumber("rounds", balance.Rounds);
        JsonText.WriteList(json, "cleared", balance.Cleared.Select(u => u.Unit.Id));
        JsonText.WriteList(json, "stillOverloaded", balance.StillOverloaded);
        json.WriteStartArray("notCleared");
        foreach (var unit in balance.NotCleared)
        {
            json.WriteStartObject();
            json.WriteString("unit", unit.Unit.Unit.Id);
            json.WriteString("obstacle", Enum.GetName(unit.Obstacle));
            JsonText.WriteRounded(json, "load", unit.Unit.Total);
            JsonText.WriteRounded(json, "fence", unit.Fence);
            JsonText.WriteRounded(json, "leastReachable", unit.LeastReachable);
            json.WriteNumber("leads", unit.Leads);
            json.WriteNumber("withoutPartner", unit.WithoutPartner);
            json.WriteNumber("withoutTaker", unit.WithoutTaker);
            json.WriteNumber("movable", unit.Movable);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteStanding(Utf8JsonWriter json, string name, UnitStanding standing)
    {
        json.WriteStartObject(name);
        JsonText.WriteRounded(json, "load", standing.Load?.Total ?? 0);
        JsonText.WriteRounded(json, "fence", standing.Load?.Fence);
        json.WriteBoolean("overloaded", standing.Load?.IsOverloaded ?? false);
        json.WriteNumber("leads", standing.Load?.Leads ?? 0);
        json.WriteNumber("degree", standing.Degree);
        JsonText.WriteRounded(json, "betweenness", standing.Betweenness);
        json.WriteNumber("callsOn", standing.CallsOn);
        json.WriteNumber("calledBy", standing.CalledBy);
        json.WriteEndObject();
    }
}
