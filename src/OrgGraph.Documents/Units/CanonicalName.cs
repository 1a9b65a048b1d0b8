using System.Buffers;
using OrgGraph.Documents.Text;

namespace OrgGraph.Documents.Units;

/// <summary>Brings the ways of writing one body's name to one form.</summary>
internal static class CanonicalName
{
    // A level, a street's or a committee's end: behind these the name of an office begins.
    private const string OfficeOpenings = "省市区县州盟旗镇乡、（(";

    // With one of these the word goes on and is another: 科学城管委会, 政府办公室, 宣传部门.
    private const string GoesOn = "会员公事合门长";

    private static readonly WordEndings s_parks = new("高新区", "经开区", "度假区");
    private static readonly WordEndings s_roads = new("大街", "商业街", "步行街", "老街", "古街");

    private static readonly SearchValues<string> s_written =
        SearchValues.Create([.. DepartmentWords.All.Select(w => w.Written)], StringComparison.Ordinal);

    /// <summary>
    /// The canonical form, brackets left aside: no blanks, one form of departments, 人民政府 for 政府, 街道办事处 for 街道办,
    /// 街道 and 街, a park's 管委会 for the park, 区团委 for 团区委 and 共青团区委.
    /// </summary>
    public static string Of(ReadOnlySpan<char> written) => InFull(Shorten(Bare(written)));

    /// <summary>
    /// The same with departments as written: the form of a name that is shown. Two spellings of one body have one canonical form.
    /// </summary>
    public static string SpellingOf(ReadOnlySpan<char> written) => InFull(Bare(written));

    private static string Bare(ReadOnlySpan<char> written) =>
        YouthLeague(GovernmentOf((PlaceKinds.AreGovernments(written) ? written : UnitShape.WithoutBrackets(written)).ToString()));

    private static string InFull(string text)
    {
        if (text.EndsWith("政府", StringComparison.Ordinal) && !text.EndsWith("人民政府", StringComparison.Ordinal))
        {
            return text[..^2] + "人民政府";
        }

        if (text.EndsWith("街道办", StringComparison.Ordinal))
        {
            return text + "事处";
        }

        return UnitShape.IsSeveral(text) ? text : text + AuthorityOf(text);
    }

    // A place's Party committee and government, written as one, do one work: its government stands for both.
    private static string GovernmentOf(string name)
    {
        for (var at = name.Length - 2; at > 1; at--)
        {
            if (name[at] is '、' or '和' or '及' or '与' && NameJoin.ArePartyAndGovernment(name[..at], name[(at + 1)..]))
            {
                var place = name[..at];
                foreach (var committee in (ReadOnlySpan<string>)["党工委", "党委", "委"])
                {
                    if (place.EndsWith(committee, StringComparison.Ordinal))
                    {
                        return place[..^committee.Length] + name[(at + 1)..];
                    }
                }
            }
        }

        return name;
    }

    // a street or a park stands for the body that runs it
    private static string AuthorityOf(string place) =>
        place.EndsWith("街道", StringComparison.Ordinal) ? "办事处"
        : place is [_, _, .., '街'] && !s_roads.Match(place) ? "道办事处"
        : s_parks.Match(place) ? "管委会"
        : "";

    // the League's committee of a place: the place stands between 团 and 委
    private static string YouthLeague(string name) =>
        !name.EndsWith('委') ? name
        : name.StartsWith("共青团", StringComparison.Ordinal) && name.Length > 4 ? name[3..^1] + "团委"
        : name is ['团', '省' or '市' or '区' or '县' or '州' or '盟' or '旗', '委'] ? $"{name[1]}团委"
        : name;

    private static string Shorten(string name)
    {
        if (!name.AsSpan().ContainsAny(s_written))
        {
            return name;
        }

        foreach (var word in DepartmentWords.All)
        {
            for (var at = name.IndexOf(word.Written, StringComparison.Ordinal); at >= 0;)
            {
                var next = at + word.Written.Length;
                if (IsWhole(name, at, word))
                {
                    name = string.Concat(name.AsSpan(0, at), word.Canonical, name.AsSpan(next));
                    next = at + word.Canonical.Length;
                }

                at = name.IndexOf(word.Written, next, StringComparison.Ordinal);
            }
        }

        return name;
    }

    private static bool IsWhole(string name, int at, DepartmentWord word)
    {
        var next = at + word.Written.Length;
        if (next < name.Length && GoesOn.Contains(name[next]))
        {
            return false;
        }

        return !word.OpensOffice || at == 0 || OfficeOpenings.Contains(name[at - 1]);
    }
}
