using System.Collections.Immutable;
using OrgGraph.Workspace.Selection;

namespace OrgGraph.Workspace.Inputs;

/// <summary>Keeps results from being written over what they are made of.</summary>
internal static class TargetCheck
{
    /// <summary>Refuses targets that are inputs, by whatever names and links. Linear in the inputs.</summary>
    /// <param name="targets">Files that are written, and folders of results.</param>
    /// <param name="inputs">Files that are read.</param>
    /// <exception cref="RequestException">An input is a target, or lies in one.</exception>
    public static void RefuseInputs(ImmutableArray<string> targets, IEnumerable<string> inputs)
    {
        if (targets.IsEmpty)
        {
            return;
        }

        var places = targets.Select(PlaceOf).ToList();
        foreach (var input in inputs)
        {
            var place = PlaceOf(input);
            // a pipe or device may well be both
            if (places.Exists(target => RealPath.IsIn(place, target)) && new FileInfo(place) is { Exists: true, Length: > 0 })
            {
                throw new RequestException(RequestProblem.TargetIsInput, InputProblems.TargetIsInput.With(input));
            }
        }
    }

    private static string PlaceOf(string path)
    {
        try
        {
            return RealPath.Of(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Path.GetFullPath(path); // told when it is read or written
        }
    }
}
