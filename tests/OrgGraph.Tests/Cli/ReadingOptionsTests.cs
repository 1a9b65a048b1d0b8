using NUnit.Framework;

namespace OrgGraph.Tests.Cli;

/// <summary>Options that say how documents are read.</summary>
public sealed class ReadingOptionsTests
{
    private const string Plan = "青溪区2026年重点任务\n1.清淤。（责任单位：区水务局、区城管局）\n2.植树。（责任单位：区园林局）\n";

    [TestCase(false, "")]
    [TestCase(true, "区水务局 区园林局")]
    public async Task First_leads_where_the_user_says_so(bool first, string leads)
    {
        using var cli = new CliRun { ReadsForReal = true };
        var path = cli.Put("计划.txt", Plan);
        var code = await cli.RunAsync(["read", path, "--format", "json", .. first ? new[] { "--first-leads" } : []]);
        using var json = System.Text.Json.JsonDocument.Parse(cli.Out);
        var rows = json.RootElement.GetProperty("plans")[0].GetProperty("rows").EnumerateArray();
        Assert.Multiple(() =>
        {
            Assert.That(code, Is.Zero);
            Assert.That(
                string.Join(' ', rows.SelectMany(r => r.GetProperty("lead").EnumerateArray()).Select(l => l.GetString())),
                Is.EqualTo(leads));
        });
    }

    [TestCase("90s", 0)]
    [TestCase("never", 2)]
    public async Task The_time_for_conversions_is_a_duration(string time, int code)
    {
        using var cli = new CliRun { ReadsForReal = true };
        var path = cli.Put("计划.txt", Plan);
        Assert.That(await cli.RunAsync("read", path, "--convert-time", time), Is.EqualTo(code), cli.Error);
    }
}
