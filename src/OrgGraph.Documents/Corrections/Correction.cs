using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace OrgGraph.Documents.Corrections;

/// <summary>
/// A person's decision about a reading, made on every later reading. It is anchored by text (<see cref="RowAnchor"/>,
/// <see cref="NameAnchor"/>): where the text is gone or not the only one of its kind, it is told and not made.
/// </summary>
/// <remarks>
/// Immutable. The order in which corrections are given does not matter; of two that answer one question the later counts.
/// </remarks>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind",
    UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FailSerialization)]
[JsonDerivedType(typeof(RoleCorrection), "role")]
[JsonDerivedType(typeof(NameCorrection), "name")]
[JsonDerivedType(typeof(SplitCorrection), "split")]
[JsonDerivedType(typeof(JoinCorrection), "join")]
[JsonDerivedType(typeof(AddedEdge), "add-edge")]
[JsonDerivedType(typeof(RemovedEdge), "remove-edge")]
[JsonDerivedType(typeof(TextCorrection), "text")]
[JsonDerivedType(typeof(DeadlineCorrection), "deadline")]
[JsonDerivedType(typeof(TaskCorrection), "task")]
[JsonDerivedType(typeof(SectionCorrection), "section")]
[JsonDerivedType(typeof(AddedRow), "add-row")]
[JsonDerivedType(typeof(RemovedRow), "remove-row")]
[JsonDerivedType(typeof(TitleCorrection), "title")]
[JsonDerivedType(typeof(YearCorrection), "year")]
[JsonDerivedType(typeof(PlaceCorrection), "place")]
[JsonDerivedType(typeof(ColumnCorrection), "column")]
[JsonDerivedType(typeof(FirstLeadsCorrection), "first-leads")]
[JsonDerivedType(typeof(SameUnitCorrection), "same-unit")]
[JsonDerivedType(typeof(ParentCorrection), "parent")]
[JsonDerivedType(typeof(MembersCorrection), "members")]
[JsonDerivedType(typeof(PlanRelationCorrection), "plans")]
[JsonDerivedType(typeof(Confirmation), "confirm")]
public abstract record Correction
{
    /// <summary>
    /// The key of the plan as it was when this was decided (<see cref="PlanSnapshot.Key"/>); null for what holds for all plans.
    /// </summary>
    public string? Plan { get; init; }

    /// <summary>Ids of the findings that this answers.</summary>
    public ImmutableArray<string> Answers
    {
        get => field.IsDefault ? [] : field;
        init;
    }

    /// <summary>Who decided; null where nobody said.</summary>
    public string? By { get; init; }

    /// <summary>When; null where nobody said.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>Why, in words; null where nobody said.</summary>
    public string? Note { get; init; }

    /// <summary>What is decided, apart from how: parts of it without blanks tell corrections apart.</summary>
    [JsonIgnore]
    internal virtual ImmutableArray<string> Subject => [];

    /// <summary>Sixteen hexadecimal digits: the same for two decisions of one question, whatever their answers.</summary>
    /// <param name="title">The title of <see cref="Plan"/>, or what stands for it.</param>
    internal string IdIn(string title) => Digest.Of(16, [GetType().Name, Wording.KeyOf(title), .. Subject.Select(Wording.KeyOf)]);
}

/// <summary>A correction of one row.</summary>
public abstract record RowCorrection : Correction
{
    /// <summary>The row.</summary>
    public required RowAnchor Row { get; init; }

    internal override ImmutableArray<string> Subject => Row.Subject;
}

/// <summary>A correction of one name in one row.</summary>
public abstract record EdgeCorrection : RowCorrection
{
    /// <summary>The name, as it was read there.</summary>
    public required NameAnchor Name { get; init; }

    internal override ImmutableArray<string> Subject => [.. Row.Subject, .. Name.Subject];
}

/// <summary>The role of a unit in a measure, changed or confirmed.</summary>
public sealed record RoleCorrection : EdgeCorrection
{
    /// <summary>The role that it has.</summary>
    public required Role Role { get; init; }
}

/// <summary>A unit's name, changed or confirmed as it is.</summary>
public sealed record NameCorrection : EdgeCorrection
{
    /// <summary>The name that is meant.</summary>
    public required string Is { get; init; }
}

/// <summary>One name that is several: 甲局乙局.</summary>
public sealed record SplitCorrection : EdgeCorrection
{
    /// <summary>The names, at least two, in order; they have the role of the one.</summary>
    public required ImmutableArray<string> Into { get; init; }
}

/// <summary>Names that stand behind one another and are one.</summary>
public sealed record JoinCorrection : EdgeCorrection
{
    /// <summary>How many names, with <see cref="EdgeCorrection.Name"/>, the first; at least two.</summary>
    public required int Count { get; init; }

    /// <summary>The one name.</summary>
    public required string Is { get; init; }
}

