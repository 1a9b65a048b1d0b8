using System.Globalization;
using System.Text;

namespace OrgGraph.Neo4j.Queries;

/// <summary>
/// A page that leads through the queries. It opens by itself in a web browser, beside Neo4j Browser, where a click copies a
/// query; its slides also make it a guide for <c>:play</c>, where it is served from a host that Neo4j Browser may ask.
/// </summary>
internal static class BrowserGuide
{
    private const string Start =
        """
        <!DOCTYPE html>
        <html lang="zh">
        <head>
        <meta charset="utf-8"/>
        <meta name="viewport" content="width=device-width"/>
        <title>OrgGraph：责任图谱 · the graph of responsibilities</title>
        <style>
          body { margin: 2em auto; max-width: 60em; padding: 0 1em; font: 16px/1.5 "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; }
          carousel, slide { display: block; }
          h3 { margin: 2em 0 0; }
          h4 { margin: 0; font-weight: normal; }
          figure { margin: 0; }
          svg { display: block; max-width: 34em; margin-bottom: 0.5em; border: 1px solid #d7dce3; }
          pre { padding: 1em; background: #f0f2f5; white-space: pre-wrap; cursor: copy; }
          pre:focus { outline: 2px solid #4c8eda; }
        </style>
        </head>
        <body>
        <article class="guide">
          <carousel class="deck container-fluid">
            <slide class="row-fluid">
              <div class="col-sm-12">
                <h3>OrgGraph：责任图谱 · the graph of responsibilities</h3>
                <p>单位（橙）牵头、主责、协办措施（蓝）；措施属于任务，任务属于计划。把 <code>style.grass</code> 拖进 Neo4j Browser
                  即得配色，把 <code>favourites.zip</code> 拖进去即得全部收藏。点一下查询，它就已复制：粘贴到 Neo4j Browser 的编辑框，
                  改好引号里的值，运行。</p>
                <p>Units (orange) lead, carry out and assist in measures (blue); measures belong to tasks, tasks to plans. Drop
                  <code>style.grass</code> onto Neo4j Browser for the colours, and <code>favourites.zip</code> for all favourites. A click on
                  a query copies it: paste it into Neo4j Browser's editor, change the values in quotes, run.</p>
              </div>
            </slide>

        """;

    // Selecting and copying works in pages opened from a disk too, where the clipboard's own interface may be refused.
    private const string End =
        """
          </carousel>
        </article>
        <script>
          document.querySelectorAll('pre').forEach(pre => pre.addEventListener('click', () => {
            getSelection().selectAllChildren(pre);
            document.execCommand('copy');
          }));
        </script>
        </body>
        </html>

        """;

    /// <summary>The page, with the examples in place of the queries' parameters.</summary>
    public static string Of(QueryExamples examples)
    {
        var html = new StringBuilder(Start);
        foreach (var query in QueryLibrary.Guided)
        {
            html.Append(
                CultureInfo.InvariantCulture,
                $"""
                     <slide class="row-fluid">
                       <div class="col-sm-12">
                         <h3>{Escape(query.ChineseTitle)}</h3>
                         <h4>{Escape(query.EnglishTitle)}</h4>
                         <p>{Escape(query.Chinese)}</p>
                         <p>{Escape(query.English)}</p>{GuideSketch.Of(query)}
                         <figure><pre class="pre-scrollable code runnable">{Escape(BrowserFiles.Fill(query, examples))}</pre></figure>
                       </div>
                     </slide>

                 """);
        }

        return html.Append(End).ToString();
    }

    private static string Escape(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal)
            .Replace("\"", "&quot;", StringComparison.Ordinal);
}
