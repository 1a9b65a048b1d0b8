using System.Net;
using System.Net.Http.Headers;

namespace OrgGraph.Neo4j.Client.Http;

/// <summary>A statement as a request body that is written while it is sent.</summary>
internal sealed class RequestBody : HttpContent
{
    public const string TypedJson = "application/vnd.neo4j.query";

    private readonly CypherStatement _statement;
    private readonly bool _typed;

    public RequestBody(CypherStatement statement)
    {
        _statement = statement;
        _typed = ParameterWriter.NeedsTypes(statement);
        Headers.ContentType = new MediaTypeHeaderValue(_typed ? TypedJson : "application/json");
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override Task SerializeToStreamAsync(
        Stream stream, TransportContext? context, CancellationToken cancellationToken) =>
        ParameterWriter.WriteAsync(_statement, _typed, stream, cancellationToken);

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }
}
