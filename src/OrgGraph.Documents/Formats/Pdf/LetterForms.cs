using System.Collections.Frozen;

namespace OrgGraph.Documents.Formats.Pdf;

/// <summary>
/// The usual letters for the look-alikes that fonts of PDFs name: radicals (⼯ for 工), compatibility ideographs, forms for
/// vertical writing, ligatures. By Unicode's compatibility decompositions (UnicodeData 15.1) and, for the radicals' supplement,
/// its names.
/// </summary>
internal static class LetterForms
{
    private const char FirstRadical = '\u2F00';

    // U+2F00 to U+2FD5, in order; 户, 青 and 黄 as simplified text has them, whose fonts share the glyph
    private const string Radicals =
        "一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴" +
        "廾弋弓彐彡彳心戈户手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿" +
        "目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵" +
        "邑酉釆里金長門阜隶隹雨青非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黄黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠";

    // pairs of a radical of the supplement and the letter
    private const string Supplement =
        "\u2E81厂\u2E84乙\u2E85亻\u2E86冂\u2E87几\u2E88刀\u2E8B卩\u2E8C小\u2E90尢\u2E93幺\u2E95彐\u2E98扌" +
        "\u2E9C日\u2E9D月\u2E9F母\u2EA0民\u2EA1氵\u2EA2水\u2EA3灬\u2EA6丬\u2EA9王\u2EAA疋\u2EAB目\u2EAC示" +
        "\u2EAE竹\u2EB0纟\u2EB6羊\u2EB9老\u2EBC肉\u2EBD臼\u2EC1虎\u2EC2衤\u2EC4西\u2EC5见\u2EC6角\u2EC8讠" +
        "\u2EC9贝\u2ECA足\u2ECB车\u2ED1長\u2ED2長\u2ED3长\u2ED4门\u2ED7雨\u2ED8青\u2ED9韦\u2EDA页\u2EDB风" +
        "\u2EDC飞\u2EDD食\u2EDE食\u2EE0饣\u2EE1首\u2EE2马\u2EE3骨\u2EE4鬼\u2EE5鱼\u2EE6鸟\u2EE7卤\u2EE8麦" +
        "\u2EE9黄\u2EEA黾\u2EEC齐\u2EEE齿\u2EEF龙\u2EF0龙\u2EF2龟\u2EF3龟";

