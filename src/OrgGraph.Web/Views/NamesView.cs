using OrgGraph.Reports.Html;
using OrgGraph.Web.Serving;
using OrgGraph.Workspace.Results;

namespace OrgGraph.Web.Views;

/// <summary>The units and persons of a measure, as written; a guess bears its mark and says why it is one.</summary>
internal static class NamesView
{
    /// <summary>Writes the names of a role.</summary>
    public static void Write(HtmlWriter html, PlanRow row, Role role, Language language)
    {
        var separator = "";
        foreach (var name in row.Of(role))
        {
            html.Text(separator);
            separator = ReportTexts.NameSeparator;
            Write(html, name, language);
        }
    }

    private static void Write(HtmlWriter html, RowName name, Language language)
    {
        var address = name.Role == Role.Oversees
            ? new Address("/measures").And("leader", name.Text).ToString()
            : Address.OfUnit(name.Id ?? name.Text);
        if (name.Uncertainty == Uncertainty.None)
        {
            html.Write("a", name.Text, ("href", address), ("title", name.Id == name.Text ? null : name.Id));
            return;
        }

        html.Write(
            "a", name.Text + ReportTexts.GuessMark.In(language), ("href", address), ("class", "guess"),
            ("title", Terms.Of(name.Uncertainty).In(language)));
    }
}
