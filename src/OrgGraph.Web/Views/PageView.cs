using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using OrgGraph.Reports.Html;
using OrgGraph.Web.Assets;
using OrgGraph.Web.Serving;
using OrgGraph.Web.Texts;
using OrgGraph.Workspace;

namespace OrgGraph.Web.Views;

/// <summary>What stands around every page: the head, the pages' names, the foot.</summary>
internal static class PageView
{
    private static readonly ImmutableArray<(string Path, LocalizedText Name)> s_pages =
    [
        ("/", ShellTexts.Overview), ("/units", ShellTexts.Units), ("/measures", ShellTexts.Measures),
        ("/leaders", ShellTexts.Leaders),
        ("/deadlines", ShellTexts.Deadlines), ("/diagrams", ShellTexts.Diagrams), ("/compare", ShellTexts.Compare),
        ("/whatif", ShellTexts.WhatIf), ("/review", ShellTexts.Review), ("/worksheets", WorksheetPageTexts.Name),
        ("/documents", ShellTexts.Documents),
        ("/neo4j", ShellTexts.Neo4j),
    ];

    /// <summary>A page.</summary>
    /// <param name="request">What was asked.</param>
    /// <param name="title">Its heading.</param>
    /// <param name="version">The state that it shows; null where it shows none.</param>
    /// <param name="write">Writes what stands under the heading.</param>
    /// <param name="status">The status of the answer.</param>
    /// <param name="of">The page among <c>s_pages</c> that it belongs to; its own path where null.</param>
    public static ContentAnswer Of(
        PageRequest request, string title, string? version, Action<HtmlWriter> write, int status = StatusCodes.Status200OK,
        string? of = null)
    {
        var html = new HtmlWriter();
        using (html.Open("html", ("lang", request.Language == Language.Chinese ? "zh-Hans" : "en")))
        {
            WriteHead(html, title, request);
            using (html.Open(
                "body", ("data-version", version), ("data-changed", request.Say(ShellTexts.Changed)),
                ("data-reload", request.Say(ShellTexts.Reload)), ("data-offline", request.Say(ShellTexts.Offline))))
            {
                html.Line().Write("a", request.Say(ShellTexts.Skip), ("class", "skip"), ("href", "#main")).Line();
                WriteTop(html, request, of ?? request.Path);
                html.Write("div", "", ("id", "notice"), ("role", "status")).Line();
                using (html.Open("main", ("id", "main"), ("tabindex", "-1")))
                {
                    html.Line().Write("h1", title).Line();
                    write(html);
                }

                WriteFoot(html, request);
            }
        }

        return ContentAnswer.Page(html.Line().ToString(), status);
    }

    private static void WriteHead(HtmlWriter html, string title, PageRequest request)
    {
        using (html.Open("head"))
        {
            html.Line().Void("meta", ("charset", "utf-8"));
            html.Void("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
            html.Void("meta", ("name", "color-scheme"), ("content", "light dark"));
            html.Write("title", request.Say(ShellTexts.Title, title));
            html.Void("link", ("rel", "icon"), ("href", AssetFiles.AddressOf("icon.svg")));
            html.Void("link", ("rel", "stylesheet"), ("href", AssetFiles.AddressOf("report.css")));
            html.Void("link", ("rel", "stylesheet"), ("href", AssetFiles.AddressOf("dashboard.css")));
            using (html.Open("script", ("src", AssetFiles.AddressOf("dashboard.js")), ("defer", "")))
            {
            }
        }

        html.Line();
    }

    private static void WriteTop(HtmlWriter html, PageRequest request, string current)
    {
        using (html.Open("header", ("class", "top")))
        {
            html.Line().Write("a", request.Say(ShellTexts.Program), ("class", "program"), ("href", "/"));
            using (html.Open("nav", ("aria-label", request.Say(ShellTexts.Pages))))
            {
                foreach (var (path, name) in s_pages)
                {
                    html.Line().Write(
                        "a", request.Say(name), ("href", request.Within(path)),
                        ("aria-current", path == current ? "page" : null));
                }
            }

            var other = request.Language == Language.Chinese ? Language.English : Language.Chinese;
            html.Line().Write(
                "a", request.Say(ShellTexts.OtherLanguage), ("class", "language"),
                ("href", HttpMethods.IsGet(request.Context.Request.Method)
                    ? request.With((PageLanguage.Name, PageLanguage.CodeOf(other)))
                    : new Address("/").And(PageLanguage.Name, PageLanguage.CodeOf(other)).ToString()),
                ("lang", other == Language.Chinese ? "zh-Hans" : "en"));
        }

        html.Line();
    }

    private static void WriteFoot(HtmlWriter html, PageRequest request)
    {
        html.Line();
        using (html.Open("footer"))
        {
            html.Write("p", request.Say(ShellTexts.Workspace, request.Services.Store.Folder.Title) + " · "
                + request.Say(ReportTexts.Generator, ToolVersion.Number));
        }

        html.Line();
    }
}
