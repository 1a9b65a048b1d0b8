using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using OrgGraph.Model;
using OrgGraph.Model.Targets;

namespace OrgGraph.Tests.Model;

/// <summary>Graphs of any shape with strings of any kind; references lead somewhere, ids are unique.</summary>
internal static class RandomGraphs
{
    /// <summary>Graphs of up to a dozen nodes of each kind.</summary>
    public static Arbitrary<ResponsibilityGraph> Any { get; } =
        (from seed in Gen.Choose(0, int.MaxValue - 1)
         from texts in Hostile.Text.ArrayOf(16)
         select Of(new Random(seed), texts)).ToArbitrary();

    private static ResponsibilityGraph Of(Random random, string[] texts)
    {
        string Text() => texts[random.Next(texts.Length)];
        string? Maybe() => random.Next(3) == 0 ? null : Text();
        bool Coin() => random.Next(2) == 0;
        T Term<T>()
            where T : struct, Enum => Enum.GetValues<T>()[random.Next(Enum.GetValues<T>().Length)];
        SourceSpan Span() => new(Text(), random.Next(1, 99), random.Next(1, 99), random.Next(1, 99), random.Next());
        ImmutableArray<T> Some<T>(Func<int, T> make) => [.. Enumerable.Range(0, random.Next(12)).Select(make)];
        T? One<T>(ImmutableArray<T> from)
            where T : class => from.Length == 0 ? null : from[random.Next(from.Length)];

        var plans = Some(i => new Plan
        {
            Id = $"{Text()}|{i}", Title = Text(), Year = Coin() ? random.Next(1900, 2100) : null, Jurisdiction = Text(),
            City = Maybe(),
            JurisdictionBasis = Term<JurisdictionBasis>(), Attachment = Maybe(), Source = Span(),
            Notice = Coin() ? null : new Notice(Maybe(), Maybe(), Coin() ? null : new DateOnly(2024, 2, 29)),
        });
        var sections = plans.IsEmpty ? [] : Some(i => new Section($"{Text()}|{i}", One(plans)!.Id, null, Text(), Span()));
        sections =
            [.. sections.Select(
                (s, i) => s with { ParentId = Coin() ? One(sections[..i].RemoveAll(o => o.PlanId != s.PlanId))?.Id : null })];
        ImmutableArray<Section> OfPlan(string plan) => sections.RemoveAll(s => s.PlanId != plan);
        var tasks = plans.IsEmpty ? [] : Some(i => new PlanTask($"{Text()}|{i}", One(plans)!.Id, null, Maybe(), Maybe(), Span()));
        tasks = [.. tasks.Select(t => t with { SectionId = Coin() ? One(OfPlan(t.PlanId))?.Id : null })];
        var measures = tasks.IsEmpty ? [] : Some(i => new Measure
        {
            Id = $"{Text()}|{i}", TaskId = One(tasks)!.Id, Text = Text(), Deadline = Maybe(), Source = Span(),
            Other = Some(_ => new OtherField(Text(), Text())),
        });
        measures = [.. measures.Select(m => m with { Targets = m.Text.Length == 0 ? [] : Some(_ => new Target(
            Term<TargetComparison>(), random.Next() / 100m, Coin() ? null : random.Next(), Text(), Text(), 0, m.Text.Length)) })];
        var units = Some(i => new Unit
        {
            Id = $"{Text()}|{i}", Jurisdiction = Text(), Level = Term<UnitLevel>(), Kind = Term<UnitKind>(), Rule = Text(),
            Aliases = Some(_ => Text()), MembersKnown = Coin(),
        });
        units =
        [
            // only those before it are above a unit, or in it: nothing leads back to itself
            .. units.Select((u, i) => u with
            {
                ParentId = Coin() ? One(units[..i])?.Id : null,
                CounterpartId = Coin() ? One(units)!.Id : null,
                MemberIds = Coin() && One(units[..i]) is { } member ? [member.Id] : [],
            }),
        ];
        var persons = Some(i => new Person($"{Text()}|{i}", Text(), Text()));
        var graph = new ResponsibilityGraph
        {
            Plans = plans,
            Sections = sections,
            Tasks = tasks,
            Measures = measures,
            Units = units,
            Persons = persons,
            Responsibilities = units.IsEmpty || measures.IsEmpty ? [] : Some(i => new Responsibility(
                One(units)!.Id, One(measures)!.Id, Term<Role>(), i, Text(), Span(), Term<Uncertainty>())),
            Oversights = persons.IsEmpty || measures.IsEmpty ? [] : Some(i => new Oversight(
                One(persons)!.Id, One(measures)!.Id, i, Span(), Term<Uncertainty>())),
            Metrics =
            [
                .. units.Where(_ => Coin()).OrderBy(u => u.Id, StringComparer.Ordinal).Select(u => new UnitMetrics(
                    u.Id, random.Next(), random.NextDouble() * 1e6, random.NextDouble(), 1.0, 0, Coin() ? random.Next(9) : null,
                    Coin())),
            ],
        };
        var wholes = measures.ToDictionary(m => m.Id, m => m.Text, StringComparer.Ordinal);
        return graph with
        {
            Responsibilities =
            [
                .. graph.Responsibilities.Select(r => wholes[r.MeasureId] is { Length: > 0 } whole && Coin()
                    ? r with { Duties = [new Duty(whole, 0)] }
                    : r),
            ],
        };
    }
}
