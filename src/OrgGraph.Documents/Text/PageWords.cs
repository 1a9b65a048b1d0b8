using System.Buffers;

namespace OrgGraph.Documents.Text;

/// <summary>Words of buttons, paths and footers, as the web pages of governments have them around a document.</summary>
internal static class PageWords
{
    // A line of nothing but these is a row of buttons.
    private static readonly string[] s_buttons =
    [
        "打印本页", "打印", "关闭窗口", "关闭本页", "关闭", "分享到", "分享", "收藏本页", "加入收藏", "收藏", "字体大小", "字体", "字号", "大", "中", "小", "默认",
        "返回顶部", "设为首页", "加入收藏夹", "网站首页",
        "返回首页", "返回列表", "返回", "首页", "下载", "微信", "微博", "QQ空间", "QQ", "扫一扫", "在手机打开当前页", "手机版", "无障碍阅读",
        "无障碍浏览", "无障碍", "长者模式", "关怀版", "智能问答", "网站地图", "联系我们", "关于我们", "登录", "注册", "English", "繁體", "繁体", "简体", "搜索",
        "政务公开", "政府信息公开", "信息公开", "互动交流", "政民互动", "政务服务",
        "我要纠错", "网站纠错", "纠错", "复制链接", "朗读", "听全文", "下一篇", "上一篇", "没有了", "更多", "Toggle navigation", "A+", "A-", "A",
    ];

    private static readonly string[] s_beginnings =
    [
        "当前位置", "您的位置", "您现在的位置", "你的位置", "所在位置", "上一篇：", "下一篇：", "上一篇:", "下一篇:", "扫一扫", "浏览次数", "阅读次数", "点击数", "点击量",
        "访问量", "版权所有", "索引号", "索 引 号", "发文机关", "发文字号", "成文日期", "主题分类", "公开方式",
        "主办单位：", "主办：", "承办单位：", "网站标识码", "技术支持：", "Copyright", "分享到", "字体：", "字号：", "【字体", "[字体", "【打印", "[打印",
        "【关闭", "[关闭",
        "打印本页", "责任编辑：", "信息来源：", "文章来源：", "来源：", "发布时间：", "发布日期：",
    ];

    private static readonly SearchValues<string> s_footers = SearchValues.Create(
        ["ICP备", "公网安备", "版权所有", "网站标识码", "All Rights Reserved"], StringComparison.OrdinalIgnoreCase);

    /// <summary>True for a line that is no text of a document.</summary>
    public static bool IsFurniture(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        if (line.IsEmpty)
        {
            return false;
        }

        foreach (var beginning in s_beginnings)
        {
            if (line.StartsWith(beginning, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return line.ContainsAny(s_footers) || IsPath(line) || IsButtons(line);
    }

    // 首页 > 政务公开 > 规划计划
    private static bool IsPath(ReadOnlySpan<char> line) =>
        line.StartsWith("首页", StringComparison.Ordinal) && line.IndexOfAny(">＞»›") > 0;

    private static bool IsButtons(ReadOnlySpan<char> line)
    {
        var found = false;
        while (!line.IsEmpty)
        {
            var length = LongestButton(line);
            if (length == 0 && !char.IsPunctuation(line[0]) && !char.IsWhiteSpace(line[0]) && !char.IsSymbol(line[0]))
            {
                return false;
            }

            found |= length > 0;
            line = line[Math.Max(1, length)..];
        }

        return found;
    }

    private static int LongestButton(ReadOnlySpan<char> line)
    {
        var longest = 0;
        foreach (var button in s_buttons)
        {
            if (button.Length > longest && line.StartsWith(button, StringComparison.OrdinalIgnoreCase))
            {
                longest = button.Length;
            }
        }

        return longest;
    }
}
