using System.Globalization;

namespace OrgGraph.Model.Ids;

/// <summary>The id of a section, <c>…§2</c>, or of a subsection, <c>…§2.1</c>.</summary>
/// <param name="Plan">The plan that it belongs to.</param>
/// <param name="Ordinals">Its place among the plan's sections, and for a subsection within its section: <c>2.1</c>.</param>
public readonly record struct SectionId(PlanId Plan, string Ordinals)
{
    internal const char Separator = '§';

    /// <summary>Makes the id of a section of a plan; ordinals count from 1.</summary>
    public static SectionId Create(PlanId plan, int ordinal) => new(plan, ordinal.ToString(CultureInfo.InvariantCulture));

    /// <summary>Reads an id. One without <c>§</c>, as graphs made by hand may have, is all ordinals.</summary>
    public static SectionId Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var at = text.LastIndexOf(Separator);
        return new SectionId(at < 0 ? default : PlanId.Parse(text[..at]), text[(at + 1)..]);
    }

    /// <summary>The id of a subsection; ordinals count from 1.</summary>
    public SectionId Subsection(int ordinal) =>
        this with { Ordinals = string.Create(CultureInfo.InvariantCulture, $"{Ordinals}.{ordinal}") };

    /// <summary>The id as text; equal to the text that it was read from.</summary>
    public override string ToString() => Plan.IsNone ? Ordinals : $"{Plan}{Separator}{Ordinals}";
}
