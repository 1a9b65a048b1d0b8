using System.Collections.Immutable;
using OrgGraph.Documents;
using OrgGraph.Workspace.Inputs;

namespace OrgGraph.Workspace.Worksheets;

/// <summary>What came back: the rows of every sheet, and the files that are none.</summary>
/// <param name="Files">The files that hold sheets.</param>
/// <param name="Entries">Their rows, by file and in their order; blank ones too.</param>
/// <param name="NotRead">The files that hold none, or cannot be read.</param>
public sealed record ReturnedSheets(
    ImmutableArray<string> Files, ImmutableArray<SheetEntry> Entries, ImmutableArray<SkippedFile> NotRead)
{
    /// <summary>A blank row for each table that has no column of states any more, at its headings.</summary>
    public ImmutableArray<SheetEntry> Incomplete { get; init; } = [];

    /// <summary>In how many files something was filled in.</summary>
    public int Filled => Entries.Where(e => !e.IsBlank).Select(e => e.Source.File).Distinct(StringComparer.Ordinal).Count();

    private static readonly LocalizedText s_noSheet = new("不是工作单（没有“回收编号”和“状态”）", "no worksheet (neither return code nor state)");

    // What lies beside sheets: what we wrote ourselves, and the marks that office programs leave of open files.
    private static bool IsBeside(InputFile file) => Path.GetExtension(file.Path).ToLowerInvariant() is ".json" or ".ics"
        || Path.GetFileName(file.Path).StartsWith("~$", StringComparison.Ordinal);

    /// <summary>Reads files and folders, a file at a time. A file that fails stops no other.</summary>
    /// <param name="names">Files and folders.</param>
    /// <param name="options">How they are read; the folder of results is left out.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static ReturnedSheets Read(IReadOnlyList<string> names, InputOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        var set = InputFinder.Find(names, options.Results, cancellationToken, entersSheets: true);
        var files = ImmutableArray.CreateBuilder<string>();
        var entries = ImmutableArray.CreateBuilder<SheetEntry>();
        var incomplete = ImmutableArray.CreateBuilder<SheetEntry>();
        var skipped = set.Skipped.ToBuilder();
        TargetCheck.RefuseInputs(options.Targets, set.Files.Select(f => f.Path));
        foreach (var file in set.Files.Where(f => !IsBeside(f)))
        {
            try
            {
                if (file.Problem is { } problem)
                {
                    throw problem;
                }

                var content = InputBytes.Read(file.Path, file.Source, options.Documents.MaxBytes, cancellationToken);
                if (SheetReader.Read(file.Source, content, options.Documents.Limits, cancellationToken) is { } read)
                {
                    files.Add(file.Source);
                    entries.AddRange(read.Entries);
                    incomplete.AddRange(read.Incomplete);
                }
                else
                {
                    skipped.Add(new SkippedFile(file.Source, s_noSheet, Failed: false));
                }
            }
            catch (DocumentException e)
            {
                skipped.Add(new SkippedFile(file.Source, InputProblems.ReasonOf(e), Failed: true));
            }
        }

        return new ReturnedSheets(files.ToImmutable(), entries.ToImmutable(), skipped.ToImmutable())
        {
            Incomplete = incomplete.ToImmutable(),
        };
    }
}
