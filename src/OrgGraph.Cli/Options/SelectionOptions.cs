using OrgGraph.Analytics.Graphs;
using OrgGraph.Analytics.Naming;
using OrgGraph.Workspace.Selection;

namespace OrgGraph.Cli.Options;

/// <summary>
/// The options that select a part of a graph: <c>--plan --year --section --role --level --expand-groups</c>. Each but the last
/// may be repeated; values of one option widen the selection, options narrow it together.
/// </summary>
internal sealed class SelectionOptions(DocumentedCommand command)
{
    private static readonly LocalizedText s_sectionMeans =
        new("--section “{0}”对应 {1} 个章节：{2}", "--section '{0}' stands for {1} sections: {2}");

    private readonly Option<string[]> _plans = command.Texts("--plan", "NAME", new(
        "只看这些计划：编号、标题，或其中一段；可重复", "only these plans: id, title, or a part of one; may be repeated"));
    private readonly Option<string[]> _years = command.Years();
    private readonly Option<string[]> _sections = command.Texts("--section", "NAME", new(
        "只看这些章节（含下级）：编号、标题，或其中一段；可重复",
        "only these sections, with their subsections: id, title, or a part of one; may be repeated"));
    private readonly Option<string[]> _roles = command.Texts("--role", "lead|responsible|assist", new(
        "只算这些角色（牵头|主责|协办）；可重复", "only these roles (lead|responsible|assist); may be repeated"));
    private readonly Option<string[]> _levels = command.Texts("--level", "LEVEL", new(
        "只算这些级别的单位（市级、区县级、镇街级…）；可重复", "only units of these levels; may be repeated"));
    private readonly Option<bool> _expandGroups = command.Flag("--expand-groups", new(
        "成员已写明的群组换成其成员", "put members in the place of groups whose members are all known"));

    /// <summary>What was asked for.</summary>
    public SelectionRequest RequestOf(ParseResult parsed)
    {
        var years = ChosenYears.Of(parsed.GetValue(_years) ?? []);
        return new()
        {
            Plans = [.. parsed.GetValue(_plans) ?? []],
            Years = years.Years,
            AllYears = years.IsAll,
            Sections = [.. parsed.GetValue(_sections) ?? []],
            Roles = [.. parsed.GetValue(_roles) ?? []],
            Levels = [.. parsed.GetValue(_levels) ?? []],
            ExpandGroups = parsed.GetValue(_expandGroups),
        };
    }

    /// <summary>Says which sections a part of a name stands for.</summary>
    public void TellSections(ParseResult parsed, ResponsibilityGraph graph)
    {
        Named[] all = [.. graph.Sections.Select(s => new Named(s.Id, [s.Id, s.Title]))];
        var titles = graph.Sections.ToDictionary(s => s.Id, s => s.Title, StringComparer.Ordinal);
        foreach (var text in parsed.GetValue(_sections) ?? [])
        {
            var meant = MeantNames.Find(text, all);
            var names = meant.Select(n => titles[n.Id]).Distinct(StringComparer.Ordinal).ToList();
            if (names.Exists(name => name != text) && !meant.Any(n => n.Id == text))
            {
                command.Host.Tell(s_sectionMeans, text, meant.Length, command.Host.List(names));
            }
        }
    }
}
