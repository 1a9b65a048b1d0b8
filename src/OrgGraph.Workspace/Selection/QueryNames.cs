using System.Collections.Immutable;
using OrgGraph.Analytics.Naming;
using OrgGraph.Model.Ids;
using OrgGraph.Neo4j.Client;
using OrgGraph.Neo4j.Queries;

namespace OrgGraph.Workspace.Selection;

/// <summary>
/// Finds in the database what the parameters of a query of the library stand for: by id, by a second name, or by a part of
/// a name that one thing alone has; units also by a short name, measures by their number in the plan.
/// </summary>
public static class QueryNames
{
    private const int Offered = 5;

    /// <summary>The statement with ids in place of names.</summary>
    /// <param name="client">The database.</param>
    /// <param name="query">The query.</param>
    /// <param name="statement">The statement, bound with what the user wrote.</param>
    /// <param name="found">Told the parameter, what the user wrote and what it stands for, where that is not the same.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <exception cref="RequestException">The database has nothing of a name, or several.</exception>
    public static async Task<CypherStatement> ResolveAsync(
        ICypherClient client, NamedQuery query, CypherStatement statement, Action<string, string, string> found,
        CancellationToken cancellationToken)
    {
        var known = new Dictionary<QueryParameterType, ImmutableArray<StoredName>>();
        async Task<ImmutableArray<StoredName>> Known(QueryParameterType type) =>
            known.TryGetValue(type, out var names) ? names
            : known[type] = await StoredNames.OfAsync(client, type, cancellationToken);

        foreach (var parameter in query.Parameters)
        {
            var value = statement.Parameters[parameter.Name];
            if (value is IEnumerable<string> texts && parameter.Type == QueryParameterType.Measures)
            {
                var ids = new List<string>();
                var there = await StoredNames.MeasuresOfAsync(client, texts, cancellationToken);
                foreach (var text in texts)
                {
                    var meant = there.Any(m => m.Id == text) ? [text] : MeasuresOf(text, await Known(parameter.Type));
                    if (meant is not [var same] || same != text)
                    {
                        found(parameter.Name, text, string.Join('、', meant));
                    }

                    ids.AddRange(meant);
                }

                statement = statement.With(parameter.Name, ids.Distinct(StringComparer.Ordinal).ToArray());
            }
            else if (value is long year && parameter.Type == QueryParameterType.Year)
            {
                CheckYear(Formatted(year), await Known(parameter.Type));
            }
            else if (value is string text && ProblemOf(parameter.Type) is { } problem)
            {
                var id = OneOf(text, parameter.Type, await Known(parameter.Type), problem);
                if (id != text)
                {
                    found(parameter.Name, text, id);
                }

                statement = statement.With(parameter.Name, id);
            }
        }

        return statement;
    }

    private static string Formatted(long year) => year.ToString(System.Globalization.CultureInfo.InvariantCulture);

    // Null where a text names nothing in the database.
    private static LocalizedText? ProblemOf(QueryParameterType type) => type switch
    {
        QueryParameterType.Unit => NameProblems.NoSuchUnit,
        QueryParameterType.Plan => NameProblems.NoSuchPlan,
        QueryParameterType.Jurisdiction => NameProblems.NoSuchJurisdiction,
        _ => null,
    };

    private static string OneOf(
        string text, QueryParameterType type, ImmutableArray<StoredName> all, LocalizedText problem)
    {
        if (all.Any(n => n.Id == text))
        {
            return text;
        }

        Named[] named = [.. all.Select(n => new Named(n.Id, n.Names.Prepend(n.Id)))];
        var meant = Wording.KeyOf(text).Length == 0 ? [] // nothing is a part of every name
            : type == QueryParameterType.Unit ? MeantNames.FindUnits(text, named)
            : MeantNames.Find(text, named);
        return meant switch
        {
            [var one] => one.Id,
            [] => throw NameProblems.Unknown(problem, text, NearestNames.Find(text, named)),
            _ =>
                throw new RequestException(
                    RequestProblem.SeveralOfName, NameProblems.Several.With(text, Few([.. meant.Select(n => n.Id)]))),
        };
    }

    // A task's number stands for all its measures.
    private static List<string> MeasuresOf(string text, ImmutableArray<StoredName> all)
    {
        var found =
            all.Where(m => NumberOf(m.Id) == text || m.Names.Any(n => n == text || NumberOf(n) == text)).Select(m => m.Id)
                .ToList();
        return found.Select(PlanOf).Distinct(StringComparer.Ordinal).Count() switch
        {
            1 => found,
            0 => throw NameProblems.Unknown(
                NameProblems.NoSuchMeasure, text,
                NearestNames.Find(text, all.Select(m => new Named(m.Id, [m.Id, NumberOf(m.Id)])))),
            _ =>
                throw new RequestException(
                    RequestProblem.SeveralPlansOfNumber, NameProblems.SeveralMeasures.With(text, Few(found))),
        };
    }

    private static void CheckYear(string year, ImmutableArray<StoredName> all)
    {
        if (!all.Any(y => y.Id == year))
        {
            var years = string.Join(' ', all.Select(y => y.Id));
            throw NameProblems.Unknown(NameProblems.NoSuchYear, year, new LocalizedText(years, years));
        }
    }

    private static string NumberOf(string id) => MeasureId.Parse(id).Number;

    private static string PlanOf(string measure) => MeasureId.Parse(measure).Plan.ToString();

    private static string Few(List<string> ids) => string.Join('、', ids.Take(Offered)) + (ids.Count > Offered ? " …" : "");
}
