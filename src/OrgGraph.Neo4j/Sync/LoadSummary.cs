using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace OrgGraph.Neo4j.Sync;

/// <summary>What a load changed, or would change.</summary>
/// <param name="Changes">One entry a label or relationship type with a change, nodes first, then by name.</param>
/// <param name="PlansAdded">Plans that were not there.</param>
/// <param name="PlansChanged">Plans that differ from what was there.</param>
/// <param name="PlansUnchanged">Plans that were there as they are.</param>
/// <param name="PlansDeleted">Plans that <see cref="LoadOptions.Prune"/> removed.</param>
/// <param name="Elapsed">How long it took.</param>
public sealed record LoadSummary(
    ImmutableArray<ElementChange> Changes,
    int PlansAdded,
    int PlansChanged,
    int PlansUnchanged,
    int PlansDeleted,
    TimeSpan Elapsed)
{
    /// <summary>The changes of nodes.</summary>
    public ElementChange Nodes => Sum("", isNode: true);

    /// <summary>The changes of relationships.</summary>
    public ElementChange Relationships => Sum("", isNode: false);

    /// <summary>True when the database holds the graph already.</summary>
    public bool IsEmpty => Changes.IsEmpty;

    private ElementChange Sum(string name, bool isNode) =>
        Changes.Where(c => c.IsNode == isNode).Aggregate(new ElementChange(name, isNode, 0, 0, 0), (a, b) => a.Plus(b));
}

/// <summary>The changes of one label or relationship type.</summary>
/// <param name="Name">Label or type.</param>
/// <param name="IsNode">True for a label.</param>
/// <param name="Created">How many came.</param>
/// <param name="Updated">How many got other properties.</param>
/// <param name="Deleted">How many went.</param>
public sealed record ElementChange(string Name, bool IsNode, long Created, long Updated, long Deleted)
{
    internal ElementChange Plus(ElementChange other) =>
        this with { Created = Created + other.Created, Updated = Updated + other.Updated, Deleted = Deleted + other.Deleted };
}

/// <summary>Counts the changes of the transactions that were committed.</summary>
internal sealed class ChangeCounter
{
    private readonly ConcurrentDictionary<(bool IsRelationship, string Name), ElementChange> _changes = new();
    private int _plansAdded;
    private int _plansChanged;
    private int _plansUnchanged;
    private int _plansDeleted;

    /// <summary>Whether the server took the load's lock, so that a lost connection is a server that went away.</summary>
    public bool HasStarted { get; set; }

    public void Add(ImmutableArray<ElementChange> changes)
    {
        foreach (var change in changes)
        {
            _changes.AddOrUpdate((!change.IsNode, change.Name), change, (_, sum) => sum.Plus(change));
        }
    }

    public void PlanAdded() => Interlocked.Increment(ref _plansAdded);

    public void PlanChanged() => Interlocked.Increment(ref _plansChanged);

    public void PlanUnchanged() => Interlocked.Increment(ref _plansUnchanged);

    public void PlanDeleted() => Interlocked.Increment(ref _plansDeleted);

    /// <summary>A load that starts over meets plans again; they count as unchanged only then.</summary>
    public void ForgetUnchanged() => _plansUnchanged = 0;

    public LoadSummary ToSummary(int plans, TimeSpan elapsed) => new(
        [
            .. _changes.Values
                .Where(c => c.Created + c.Updated + c.Deleted > 0)
                .OrderByDescending(c => c.IsNode)
                .ThenBy(c => c.Name, StringComparer.Ordinal),
        ],
        _plansAdded,
        _plansChanged,
        Math.Max(0, Math.Min(_plansUnchanged, plans - _plansAdded - _plansChanged)),
        _plansDeleted,
        elapsed);
}
