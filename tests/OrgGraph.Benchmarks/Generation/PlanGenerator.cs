using System.Collections.Immutable;
using System.Text;

namespace OrgGraph.Benchmarks.Generation;

/// <summary>
/// Writes plan documents of any number and size, and says what they hold. Everything in them is made up. Equal arguments
/// give equal documents, on every machine.
/// </summary>
public static class PlanGenerator
{
    /// <summary>How many measures a plan has when nothing else is asked for: about as many as published plans have.</summary>
    public const int UsualMeasures = 60;

    private const int FirstYear = 2023;
    private const int Years = 4;
    private const int PlansTogether = 5;

    /// <summary>A document with a number of plans.</summary>
    /// <param name="layout">How the plans lie in the text.</param>
    /// <param name="seed">Any number.</param>
    /// <param name="plans">At least 1; several plans are the attachments of a notice.</param>
    /// <param name="measures">Measures of each plan, at least 1.</param>
    public static GeneratedDocument WithPlans(PlanLayout layout, int seed, int plans, int measures = UsualMeasures) =>
        Generate(layout, seed, measures, plans > 1, (count, _) => count >= plans);

    /// <summary>A document of at least a size in UTF-8, by as many plans as that takes.</summary>
    /// <param name="layout">How the plans lie in the text.</param>
    /// <param name="seed">Any number.</param>
    /// <param name="bytes">The least size.</param>
    /// <param name="measures">Measures of each plan, at least 1.</param>
    public static GeneratedDocument OfSize(PlanLayout layout, int seed, long bytes, int measures = UsualMeasures) =>
        Generate(layout, seed, measures, isNotice: true, (_, size) => size >= bytes);

    /// <summary>A document with one plan: the one at a place in the order in which districts issue theirs.</summary>
    /// <param name="layout">How the plan lies in the text.</param>
    /// <param name="seed">Any number.</param>
    /// <param name="index">From 0: five plans of a district, then the next one's; after all of them further topics.</param>
    /// <param name="measures">Measures of the plan, at least 1.</param>
    public static GeneratedDocument Nth(PlanLayout layout, int seed, int index, int measures) =>
        Generate(layout, seed, measures, isNotice: false, (_, _) => true, index);

    private static GeneratedDocument Generate(
        PlanLayout layout, int seed, int measures, bool isNotice, Func<int, long, bool> isEnough, int first = 0)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(measures, 1);
        var random = new SeededRandom(((ulong)(uint)seed << 8) | (ulong)layout);
        var text = new StringBuilder();
        var truth = ImmutableArray.CreateBuilder<TruthPlan>();
        if (isNotice)
        {
            NoticeWriter.Write(text, random);
        }

        long size = 0;
        var counted = 0;
        do
        {
            truth.Add(AddPlan(text, layout, first + truth.Count, measures, isNotice, random));
            size += SizeFrom(text, ref counted);
        }
        while (!isEnough(truth.Count, size));
        return new GeneratedDocument(layout, text.ToString(), truth.ToImmutable());
    }

    private static TruthPlan AddPlan(
        StringBuilder text, PlanLayout layout, int index, int measures, bool isNotice, SeededRandom random)
    {
        var shape = PlanShape.Draw(layout, random);
        // a district issues a few plans, then the next one does
        var district = index / PlansTogether % Places.Districts.Length;
        var ofDistrict = (index % PlansTogether) + (PlansTogether * (index / (PlansTogether * Places.Districts.Length)));
        var topic = Topic.All[ofDistrict % Topic.All.Length];
        var round = ofDistrict / Topic.All.Length;
        var year = FirstYear + (round % Years);
        var kind = Phrases.Kinds[round / Years % Phrases.Kinds.Length];
        var batch = round / (Years * Phrases.Kinds.Length);
        var name = Places.Districts[district] + "区";
        var plan = new TruthPlan(
            $"{Places.City}{name}{topic.Name}{year}年{kind}{(batch > 0 ? $"（第{batch + 1}批）" : "")}",
            isNotice ? $"附件{index + 1}" : null,
            year,
            Places.City,
            name,
            new RowMaker(shape, topic, district, year, random).Make(measures));
        WriteTitle(text, plan, random);
        switch (layout)
        {
            case PlanLayout.TabSeparated:
                TabSeparatedWriter.Write(text, plan, shape, random);
                break;
            case PlanLayout.CellPerLine:
                CellPerLineWriter.Write(text, plan, shape, random);
                break;
            case PlanLayout.CollapsedColumns:
                CollapsedColumnsWriter.Write(text, plan, shape, random);
                break;
            case PlanLayout.LabelledItems:
            case PlanLayout.BracketedItems:
                ItemListWriter.Write(text, plan, shape, random);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(layout), layout, null);
        }

        return plan;
    }

    private static void WriteTitle(StringBuilder text, TruthPlan plan, SeededRandom random)
    {
        text.Append('\n');
        if (plan.Attachment is { } label)
        {
            text.Append(random.Happens(0.5) ? label.Insert(2, " ") : label).Append("\n\n");
        }

        text.Append(plan.Title).Append("\n\n");
    }

    private static long SizeFrom(StringBuilder text, ref int counted)
    {
        var size = Encoding.UTF8.GetByteCount(text.ToString(counted, text.Length - counted));
        counted = text.Length;
        return size;
    }
}
