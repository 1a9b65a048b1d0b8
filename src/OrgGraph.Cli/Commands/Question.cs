using System.CommandLine;
using OrgGraph.Cli.Hosting;
using OrgGraph.Cli.Options;
using OrgGraph.Cli.Terminal;
using OrgGraph.Cli.Texts;
using OrgGraph.Reports.Tables;
using OrgGraph.Workspace.Questions;

namespace OrgGraph.Cli.Commands;

/// <summary>
/// What every question has: plans to read, options that select and filter, a table as the answer. A question is asked of the
/// measures that the options leave.
/// </summary>
internal sealed class Question
{
    private readonly Argument<string[]> _files;
    private readonly Option<string> _format;
    private readonly SelectionOptions _selection;
    private readonly FilterOptions _filter;
    private readonly ReadingOptions _reading;
    private readonly CommandHost _host;
    private readonly Language _language;

    /// <summary>A question; the command's own arguments stand before the files, its own options before the common ones.</summary>
    public Question(
        string name, LocalizedText description, IEnumerable<Symbol> own, CommandHost host, Language language,
        string? filesHelp = null)
    {
        (_host, _language) = (host, language);
        _files = ReadingOptions.Files(ServerHelp.GraphFiles.In(language), filesHelp ?? "FILE|DIR|graph.json...");
        _format = TableOutput.FormatOption(language);
        Command = new Command(name, description.In(language));
        foreach (var symbol in own)
        {
            switch (symbol)
            {
                case Argument argument: Command.Add(argument); break;
                case Option option: Command.Add(option); break;
            }
        }

        Command.Add(_files);
        Command.Add(_format);
        _filter = new FilterOptions(Command, language);
        _selection = new SelectionOptions(Command, language);
        _reading = new ReadingOptions(Command, language);
    }

    /// <summary>The command.</summary>
    public Command Command { get; }

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
        Command.SetAction(async (parsed, cancellationToken) =>
        {
            check?.Invoke(parsed);
            var names = parsed.GetRequiredValue(_files);
            var filter = _filter.FilterOf(parsed, _host.Today());
            filter = filterOf?.Invoke(parsed, filter) ?? filter;
            var (whole, input) = await ShownInputs.RequireGraphAsync(
                filesOf?.Invoke(parsed, names) ?? names, _reading.InputOptionsOf(parsed, _host), Messages.NothingWritten, _host,
                _language, cancellationToken);
            var graph = filter.Apply(_selection.RequestOf(parsed).Select(whole));
            var table = answer(parsed, new GraphIndex(graph), cancellationToken);
            var format = parsed.GetRequiredValue(_format);
            (format == TableOutput.Json ? QueryTables.Raw(table) : QueryTables.Of(table, _language)).Write(format, _host);
            _host.Error.WriteLine(ServerTexts.RowCount.In(_language, table.Rows.Length));
            if (table.Left > 0)
            {
                _host.Error.WriteLine(QuestionHelp.WithoutDate.In(_language, table.Left));
            }

            return _reading.ExitCodeOf(parsed, input.Failed, input.ToReview);
        });
        return Command;
    }
}
