using NUnit.Framework;
using OrgGraph.Cli.Terminal;

namespace OrgGraph.Tests.Cli;

/// <summary>Single keys of a review give what a person would have typed as lines.</summary>
internal sealed class ReviewKeysTests
{
    // ⏎ Enter, ← Backspace, ⎋ Esc, ↓ a key without a character
    [TestCase("⏎", "")]
    [TestCase("y", "y")]
    [TestCase("S", "s")]
    [TestCase("？", "?")]
    [TestCase("*", "*")]
    [TestCase("12⏎", "12")]
    [TestCase("3=a⏎", "3=a")]
    [TestCase("区财←务局⏎", "区务局")]
    [TestCase("cabc⏎", "abc")]
    [TestCase("c⏎", "")]
    [TestCase("12⎋u", "u")]
    [TestCase("1←2⏎", "2")]
    [TestCase("↓q", "q")]
    [TestCase("𠮷←水⏎", "水")]
    public void A_key_is_an_answer(string keys, string answer)
    {
        var at = 0;
        var shown = new StringWriter();
        var reader = new ReviewKeys(_ => KeyOf(keys[at++]), shown);
        Assert.That(reader.ReadAnswer(CancellationToken.None), Is.EqualTo(answer));
        Assert.That(at, Is.EqualTo(keys.Length));
        Assert.That(shown.ToString(), Does.EndWith("\n"));
    }

    [Test]
    public async Task A_terminal_is_asked_by_keys_and_a_plain_one_by_lines()
    {
        using var files = new CliRun { ReadsForReal = true };
        var plan = files.Put("任务.txt", "青溪区2026年任务分工表\n1.清淤三公里。（区水务局、区财政局）\n2.种树。（区园林绿化局、区财政局）\n");
        files.Keys = new Queue<ConsoleKeyInfo>("11⏎uq".Select(KeyOf));
        Assert.That(await files.RunAsync("review", plan, "--lang", "en"), Is.Zero);
        Assert.That(files.Out, Does.Contain("One key").And.Contain("taken back").And.Contain("answered: 0 of 2"));
        files.Input = "\n\n";
        Assert.That(await files.RunAsync("review", plan, "--lang", "en", "--plain"), Is.Zero);
        Assert.That(files.Out, Does.Not.Contain("One key").And.Contain("answered: 2 of 2"));
    }

    private static ConsoleKeyInfo KeyOf(char c) => c switch
    {
        '⏎' => new('\r', ConsoleKey.Enter, false, false, false),
        '←' => new('\b', ConsoleKey.Backspace, false, false, false),
        '⎋' => new('\u001b', ConsoleKey.Escape, false, false, false),
        '↓' => new('\0', ConsoleKey.DownArrow, false, false, false),
        _ => new(c, ConsoleKey.None, false, false, false),
    };
}
