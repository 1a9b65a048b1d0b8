using System.Globalization;

namespace OrgGraph.Workspace.Selection;

/// <summary>Times as people write them: <c>90</c>, <c>30s</c>, <c>5m</c>, <c>1h</c>; a number alone is seconds.</summary>
public static class Duration
{
    /// <summary>Reads a time of over nothing and at most a day.</summary>
    public static bool TryParse(string? text, out TimeSpan time)
    {
        time = default;
        var number = text.AsSpan().Trim();
        var seconds = 1;
        if (number is [.., var unit] && char.IsAsciiLetter(unit))
        {
            seconds = char.ToLowerInvariant(unit) switch { 's' => 1, 'm' => 60, 'h' => 3600, _ => 0 };
            number = number[..^1].TrimEnd();
        }

        if (!double.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var count)
            || count * seconds is not (> 0 and <= 86_400))
        {
            return false;
        }

        time = TimeSpan.FromSeconds(count * seconds);
        return true;
    }
}
