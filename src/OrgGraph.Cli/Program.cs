using System.Runtime.InteropServices;
using System.Text;
using OrgGraph.Cli;

using var cancellation = new CancellationTokenSource();

// The first Ctrl+C (or SIGTERM) asks the command to stop cleanly; a second one ends the process at once.
void Cancel(PosixSignalContext signal)
{
    signal.Cancel = !cancellation.IsCancellationRequested;
    cancellation.Cancel();
}

using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Cancel);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Cancel);

// Data that goes to a file or a pipe is UTF-8 whatever the console's code page is (936 on Chinese Windows).
var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
if (OperatingSystem.IsWindows() && !(Console.IsOutputRedirected && Console.IsErrorRedirected))
{
    Console.OutputEncoding = utf8;
}

// CommandLine flushes it, and tells of a full disk; disposing of it would fail once more.
var redirected = Console.IsOutputRedirected ? new StreamWriter(Console.OpenStandardOutput(), utf8) : null;
var host = new CommandHost(redirected ?? Console.Out, Console.Error)
{
    In = Console.IsInputRedirected ? new StreamReader(Console.OpenStandardInput(), utf8) : Console.In,
    ReadKey = Console.IsInputRedirected || Console.IsOutputRedirected ? null : ReadKey,
    ErrorIsTerminal = !Console.IsErrorRedirected,
    AskSecret = Console.IsInputRedirected ? null : SecretPrompt.AskAsync,
    OutIsTerminal = redirected is null,
    Width = redirected is null ? Math.Max(Console.WindowWidth, 40) : CommandHost.DefaultWidth,
};
return await CommandLine.RunAsync(args, host, cancellation.Token);

// A key that does not come can be waited for no longer: Console.ReadKey alone would not see the signal.
static ConsoleKeyInfo ReadKey(CancellationToken cancellationToken)
{
    while (!Console.KeyAvailable)
    {
        cancellationToken.ThrowIfCancellationRequested();
        cancellationToken.WaitHandle.WaitOne(20);
    }

    return Console.ReadKey(intercept: true);
}