/// <summary>A unit that the measure has and that was not read.</summary>
public sealed record AddedEdge : RowCorrection
{
    /// <summary>Its name.</summary>
    public required string Unit { get; init; }

    /// <summary>Its role.</summary>
    public required Role Role { get; init; }

    internal override ImmutableArray<string> Subject => [.. Row.Subject, Unit, Role.ToString()];
}

/// <summary>A name that is none.</summary>
public sealed record RemovedEdge : EdgeCorrection;

/// <summary>A measure's text.</summary>
public sealed record TextCorrection : RowCorrection
{
    /// <summary>The text that is meant.</summary>
    public required string Is { get; init; }
}

/// <summary>A measure's deadline, as it is written.</summary>
public sealed record DeadlineCorrection : RowCorrection
{
    /// <summary>The deadline; null when there is none.</summary>
    public string? Is { get; init; }
}

/// <summary>The task that a measure belongs to: number and title.</summary>
public sealed record TaskCorrection : RowCorrection
{
    /// <summary>序号; null when there is none.</summary>
    public string? Number { get; init; }

    /// <summary>重点任务; null when there is none.</summary>
    public string? Title { get; init; }
}

/// <summary>The headings that a measure stands under.</summary>
public sealed record SectionCorrection : RowCorrection
{
    /// <summary>The heading; null when it stands under none.</summary>
    public string? Section { get; init; }

    /// <summary>The inner heading; null when there is none.</summary>
    public string? Subsection { get; init; }
}

/// <summary>A row that was not read, behind one that was.</summary>
public sealed record AddedRow : RowCorrection
{
    /// <summary>Its measure.</summary>
    public required string Text { get; init; }

    /// <summary>Its deadline; null when there is none.</summary>
    public string? Deadline { get; init; }

    /// <summary>Its units, by role.</summary>
    public ImmutableArray<AddedName> Units
    {
        get => field.IsDefault ? [] : field;
        init;
    }

    internal override ImmutableArray<string> Subject => [.. Row.Subject, Text];
}

/// <summary>A unit of an added row.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Role">Its role.</param>
public sealed record AddedName(string Name, Role Role);

/// <summary>A row that is no measure.</summary>
public sealed record RemovedRow : RowCorrection;

/// <summary>A plan's title.</summary>
public sealed record TitleCorrection : Correction
{
    /// <summary>The title that is meant.</summary>
    public required string Is { get; init; }
}

/// <summary>The year that a plan is for.</summary>
public sealed record YearCorrection : Correction
{
    /// <summary>The year, 1900 to 2999.</summary>
    public required int Is { get; init; }
}

/// <summary>Whose plan it is.</summary>
public sealed record PlaceCorrection : Correction
{
    /// <summary>The place, if possible with its city: 北京市大兴区.</summary>
    public required string Is { get; init; }
}

/// <summary>The meaning of a column.</summary>
public sealed record ColumnCorrection : Correction
{
    /// <summary>The column's heading as it was read.</summary>
    public required string Heading { get; init; }

    /// <summary>What it holds.</summary>
    public required ColumnUse Is { get; init; }

    internal override ImmutableArray<string> Subject => [Heading];
}

/// <summary>In measures where no unit is said to lead, the first named leads.</summary>
public sealed record FirstLeadsCorrection : Correction
{
}

/// <summary>Two names are one unit: an alias, as in <c>units.json</c>.</summary>
public sealed record SameUnitCorrection : Correction
{
    /// <summary>A name as written, or a unit's id.</summary>
    public required string Name { get; init; }

    /// <summary>The id of the unit that is meant.</summary>
    public required string Unit { get; init; }

    internal override ImmutableArray<string> Subject => [Name];
}

/// <summary>A unit is a branch of another, as in <c>units.json</c>.</summary>
public sealed record ParentCorrection : Correction
{
    /// <summary>The unit's id.</summary>
    public required string Unit { get; init; }

    /// <summary>The id of the unit above it.</summary>
    public required string Parent { get; init; }

    internal override ImmutableArray<string> Subject => [Unit];
}

/// <summary>Who is a member of a group, as in <c>units.json</c>.</summary>
public sealed record MembersCorrection : Correction
{
    /// <summary>The group's id.</summary>
    public required string Group { get; init; }

    /// <summary>The ids of its members.</summary>
    public required ImmutableArray<string> Members { get; init; }

    internal override ImmutableArray<string> Subject => [Group];
}

/// <summary>What two plans of like content are to each other; <see cref="Correction.Plan"/> is the first.</summary>
public sealed record PlanRelationCorrection : Correction
{
    /// <summary>The key of the other plan.</summary>
    public required string Other { get; init; }

    /// <summary>What the first is to the other.</summary>
    public required PlanRelation Is { get; init; }
}

/// <summary>A finding that is right as it stands.</summary>
public sealed record Confirmation : Correction
{
    internal override ImmutableArray<string> Subject => Answers;
}
