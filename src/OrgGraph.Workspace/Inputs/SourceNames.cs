using System.Collections.Immutable;

namespace OrgGraph.Workspace.Inputs;

/// <summary>Gives every file a name of its own: source spans must tell 2023/plan.txt from 2024/plan.txt.</summary>
internal static class SourceNames
{
    /// <summary>
    /// Puts the name of the folder above in front of names that are there twice; a number where that does not help.
    /// </summary>
    public static ImmutableArray<InputFile> MakeUnique(IReadOnlyList<InputFile> files)
    {
        var counts = files.CountBy(f => f.Source, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var taken = new HashSet<string>(files.Where(f => counts[f.Source] == 1).Select(f => f.Source), StringComparer.Ordinal);
        var named = ImmutableArray.CreateBuilder<InputFile>(files.Count);
        foreach (var file in files)
        {
            if (counts[file.Source] == 1)
            {
                named.Add(file);
                continue;
            }

            var name = $"{FolderAbove(file)}/{file.Source}".TrimStart('/');
            var unique = name;
            for (var n = 2; !taken.Add(unique); n++)
            {
                unique = $"{name} ({n})";
            }

            named.Add(file with { Source = unique });
        }

        return named.MoveToImmutable();
    }

    private static string FolderAbove(InputFile file)
    {
        if (file.Content is not null)
        {
            return "";
        }

        var folder = file.Folder is null ? Path.GetDirectoryName(Path.GetFullPath(file.Path)) : Path.GetFullPath(file.Folder);
        return Path.GetFileName(Path.TrimEndingDirectorySeparator(folder ?? ""));
    }
}
