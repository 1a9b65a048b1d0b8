using OrgGraph.Documents.Sources;
using OrgGraph.Documents.Units;

namespace OrgGraph.Documents.Plans;

/// <summary>
/// Finds the city above a district in a document's words; it goes through the text once a district, however many plans there are.
/// </summary>
internal sealed class CitySearch(DocumentText text)
{
    private readonly Dictionary<string, string?> _known = new(StringComparer.Ordinal);

    public string? CityOf(string district)
    {
        if (!_known.TryGetValue(district, out var city))
        {
            _known[district] = city = Find(district);
        }

        return city;
    }

    // One listed city: that one. Several: the one that the document speaks of. None: the words X市 before the district's name.
    private string? Find(string district)
    {
        var cities = Gazetteer.Default.CitiesOf(district);
        if (cities.Length == 1)
        {
            return cities[0];
        }

        string? spokenOf = null;
        foreach (var city in cities)
        {
            if (text.Content.Contains(Gazetteer.StemOf(city), StringComparison.Ordinal))
            {
                if (spokenOf is not null)
                {
                    return null;
                }

                spokenOf = city;
            }
        }

        return spokenOf ?? CityBefore(district, text.Content);
    }

    private static string? CityBefore(string district, string content)
    {
        for (var at = content.IndexOf("市" + district, StringComparison.Ordinal); at > 0;
            at = content.IndexOf("市" + district, at + 1, StringComparison.Ordinal))
        {
            for (var start = Math.Max(0, at - 4); start <= at - 2; start++)
            {
                var isStart = start == 0 || content[start - 1] is not (>= '\u4E00' and <= '\u9FFF');
                if (isStart
                    && Place.ReadPrefix(
                        content.AsSpan(start, at - start + 1 + district.Length),
                        Gazetteer.Default) is { City: { } city, District: not null })
                {
                    return city;
                }
            }
        }

        return null;
    }
}
