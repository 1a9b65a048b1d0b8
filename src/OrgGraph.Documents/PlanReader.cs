using System.Collections.Immutable;
using OrgGraph.Documents.Corrections;
using OrgGraph.Documents.Formats;
using OrgGraph.Documents.Plans;
using OrgGraph.Documents.Sources;
using OrgGraph.Documents.Tables;
using OrgGraph.Documents.Text;
using OrgGraph.Documents.TextTables;

namespace OrgGraph.Documents;

/// <summary>Reads plan documents: bytes in, resolved plans and findings out.</summary>
public static class PlanReader
{
    /// <summary>Reads a file; its name without folders stands in source spans.</summary>
    /// <exception cref="DocumentException">The file cannot be used; the message says why.</exception>
    public static DocumentReading ReadFile(
        string path, ReadOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(path);
        options ??= new ReadOptions();
        return Read(Path.GetFileName(path), DocumentFile.Read(path, path, options.MaxBytes), options, cancellationToken);
    }

    /// <summary>Reads a document of a run of its own from memory. Linear in its length.</summary>
    /// <param name="source">The name to show for it.</param>
    /// <param name="content">The document's bytes.</param>
    /// <param name="options">What the caller knows.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="DocumentException">The content cannot be used; the message says why.</exception>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public static DocumentReading Read(
        string source, ReadOnlyMemory<byte> content, ReadOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new ReadOptions();
        return ReadingSet.Resolve([ReadDraft(source, content, options, cancellationToken)], options, cancellationToken)[0];
    }

    /// <summary>
    /// The first phase of reading: what a document says by itself. Linear in its length. <see cref="ReadingSet.Resolve"/>
    /// finishes the documents of a run.
    /// </summary>
    /// <param name="source">The name to show for it.</param>
    /// <param name="content">The document's bytes.</param>
    /// <param name="options">What the caller knows.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="DocumentException">The content cannot be used; the message says why.</exception>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public static DocumentDraft ReadDraft(
        string source, ReadOnlyMemory<byte> content, ReadOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        options ??= new ReadOptions();
        if (content.Length > options.MaxBytes)
        {
            throw DocumentFile.TooLarge(source, content.Length, options.MaxBytes);
        }

        try
        {
            var reader = DocumentReaders.For(content.Span, source);
            var assembled = reader.Read(new DocumentInput(source, content, options.Limits, cancellationToken));
            return ReadDraft(source, assembled, options, cancellationToken);
        }
        catch (Exception e) when (e is not (OperationCanceledException or DocumentException or OutOfMemoryException))
        {
            throw new DocumentException(
                DocumentProblem.Fault, source,
                $"读取时出现了程序没有预料到的情况（{e.GetType().Name}）；请把文件反馈给开发者",
                $"the reader met something that it was not made for ({e.GetType().Name}); please report it with the file",
                e);
        }
    }

    /// <summary>Reads what a format's reader assembled.</summary>
    internal static DocumentDraft ReadDraft(
        string source, DocumentContent assembled, ReadOptions options, CancellationToken cancellationToken)
    {
        var text = new DocumentText(source, assembled, ReadingLines.Cut);
        var findings = new List<Finding>(assembled.Notes);
        var claims = new KnownTableReader(text, findings, options.Limits.MaxCells, cancellationToken).ReadAll();
        var tables = FindTables(text, claims, findings, cancellationToken);
        var context =
            new ReaderContext(text, findings, cancellationToken) { Rules = RoleRules.Find(text, tables, options.FirstLeads) };
        var plans = ReadPlans(context, tables, options.Corrections, out var firstLine);
        var notice = NoticeReader.Read(text, firstLine, tables[^1].EndLine, tables[0].Header.FirstLine);
        var document = new DraftedDocument(text, plans, notice, [.. findings]);
        return new DocumentDraft(document, assembled.Description, [.. tables.Select(t => t.Layout).Distinct()]);
    }

    // Tables that the format marks come first; text tables are sought between them, and never reach into one.
    private static List<Table> FindTables(
        DocumentText text, List<KnownTableClaim> claims, List<Finding> findings, CancellationToken cancellationToken)
    {
        var tables = new List<Table>();
        var line = 0;
        foreach (var claim in claims)
        {
            FindTextTables(new TextTableInput(text.Before(claim.FirstLine), findings, cancellationToken), line, tables);
            tables.AddRange(claim.Tables);
            line = claim.EndLine;
        }

        FindTextTables(new TextTableInput(text, findings, cancellationToken), line, tables);
        return tables.ConvertAll(t => MeasureColumn.Settle(text, t));
    }

    private static void FindTextTables(TextTableInput input, int from, List<Table> tables)
    {
        var readers = TextTableReaders.All;
        if (KeptLayout.FirstLine(input.Text, from) is >= 0 and var kept)
        {
            // what is told apart by its place on the page only must not be read line by line
            input.Report(FindingKind.LayoutKept, kept);
            readers = TextTableReaders.OfStrictColumns;
        }

        for (var line = from; line < input.Text.LineCount;)
        {
            input.CancellationToken.ThrowIfCancellationRequested();
            var table = input.Text.IsBlank(line) ? null : Recognize(input, readers, line);
            if (table is not null)
            {
                tables.Add(table);
            }

            line = table?.EndLine ?? line + 1;
        }
    }

    private static Table? Recognize(TextTableInput input, ImmutableArray<ITextTableReader> readers, int line)
    {
        foreach (var layout in readers)
        {
            var findings = input.Findings.Count;
            if (layout.TryRead(input, line) is { } table)
            {
                return table;
            }

            // what the layout said of a table that is none of its kind
            input.Findings.RemoveRange(findings, input.Findings.Count - findings);
        }

        return null;
    }

    private static List<PlanDraft> ReadPlans(
        ReaderContext context, List<Table> tables, ImmutableArray<CorrectionSource> corrections, out int firstLine)
    {
        var (text, findings, _) = context;
        var withUnits = tables.Where(t => t.Columns.HasUnits).ToList();
        if (withUnits.Count == 0)
        {
            throw KeptLayout.FirstLine(text, 0) >= 0 ? LayoutKept(text.File)
                : tables.Count == 0 ? NoTables(text.File) : NoRoleColumn(text, tables[0]);
        }

        var plans = new List<PlanDraft>();
        var notice = new CitedTitle(text);
        var from = 0;
        firstLine = withUnits[0].Header.FirstLine;
        foreach (var found in tables)
        {
            var title = PlanTitle.Find(text, notice, from, found.Header.FirstLine);
            var table = ColumnCorrections.Apply(found, title ?? plans.LastOrDefault()?.Title, text.File, corrections);
            if (!table.Columns.HasUnits)
            {
                findings.Add(new Finding(
                    FindingKind.NoRoleColumn, text.LineSpan(table.Header.FirstLine), [string.Join("、", table.Columns.Headings)]));
                TextBetweenTables.Report(text, from, table.Header.FirstLine, plans.Count == 0, findings);
                ReportRows(text, table, findings);
                from = table.EndLine;
                continue;
            }

            // A table without a title of its own, or under the same title again, goes on with the plan above.
            var goesOn =
                plans.Count > 0 && table.Columns.SameAs(plans[^1].Columns) && (title is null || title.GoesOn(plans[^1].Title));
            if (!goesOn)
            {
                plans.Add(new PlanDraft(title ?? StandIn(text, table, plans, findings), table.Columns));
            }

            if (plans.Count == 1 && !goesOn)
            {
                // a notice that lists the measures itself covers them with its signature
                firstLine = title is null || NoticeReader.IsNoticeTitle(title.Text) ? table.Header.FirstLine : title.FirstLine;
            }

            TextBetweenTables.Report(
                text, from, title?.FirstLine ?? table.Header.FirstLine, plans.Count == 1 && !goesOn, findings);
            if (title is not null)
            {
                if (goesOn)
                {
                    var start = text.StartOf(title.FirstLine);
                    findings.Add(new Finding(FindingKind.HeaderRepeated, text.Span(start, text.EndOf(title.LastLine)), []));
                }

                TextBetweenTables.Report(text, title.LastLine + 1, table.Header.FirstLine, plans.Count == 1 && !goesOn, findings);
            }

            TableReader.Read(context, table, plans[^1]);
            from = table.EndLine;
        }

        TextBetweenTables.Report(text, from, text.LineCount, isNotice: false, findings);
        return plans;
    }

    private static PlanTitle StandIn(DocumentText text, Table table, List<PlanDraft> plans, List<Finding> findings)
    {
        var title = PlanTitle.StandIn(text, table.Header.FirstLine);
        title = plans.Exists(p => p.Title.Text == title.Text) ? title with { Text = $"{title.Text}（{plans.Count + 1}）" } : title;
        findings.Add(new Finding(FindingKind.TitleMissing, title.Source, [title.Text]));
        return title;
    }

    private static void ReportRows(DocumentText text, Table table, List<Finding> findings)
    {
        foreach (var row in table.Rows)
        {
            var content = text.Content[text.StartOf(row.FirstLine)..text.EndOf(row.LastLine)];
            findings.Add(new Finding(
                FindingKind.TextNotUnderstood,
                row.SpanIn(text),
                [TextMender.Mend(content)]));
        }
    }

    private static DocumentException LayoutKept(string file) => new(
        DocumentProblem.NoTables, file,
        "这是按版面提取的 PDF 文本，各列只靠空格对齐，不能可靠地分开；请直接读入 PDF 文件，或提取时不保留版面",
        "text of a PDF that keeps the page's layout: its columns are told apart by blanks only and cannot be read safely; "
        + "read the PDF itself, or extract its text without layout");

    private static DocumentException NoTables(string file) => new(
        DocumentProblem.NoTables, file,
        "没有找到任务表：需要有“工作措施”和“牵头单位”等列的表格，或带“牵头单位：”、“（某局牵头）”的条目",
        "no table of measures found: it takes a table with columns such as 工作措施 and 牵头单位, or items with 牵头单位：… or （…牵头）");

    private static DocumentException NoRoleColumn(DocumentText text, Table table) => new(
        DocumentProblem.NoRoleColumn, text.File,
        $"{text.LineSpan(table.Header.FirstLine).PlaceIn(Language.Chinese)}的表格没有单位列（牵头、责任或配合单位）；表头："
        + $"{string.Join("、", table.Columns.Headings)}",
        $"the table in {text.LineSpan(table.Header.FirstLine).PlaceIn(Language.English)} has no column of units (牵头, 责任 or "
        + $"配合单位); its header: {string.Join("、", table.Columns.Headings)}");
}
