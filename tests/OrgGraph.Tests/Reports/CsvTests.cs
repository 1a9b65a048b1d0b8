using System.Text;
using FsCheck.Fluent;
using NUnit.Framework;
using OrgGraph.Reports.Csv;
using OrgGraph.Workspace.Results;
using OrgGraph.Tests.Support;

namespace OrgGraph.Tests.Reports;

public sealed class CsvTests
{
    [Test]
    public void What_is_written_reads_back_but_for_the_apostrophe_of_formulas() =>
        Prop.ForAll(Hostile.Rows, rows =>
        {
            var read = Parse(Write(rows));
            return read.Count == rows.Length && read.Zip(rows).All(pair => pair.First.SequenceEqual(pair.Second.Select(Defused)));
        }).CheckFixed();

    [Test]
    public void No_cell_starts_like_a_formula() =>
        Prop.ForAll(Hostile.Rows, rows =>
            Parse(Write(rows)).SelectMany(r => r).All(c => c.Length == 0 || !CsvWriter.CouldBeFormula(c))).CheckFixed();

    [TestCase("=1+1", "'=1+1")]
    [TestCase("@SUM(A1)", "'@SUM(A1)")]
    [TestCase("+86 10", "'+86 10")]
    [TestCase("-", "'-")]
    [TestCase("＝1", "'＝1")]
    [TestCase("\t=1", "'\t=1")]
    [TestCase("  =1", "'  =1")]
    [TestCase("——", "——")]
    [TestCase("a=b", "a=b")]
    [TestCase("甲,乙", "\"甲,乙\"")]
    [TestCase("他说“好”", "他说“好”")]
    [TestCase("say \"so\"", "\"say \"\"so\"\"\"")]
    [TestCase("a\nb", "\"a\nb\"")]
    [TestCase(null, "")]
    public void Cells_are_quoted_and_defused(string? text, string cell) => Assert.That(CsvWriter.CellOf(text), Is.EqualTo(cell));

    [Test]
    public void Files_start_with_a_byte_order_mark_and_end_lines_with_crlf()
    {
        using var stream = new MemoryStream();
        CsvTables.WriteUnits(Data(), stream);
        var text = Encoding.UTF8.GetString(stream.ToArray());
        Assert.Multiple(() =>
        {
            Assert.That(text, Does.StartWith("\uFEFF单位,行政区,级别"));
            Assert.That(text, Does.EndWith("\r\n"));
            Assert.That(text.Replace("\r\n", ""), Does.Not.Contain('\n'));
        });
    }

    [Test]
    public void Every_responsibility_is_a_record_with_its_source()
    {
        var data = Data();
        using var stream = new MemoryStream();
        CsvTables.WriteResponsibilities(data, stream);
        var records = Parse(Encoding.UTF8.GetString(stream.ToArray()).TrimStart('\uFEFF'));
        Assert.Multiple(() =>
        {
            Assert.That(records, Has.Count.EqualTo(1 + data.Graph.Responsibilities.Length + data.Graph.Oversights.Length));
            Assert.That(
                records.Skip(1), Has.All.Matches<List<string>>(r => r is [.., "plan.txt", "", { Length: > 0 }, { Length: > 0 }]));
            Assert.That(records, Has.One.Matches<List<string>>(
                r => r is ["青河区水务局", "主责", _, _, "区水务局", "文本未写明职责或各列已混在一起", ..]));
            Assert.That(records, Has.One.Matches<List<string>>(r => r is ["青河区/林远", "牵头领导", ..]));
        });
    }

    [Test]
    public void Every_measure_is_a_record_with_its_place_in_the_plan()
    {
        var data = Data();
        using var stream = new MemoryStream();
        CsvTables.WriteMeasures(data, stream);
        var records = Parse(Encoding.UTF8.GetString(stream.ToArray()).TrimStart('\uFEFF'));
        Assert.Multiple(() =>
        {
            Assert.That(records, Has.Count.EqualTo(1 + data.Graph.Measures.Length));
            Assert.That(records[1][6], Is.EqualTo("一、大气"));
            Assert.That(records[1][7], Is.EqualTo("（一）工业"));
            Assert.That(records[2][12], Is.EqualTo("区生态环境局、区城市管理委"));
            Assert.That(records.Select(r => r.Count).Distinct().Count(), Is.EqualTo(1));
        });
    }

    private static ReportData Data() => ReportData.Of([SampleReadings.Small()], [], Language.Chinese);

    private static string Defused(string cell) => cell.Length > 0 && CsvWriter.CouldBeFormula(cell) ? "'" + cell : cell;

    private static string Write(string[][] rows)
    {
        using var stream = new MemoryStream();
        using (var csv = new CsvWriter(stream))
        {
            foreach (var row in rows)
            {
                csv.Row(row);
            }
        }

        return Encoding.UTF8.GetString(stream.ToArray())[1..];
    }

    // RFC 4180, written apart from the writer.
    private static List<List<string>> Parse(string text)
    {
        var records = new List<List<string>>();
        var record = new List<string>();
        var cell = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '"')
            {
                for (i++; text[i] != '"' || (i + 1 < text.Length && text[i + 1] == '"'); i++)
                {
                    cell.Append(text[i]);
                    i += text[i] == '"' ? 1 : 0;
                }
            }
            else if (text[i] == ',')
            {
                record.Add(cell.ToString());
                cell.Clear();
            }
            else if (text[i] == '\r')
            {
                Assert.That(text[++i], Is.EqualTo('\n'));
                record.Add(cell.ToString());
                cell.Clear();
                records.Add(record);
                record = [];
            }
            else
            {
                cell.Append(text[i]);
            }
        }

        return records;
    }
}
