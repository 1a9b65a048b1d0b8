using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using OrgGraph.Workspace.Selection;

namespace OrgGraph.Web.Serving;

/// <summary>What a browser asks, as pages read it.</summary>
/// <param name="context">The request.</param>
/// <param name="services">What pages are made of.</param>
internal sealed class PageRequest(HttpContext context, DashboardServices services) : IDisposable
{
    private CancellationTokenSource? _patience;

    /// <summary>Longer values are cut: no name is as long.</summary>
    public const int LongestValue = 2000;

    /// <summary>More values of a name are left out.</summary>
    public const int MostValues = 100;

    /// <summary>The request itself.</summary>
    public HttpContext Context => context;

    /// <summary>What pages are made of.</summary>
    public DashboardServices Services => services;

    /// <summary>The language of the answer.</summary>
    public Language Language { get; } = PageLanguage.Of(context.Request);

    /// <summary>Stops the work when the browser goes away, or has waited long enough for a page.</summary>
    public CancellationToken Cancellation => _patience?.Token ?? context.RequestAborted;

    /// <summary>True when the browser is to be told that the page is being computed, and asks again.</summary>
    public bool IsToAskAgain => _patience is { IsCancellationRequested: true } && !context.RequestAborted.IsCancellationRequested;

    /// <summary>From now on the browser waits for so long only.</summary>
    public void WaitAtMost(TimeSpan time)
    {
        _patience = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        _patience.CancelAfter(time);
    }

    /// <inheritdoc/>
    public void Dispose() => _patience?.Dispose();

    /// <summary>The path that was asked for.</summary>
    public string Path => context.Request.Path.Value ?? "/";

    /// <summary>The token for the forms of the page.</summary>
    public string FormToken => field ??= services.Guard.FormTokenOf(context);

    /// <summary>The part of the plans that is asked for.</summary>
    public SelectionRequest Selection => field ??= new SelectionRequest
    {
        Plans = Values("plan"),
        Years = [.. Values("year").Where(v => v.Length == 4).Select(v => Number(v)).OfType<int>()],
        AllYears = Values("year").Contains("all"),
        Sections = Values("section"),
        Roles = Values("role"),
        Levels = Values("level"),
        ExpandGroups = Value("expand") == "1",
    };

    /// <summary>The years of <see cref="Selection"/>, without the rest of it.</summary>
    public SelectionRequest Years => new() { Years = Selection.Years, AllYears = Selection.AllYears };

    /// <summary>A value of the address; null where there is none, or only blanks.</summary>
    public string? Value(string name) => Values(name) is [var first, ..] ? first : null;

    /// <summary>The values of a name in the address that are not blank.</summary>
    public ImmutableArray<string> Values(string name, int most = MostValues) =>
    [
        .. context.Request.Query[name].OfType<string>().Where(v => !string.IsNullOrWhiteSpace(v)).Take(most)
            .Select(v => v.Length > LongestValue ? v[..LongestValue] : v.Trim()),
    ];

    /// <summary>A whole number of the address, within bounds; the default where there is none.</summary>
    public int Whole(string name, int otherwise, int least, int most) =>
        Number(Value(name)) is { } number ? Math.Clamp(number, least, most) : otherwise;

    /// <summary>The text in the language of the page.</summary>
    public string Say(LocalizedText text) => text.In(Language);

    /// <summary>The same with its placeholders filled in.</summary>
    public string Say(LocalizedText text, params ReadOnlySpan<object?> arguments) => text.In(Language, arguments);

    /// <summary>This address with some values changed; null takes a name out.</summary>
    public string With(params ReadOnlySpan<(string Name, string? Value)> changes) => At(Path, changes);

    /// <summary>Another page with all values of this address, some changed; null takes a name out.</summary>
    public string At(string path, params ReadOnlySpan<(string Name, string? Value)> changes)
    {
        var address = new Address(path);
        foreach (var (name, values) in context.Request.Query)
        {
            foreach (var value in IsNamed(name, changes) ? [] : values.Take(MostValues).OfType<string>().Where(v => v.Length > 0))
            {
                address = address.And(name, value);
            }
        }

        foreach (var (name, value) in changes)
        {
            address = address.And(name, value);
        }

        return address.ToString();
    }

    /// <summary>Another page with the values of this address that choose a part of the plans, and some more.</summary>
    public string Within(string path, params ReadOnlySpan<(string Name, string? Value)> more)
    {
        var address = new Address(path);
        foreach (var name in (ReadOnlySpan<string>)["plan", "year", "section", "role", "level", "expand"])
        {
            foreach (var value in IsNamed(name, more) ? [] : Values(name))
            {
                address = address.And(name, value);
            }
        }

        foreach (var (name, value) in more)
        {
            address = address.And(name, value);
        }

        return address.ToString();
    }

    private static bool IsNamed(string name, ReadOnlySpan<(string Name, string? Value)> changes)
    {
        foreach (var change in changes)
        {
            if (change.Name == name)
            {
                return true;
            }
        }

        return false;
    }

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
