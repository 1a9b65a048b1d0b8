using System.Collections.Immutable;
using System.Text.Json.Nodes;
using OrgGraph.Web.Folders;
using OrgGraph.Web.Serving;

namespace OrgGraph.Web.Api;

/// <summary>A value of an address of the API.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Description">What it is.</param>
/// <param name="Type">Its type in JSON Schema.</param>
/// <param name="IsRequired">True where it has to be given.</param>
/// <param name="IsRepeated">True where it may be given several times.</param>
internal sealed record ApiParameter(
    string Name, string Description, string Type = "string", bool IsRequired = false, bool IsRepeated = false);

/// <summary>An address of the API, which tells of itself: the document of the API is made of these.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Summary">What it gives.</param>
/// <param name="Parameters">Its values.</param>
/// <param name="IsPaged">True where a page of items is given; one object otherwise.</param>
/// <param name="Get">Gives it.</param>
internal sealed record ApiEndpoint(
    string Path, string Summary, ImmutableArray<ApiParameter> Parameters, bool IsPaged,
    Func<PageRequest, PlanState, Task<JsonNode>> Get);
