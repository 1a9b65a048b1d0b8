using System.Collections.Immutable;
using System.Globalization;
using OrgGraph.Neo4j.Client;
using OrgGraph.Neo4j.Queries;

namespace OrgGraph.Workspace.Selection;

/// <summary>Binds queries to the values that a user wrote.</summary>
public static class QueryRequest
{
    private static readonly LocalizedText s_noSuchQuery = new("没有“{0}”这个查询；有：{1}", "there is no query {0}; there are: {1}");

    private static readonly LocalizedText s_noSuchParameter = new(
        "查询 {0} 没有参数“{1}”；有：{2}", "the query {0} has no parameter '{1}'; it has: {2}");

    private static readonly LocalizedText s_parameterMissing =
        new("查询 {0} 缺少参数 {1}（{2}）", "the query {0} needs the parameter {1} ({2})");

    private static readonly LocalizedText s_notNumber =
        new("参数 {0} 的值“{1}”不是数（{2}）", "parameter {0}: '{1}' is not a number ({2})");

    /// <summary>A query of the library, with its parameters.</summary>
    /// <exception cref="RequestException">There is no such query or parameter, or a value lacks or will not do.</exception>
    public static (NamedQuery Query, CypherStatement Statement) Bind(string name, ImmutableDictionary<string, string> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var query = QueryLibrary.Find(name) ?? throw new RequestException(
            RequestProblem.UnknownName, s_noSuchQuery.With(name, string.Join(' ', QueryLibrary.All.Select(q => q.Name))));
        foreach (var value in values.Keys.Where(k => query.Parameters.All(p => p.Name != k)))
        {
            throw new RequestException(
                RequestProblem.UnknownName,
                s_noSuchParameter.With(name, value, string.Join(' ', query.Parameters.Select(p => p.Name))));
        }

        foreach (var parameter in query.Parameters)
        {
            if (!values.TryGetValue(parameter.Name, out var value))
            {
                if (parameter.Required)
                {
                    throw new RequestException(
                        RequestProblem.ParameterMissing, s_parameterMissing.With(name, parameter.Name, parameter.Description));
                }
            }
            else if (!IsValue(parameter, value))
            {
                throw new RequestException(
                    RequestProblem.ParameterWrong, s_notNumber.With(parameter.Name, value, parameter.Description));
            }
        }

        return (query, query.Bind(values));
    }

    /// <summary>
    /// The user's own Cypher, with its parameters: what looks like a number, true, false or null is that, everything else is
    /// text.
    /// </summary>
    public static CypherStatement Own(string text, ImmutableDictionary<string, string> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        const NumberStyles Real = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        var statement = new CypherStatement(text);
        foreach (var (name, value) in values)
        {
            statement = statement.With(name, value switch
            {
                "null" => null,
                "true" => true,
                "false" => false,
                _ when long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) => whole,
                _ when double.TryParse(value, Real, CultureInfo.InvariantCulture, out var real) => real,
                _ => value,
            });
        }

        return statement;
    }

    private static bool IsValue(QueryParameter parameter, string value)
    {
        try
        {
            parameter.Parse(value);
            return true;
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