    // pairs of a compatibility ideograph and the letter
    private const string Compatibility =
        "\uF900豈\uF901更\uF902車\uF903賈\uF904滑\uF905串\uF906句\uF907龜\uF908龜\uF909契\uF90A金\uF90B喇\uF90C奈" +
        "\uF90D懶\uF90E癩\uF90F羅\uF910蘿\uF911螺\uF912裸\uF913邏\uF914樂\uF915洛\uF916烙\uF917珞\uF918落\uF919酪" +
        "\uF91A駱\uF91B亂\uF91C卵\uF91D欄\uF91E爛\uF91F蘭\uF920鸞\uF921嵐\uF922濫\uF923藍\uF924襤\uF925拉\uF926臘" +
        "\uF927蠟\uF928廊\uF929朗\uF92A浪\uF92B狼\uF92C郎\uF92D來\uF92E冷\uF92F勞\uF930擄\uF931櫓\uF932爐\uF933盧" +
        "\uF934老\uF935蘆\uF936虜\uF937路\uF938露\uF939魯\uF93A鷺\uF93B碌\uF93C祿\uF93D綠\uF93E菉\uF93F錄\uF940鹿" +
        "\uF941論\uF942壟\uF943弄\uF944籠\uF945聾\uF946牢\uF947磊\uF948賂\uF949雷\uF94A壘\uF94B屢\uF94C樓\uF94D淚" +
        "\uF94E漏\uF94F累\uF950縷\uF951陋\uF952勒\uF953肋\uF954凜\uF955凌\uF956稜\uF957綾\uF958菱\uF959陵\uF95A讀" +
        "\uF95B拏\uF95C樂\uF95D諾\uF95E丹\uF95F寧\uF960怒\uF961率\uF962異\uF963北\uF964磻\uF965便\uF966復\uF967不" +
        "\uF968泌\uF969數\uF96A索\uF96B參\uF96C塞\uF96D省\uF96E葉\uF96F說\uF970殺\uF971辰\uF972沈\uF973拾\uF974若" +
        "\uF975掠\uF976略\uF977亮\uF978兩\uF979凉\uF97A梁\uF97B糧\uF97C良\uF97D諒\uF97E量\uF97F勵\uF980呂\uF981女" +
        "\uF982廬\uF983旅\uF984濾\uF985礪\uF986閭\uF987驪\uF988麗\uF989黎\uF98A力\uF98B曆\uF98C歷\uF98D轢\uF98E年" +
        "\uF98F憐\uF990戀\uF991撚\uF992漣\uF993煉\uF994璉\uF995秊\uF996練\uF997聯\uF998輦\uF999蓮\uF99A連\uF99B鍊" +
        "\uF99C列\uF99D劣\uF99E咽\uF99F烈\uF9A0裂\uF9A1說\uF9A2廉\uF9A3念\uF9A4捻\uF9A5殮\uF9A6簾\uF9A7獵\uF9A8令" +
        "\uF9A9囹\uF9AA寧\uF9AB嶺\uF9AC怜\uF9AD玲\uF9AE瑩\uF9AF羚\uF9B0聆\uF9B1鈴\uF9B2零\uF9B3靈\uF9B4領\uF9B5例" +
        "\uF9B6禮\uF9B7醴\uF9B8隸\uF9B9惡\uF9BA了\uF9BB僚\uF9BC寮\uF9BD尿\uF9BE料\uF9BF樂\uF9C0燎\uF9C1療\uF9C2蓼" +
        "\uF9C3遼\uF9C4龍\uF9C5暈\uF9C6阮\uF9C7劉\uF9C8杻\uF9C9柳\uF9CA流\uF9CB溜\uF9CC琉\uF9CD留\uF9CE硫\uF9CF紐" +
        "\uF9D0類\uF9D1六\uF9D2戮\uF9D3陸\uF9D4倫\uF9D5崙\uF9D6淪\uF9D7輪\uF9D8律\uF9D9慄\uF9DA栗\uF9DB率\uF9DC隆" +
        "\uF9DD利\uF9DE吏\uF9DF履\uF9E0易\uF9E1李\uF9E2梨\uF9E3泥\uF9E4理\uF9E5痢\uF9E6罹\uF9E7裏\uF9E8裡\uF9E9里" +
        "\uF9EA離\uF9EB匿\uF9EC溺\uF9ED吝\uF9EE燐\uF9EF璘\uF9F0藺\uF9F1隣\uF9F2鱗\uF9F3麟\uF9F4林\uF9F5淋\uF9F6臨" +
        "\uF9F7立\uF9F8笠\uF9F9粒\uF9FA狀\uF9FB炙\uF9FC識\uF9FD什\uF9FE茶\uF9FF刺\uFA00切\uFA01度\uFA02拓\uFA03糖" +
        "\uFA04宅\uFA05洞\uFA06暴\uFA07輻\uFA08行\uFA09降\uFA0A見\uFA0B廓\uFA0C兀\uFA0D嗀\uFA10塚\uFA12晴\uFA15凞" +
        "\uFA16猪\uFA17益\uFA18礼\uFA19神\uFA1A祥\uFA1B福\uFA1C靖\uFA1D精\uFA1E羽\uFA20蘒\uFA22諸\uFA25逸\uFA26都" +
        "\uFA2A飯\uFA2B飼\uFA2C館\uFA2D鶴\uFA2E郞\uFA2F隷\uFA30侮\uFA31僧\uFA32免\uFA33勉\uFA34勤\uFA35卑\uFA36喝" +
        "\uFA37嘆\uFA38器\uFA39塀\uFA3A墨\uFA3B層\uFA3C屮\uFA3D悔\uFA3E慨\uFA3F憎\uFA40懲\uFA41敏\uFA42既\uFA43暑" +
        "\uFA44梅\uFA45海\uFA46渚\uFA47漢\uFA48煮\uFA49爫\uFA4A琢\uFA4B碑\uFA4C社\uFA4D祉\uFA4E祈\uFA4F祐\uFA50祖" +
        "\uFA51祝\uFA52禍\uFA53禎\uFA54穀\uFA55突\uFA56節\uFA57練\uFA58縉\uFA59繁\uFA5A署\uFA5B者\uFA5C臭\uFA5D艹" +
        "\uFA5E艹\uFA5F著\uFA60褐\uFA61視\uFA62謁\uFA63謹\uFA64賓\uFA65贈\uFA66辶\uFA67逸\uFA68難\uFA69響\uFA6A頻" +
        "\uFA6B恵\uFA6D舘\uFA70並\uFA71况\uFA72全\uFA73侀\uFA74充\uFA75冀\uFA76勇\uFA77勺\uFA78喝\uFA79啕\uFA7A喙" +
        "\uFA7B嗢\uFA7C塚\uFA7D墳\uFA7E奄\uFA7F奔\uFA80婢\uFA81嬨\uFA82廒\uFA83廙\uFA84彩\uFA85徭\uFA86惘\uFA87慎" +
        "\uFA88愈\uFA89憎\uFA8A慠\uFA8B懲\uFA8C戴\uFA8D揄\uFA8E搜\uFA8F摒\uFA90敖\uFA91晴\uFA92朗\uFA93望\uFA94杖" +
        "\uFA95歹\uFA96殺\uFA97流\uFA98滛\uFA99滋\uFA9A漢\uFA9B瀞\uFA9C煮\uFA9D瞧\uFA9E爵\uFA9F犯\uFAA0猪\uFAA1瑱" +
        "\uFAA2甆\uFAA3画\uFAA4瘝\uFAA5瘟\uFAA6益\uFAA7盛\uFAA8直\uFAA9睊\uFAAA着\uFAAB磌\uFAAC窱\uFAAD節\uFAAE类" +
        "\uFAAF絛\uFAB0練\uFAB1缾\uFAB2者\uFAB3荒\uFAB4華\uFAB5蝹\uFAB6襁\uFAB7覆\uFAB8視\uFAB9調\uFABA諸\uFABB請" +
        "\uFABC謁\uFABD諾\uFABE諭\uFABF謹\uFAC0變\uFAC1贈\uFAC2輸\uFAC3遲\uFAC4醙\uFAC5鉶\uFAC6陼\uFAC7難\uFAC8靖" +
        "\uFAC9韛\uFACA響\uFACB頋\uFACC頻\uFACD鬒\uFACE龜\uFAD2㮝\uFAD3䀘\uFAD4䀹\uFAD8齃\uFAD9龎";

