using System.Collections.Immutable;

namespace OrgGraph.Analytics.Workload;

/// <summary>Bounds of the coordination points in one measure of which it is open who bears what.</summary>
internal sealed class OpenCoordination
{
    private readonly MeasureDuties _measure;
    private readonly double _factor;
    private readonly HashSet<string> _leads; // certain
    private readonly HashSet<string> _responsible; // certain
    private readonly HashSet<string> _open; // may have any role, or none
    private readonly HashSet<string> _accountable;
    private readonly int _mayLead;
    private readonly double _least;
    private readonly double _most;

    public OpenCoordination(
        MeasureDuties measure,
        IReadOnlyDictionary<string, Bearers> bearers,
        IReadOnlyDictionary<string, ImmutableArray<string>> holders,
        double factor)
    {
        (_measure, _factor) = (measure, factor);
        var edges = measure.Edges;
        bool IsOpen(Responsibility e) => MeasureDuties.IsOpenEdge(e, bearers);
        HashSet<string> UnitsOf(IEnumerable<Responsibility> some) =>
            some.SelectMany(e => holders[e.UnitId]).ToHashSet(StringComparer.Ordinal);

        _leads = UnitsOf(edges.Where(e => e.Role == Role.Lead && !IsOpen(e)));
        _responsible = UnitsOf(edges.Where(e => e.Role == Role.Responsible && !IsOpen(e)));
        _open = UnitsOf(edges.Where(IsOpen));
        _open.UnionWith(edges.SelectMany(e => bearers[e.UnitId].Perhaps));
        _mayLead = _leads.Union(_open, StringComparer.Ordinal).Count();
        _accountable = measure.Accountable.ToHashSet(StringComparer.Ordinal);
        var sure = UnitsOf(edges.Where(
            e => bearers[e.UnitId].Perhaps.IsEmpty
                && (!Guesses.IsGuess(e.Uncertainty) || Guesses.IsOfRoleOnly(e.Uncertainty))));
        var possible = UnitsOf(edges);
        possible.UnionWith(_open);
        _least = CoordinationCost.Compute(Math.Max(0, sure.Count - 1), factor);
        _most = CoordinationCost.Compute(Math.Max(0, possible.Count - 1), factor);
    }

    /// <summary>The units that answer for the measure, or may.</summary>
    public IEnumerable<string> Units => _leads.Concat(_responsible).Concat(_open).Distinct(StringComparer.Ordinal);

    /// <summary>By how much its points may be less, and more, than read.</summary>
    public (double Down, double Up) RangeOf(string unit)
    {
        var read = _accountable.Contains(unit) ? _measure.CoordinationOf(_factor) : 0;
        return (Math.Max(0, read - Least(unit)), Math.Max(0, Most(unit) - read));
    }

    private double Least(string unit) => _leads.Contains(unit) ? _least / _mayLead : 0;

    private double Most(string unit)
    {
        var isOpen = _open.Contains(unit);
        if (_leads.Count > 0)
        {
            return _leads.Contains(unit) ? _most / _leads.Count : isOpen ? _most / (_leads.Count + 1) : 0;
        }

        return isOpen ? _most
            : _responsible.Contains(unit) ? _most / _responsible.Count
            : 0;
    }
}
