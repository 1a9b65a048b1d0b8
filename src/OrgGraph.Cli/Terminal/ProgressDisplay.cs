using Spectre.Console;

namespace OrgGraph.Cli.Terminal;

/// <summary>A progress bar on standard error, for work that a person waits for.</summary>
internal static class ProgressDisplay
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_beat = TimeSpan.FromMilliseconds(100);

    /// <summary>Awaits the work; shows a bar when it takes over a second and a terminal is there to see it.</summary>
    public static async Task<T> ShowAsync<T>(
        Task<T> work, Func<(LocalizedText What, int Done)> state, int total, CommandHost host)
    {
        if (host.ErrorIsTerminal && !await FinishesAsync(work, s_patience))
        {
            await ShowBarAsync(work, state, total, (host.Error as LenientWriter)?.Inner ?? host.Error, host.Language);
        }

        return await work;
    }

    /// <summary>The same for work of which nothing is known until it is done.</summary>
    public static Task<T> ShowAsync<T>(Task<T> work, LocalizedText what, CommandHost host) =>
        ShowAsync(work, () => (what, 0), 1, host);

    private static async Task ShowBarAsync(
        Task work, Func<(LocalizedText What, int Done)> state, int total, TextWriter error, Language language)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(error) });
        await console.Progress().AutoClear(true).StartAsync(async context =>
        {
            var task = context.AddTask(state().What.In(language), maxValue: total);
            while (!await FinishesAsync(work, s_beat))
            {
                var (what, done) = state();
                task.Description = what.In(language);
                task.Value = done;
            }
        });
    }

    // A failure of the work is seen where the work itself is awaited.
    private static async Task<bool> FinishesAsync(Task work, TimeSpan time)
    {
        using var stop = new CancellationTokenSource();
        var first = await Task.WhenAny(work, Task.Delay(time, stop.Token));
        await stop.CancelAsync();
        return first == work;
    }
}
