using System.Globalization;

namespace OrgGraph.Model.Sources;

/// <summary>What the part of a document is that lines and columns count in.</summary>
public enum SourcePartKind
{
    /// <summary>No part: lines of the document as a whole.</summary>
    Document,

    /// <summary>A page, whose lines are counted.</summary>
    Page,

    /// <summary>A table of a document, whose rows and columns are counted.</summary>
    Table,

    /// <summary>A sheet of a workbook, whose rows and columns are counted.</summary>
    Sheet,

    /// <summary>The one grid that a document is (CSV), whose rows and columns are counted.</summary>
    Grid,
}

/// <summary>
/// Names the parts of documents in spans: <c>p3</c> is page 3, <c>t2</c> the second table, the empty text a document that is one
/// grid; anything else is a sheet's name, with <c>=</c> before it where it could be taken for one of these.
/// </summary>
public static class SourcePart
{
    /// <summary>The part that a document is which consists of one grid.</summary>
    public const string Grid = "";

    /// <summary>The part of a page, from 1.</summary>
    public static string OfPage(int number) => string.Create(CultureInfo.InvariantCulture, $"p{number}");

    /// <summary>The part of a table, from 1 in the order of the document.</summary>
    public static string OfTable(int number) => string.Create(CultureInfo.InvariantCulture, $"t{number}");

    /// <summary>The part of a sheet.</summary>
    public static string OfSheet(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name is "" or ['=', ..] || KindOf(name) != SourcePartKind.Sheet ? "=" + name : name;
    }

    /// <summary>What a part is.</summary>
    public static SourcePartKind KindOf(string? part) => part switch
    {
        null => SourcePartKind.Document,
        "" => SourcePartKind.Grid,
        ['p', ..] when NumberOf(part) > 0 => SourcePartKind.Page,
        ['t', ..] when NumberOf(part) > 0 => SourcePartKind.Table,
        _ => SourcePartKind.Sheet,
    };

    /// <summary>The number of a page or table; 0 for other parts.</summary>
    public static int NumberOf(string? part) =>
        part is ['p' or 't', not '0', ..]
        && int.TryParse(part.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>The name of a sheet; the part itself for others.</summary>
    public static string NameOf(string? part) => part is ['=', .. var name] ? name : part ?? "";
}
