namespace OrgGraph.Documents.Formats.Unreadable;

/// <summary>Formats without text that could be read.</summary>
internal enum UnreadableKind
{
    /// <summary>A picture or a scan.</summary>
    Picture,

    /// <summary>A technical drawing.</summary>
    Drawing,

    /// <summary>A presentation.</summary>
    Slides,

    /// <summary>A Chinese fixed-layout document (OFD).</summary>
    FixedLayout,

    /// <summary>A format of a reading program of its own (CAJ, CEB).</summary>
    ReaderFormat,

    /// <summary>A sound or a film.</summary>
    Recording,

    /// <summary>A database.</summary>
    Database,

    /// <summary>A program.</summary>
    Program,

    /// <summary>An archive, which is opened as a folder is, not read as a document.</summary>
    Archive,

    /// <summary>Not known.</summary>
    Unknown,
}

/// <summary>What is said of these formats.</summary>
internal static class UnreadableTexts
{
    public static DocumentException Refuse(string source, UnreadableKind kind)
    {
        var (chinese, english) = kind switch
        {
            UnreadableKind.Picture => (
                "是图片或扫描件，没有可读的文字；请用文字识别（OCR）软件转成 Word 或 Excel，核对后再读",
                "is a picture or a scan without text; turn it into Word or Excel by text recognition (OCR), check it, and read "
                + "that"),
            UnreadableKind.Drawing =>
                ("是工程图纸（DWG），不含计划表格；请提供 Word、Excel 或 PDF 文件", "is a technical drawing (DWG); give a Word, Excel or PDF file"),
            UnreadableKind.Slides =>
                ("是演示文稿，不能读取；请把其中的表格另存为 Word 或 Excel",
                    "is a presentation, which cannot be read; save its tables as Word or Excel"),
            UnreadableKind.FixedLayout => (
                "是 OFD 版式文件，不能读取；请用 OFD 阅读器（如数科、福昕、WPS）转成 PDF 或 Word",
                "is an OFD document, which cannot be read; turn it into PDF or Word in an OFD reader"),
            UnreadableKind.ReaderFormat =>
                ("是 CAJ/CEB 等专用阅读格式，不能读取；请在其阅读器中转成 PDF",
                    "is of a reading program's own format (CAJ, CEB); turn it into PDF there"),
            UnreadableKind.Recording => ("是音视频，不是计划文件", "is a recording, not a plan"),
            UnreadableKind.Database =>
                ("是数据库文件，不能读取；请导出为 Excel 或 CSV", "is a database, which cannot be read; export it as Excel or CSV"),
            UnreadableKind.Program => ("是程序文件，不是计划文件", "is a program, not a plan"),
            UnreadableKind.Archive =>
                ("是压缩包；请在命令行中直接给出它或它所在的文件夹，或解压后再读",
                    "is an archive; name it or its folder on the command line, or unpack it first"),
            _ => ("不是能识别的文档格式；请另存为 Word、Excel、PDF 或文本", "is of no format that is known; save it as Word, Excel, PDF or text"),
        };
        return new DocumentException(DocumentProblem.Binary, source, chinese, english);
    }
}
