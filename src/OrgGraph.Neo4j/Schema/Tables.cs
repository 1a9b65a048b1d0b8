using System.Collections.Immutable;

namespace OrgGraph.Neo4j.Schema;

/// <summary>The type of a property.</summary>
internal enum ColumnType
{
    Text,
    Number,
    Decimal,
    Flag,
    Date,
    Texts,
}

/// <summary>A property of a node or relationship.</summary>
internal sealed record Column(string Name, ColumnType Type);

/// <summary>
/// The nodes of one label as a table: a row is an array with one value a column, the id first. The Cypher over it is
/// put together here, from constants only.
/// </summary>
internal sealed class NodeTable
{
    public NodeTable(string label, params ImmutableArray<Column> columns)
    {
        Label = label;
        Columns = columns;
        SourceColumn = columns.IndexOf(new Column("source", ColumnType.Text));
        OriginColumn = columns.IndexOf(new Column("origin", ColumnType.Text));
        var properties = string.Join(", ", columns.Select((c, i) => $"{c.Name}: {Tables.Value(c, i)}"));
        var assignments = string.Join(", ", columns.Skip(1).Select((c, i) => $"n.{c.Name} = {Tables.Value(c, i + 1)}"));
        Create = $"UNWIND $rows AS row CREATE (n:{label} {{{properties}}})";
        Update = $"UNWIND $rows AS row MATCH (n:{label} {{id: row[0]}}) SET {assignments}";
        Delete = $"UNWIND $rows AS id MATCH (n:{label} {{id: id}}) DETACH DELETE n";
        Returned = string.Join(", ", columns.Select(c => $"n.{c.Name} AS {c.Name}"));
    }

    public string Label { get; }

    public ImmutableArray<Column> Columns { get; }

    /// <summary>Where the source stands in a row; -1 for a table without.</summary>
    public int SourceColumn { get; }

    /// <summary>Where <see cref="Tables.Origin"/> stands in a row; -1 for nodes that are reached from a plan alone.</summary>
    public int OriginColumn { get; }

    public string Create { get; }

    public string Update { get; }

    public string Delete { get; }

    /// <summary>The columns of node <c>n</c>, for a <c>RETURN</c>.</summary>
    public string Returned { get; }
}

/// <summary>
/// The relationships of one type between two labels as a table: a row is the start's id, the end's id, then one value
/// a column. Rows read from the database have the server's element id at their end.
/// </summary>
internal sealed class RelationshipTable
{
    public RelationshipTable(string type, string startLabel, string endLabel, params ImmutableArray<Column> columns)
    {
        Type = type;
        StartLabel = startLabel;
        EndLabel = endLabel;
        Columns = columns;
        var properties = string.Join(", ", columns.Select((c, i) => $"{c.Name}: {Tables.Value(c, i + 2)}"));
        var assignments = string.Join(", ", columns.Select((c, i) => $"r.{c.Name} = {Tables.Value(c, i + 1)}"));
        var map = columns.IsEmpty ? "" : $" {{{properties}}}";
        Create = $"UNWIND $rows AS row MATCH (a:{startLabel} {{id: row[0]}}) MATCH (b:{endLabel} {{id: row[1]}}) "
            + $"CREATE (a)-[:{type}{map}]->(b)";
        Update = columns.IsEmpty
            ? null
            : $"UNWIND $rows AS row MATCH ()-[r:{type}]->() WHERE elementId(r) = row[0] SET {assignments}";
        Delete = $"UNWIND $rows AS id MATCH ()-[r:{type}]->() WHERE elementId(r) = id DELETE r";
        Returned = string.Join(
            ", ",
            ["a.id AS startId", "b.id AS endId", .. columns.Select(c => $"r.{c.Name} AS {c.Name}"), "elementId(r) AS element"]);
        var own = columns.Contains(new Column("origin", ColumnType.Text)) ? $" WHERE r.origin = '{Tables.Origin}'" : "";
        ReadAll = $"MATCH (a:{startLabel})-[r:{type}]->(b:{endLabel}){own} RETURN {Returned}";
    }

    public string Type { get; }

    public string StartLabel { get; }

    public string EndLabel { get; }

    public ImmutableArray<Column> Columns { get; }

    public string Create { get; }

    /// <summary>Sets the properties; null where there are none. A row is the element id, then the properties.</summary>
    public string? Update { get; }

    public string Delete { get; }

    /// <summary>The columns of relationship <c>r</c> from <c>a</c> to <c>b</c>, for a <c>RETURN</c>.</summary>
    public string Returned { get; }

    public string ReadAll { get; }

    /// <summary>True for a unit's role in a measure.</summary>
    public bool IsRole => StartLabel == "Unit" && EndLabel == "Measure";
}

/// <summary>Every table of the graph.</summary>
internal static class Tables
{
    /// <summary>
    /// The mark of this program, the value of <c>origin</c>: a load removes nothing without it. A node of another program
    /// that has the id of a unit is used, and gets its properties, but not the mark.
    /// </summary>
    public const string Origin = "orggraph";

