using System.Collections.Immutable;
using OrgGraph.Cli.Texts;
using OrgGraph.Workspace.Inputs;

namespace OrgGraph.Cli.Inputs;

/// <summary>Says which files could not be read.</summary>
internal static class InputFailures
{
    private const int ReasonsShown = 5;

    /// <summary>
    /// Writes one line a file that failed, and one a folder that has no plan, with what was seen in it; true when it wrote any.
    /// </summary>
    public static bool Write(
        InputSet input, ImmutableArray<FileOutcome> outcomes, CommandHost host, Language language)
    {
        var failed = false;
        void Fail(string what, string reason)
        {
            Messages.WriteError(host.Error, Messages.AboutFile.In(language, what, reason), language);
            failed = true;
        }

        foreach (var outcome in outcomes.Where(o => o.Problem is not null && !o.IsSkipped))
        {
            Fail(outcome.File.Folder is null ? outcome.File.Path : outcome.File.Source, outcome.Problem!.Reason(language));
        }

        foreach (var skipped in input.Skipped.Where(s => s.Failed))
        {
            Fail(skipped.Source, skipped.Reason.In(language));
        }

        foreach (var folder in input.Folders)
        {
            var inside = outcomes.Where(o => o.File.Folder == folder).ToList();
            if (inside.Count == 0)
            {
                Fail(folder, Messages.EmptyFolder.In(language));
            }
            else if (inside.TrueForAll(o => o.Reading is null))
            {
                Fail(folder, Messages.NoPlanInFolder.In(language, inside.Count, Reasons(inside, language)));
            }
        }

        return failed;
    }

    private static string Reasons(List<FileOutcome> outcomes, Language language)
    {
        var shown = outcomes.Take(ReasonsShown).Select(
            o => Messages.AboutFile.In(language, o.File.Source, o.Problem!.Reason(language)));
        var more = outcomes.Count > ReasonsShown ? Messages.AndMore.In(language) : "";
        return string.Join(language == Language.Chinese ? "；" : "; ", shown) + more;
    }
}
