using OrgGraph.Reports.Tables;
using OrgGraph.Workspace.Questions;

namespace OrgGraph.Cli.Commands;

/// <summary>
/// What every question has: plans to read, options that select and filter, a table as the answer. A question is asked of the
/// measures that the options leave. The command's own arguments are made before, its own options too.
/// </summary>
internal sealed class Question
{
    private readonly DocumentedCommand _command;
    private readonly Argument<string[]> _files;
    private readonly Option<string> _format;
    private readonly FilterOptions _filter;
    private readonly SelectionOptions _selection;
    private readonly ReadingOptions _reading;

    /// <summary>Adds what every question has to a command.</summary>
    public Question(DocumentedCommand command, string filesHelp = "FILE|DIR|graph.json...")
    {
        _command = command;
        _files = command.Files(filesHelp);
        _format = command.Format();
        _filter = new FilterOptions(command);
        _selection = new SelectionOptions(command);
        _reading = new ReadingOptions(command, _files);
    }

    /// <summary>Answers from the plans read.</summary>
    /// <param name="answer">The answer; its last argument is the filter, already applied to the graph.</param>
    /// <param name="filesOf">The files among the arguments, where not all of them are; null for all.</param>
    /// <param name="filterOf">The filter with what the command's own arguments add; null for the options alone.</param>
    /// <param name="check">Refuses, by a <see cref="UsageException"/>, options that cannot be meant together.</param>
    public Command Answer(
        Func<ParseResult, GraphIndex, CancellationToken, QuestionTable> answer,
        Func<ParseResult, string[], string[]>? filesOf = null,
        Func<ParseResult, MeasureFilter, MeasureFilter>? filterOf = null,
        Action<ParseResult>? check = null)
    {
        var host = _command.Host;
        _command.SetAction(async (parsed, cancellationToken) =>
        {
            check?.Invoke(parsed);
            var names = parsed.GetRequiredValue(_files);
            var filter = _filter.FilterOf(parsed, host.Today());
            filter = filterOf?.Invoke(parsed, filter) ?? filter;
            var (whole, input) = await ShownInputs.RequireGraphAsync(
                filesOf?.Invoke(parsed, names) ?? names, _reading.InputOptionsOf(parsed), Messages.NothingWritten, host,
                cancellationToken);
            var graph = filter.Apply(_selection.RequestOf(parsed).Select(whole));
            var table = answer(parsed, new GraphIndex(graph), cancellationToken);
            var format = parsed.GetRequiredValue(_format);
            (format == TableOutput.Json ? QueryTables.Raw(table) : QueryTables.Of(table, host.Language)).Write(format, host);
            host.Tell(ServerTexts.RowCount, table.Rows.Length);
            if (table.Left > 0)
            {
                host.Tell(new("另有 {0} 条措施没有写明日期", "measures without a date, besides: {0}"), table.Left);
            }

            return _reading.ExitCodeOf(parsed, input);
        });
        return _command;
    }
}
