using OrgGraph.Documents.Text;

namespace OrgGraph.Documents.Units;

/// <summary>Marks that say that a cell is meant to be empty.</summary>
internal static class NoneMark
{
    /// <summary>
    /// True for <c>——</c>, <c>———</c>, <c>—</c>, <c>---</c>, <c>-</c>, <c>/</c>, <c>\</c>, <c>无</c>, <c>暂无</c>, <c>*</c>.
    /// </summary>
    public static bool Is(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        return text is "/" or "／" or "\\" or "无" or "暂无" or "(无)" or "（无）" or "*" or "N/A" or "n/a"
            || PageFurniture.IsDashes(text);
    }
}
