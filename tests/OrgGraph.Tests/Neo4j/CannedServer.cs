using System.Net;
using System.Net.Sockets;
using System.Text;

namespace OrgGraph.Tests.Neo4j;

/// <summary>A server on this machine's loopback that gives every request the same answer, byte for byte.</summary>
internal sealed class CannedServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly byte[] _answer;
    private readonly Task _work;

    public CannedServer(byte[] answer)
    {
        _answer = answer;
        _listener.Start();
        Address = $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";
        _work = ServeAsync();
    }

    public string Address { get; }

    /// <summary>An HTTP answer with a body of JSON.</summary>
    public static CannedServer OfBody(string body) => OfBody(Encoding.UTF8.GetBytes(body));

    public static CannedServer OfBody(byte[] body) => new(
    [
        .. Encoding.ASCII.GetBytes(
            $"HTTP/1.1 202 Accepted\r\nContent-Type: application/vnd.neo4j.query\r\nContent-Length: "
            + $"{body.Length}\r\nConnection: close\r\n\r\n"),
        .. body,
    ]);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _work;
        _listener.Stop();
        _stop.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                _ = AnswerAsync(client);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task AnswerAsync(TcpClient client)
    {
        try
        {
            using (client)
            {
                var stream = client.GetStream();
                var request = new StringBuilder();
                var buffer = new byte[65536];
                while (!IsWhole(request))
                {
                    var count = await stream.ReadAsync(buffer, _stop.Token);
                    if (count == 0)
                    {
                        return;
                    }

                    request.Append(Encoding.Latin1.GetString(buffer, 0, count));
                }

                await stream.WriteAsync(_answer, _stop.Token);
                client.Client.Shutdown(SocketShutdown.Send);
                while (await stream.ReadAsync(buffer, _stop.Token) > 0)
                {
                    // the client closes
                }
            }
        }
        catch (Exception e) when (e is IOException or OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The client has gone: it had what it wanted.
        }
    }

    private static bool IsWhole(StringBuilder request)
    {
        var text = request.ToString();
        var head = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        if (head < 0)
        {
            return false;
        }

        if (text.Contains("chunked", StringComparison.OrdinalIgnoreCase))
        {
            return text.EndsWith("0\r\n\r\n", StringComparison.Ordinal);
        }

        var length = text.Split("\r\n").Where(l => l.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase))
            .Select(l => int.Parse(l["Content-Length:".Length..])).FirstOrDefault();
        return text.Length - head - 4 >= length;
    }
}
