using System.Net;
using System.Text.RegularExpressions;
using NUnit.Framework;
using OrgGraph.Tests.Support;

namespace OrgGraph.Tests.Web;

/// <summary>A person answers what the reading asks: kept beside the document, undone like any other change.</summary>
public sealed partial class ReviewTests
{
    private DashboardRun _run = null!;

    [SetUp]
    public async Task StartAsync()
    {
        _run = await DashboardRun.StartAsync(withSamples: false);
        const string Name = "云岭市优化营商环境2026年行动计划.txt";
        File.Copy(Path.Combine(Repository.Plans, Name), _run.PathOf(Name));
    }

    [TearDown]
    public async Task StopAsync() => await _run.DisposeAsync();

    [Test]
    public async Task An_answer_is_kept_counted_and_can_be_undone_after_a_restart()
    {
        var page = await _run.GetAsync("/review");
        Assert.That(page, Does.Contain("已答复 0 处").And.Contain("<pre class=\"source\""), "the place stands beside");
        using var accepted = await _run.PostAsync("/review", ("id", Id().Match(page).Groups["id"].Value), ("do", "accept"));
        Assert.That(accepted.StatusCode, Is.EqualTo(HttpStatusCode.SeeOther));
        Assert.That(Directory.GetFiles(_run.Folder, "*.corrections.json"), Has.Length.EqualTo(1));
        Assert.That(await _run.GetAsync("/review"), Does.Not.Contain("已答复 0 处"));
        await _run.RestartAsync();
        using var undone = await _run.PostAsync("/documents/undo", ("id", "1"));
        Assert.That(undone.StatusCode, Is.EqualTo(HttpStatusCode.SeeOther));
        Assert.That(await _run.GetAsync("/review"), Does.Contain("已答复 0 处"));
        Assert.That(_run.Faults, Is.Empty);
    }

    [Test]
    public async Task An_answer_that_is_none_and_a_question_that_is_gone_are_said()
    {
        var id = Id().Match(await _run.GetAsync("/review")).Groups["id"].Value;
        using var wrong = await _run.PostAsync("/review", ("id", id), ("do", "change"), ("answer", "9 9 9"));
        using var gone = await _run.PostAsync("/review", ("id", "nothing"), ("do", "accept"));
        Assert.That(gone.StatusCode, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That(_run.Faults, Is.Empty);
    }

    [GeneratedRegex("name=\"id\" value=\"(?<id>[^\"]+)\"", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Id();
}
