using System.Collections.Immutable;
using OrgGraph.Neo4j.Client;
using OrgGraph.Reports.Csv;
using OrgGraph.Workspace.Results;
using OrgGraph.Workspace.Sentences;

namespace OrgGraph.Reports.Tables;

/// <summary>Rows of values: a table for people, CSV for spreadsheets, JSON for programs.</summary>
/// <param name="Columns">The headings.</param>
/// <param name="Rows">The rows, a value a column; values are those of <see cref="CypherRecord"/>.</param>
public sealed record ResultTable(ImmutableArray<string> Columns, IReadOnlyList<IReadOnlyList<object?>> Rows)
{
    /// <summary>The rows as an array of objects.</summary>
    public string ToJson() => ResultJson.TextOf(ResultJson.Rows(Columns, Rows), ResultJsonContext.Readable.JsonArray);

    /// <summary>Writes the rows as CSV; numbers read back as they are.</summary>
    /// <param name="output">Where to; it stays open.</param>
    /// <param name="withMark">True to begin with the mark of UTF-8, which Excel needs in a file.</param>
    public void WriteCsv(TextWriter output, bool withMark)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (withMark)
        {
            output.Write('\uFEFF');
        }

        using var csv = new CsvWriter(output);
        csv.Values(Columns, ValueText.ExactTextOf);
        foreach (var row in Rows)
        {
            csv.Values(row, ValueText.ExactTextOf);
        }
    }

    /// <summary>True when every value of a column is a number, so that it is aligned to the right.</summary>
    public bool IsNumeric(int column) => Rows.Count > 0 && Rows.All(r => r[column] is long or double or decimal);
}
