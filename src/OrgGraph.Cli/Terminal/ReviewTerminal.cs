using OrgGraph.Workspace.Review;
using Spectre.Console;

namespace OrgGraph.Cli.Terminal;

/// <summary>
/// Asks the questions of a review: by single keys on a terminal, a line an answer through a pipe or with a screen reader.
/// </summary>
internal sealed class ReviewTerminal(ReviewSession session, CommandHost host, bool plain)
{
    private static readonly LocalizedText s_line = new("{0} {1} {2} {3}：{4}", "{0} {1} {2} {3}: {4}");

    private static readonly LocalizedText s_answered = new("已答", "answered");

    private static readonly LocalizedText s_open = new("未答", "open");

    private static readonly LocalizedText s_done = new(
        "已答 {0}/{1} 条；更正存在 {2}", "answered: {0} of {1}; the corrections are in {2}");

    private static readonly LocalizedText s_keys = new(
        "按一个键：回车或 y 确认；s 跳过；b 返回；u 撤销（以前的也行）；? 为什么；a 同类全部按建议；* 同样内容全部照上一个答案；q 停下；\n"
        + "其他字符开始写答案（以这些字母开头的先按 c），回车写完，Esc 作废",
        "One key: Enter or y accept; s skip; b back; u undo, earlier reviews too; ? why; a accept all of this kind;\n"
        + "* the last answer for all of the same content; q stop. Any other character begins an answer (c begins one that starts "
        + "with such a letter), Enter ends it, Esc drops it");

    private static readonly LocalizedText s_lines = new(
        "回车 确认；s 跳过；b 返回；u 撤销；? 为什么；a 同类全部按建议；* 同样内容全部照上一个答案；q 停下",
        "Enter accept; s skip; b back; u undo; ? why; a accept all of this kind; * the last answer for all of the same content; "
        + "q stop");

    private static readonly LocalizedText s_head = new("[{0}/{1}] {2}：{3}", "[{0}/{1}] {2}: {3}");

    private static readonly Style s_mark = new(decoration: Decoration.Invert);

    private readonly IAnsiConsole? _console = host.OutIsTerminal && !plain ? HostConsole.Of(host) : null;
    private readonly ReviewKeys? _keys = host.ReadKey is { } read && !plain ? new ReviewKeys(read, host.Out) : null;

    /// <summary>Writes the questions and asks nothing.</summary>
    public static void List(ReviewSession session, bool json, CommandHost host)
    {
        if (json)
        {
            host.Out.Write(ReviewItemResult.TextOf(ReviewItemResult.Of(session, host.Language)));
            return;
        }

        foreach (var item in session.Items)
        {
            host.Show(
                s_line, item.Finding.Id, session.IsAnswered(item) ? s_answered : s_open,
                item.Finding.Kind, item.Finding.Source.ReferenceIn(host.Language), MessageOf(item));
        }

        string MessageOf(ReviewItem item) => (item.Finding with { IsAnswered = false }).Message(host.Language);
    }

    /// <summary>Asks until all is answered, the person stops, or nobody answers any more.</summary>
    public void Run(CancellationToken cancellationToken)
    {
        if (session.Items.IsEmpty)
        {
            host.Show(new("没有要复核的", "there is nothing to review"));
            return;
        }

        host.Show(_keys is null ? s_lines : s_keys);
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
        host.Show(s_done, session.Answered, session.Items.Length, host.List(files));
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
                    host.Show(undone ?? ReviewWords.NothingToUndo);
                    if (undone is not null)
                    {
                        return true;
                    }

                    break;
                case "?":
                    host.Show(session.Why!.Value);
                    break;
                case "a":
                    host.Show(
                        ReviewWords.Accepted, session.AcceptAll(item.Finding.Kind, cancellationToken), item.Finding.Kind);
                    return true;
                case "*":
                    host.Show(new("另有 {0} 条照此回答", "answered the same: {0} more"), session.SameForAll(cancellationToken));
                    return true;
                case "q":
                    return false;
                case var answer:
                    if (session.Change(answer, cancellationToken) is not { } problem)
                    {
                        return true;
                    }

                    host.Show(problem);
                    break;
            }
        }
    }

    private void Show(ReviewItem item)
    {
        var answered = session.IsAnswered(item) ? $"（{s_answered.In(host.Language)}）" : "";
        host.WriteLine("");
        host.Show(
            s_head, session.Position + 1, session.Items.Length, item.Finding.Source.FileAndPlaceIn(host.Language),
            (item.Finding with { IsAnswered = false }).Message(host.Language) + answered);
        foreach (var line in item.Excerpt.Lines)
        {
            ShowLine(line);
        }

        if (item.Excerpt.LeftOut > 0)
        {
            host.Show(new("      … 还有 {0} 行", "      … {0} more lines"), item.Excerpt.LeftOut);
        }

        host.WriteLines(item.Understood.Select(u => "  " + u.In(host.Language)));
        host.Show(new("建议（回车）：{0}", "proposal (Enter): {0}"), item.Proposal);
        host.Show(new("或者写：{0}", "or say: {0}"), item.Asks);
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
