using OrgGraph.Documents.Text;

namespace OrgGraph.Documents.Units;

/// <summary>The role that stands in a bracket behind a name: 甲局（牵头）.</summary>
internal static class NameRole
{
    private static readonly string[] s_adverbs = Words.Of("role.adverbs");

    // 按职责分工, 按照各自职责负责: how, not who
    private static bool IsManner(ReadOnlySpan<char> text)
    {
        text = text.EndsWith("负责", StringComparison.Ordinal) ? text[..^2] : text;
        var any = !text.IsEmpty;
        while (Words.LengthAtStart(text, s_adverbs) is > 0 and var length)
        {
            text = text[length..];
        }

        return any && text.IsEmpty;
    }

    /// <summary>
    /// The name without such a bracket; the name as it is where its last bracket tells neither role nor manner.
    /// </summary>
    /// <param name="name">The name as written; not empty.</param>
    /// <param name="role">The role; null without one.</param>
    public static string Take(string name, out Role? role)
    {
        role = null;
        if (!UnitShape.IsClosing(name[^1]) || UnitShape.OpeningBracket(name) is not (> 0 and var open))
        {
            return name;
        }

        role = name.AsSpan(open + 1, name.Length - open - 2) switch
        {
            "牵头" or "牵头单位" or "牵头部门" or "总牵头" or "牵头抓总" or "牵头负责" or "牵头责任" => Role.Lead,
            "主责" or "责任" or "主责单位" or "责任单位" or "主责部门" or "责任部门" or "主办" or "承办" or "负责" => Role.Responsible,
            "配合" or "协办" or "参与" or "协助" or "配合单位" or "协办单位" or "配合部门" or "协同"
                or "参加" or "会办" => Role.Assist,
            _ => null,
        };
        return role is not null || IsManner(name.AsSpan(open + 1, name.Length - open - 2)) ? name[..open] : name;
    }
}