    private static readonly ImmutableArray<Column> s_place = [Text("source"), Number("line")];

    private static readonly ImmutableArray<Column> s_role =
    [
        Text("mention"), Number("ordinal"), Flag("uncertain"), Text("uncertainty"), .. s_place, Number("place"), Texts("duties"),
    ];

    // None of them is there where nobody computed them.
    private static readonly ImmutableArray<Column> s_metrics =
    [
        Number("degree"), Decimal("betweenness"), Decimal("closeness"), Decimal("pageRank"), Decimal("eigenvector"),
        Number("community"), Flag("overloaded"), Decimal("load"), Decimal("loadLow"), Decimal("loadHigh"), Decimal("rolePoints"),
        Number("guessed"), Flag("doubtful"), Text("scope"),
    ];

    public static NodeTable Plan { get; } = new(
        "Plan",
        [
            Text("id"), Text("title"), Number("year"), Text("jurisdiction"), Text("city"), Text("basis"), Text("attachment"),
            Flag("notice"), Text("noticeNumber"), Text("noticeIssuer"), new("noticeIssuedOn", ColumnType.Date), .. s_place,
            Text("origin"),
        ]);

    public static NodeTable Section { get; } = new("Section", [Text("id"), Text("title"), Number("order"), .. s_place]);

    public static NodeTable Task { get; } = new("Task", [Text("id"), Text("number"), Text("title"), Number("order"), .. s_place]);

    public static NodeTable Measure { get; } = new(
        "Measure",
        [
            Text("id"), Text("text"), Text("deadline"), new("dueOn", ColumnType.Date), Number("year"), Texts("otherHeadings"),
            Texts("otherTexts"), Number("order"), .. s_place, Texts("targets"),
        ]);

    public static NodeTable Unit { get; } = new(
        "Unit",
        [
            Text("id"), Text("name"), Text("jurisdiction"), Text("level"), Text("kind"), Text("rule"), Texts("aliases"),
            Number("leads"), Number("responsible"), Number("assists"), Flag("membersKnown"),
            .. s_metrics, Text("origin"),
        ]);

    public static NodeTable Person { get; } = new("Person", [Text("id"), Text("name"), Text("jurisdiction"), Text("origin")]);

    public static RelationshipTable SectionInPlan { get; } = new("IN_PLAN", "Section", "Plan");

    public static RelationshipTable TaskInPlan { get; } = new("IN_PLAN", "Task", "Plan");

    public static RelationshipTable SectionInSection { get; } = new("IN_SECTION", "Section", "Section");

    public static RelationshipTable TaskInSection { get; } = new("IN_SECTION", "Task", "Section");

    public static RelationshipTable Under { get; } = new("UNDER", "Measure", "Task");

    public static RelationshipTable Leads { get; } = new("LEADS", "Unit", "Measure", s_role);

    public static RelationshipTable ResponsibleFor { get; } = new("RESPONSIBLE_FOR", "Unit", "Measure", s_role);

    public static RelationshipTable Assists { get; } = new("ASSISTS", "Unit", "Measure", s_role);

    public static RelationshipTable Oversees { get; } = new("OVERSEES", "Person", "Measure", s_role[1..^1]);

    public static RelationshipTable MemberOf { get; } = new("MEMBER_OF", "Unit", "Unit", [Text("origin")]);

    public static RelationshipTable BranchOf { get; } = new("BRANCH_OF", "Unit", "Unit", [Text("origin")]);

    public static RelationshipTable CounterpartOf { get; } = new("COUNTERPART_OF", "Unit", "Unit", [Text("origin")]);

    public static RelationshipTable CollaboratesWith { get; } = new(
        "COLLABORATES_WITH", "Unit", "Unit", [Number("measures"), Decimal("weight")]);

    public static ImmutableArray<NodeTable> Nodes { get; } = [Plan, Section, Task, Measure, Unit, Person];

    public static ImmutableArray<RelationshipTable> Relationships { get; } =
    [
        SectionInPlan, TaskInPlan, SectionInSection, TaskInSection, Under, Leads, ResponsibleFor, Assists, Oversees, MemberOf,
        BranchOf, CounterpartOf, CollaboratesWith,
    ];

    // A date travels as text, which plain JSON has.
    internal static string Value(Column column, int index, string row = "row") =>
        column.Type == ColumnType.Date ? $"date({row}[{index}])" : $"{row}[{index}]";

    private static Column Text(string name) => new(name, ColumnType.Text);

    private static Column Texts(string name) => new(name, ColumnType.Texts);

    private static Column Number(string name) => new(name, ColumnType.Number);

    private static Column Decimal(string name) => new(name, ColumnType.Decimal);

    private static Column Flag(string name) => new(name, ColumnType.Flag);
}
