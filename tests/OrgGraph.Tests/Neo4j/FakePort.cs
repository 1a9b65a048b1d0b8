using System.Net;
using System.Net.Sockets;
using System.Text;

namespace OrgGraph.Tests.Neo4j;

/// <summary>A port on this machine that answers whatever is sent to it with one text, and hangs up.</summary>
internal sealed class FakePort : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();

    public FakePort(string answer)
    {
        _listener.Start();
        _ = ServeAsync(Encoding.ASCII.GetBytes(answer));
    }

    public int Number => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public void Dispose()
    {
        _stop.Cancel();
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task ServeAsync(byte[] answer)
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                var received = new byte[256];
                _ = await client.GetStream().ReadAsync(received, _stop.Token);
                await client.GetStream().WriteAsync(answer, _stop.Token);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or IOException or ObjectDisposedException)
        {
            // the test is over, or the caller has hung up
        }
    }
}
