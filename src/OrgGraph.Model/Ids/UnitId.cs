namespace OrgGraph.Model.Ids;

/// <summary>
/// The id of a unit, which is also the name shown: the government that it belongs to and the office, written together
/// (大兴区 and 水务局: 大兴区水务局). Only the government tells where the one ends, so it is given with the text.
/// </summary>
/// <param name="Jurisdiction">The government; empty where it is not known or the name does not begin with it.</param>
/// <param name="Office">The rest of the name; never empty unless the whole is.</param>
public readonly record struct UnitId(string Jurisdiction, string Office)
{
    /// <summary>Reads an id.</summary>
    /// <param name="text">The unit's scoped name.</param>
    /// <param name="jurisdiction">The government that the unit belongs to; empty when not known.</param>
    public static UnitId Parse(string text, string jurisdiction)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(jurisdiction);
        return text.Length > jurisdiction.Length && text.StartsWith(jurisdiction, StringComparison.Ordinal)
            ? new UnitId(jurisdiction, text[jurisdiction.Length..])
            : new UnitId("", text);
    }

    /// <summary>The same office of another government.</summary>
    public UnitId Under(string jurisdiction) => this with { Jurisdiction = jurisdiction };

    /// <summary>The id as text.</summary>
    public override string ToString() => Jurisdiction + Office;
}
