namespace OrgGraph.Benchmarks.Generation;

/// <summary>The pieces that measures are put together from; {0} stands for what the measure is about, # for a figure.</summary>
internal static class Phrases
{
    public static readonly string[] Openings =
    [
        "推进{0}提质增效", "完善{0}运行机制", "统筹{0}布局优化", "抓好{0}年度重点任务", "规范{0}工作流程", "开展{0}专项行动", "优化{0}服务供给",
        "健全{0}长效制度", "实施{0}提升工程", "深化{0}试点示范", "强化{0}全过程监管", "加大{0}支持力度", "摸清{0}底数和需求", "细化{0}分级分类标准",
        "补齐{0}短板弱项", "组织{0}联合会商", "按照“急用先行”原则推进{0}", "以“小切口”带动{0}整体见效",
    ];

    public static readonly string[] Means =
    [
        "逐项梳理堵点难点并挂图作战", "由属地按周报送进展、按月集中调度", "建立“一点一档”台账并动态销号", "引入第三方开展成效评估", "依托网格员及时发现和上报问题",
        "与相邻区县建立信息互通和会商机制", "邀请人大代表、政协委员和居民代表现场监督", "先行在#个片区试点后分批推开", "精简申报材料#项、合并办理环节#个",
        "组织#支专业队伍分片巡查", "对进展滞后的事项发函提醒并限期整改", "推广“线上预约、线下帮办”模式", "将完成情况纳入季度绩效评价", "统筹用好上级补助和本级预算资金",
        "同步做好政策解读与舆情回应", "运用遥感影像和视频识别辅助研判", "落实周例会、月通报、季讲评制度", "编制图文并茂的操作手册并培训骨干#人次",
        "明确任务书、时间表和责任链条", "整合#类分散信息，避免重复填报", "鼓励社会力量以多种方式参与", "严格执行项目建设程序和质量标准", "分类制定“一户一策”帮扶方案",
        "选派#名业务骨干驻点指导", "加强汛期和节假日等重点时段值守", "做到早谋划、早部署、早见效",
    ];

    public static readonly string[] Targets =
    [
        "年内完成#处", "覆盖率达到#%以上", "群众满意度不低于#%", "问题整改率达到#%", "平均办理时间压缩至#个工作日以内", "新增示范点#个", "惠及居民#万人次",
        "全年开展检查不少于#次", "形成可推广的经验做法#条", "较上年提高#个百分点", "完成投资#亿元", "确保不发生较大以上事故", "力争进入全市前#名", "新建改建#.#公里",
        "打造特色品牌#个", "按期办结率保持在#%以上", "培育骨干企业#家", "建成并投入使用#座", "减少重复投诉#%", "实现镇（街道）全覆盖", "三年累计改造#万平方米",
        "运行成本下降#%", "重点点位达标率稳定在#%", "完成阶段性验收",
    ];

    public static readonly string[] TaskForms =
        ["完善{0}", "推进{0}", "规范{0}", "优化{0}", "{0}提升", "做好{0}工作", "加强{0}统筹", "健全{0}机制", "深化{0}管理"];

    public static readonly string[] SectionForms =
        ["夯实{0}基础", "提升{0}质量", "强化{0}保障", "创新{0}机制", "补强{0}短板", "拓展{0}空间", "凝聚{0}合力", "压实{0}责任"];

    public static readonly string[] SubsectionForms =
        ["加强统筹谋划", "突出重点攻坚", "守牢安全底线", "注重协同联动", "扩大有效供给", "提高精细水平", "健全制度规范", "推动成果共享"];

    public static readonly string[] Deadlines =
    [
        "年底前", "年底前", "年底前", "年底前", "年底前", "6月底前", "9月底前", "10月底前", "11月底前", "持续推进", "长期实施", "{1}年6月底前", "{1}年12月底前",
        "3月底前", "汛期前", "全年", "每季度末", "上半年", "4-10月", "按进度推进",
    ];

    public static readonly string[] NoneMarks = ["——", "———", "---", "无", "/", "—"];

    public static readonly string[] Kinds = ["行动计划", "工作要点", "重点任务清单"];

    private static readonly string[] s_surnames =
        ["赵", "钱", "孙", "李", "周", "吴", "郑", "冯", "陈", "沈", "韩", "杨", "朱", "秦", "许", "何", "吕", "施", "张", "孔"];

    private static readonly string[] s_givenNames =
        ["知远", "清和", "若谷", "景行", "思齐", "承泽", "云舒", "嘉树", "明川", "子衿", "砺", "岚", "朔", "蔚", "珂", "维桢"];

    /// <summary>A made-up person.</summary>
    public static string Person(SeededRandom random) => random.Pick<string>(s_surnames) + random.Pick<string>(s_givenNames);

    private static readonly string[] s_numerals = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];

    /// <summary>The Chinese numeral of 1 to 99.</summary>
    public static string Numeral(int number) => number switch
    {
        <= 10 => s_numerals[number - 1],
        < 20 => "十" + s_numerals[number - 11],
        _ => s_numerals[(number / 10) - 1] + "十" + (number % 10 == 0 ? "" : s_numerals[(number % 10) - 1]),
    };
}
