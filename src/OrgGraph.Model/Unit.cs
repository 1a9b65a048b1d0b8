using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace OrgGraph.Model;

/// <summary>An organisation, or a group of organisations, scoped by its jurisdiction.</summary>
public sealed record Unit
{
    /// <summary>The scoped canonical name, which is also the name shown: 大兴区水务局, 北京市海淀区人民政府.</summary>
    public required string Id { get; init; }

    /// <summary>The government that the unit belongs to (大兴区, 北京市); empty when unknown.</summary>
    public required string Jurisdiction { get; init; }

    /// <summary>On which level of government, or outside it, the unit stands.</summary>
    public UnitLevel Level { get; init; }

    /// <summary>What sort of organisation it is.</summary>
    public UnitKind Kind { get; init; }

    /// <summary>The rule on the name that gave level and kind, for people to check.</summary>
    public string Rule { get; init; } = "";

    /// <summary>
    /// Other names: as written in the documents, second names in brackets, the user's; sorted, without <see cref="Id"/>.
    /// </summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>The unit that this one is a branch of (市规划自然资源委大兴分局 → 北京市规划自然资源委); null when none.</summary>
    public string? ParentId { get; init; }

    /// <summary>The same office one level up (大兴区水务局 → 北京市水务局), where that one is in the graph.</summary>
    public string? CounterpartId { get; init; }

    /// <summary>Members of a group that are named (含…) or given by the user; empty for a single unit.</summary>
    public ImmutableArray<string> MemberIds { get; init; } = [];

    /// <summary>True when <see cref="MemberIds"/> are all of the group's members: then its load is theirs.</summary>
    public bool MembersKnown { get; init; }

    /// <summary>
    /// On whom of a group's members its duties fall: where the name says 相关 or 有关 on some of them, else on each (各镇人民政府).
    /// </summary>
    [JsonIgnore]
    public GroupReach Reach =>
        Id.Contains("相关", StringComparison.Ordinal) || Id.Contains("有关", StringComparison.Ordinal)
            ? GroupReach.Some : GroupReach.Each;

    /// <summary>
    /// True for a group of which each member has the duties, all of them known: it hands its load on, and keeps none.
    /// </summary>
    [JsonIgnore]
    public bool HandsLoadOn => MembersKnown && !MemberIds.IsEmpty && Reach == GroupReach.Each;
}

/// <summary>On whom of a group's members its duties fall.</summary>
public enum GroupReach
{
    /// <summary>On each of them, whole: 各镇人民政府, 各区人民政府（含…）.</summary>
    Each,

    /// <summary>On some of them, which the document does not tell: 相关区政府, 有关部门.</summary>
    Some,
}

/// <summary>The level of a unit.</summary>
public enum UnitLevel
{
    /// <summary>The name does not tell.</summary>
    Unknown,

    /// <summary>Of the state or its ministries.</summary>
    National,

    /// <summary>Of a province or autonomous region.</summary>
    Provincial,

    /// <summary>Of a city (市): municipality or prefecture.</summary>
    Municipal,

    /// <summary>Of a district or county (区, 县).</summary>
    District,

    /// <summary>Of a town, township or street (镇, 乡, 街道).</summary>
    Town,

    /// <summary>A development zone or park (管委会).</summary>
    Park,

    /// <summary>A company.</summary>
    Enterprise,

    /// <summary>A group of units (各镇人民政府, 相关部门).</summary>
    Group,
}

/// <summary>The sort of organisation.</summary>
public enum UnitKind
{
    /// <summary>The name does not tell.</summary>
    Unknown,

    /// <summary>A people's government (人民政府).</summary>
    Government,

    /// <summary>A department of a government: 局, 委, 办.</summary>
    Department,

    /// <summary>An organ of the party (区委宣传部).</summary>
    PartyOrgan,

    /// <summary>A street office (街道办事处).</summary>
    StreetOffice,

    /// <summary>The committee of a zone or park (管委会).</summary>
    ParkCommittee,

    /// <summary>A branch of a higher department (分局, 支队).</summary>
    Branch,

    /// <summary>A public institution (中心, 院, 所, 站, 馆).</summary>
    Institution,

    /// <summary>A company.</summary>
    Enterprise,

    /// <summary>A court or procuratorate.</summary>
    Judiciary,

    /// <summary>A mass organisation (工会, 妇联, 协会).</summary>
    Association,

    /// <summary>A leading group, headquarters or working group (领导小组, 指挥部, 专班).</summary>
    CoordinationBody,

    /// <summary>A group of units.</summary>
    Group,
}

/// <summary>A named person with a role in measures (牵头领导), scoped by jurisdiction.</summary>
/// <param name="Id">Jurisdiction and name: <c>通州区/林正航</c>.</param>
/// <param name="Name">The name as written.</param>
/// <param name="Jurisdiction">The plan's jurisdiction.</param>
public sealed record Person(string Id, string Name, string Jurisdiction);
