using System.Collections.Immutable;
using System.Net;

namespace OrgGraph.Web;

/// <summary>How a dashboard is served.</summary>
/// <param name="Folder">The workspace: a folder of ordinary files. It is made where it is missing.</param>
public sealed record DashboardOptions(string Folder)
{
    /// <summary>The port where nothing is said, if it is free.</summary>
    public const int DefaultPort = 5080;

    /// <summary>The environment variable that holds the token of whoever may come in.</summary>
    public const string TokenVariable = "ORGGRAPH_TOKEN";

    /// <summary>
    /// The port, from 0 to 65535; 0 for any free one; null for the usual one, or any free one where that is taken, as it is when
    /// somebody starts the program twice.
    /// </summary>
    public int? Port { get; init; }

    /// <summary>The address that is listened on; any but this machine's own needs a <see cref="Token"/>.</summary>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>
    /// What a browser has to be told once before it is let in; null where this machine alone can reach the dashboard.
    /// </summary>
    public string? Token { get; init; }

    /// <summary>Names besides addresses and localhost that the dashboard may be called by.</summary>
    public ImmutableArray<string> HostNames { get; init; } = [];

    /// <summary>The address of the Neo4j server that the form offers; null for none.</summary>
    public string? Neo4jAddress { get; init; }

    /// <summary>Its password, which is sent to this address only; null for none.</summary>
    public string? Neo4jPassword { get; init; }

    /// <summary>
    /// How long a browser waits for a page before it is told that it is being computed, and asks again; nothing is left out.
    /// </summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(1.5);

    /// <summary>What is today; deadlines are told against it.</summary>
    public Func<DateOnly> Today { get; init; } = () => DateOnly.FromDateTime(DateTime.Now);

    /// <summary>Told in one line of what went wrong in the program itself; never of what users wrote.</summary>
    public Action<LocalizedText>? Report { get; init; }
}
