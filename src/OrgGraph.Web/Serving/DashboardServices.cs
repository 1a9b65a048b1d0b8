using OrgGraph.Web.Folders;
using OrgGraph.Web.Loads;
using OrgGraph.Web.Safety;

namespace OrgGraph.Web.Serving;

/// <summary>What pages are made of.</summary>
/// <param name="Store">The workspace.</param>
/// <param name="Guard">Who may ask.</param>
/// <param name="Today">What is today.</param>
/// <param name="Neo4j">The server that the program was started with; null for none.</param>
/// <param name="Loads">Loads into Neo4j.</param>
/// <param name="Patience">How long a browser waits for a page before it is told that it is being computed.</param>
internal sealed record DashboardServices(
    WorkspaceStore Store, AccessGuard Guard, Func<DateOnly> Today, KnownServer? Neo4j, LoadJobs Loads,
    TimeSpan Patience);

/// <summary>A Neo4j server that whoever starts the program names.</summary>
/// <param name="Address">Its address.</param>
/// <param name="Password">Its password, which goes to this address only; null for none.</param>
internal sealed record KnownServer(string Address, string? Password);
