using System.CommandLine;
using OrgGraph.Cli.Texts;
using OrgGraph.Workspace.Selection;

namespace OrgGraph.Cli.Options;

/// <summary><c>--weights 1,0.7,0.3</c>: load points of a lead, a responsibility, an assist.</summary>
internal sealed class LoadWeightsOption
{
    /// <summary>The option's name.</summary>
    public const string Name = "--weights";

    private readonly Option<string?> _option;

    /// <summary>Adds the option to a command.</summary>
    public LoadWeightsOption(Command command, Language language)
    {
        _option = new(Name) { Description = SelectionTexts.Weights.In(language), HelpName = "L,R,A" };
        _option.RefuseUnless(text => WeightsText.TryParse(text, out _));
        command.Add(_option);
    }

    /// <summary>True when the option is given.</summary>
    public bool IsGiven(ParseResult parsed) => parsed.GetResult(_option) is { Implicit: false };

    /// <summary>The weights; the usual ones where none were given.</summary>
    public LoadWeights ValueOf(ParseResult parsed) =>
        WeightsText.TryParse(parsed.GetValue(_option), out var weights) ? weights : new LoadWeights();
}
