using System.Collections.Immutable;
using OrgGraph.Model;
using OrgGraph.Neo4j.Schema;

namespace OrgGraph.Tests.Neo4j;

/// <summary>Puts quotes, escapes, control characters, emoji and pieces of Cypher into every text of a graph.</summary>
internal static class HostileText
{
    private static readonly string[] s_pieces =
    [
        "'", "\"", "\\", "\\\\", "\\'", "\\u0027", "\\u005C", "\n", "\r\n", "\t", "\0", "\u0001", "\u007F", "\u0085", "\u2028",
        "\uFEFF",
        "😀👨‍👩‍👧", "𠮷", "`", "``", "$rows", "{x: 1}", "*/", "/*", "//", ";", ";\n", "') DETACH DELETE n //",
        "}) MATCH (n) DETACH DELETE n RETURN ({", "]", ",", " ", "　", "null", "é", "e\u0301", "%s", "{0}", "--", "#1.1", "§",
        "\u202E",
    ];

    public static ResponsibilityGraph Disfigure(ResponsibilityGraph graph, Random random)
    {
        string Spoil(string text) =>
            text + string.Concat(Enumerable.Range(0, random.Next(5)).Select(_ => s_pieces[random.Next(s_pieces.Length)]));
        var names = new Dictionary<string, string>();
        string Id(string id) => names.TryGetValue(id, out var known) ? known : names[id] = Spoil(id);
        string? Text(string? text) => text is null ? null : random.Next(8) == 0 ? "" : Spoil(text);
        SourceSpan At(SourceSpan span) => span with { File = Spoil(span.File) };
        var spoilt = new ResponsibilityGraph
        {
            Plans =
            [
                .. graph.Plans.Select(p => p with
                {
                    Id = Id(p.Id), Title = Text(p.Title)!, Jurisdiction = Text(p.Jurisdiction)!, City = Text(p.City),
                    Attachment = Text(p.Attachment),
                    Notice =
                        p.Notice is null ? null
                            : p.Notice with { Number = Text(p.Notice.Number), Issuer = Text(p.Notice.Issuer) },
                            Source = At(p.Source),
                }),
            ],
            Sections =
            [
                .. graph.Sections.Select(
                    s =>
                        new Section(
                            Id(s.Id), Id(s.PlanId), s.ParentId is null ? null : Id(s.ParentId), Text(s.Title)!, At(s.Source))),
            ],
            Tasks =
            [
                .. graph.Tasks.Select(t => new PlanTask(
                    Id(t.Id), Id(t.PlanId), t.SectionId is null ? null : Id(t.SectionId), Text(t.Number), Text(t.Title),
                    At(t.Source))),
            ],
            Measures =
            [
                .. graph.Measures.Select(m => m with
                {
                    Id = Id(m.Id), TaskId = Id(m.TaskId), Text = Text(m.Text)!, Deadline = Text(m.Deadline),
                    Source = At(m.Source),
                    Other = [.. m.Other.Select(o => new OtherField(Text(o.Heading)!, Text(o.Text)!))],
                }),
            ],
            Units =
            [
                .. graph.Units.Select(u => u with
                {
                    Id = Id(u.Id), Jurisdiction = Text(u.Jurisdiction)!, Rule = Text(u.Rule)!,
                    Aliases = [.. u.Aliases.Select(Spoil)],
                    ParentId = u.ParentId is null ? null : Id(u.ParentId),
                    CounterpartId = u.CounterpartId is null ? null : Id(u.CounterpartId),
                    MemberIds = [.. u.MemberIds.Select(Id)],
                }),
            ],
            Persons = [.. graph.Persons.Select(p => new Person(Id(p.Id), Text(p.Name)!, Text(p.Jurisdiction)!))],
            Responsibilities =
            [
                .. graph.Responsibilities.Select(
                    e =>
                        e with { UnitId = Id(e.UnitId), MeasureId = Id(e.MeasureId), Mention = Text(e.Mention)!,
                            Source = At(e.Source) }),
            ],
            Oversights =
                [.. graph.Oversights.Select(
                    o => o with { PersonId = Id(o.PersonId), MeasureId = Id(o.MeasureId), Source = At(o.Source) })],
        };
        return OrgGraph.Neo4j.Schema.GraphOrder.Canonical(spoilt);
    }
}
