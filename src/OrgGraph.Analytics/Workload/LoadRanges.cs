using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace OrgGraph.Analytics.Workload;

/// <summary>How far a unit's load may lie from what was read.</summary>
/// <param name="Down">Points by which it may be less; not negative.</param>
/// <param name="Up">Points by which it may be more; not negative.</param>
/// <param name="Guessed">How many of its duties are guesses.</param>
/// <param name="Possible">How many more it may have as a member of groups of which only some have the duty.</param>
internal record struct LoadRange(double Down, double Up, int Guessed, int Possible);

/// <summary>
/// Bounds of every unit's load over all readings of the guesses: a flagged duty may be in any role, and where its name or row is
/// in doubt it may be nobody's; any members of a group like 相关区政府 may have its duties.
/// </summary>
/// <remarks>
/// The bounds are those of each measure by itself, added up: no reading lies outside them, and not every value between need be
/// reached, since the guesses of one measure share one coordination cost. Role points: a guess alone is worth from the lightest
/// role (nothing where it may be nobody's) to the heaviest, beside a certain duty from nothing. Coordination: at most the cost of
/// all possible partners among the fewest that can answer together with the unit; at least nothing, and for a certain lead the
/// cost of the certain partners among all that may lead.
/// </remarks>
internal static class LoadRanges
{
    /// <summary>The ranges of the units whose load is open. Linear in the edges and members of open measures.</summary>
    public static Dictionary<string, LoadRange> Find(
        IEnumerable<MeasureDuties> measures,
        IReadOnlyDictionary<string, Bearers> bearers,
        IReadOnlyDictionary<string, ImmutableArray<string>> holders,
        WorkloadOptions options)
    {
        var ranges = new Dictionary<string, LoadRange>(StringComparer.Ordinal);
        foreach (var measure in measures.Where(m => m.IsOpen))
        {
            var roles = RolesOf(measure, bearers, options.Weights);
            var coordination = new OpenCoordination(measure, bearers, holders, options.CoordinationFactor);
            foreach (var unit in roles.Keys.Union(coordination.Units, StringComparer.Ordinal))
            {
                var points = roles.GetValueOrDefault(unit);
                var (down, up) = coordination.RangeOf(unit);
                ref var range = ref CollectionsMarshal.GetValueRefOrAddDefault(ranges, unit, out _);
                range.Down += Math.Max(0, points.Read - points.Low) + down;
                range.Up += Math.Max(0, points.High - points.Read) + up;
                range.Guessed += points.Guessed;
                range.Possible += points.Possible;
            }
        }

        return ranges;
    }

    private static Dictionary<string, RolePoints> RolesOf(
        MeasureDuties measure, IReadOnlyDictionary<string, Bearers> bearers, LoadWeights weights)
    {
        var least = Math.Min(weights.Lead, Math.Min(weights.Responsible, weights.Assist));
        var most = Math.Max(weights.Lead, Math.Max(weights.Responsible, weights.Assist));
        var result = new Dictionary<string, RolePoints>(StringComparer.Ordinal);
        foreach (var duty in measure.Duties)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(result, duty.Bearer, out _).Read += weights.Of(duty.Role);
        }

        var certain = new HashSet<Duty>();
        foreach (var edge in measure.Edges)
        {
            var isGuess = Guesses.IsGuess(edge.Uncertainty);
            foreach (var bearer in bearers[edge.UnitId].Surely)
            {
                ref var points = ref CollectionsMarshal.GetValueRefOrAddDefault(result, bearer, out _);
                if (isGuess)
                {
                    points.Guessed++;
                    points.High += most;
                    points.LeastOfGuesses = Math.Max(points.LeastOfGuesses, Guesses.IsOfRoleOnly(edge.Uncertainty) ? least : 0);
                }
                else if (certain.Add(new Duty(bearer, edge.Role)))
                {
                    points.Certain += weights.Of(edge.Role);
                    points.High += weights.Of(edge.Role);
                }
            }

            foreach (var bearer in bearers[edge.UnitId].Perhaps)
            {
                ref var points = ref CollectionsMarshal.GetValueRefOrAddDefault(result, bearer, out _);
                points.Possible++;
                points.High += isGuess ? most : weights.Of(edge.Role);
            }
        }

        return result;
    }

    private record struct RolePoints
    {
        public double Read;
        public double High;
        public double Certain;
        public double LeastOfGuesses;
        public int Guessed;
        public int Possible;

        public readonly double Low => Math.Max(Certain, LeastOfGuesses);
    }
}
