using System.Text;
using OrgGraph.Benchmarks;
using OrgGraph.Benchmarks.Centrality;
using OrgGraph.Benchmarks.Checks;
using OrgGraph.Benchmarks.Dashboard;
using OrgGraph.Benchmarks.Diagrams;
using OrgGraph.Benchmarks.Formats;
using OrgGraph.Benchmarks.Layouts;
using OrgGraph.Benchmarks.Neo4j;
using OrgGraph.Benchmarks.Robustness;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
if (Arguments.TryParse(args, out var arguments, out var error))
{
    return arguments.Command switch
    {
        Command.Help => Say(Console.Out, Arguments.Usage, 0),
        Command.Quick => QuickRun.Run(arguments, Console.Out),
        Command.Verify => TruthRun.Run(arguments, Console.Out),
        Command.Neo4j => await LoadComparison.RunAsync(arguments, CancellationToken.None),
        Command.LoadKills => await LoadKills.RunAsync(arguments, Console.Out),
        Command.KilledLoad => await LoadKills.StopInsideAsync(arguments),
        Command.Centrality => await CentralityComparison.RunAsync(arguments, CancellationToken.None),
        Command.CentralityOf => OneCentrality.Run(arguments),
        Command.Diagrams => DiagramSpeed.Run(arguments, Console.Out),
        Command.Layouts => LayoutComparison.Run(arguments, Console.Out),
        Command.Fuzz => FuzzRun.Run(arguments, Console.Out),
        Command.Kills => KillRun.Run(arguments, Console.Out),
        Command.KilledReport => KillRun.Die(arguments),
        Command.Scale => ScaleRun.Run(arguments, Console.Out),
        Command.Dashboard => await DashboardLoad.RunAsync(arguments, Console.Out),
        Command.DashboardKills => await DashboardKills.RunAsync(arguments, Console.Out),
        Command.Formats => FormatSpeed.Run(arguments, Console.Out),
        Command.FormatsOf => OneFormat.Run(arguments),
        Command.Write => DocumentFiles.Write(arguments, Console.Out),
        _ => Suite.Run(arguments.Command),
    };
}

return Say(Console.Error, $"{error}\n\n{Arguments.Usage}", 2);

static int Say(TextWriter writer, string text, int code)
{
    writer.WriteLine(text);
    return code;
}