    // pairs of a form for vertical writing or a small form and the usual mark
    private const string Upright =
        "︐，︑、︒。︓：︔；︕！︖？︗〖︘〗︙…︰：︱—︲–︵（︶）︷｛︸｝︹〔︺〕︻【" +
        "︼】︽《︾》︿〈﹀〉﹁「﹂」﹃『﹄』﹐，﹑、﹒．﹔；﹕：﹖？﹗！﹙（﹚）﹪％";

    private static readonly FrozenDictionary<char, string> s_letters = Pairs(Supplement, Compatibility, Upright);

    private static readonly FrozenDictionary<char, string> s_ligatures = new Dictionary<char, string>
    {
        ['\uFB00'] = "ff",
        ['\uFB01'] = "fi",
        ['\uFB02'] = "fl",
        ['\uFB03'] = "ffi",
        ['\uFB04'] = "ffl",
    }.ToFrozenDictionary();

    private static readonly string[] s_radicals = [.. Radicals.Select(c => c.ToString())];

    /// <summary>The letter as text is written; empty for controls and marks without ink, a blank for any kind of space.</summary>
    public static string Usual(string letter)
    {
        if (letter.Length != 1)
        {
            return letter.Length == 0 || letter.AsSpan().ContainsAnyInRange('\0', '\u001F') ? "" : letter;
        }

        var c = letter[0];
        return c switch
        {
            >= ' ' and < '\u007F' => letter,
            < ' ' or '\u00AD' or >= '\u200B' and <= '\u200F' or '\uFEFF' or '\u007F' => "",
            '\u00A0' or >= '\u2000' and <= '\u200A' or '\u202F' => " ",
            >= FirstRadical and <= '\u2FD5' => s_radicals[c - FirstRadical],
            >= '\u2E80' and < FirstRadical or >= '\uF900' and <= '\uFAFF' or >= '\uFE10' and <= '\uFE6F' =>
                s_letters.GetValueOrDefault(c, letter),
            >= '\uFB00' and <= '\uFB04' => s_ligatures[c],
            _ => letter,
        };
    }

    private static FrozenDictionary<char, string> Pairs(params ReadOnlySpan<string> lists)
    {
        var pairs = new Dictionary<char, string>();
        foreach (var list in lists)
        {
            for (var i = 0; i + 1 < list.Length; i += 2)
            {
                pairs[list[i]] = list[i + 1].ToString();
            }
        }

        return pairs.ToFrozenDictionary();
    }
}
