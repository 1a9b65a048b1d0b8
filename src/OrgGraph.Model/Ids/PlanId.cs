using System.Globalization;
using System.Text;

namespace OrgGraph.Model.Ids;

/// <summary>
/// The id of a plan: jurisdiction, year and the title without both, as in <c>大兴区/2024/蓝天保卫战行动计划</c>; <c>-</c> stands
/// for what is not known. An id of another form, as graphs made by hand may have, is all name.
/// </summary>
/// <remarks>
/// Plans hold their id as text, since it is what files, tables and the database hold; its parts are taken here only.
/// </remarks>
public readonly record struct PlanId
{
    private const string Unknown = "-";
    private const char Separator = '/';

    private readonly string? _text;

    private PlanId(string text) => _text = text;

    /// <summary>The government whose plan it is; empty when not known.</summary>
    public string Jurisdiction => IsInThreeParts(out var first, out _) ? KnownOrEmpty(Text[..first]) : "";

    /// <summary>The year; null when not known.</summary>
    public int? Year => IsInThreeParts(out var first, out var second)
        && int.TryParse(Text.AsSpan(first + 1, second - first - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            ? year
            : null;

    /// <summary>The title without jurisdiction and year.</summary>
    public string Name => Text[(Text.LastIndexOf(Separator) + 1)..];

    /// <summary>True for the plan of an id that names none.</summary>
    internal bool IsNone => _text is null;

    private string Text => _text ?? "";

    /// <summary>
    /// Makes the id of a plan. What separates the parts of ids is replaced by its full-width form where a part has it.
    /// </summary>
    public static PlanId Create(string jurisdiction, int? year, string name)
    {
        ArgumentNullException.ThrowIfNull(jurisdiction);
        ArgumentNullException.ThrowIfNull(name);
        var id = new StringBuilder();
        Append(id, jurisdiction.Length > 0 ? jurisdiction : Unknown);
        id.Append(Separator).Append(year?.ToString(CultureInfo.InvariantCulture) ?? Unknown).Append(Separator);
        Append(id, name);
        return new PlanId(id.ToString());
    }

    /// <summary>Reads an id; every text is one.</summary>
    public static PlanId Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new PlanId(text);
    }

    /// <summary>The id as text.</summary>
    public override string ToString() => Text;

    private static void Append(StringBuilder id, string part)
    {
        foreach (var c in part)
        {
            id.Append(c switch { Separator => '／', TaskId.Separator => '＃', SectionId.Separator => '＄', _ => c });
        }
    }

    private static string KnownOrEmpty(string part) => part == Unknown ? "" : part;

    private bool IsInThreeParts(out int first, out int second)
    {
        (first, second) = (Text.IndexOf(Separator), Text.LastIndexOf(Separator));
        return first >= 0 && first < second;
    }
}
