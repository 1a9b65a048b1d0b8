using System.Collections.Frozen;

namespace OrgGraph.Workspace.Worksheets;

/// <summary>How far a measure is, as the unit that answers for it says.</summary>
public enum MeasureState
{
    /// <summary>Nothing was done yet.</summary>
    NotStarted,

    /// <summary>Under way.</summary>
    InProgress,

    /// <summary>Finished.</summary>
    Done,

    /// <summary>Behind its time.</summary>
    Late,
}

/// <summary>How states are called, and what people write for them.</summary>
public static class MeasureStates
{
    // 基本完成 (all but done) is none of them: a person is asked.
    private static readonly FrozenDictionary<string, MeasureState> s_written = new (MeasureState State, string Words)[]
    {
        (MeasureState.NotStarted, "未开始 未启动 尚未开始 尚未启动 未开展 待启动 notstarted"),
        (MeasureState.InProgress, "进行中 推进中 正在推进 正在进行 持续推进 有序推进 正常推进 序时推进 办理中 在办 inprogress ongoing"),
        (MeasureState.Done, "已完成 完成 已办结 办结 全部完成 done finished completed complete"),
        (MeasureState.Late, "滞后 逾期 延期 已逾期 进度滞后 推进滞后 late overdue delayed"),
    }.SelectMany(s => s.Words.Split(' ').Select(w => KeyValuePair.Create(w, s.State))).ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The state as drop-downs offer it.</summary>
    public static LocalizedText Of(MeasureState state) => state switch
    {
        MeasureState.NotStarted => new("未开始", "not started"),
        MeasureState.InProgress => new("进行中", "in progress"),
        MeasureState.Done => new("已完成", "done"),
        _ => new("滞后", "late"),
    };

    /// <summary>
    /// What a person has written, whatever its blanks and full stops; null where it is none of the known words.
    /// </summary>
    public static MeasureState? Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var word = string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();
        return s_written.TryGetValue(word, out var state) ? state : null;
    }
}
