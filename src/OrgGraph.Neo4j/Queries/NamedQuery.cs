using System.Collections.Immutable;
using System.Globalization;
using OrgGraph.Model;
using OrgGraph.Neo4j.Client;

namespace OrgGraph.Neo4j.Queries;

/// <summary>A query of the library.</summary>
/// <param name="Name">Its name on the command line.</param>
/// <param name="ChineseTitle">Title in Chinese.</param>
/// <param name="EnglishTitle">Title in English.</param>
/// <param name="Chinese">What it tells, in Chinese.</param>
/// <param name="English">What it tells, in English.</param>
/// <param name="Parameters">Its parameters.</param>
/// <param name="ShowsGraph">True when its rows are nodes and relationships, for Neo4j Browser to draw.</param>
/// <param name="Text">The Cypher.</param>
public sealed record NamedQuery(
    string Name,
    string ChineseTitle,
    string EnglishTitle,
    string Chinese,
    string English,
    ImmutableArray<QueryParameter> Parameters,
    bool ShowsGraph,
    string Text)
{
    /// <summary>The statement, with the values given and the defaults of the others.</summary>
    /// <param name="values">Values as text, by parameter; a list's items are separated by commas.</param>
    /// <exception cref="FormatException">A value that is missing, not of its type, or of no parameter.</exception>
    public CypherStatement Bind(IReadOnlyDictionary<string, string> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        foreach (var name in values.Keys)
        {
            if (!Parameters.Any(p => p.Name == name))
            {
                throw new FormatException(
                    $"{Name} has no parameter '{name}' (it has: {string.Join(", ", Parameters.Select(p => p.Name))})");
            }
        }

        var statement = new CypherStatement(Text);
        foreach (var parameter in Parameters)
        {
            statement = statement.With(parameter.Name, values.TryGetValue(parameter.Name, out var value)
                ? parameter.Parse(value)
                : parameter.Required
                    ? throw new FormatException($"{Name} needs the parameter '{parameter.Name}': {parameter.Description}")
                    : parameter.Parse(parameter.Default));
        }

        return statement;
    }
}

/// <summary>The type of a query's parameter.</summary>
public enum QueryParameterType
{
    /// <summary>A text.</summary>
    Text,

    /// <summary>Words to look for, parted by blanks; <see cref="SearchText"/> makes the index's text of them.</summary>
    Words,

    /// <summary>A whole number.</summary>
    Whole,

    /// <summary>A number.</summary>
    Real,

    /// <summary>A unit's id.</summary>
    Unit,

    /// <summary>A plan's id.</summary>
    Plan,

    /// <summary>A jurisdiction that has plans.</summary>
    Jurisdiction,

    /// <summary>A year that has plans: a whole number.</summary>
    Year,

    /// <summary>Ids of measures.</summary>
    Measures,
}

/// <summary>A parameter of a query.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type.</param>
/// <param name="Default">Its value when none is given; starts with '@' when one must be given.</param>
/// <param name="Description">What it is, in Chinese and English.</param>
public sealed record QueryParameter(string Name, QueryParameterType Type, string Default, string Description)
{
    /// <summary>True when it has no default.</summary>
    public bool Required => Default.StartsWith('@');

    /// <summary>The value that a text stands for; <c>null</c> is none.</summary>
    /// <exception cref="FormatException">The text is not of the type.</exception>
    public object? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text == "null")
        {
            return null;
        }

        return Type switch
        {
            QueryParameterType.Whole or QueryParameterType.Year
                when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var n) => n,
            QueryParameterType.Real when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var d) => d,
            QueryParameterType.Text or QueryParameterType.Unit or QueryParameterType.Plan or QueryParameterType.Jurisdiction =>
                text,
            QueryParameterType.Words => SearchText.Find(text),
            QueryParameterType.Measures =>
                text.Split([',', '，'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
            _ => throw new FormatException($"'{text}' is not a number ({Name}: {Description})"),
        };
    }
}
