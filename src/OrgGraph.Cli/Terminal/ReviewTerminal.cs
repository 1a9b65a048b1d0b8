using OrgGraph.Cli.Hosting;
using OrgGraph.Cli.Texts;
using OrgGraph.Workspace.Review;
using Spectre.Console;

namespace OrgGraph.Cli.Terminal;

/// <summary>
/// Asks the questions of a review: by single keys on a terminal, a line an answer through a pipe or with a screen reader.
/// </summary>
internal sealed class ReviewTerminal(ReviewSession session, CommandHost host, Language language, bool plain)
{
    private static readonly Style s_mark = new(decoration: Decoration.Invert);

    private readonly IAnsiConsole? _console = host.OutIsTerminal && !plain ? HostConsole.Of(host) : null;
    private readonly ReviewKeys? _keys = host.ReadKey is { } read && !plain ? new ReviewKeys(read, host.Out) : null;

    /// <summary>Writes the questions and asks nothing.</summary>
    public static void List(ReviewSession session, bool json, CommandHost host, Language language)
    {
        if (json)
        {
            host.Out.Write(ReviewItemResult.TextOf(ReviewItemResult.Of(session, language)));
            return;
        }

        foreach (var item in session.Items)
        {
            host.WriteLine(ReviewWords.Line.In(
                language, item.Finding.Id, (session.IsAnswered(item) ? ReviewWords.Answered : ReviewWords.Open).In(language),
                item.Finding.Kind, item.Finding.Source.ReferenceIn(language), MessageOf(item)));
        }

        string MessageOf(ReviewItem item) => (item.Finding with { IsAnswered = false }).Message(language);
    }

    /// <summary>Asks until all is answered, the person stops, or nobody answers any more.</summary>
    public void Run(CancellationToken cancellationToken)
    {
        if (session.Items.IsEmpty)
        {
            host.WriteLine(ReviewWords.Nothing.In(language));
            return;
        }

        host.WriteLine((_keys is null ? ReviewWords.Lines : ReviewWords.Keys).In(language));
        while (session.Current is { } item)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Show(item);
            if (!AnswerTo(item, cancellationToken))
            {
                break;
            }
        }

        var files = session.Items.Select(i => i.File).Distinct(StringComparer.Ordinal);
        host.WriteLine(ReviewWords.Done.In(
            language, session.Answered, session.Items.Length, string.Join(ReadTexts.Comma.In(language), files)));
    }

    // false where the review ends; questions that were no answer are asked again
    private bool AnswerTo(ReviewItem item, CancellationToken cancellationToken)
    {
        while (true)
        {
            host.Out.Write("> ");
            host.Out.Flush();
            if ((_keys is null ? host.In.ReadLine() : _keys.ReadAnswer(cancellationToken)) is not { } line)
            {
                return false;
            }

            switch (line.Trim())
            {
                case "" or "y":
                    session.Accept(cancellationToken);
                    return true;
                case "s":
                    session.Skip();
                    return true;
                case "b":
                    session.Back();
                    return true;
                case "u":
                    var undone = session.Undo(cancellationToken);
                    host.WriteLine((undone ?? ReviewWords.NothingToUndo).In(language));
                    if (undone is not null)
                    {
                        return true;
                    }

                    break;
                case "?":
                    host.WriteLine(session.Why!.Value.In(language));
                    break;
                case "a":
                    host.WriteLine(
                        ReviewWords.Accepted.In(
                            language, session.AcceptAll(item.Finding.Kind, cancellationToken), item.Finding.Kind));
                    return true;
                case "*":
                    host.WriteLine(ReviewWords.Same.In(language, session.SameForAll(cancellationToken)));
                    return true;
                case "q":
                    return false;
                case var answer:
                    if (session.Change(answer, cancellationToken) is not { } problem)
                    {
                        return true;
                    }

                    host.WriteLine(problem.In(language));
                    break;
            }
        }
    }

    private void Show(ReviewItem item)
    {
        var answered = session.IsAnswered(item) ? $"（{ReviewWords.Answered.In(language)}）" : "";
        host.WriteLine("");
        host.WriteLine(ReviewWords.Head.In(
            language, session.Position + 1, session.Items.Length, item.Finding.Source.FileAndPlaceIn(language),
            (item.Finding with { IsAnswered = false }).Message(language) + answered));
        foreach (var line in item.Excerpt.Lines)
        {
            ShowLine(line);
        }

        if (item.Excerpt.LeftOut > 0)
        {
            host.WriteLine(ReviewWords.MoreLines.In(language, item.Excerpt.LeftOut));
        }

        host.WriteLines(item.Understood.Select(u => "  " + u.In(language)));
        host.WriteLine(ReviewWords.Proposal.In(language, item.Proposal.In(language)));
        host.WriteLine(ReviewWords.Asks.In(language, item.Asks.In(language)));
    }

    private void ShowLine(ExcerptLine line)
    {
        var (before, marked, after) =
            (line.Text[..line.MarkStart], line.Text[line.MarkStart..line.MarkEnd], line.Text[line.MarkEnd..]);
        var head = $"{line.Number,6}│ ";
        if (_console is null || marked.Length == 0)
        {
            host.WriteLine(head + before + (marked.Length == 0 ? "" : $"【{marked}】") + after);
            return;
        }

        _console.Write(
            new Paragraph().Append(head + Printable.Of(before)).Append(Printable.Of(marked), s_mark)
                .Append(Printable.Of(after) + "\n"));
    }
}
