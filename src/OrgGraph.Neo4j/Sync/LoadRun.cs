using System.Collections.Immutable;
using OrgGraph.Model;
using OrgGraph.Neo4j.Client;
using OrgGraph.Neo4j.Schema;

namespace OrgGraph.Neo4j.Sync;

/// <summary>One run over all stages of a load.</summary>
internal sealed class LoadRun(
    ICypherClient client, OrderedGraph index, LoadOptions options, ChangeCounter counter, IProgress<LoadProgress>? progress)
{
    private int _done;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var graph = index.Graph;
        Report(LoadStage.Units);
        ImmutableArray<string> input = [.. graph.Plans.Select(p => p.Id)];
        var stored = await StoredUnits.ReadAsync(client, input, options.Prune, cancellationToken);
        var units = stored.Merge(graph.Units, graph.Plans);
        var everything = Everything(units, stored.Others);
        var metrics = options.Metrics is { } compute ? compute(everything) : graph.Metrics;
        var unitDiff = RowDiff.OfNodes(
            stored.UnitRows, ModelRows.Of(UnitLoad.Compute(everything), metrics), Tables.Unit.OriginColumn);
        var personDiff =
            RowDiff.OfNodes(
                stored.PersonRows, stored.MergePersons(graph.Persons).Select(r => r[..Tables.Person.Columns.Length]),
                Tables.Person.OriginColumn);
        await InTransactionAsync(
            async (writer, token) =>
            {
                await writer.ApplyAsync(Tables.Unit, unitDiff, token);
                await writer.ApplyAsync(Tables.Person, personDiff, token);
            },
            cancellationToken);

        Report(LoadStage.Plans);
        await Parallel.ForEachAsync(
            Work(stored.Plans, input),
            new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, options.Parallelism),
                CancellationToken = cancellationToken },
            async (work, token) => await WriteAsync(work, token));

        Report(LoadStage.Derived);
        await WriteTiesAsync(stored, units, cancellationToken);
        await InTransactionAsync(
            async (writer, token) =>
            {
                await writer.DeleteAsync(Tables.Unit, unitDiff, token);
                await writer.DeleteAsync(Tables.Person, personDiff, token);
            },
            cancellationToken);
    }

    private ResponsibilityGraph Everything(ImmutableArray<Unit> units, ResponsibilityGraph others) => index.Graph with
    {
        Units = units,
        Plans = index.Graph.Plans.AddRange(others.Plans),
        Tasks = index.Graph.Tasks.AddRange(others.Tasks),
        Measures = index.Graph.Measures.AddRange(others.Measures),
        Responsibilities = index.Graph.Responsibilities.AddRange(others.Responsibilities),
    };

    private async Task WriteTiesAsync(StoredUnits stored, ImmutableArray<Unit> units, CancellationToken cancellationToken)
    {
        await InTransactionAsync(
            async (writer, token) =>
            {
                async Task Apply(RelationshipTable table, IEnumerable<object?[]> wanted) =>
                    await writer.ApplyAsync(table, RowDiff.OfRelationships(stored.Relationships[table], wanted), token);

                await Apply(Tables.MemberOf, units.SelectMany(u => u.MemberIds.Select(m => ModelRows.Tie(m, u.Id))));
                await Apply(
                    Tables.BranchOf, units.Where(u => u.ParentId is not null).Select(u => ModelRows.Tie(u.Id, u.ParentId!)));
                await Apply(
                    Tables.CounterpartOf,
                    units.Where(u => u.CounterpartId is not null).Select(u => ModelRows.Tie(u.Id, u.CounterpartId!)));
            },
            cancellationToken);

        // Collaborations may be as many as the edges: a transaction a batch bounds the server's memory.
        var wanted = CollaborationRows.Of(units, index.Graph.Responsibilities, stored.Others.Responsibilities);
        var there = stored.Relationships[Tables.CollaboratesWith];
        if (there.Count == 0)
        {
            foreach (var batch in wanted.Chunk(options.BatchSize))
            {
                await InTransactionAsync(
                    (writer, token) => writer.CreateAsync(Tables.CollaboratesWith, batch, token), cancellationToken);
            }

            return;
        }

        foreach (var batch in RowDiff.OfRelationships(there, wanted).InBatches(options.BatchSize))
        {
            await InTransactionAsync(
                (writer, token) => writer.ApplyAsync(Tables.CollaboratesWith, batch, token), cancellationToken);
        }
    }

    private IEnumerable<PlanWork> Work(ImmutableHashSet<string> stored, ImmutableArray<string> input)
    {
        for (var plan = 0; plan < input.Length; plan++)
        {
            yield return new PlanWork(input[plan], plan, stored.Contains(input[plan]));
        }

        if (options.Prune)
        {
            foreach (var id in stored.Except(input).Order(StringComparer.Ordinal))
            {
                yield return new PlanWork(id, null, IsThere: true);
            }
        }
    }

    private async Task WriteAsync(PlanWork work, CancellationToken cancellationToken)
    {
        if (work.Plan is not { } plan)
        {
            await InTransactionAsync((writer, token) => PlanWriter.DeleteAsync(writer, work.Id, token), cancellationToken);
            counter.PlanDeleted();
            return;
        }

        if (!work.IsThere)
        {
            await CreateAsync(new NewPlan(index, plan, options), cancellationToken);
            counter.PlanAdded();
        }
        else
        {
            var changed = false;
            await InTransactionAsync(
                async (writer, token) => changed = await PlanWriter.UpdateAsync(writer, index, plan, token),
                cancellationToken);
            if (changed)
            {
                counter.PlanChanged();
            }
            else
            {
                counter.PlanUnchanged();
            }
        }

        var (start, end) = index.MeasuresOf(plan);
        progress?.Report(new LoadProgress(
            LoadStage.Plans, Interlocked.Add(ref _done, end - start), index.Graph.Measures.Length));
    }

    // A plan of one statement needs no transaction of several requests.
    private async Task CreateAsync(NewPlan plan, CancellationToken cancellationToken)
    {
        static void Check(CypherResult result, int nodes)
        {
            if (result.Counters.NodesCreated != nodes)
            {
                throw TableWriter.Lost(Tables.Measure.Label);
            }
        }

        if (options.DryRun)
        {
            await client.ExecuteAsync(
                async (transaction, token) =>
                {
                    foreach (var (label, ids) in plan.Ids())
                    {
                        await ForeignNodes.ThrowIfBorneAsync(transaction, label, ids, token);
                    }

                    return true;
                },
                cancellationToken);
        }
        else if (plan.Count == 1)
        {
            var (statement, nodes) = plan.Statements().Single();
            Check(await client.RunAsync(statement, cancellationToken), nodes);
        }
        else
        {
            await client.ExecuteAsync(
                async (transaction, token) =>
                {
                    var sent = 0;
                    foreach (var (statement, nodes) in plan.Statements())
                    {
                        Check(await transaction.RunAsync(statement, token), nodes);
                        var done = Volatile.Read(ref _done) + plan.MeasuresIn(++sent);
                        progress?.Report(new LoadProgress(LoadStage.Plans, done, index.Graph.Measures.Length));
                    }

                    return true;
                },
                cancellationToken);
        }

        counter.Add(plan.Changes);
    }

    private async Task InTransactionAsync(Func<TableWriter, CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        var changes = await client.ExecuteAsync(
            async (transaction, token) =>
            {
                var writer = new TableWriter(transaction, options.DryRun, options.BatchSize);
                await work(writer, token);
                return writer.Changes;
            },
            cancellationToken);
        counter.Add(changes);
    }

    private void Report(LoadStage stage) => progress?.Report(new LoadProgress(stage, _done, index.Graph.Measures.Length));

    private sealed record PlanWork(string Id, int? Plan, bool IsThere);
}
