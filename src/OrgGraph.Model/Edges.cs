using System.Collections.Immutable;
using System.Text.Json.Serialization;
using OrgGraph.Model.Sources;

namespace OrgGraph.Model;

/// <summary>The edge unit–measure: who owes what to which measure, and where it is written.</summary>
/// <param name="UnitId">The unit.</param>
/// <param name="MeasureId">The measure.</param>
/// <param name="Role">Lead, responsible or assist.</param>
/// <param name="Ordinal">Place among the measure's mentions of that role, from 1.</param>
/// <param name="Mention">The unit's name as written there.</param>
/// <param name="Source">Where it is written.</param>
/// <param name="Uncertainty">Why the edge is a guess, if it is one.</param>
public sealed record Responsibility(
    string UnitId, string MeasureId, Role Role, int Ordinal, string Mention, SourceSpan Source, Uncertainty Uncertainty)
{
    /// <summary>
    /// The clauses of the measure that say what this unit does of it, in order; empty where none does. They are part of the
    /// one edge: no load is counted by them.
    /// </summary>
    [JsonIgnore]
    public ImmutableArray<Duty> Duties
    {
        get => StoredDuties.IsDefault ? [] : StoredDuties;
        init => StoredDuties = value.IsDefaultOrEmpty ? default : value;
    }

    /// <summary>The duties as graph files hold them: most edges have none, and no field.</summary>
    [JsonInclude]
    [JsonPropertyName("duties")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal ImmutableArray<Duty> StoredDuties { get; init; }

    /// <summary>True when a person should review the edge.</summary>
    [JsonIgnore]
    public bool Uncertain => Uncertainty != Uncertainty.None;
}

/// <summary>The edge person–measure (牵头领导).</summary>
/// <param name="PersonId">The person.</param>
/// <param name="MeasureId">The measure.</param>
/// <param name="Ordinal">Place among the measure's leaders, from 1.</param>
/// <param name="Source">Where it is written.</param>
/// <param name="Uncertainty">Why the edge is a guess, if it is one.</param>
public sealed record Oversight(string PersonId, string MeasureId, int Ordinal, SourceSpan Source, Uncertainty Uncertainty);

/// <summary>Why a person should review a reading.</summary>
public enum Uncertainty : byte
{
    /// <summary>The text says it.</summary>
    None,

    /// <summary>The text has lost its columns: the role is the likely one.</summary>
    RoleNotDecided,

    /// <summary>The row has fewer cells than the header: the columns may be shifted.</summary>
    RowIncomplete,

    /// <summary>The cell is blank and read as merged with the one above.</summary>
    CellMerged,

    /// <summary>The name has no form that the reader knows.</summary>
    NameUnclear,

    /// <summary>The name was joined from two parts that could both stand alone.</summary>
    WrapGuessed,

    /// <summary>The document says it in one sentence for many measures.</summary>
    SaidOnce,

    /// <summary>No document says it: a user asked what would be if it were so.</summary>
    Hypothetical,

    /// <summary>The document does not mark where its rows begin: the unit may be another row's.</summary>
    RowGuessed,
}
