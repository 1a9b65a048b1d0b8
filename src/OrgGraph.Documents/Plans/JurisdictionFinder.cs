using System.Text.RegularExpressions;
using OrgGraph.Documents.Text;
using OrgGraph.Documents.Units;
using OrgGraph.Model;

namespace OrgGraph.Documents.Plans;

/// <summary>Finds whose plan it is: the title tells, else the notice, else the user, else the units that it names.</summary>
internal static class JurisdictionFinder
{
    private const string NoticeAbout = "关于印发";

    // What may stand before the place in a title: 2024年…, 《…, 中共…, 关于印发….
    private static readonly Regex s_beforePlace = new(
        "^([《“\"（(]|中共|(新疆生产建设兵团)?第[一二三四五六七八九十]+师|关于|印发|(20|二[〇○零])[0-9〇○零一二三四五六七八九]{2}(年?[-—－~～至](20)?[0-9]{2})?年度?)+",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking);

    public static Jurisdiction Find(PlanDraft plan, Notice? notice, CitySearch cities, string? given)
    {
        var gazetteer = Gazetteer.Default;
        var title = FromPlace(ReadingForm.Of(plan.Title.Text));
        var titled = Place.ReadPrefix(title, gazetteer);
        var found = Jurisdiction.Of(titled, JurisdictionBasis.Title) with { Town = TownOf(plan, title, titled) };
        var by = FromPlace(IssuerOf(notice));
        var issuer = Place.ReadPrefix(by, gazetteer);
        found = InZone(title, titled, JurisdictionBasis.Title) ?? found;
        found = found.Level == UnitLevel.Unknown && OfStem(title) is { IsEmpty: false } stem
            ? Jurisdiction.Of(stem, JurisdictionBasis.Title) : found;
        if (found.Level == UnitLevel.Unknown)
        {
            found = InZone(by, issuer, JurisdictionBasis.Notice) ?? Jurisdiction.Of(issuer, JurisdictionBasis.Notice);
        }

        // what the user says is surer than a guess from the units' names
        var user = Place.ReadPrefix(given ?? "", gazetteer);
        if (found.Level == UnitLevel.Unknown)
        {
            found = given is null ? FromNamedUnits(plan, cities, gazetteer) : Given(given, user);
        }

        return Complete(found, [issuer, user], cities, gazetteer);
    }

    /// <summary>The place that a person gave for this plan, whatever the document says.</summary>
    public static Jurisdiction OfGiven(string place, Notice? notice, CitySearch cities)
    {
        var gazetteer = Gazetteer.Default;
        var read = Place.ReadPrefix(place, gazetteer);
        return Complete(
            Given(place, read), [Place.ReadPrefix(FromPlace(IssuerOf(notice)), gazetteer), read], cities, gazetteer);
    }

    // 泰州关于印发…: the place without its kind, where one only is called so
    private static Place OfStem(string title)
    {
        var length = title.IndexOf("关于", StringComparison.Ordinal);
        if (length is < 2 or > 4)
        {
            return default;
        }

        var stem = title[..length];
        return Gazetteer.Default.IsCity(stem + "市") ? Place.ReadPrefix(stem + "市", Gazetteer.Default)
            : Gazetteer.Default.DistrictsOfStem(stem) is [var district] ? Place.ReadPrefix(district, Gazetteer.Default)
            : default;
    }

    private static Jurisdiction Given(string given, Place read) => read.IsEmpty
        ? new Jurisdiction(null, null, given, JurisdictionBasis.Given)
        : Jurisdiction.Of(read, JurisdictionBasis.Given);

    // A zone stands for a district of its own; the city before it is its city, or the one whose name it bears.
    private static Jurisdiction? InZone(string text, Place place, JurisdictionBasis basis)
    {
        var before = place.District is null ? place.Length : 0;
        if (ZoneName.ReadPrefix(text.AsSpan(before)) is not { } zone || Gazetteer.Default.IsDistrict(zone))
        {
            return null;
        }

        return new Jurisdiction(place.Province, place.City, zone, basis);
    }

    private static string FromPlace(string title) => s_beforePlace.Replace(title, "");

    private static string IssuerOf(Notice? notice)
    {
        var issuer = notice?.Issuer ?? "";
        var about = issuer.IndexOf(NoticeAbout, StringComparison.Ordinal);
        return about > 0 ? issuer[..about] : issuer;
    }

    // A town's plan names its own offices without a level (派出所) or with the town's (镇农业农村局). A plan that mostly names those of
    // the district is the district's, whatever its title looks like.
    private static string? TownOf(PlanDraft plan, string title, Place place)
    {
        if (place.Name is null || TownName.ReadPrefix(title.AsSpan(place.Length)) is not { } town)
        {
            return null;
        }

        var units = plan.Mentions.Where(m => m.Role != Role.Oversees).ToList();
        var above = units.Count(m => LevelPrefix.LengthIn(m.Text) > 0 || !Place.ReadPrefix(m.Text, Gazetteer.Default).IsEmpty);
        return above * 2 < units.Count ? town : null;
    }

    /// <summary>Adds the city of a district and the province of a city, where something tells them.</summary>
    private static Jurisdiction Complete(Jurisdiction found, ReadOnlySpan<Place> hints, CitySearch cities, Gazetteer gazetteer)
    {
        if (found is { District: { } district, City: null })
        {
            string? city = null;
            foreach (var hint in hints)
            {
                city ??= hint.District == district ? hint.City : null;
            }

            found = found with { City = city ?? cities.CityOf(district) };
        }

        return found.City is { } known && found.Province is null ? found with { Province = gazetteer.ProvinceOf(known) } : found;
    }

    // Units of a city's plan begin with 市, those of a district's with 区 or 县. The places in their names then vote.
    private static Jurisdiction FromNamedUnits(PlanDraft plan, CitySearch cities, Gazetteer gazetteer)
    {
        var units =
            plan.Mentions.Where(m => m.Role != Role.Oversees).GroupBy(m => m.Text).ToDictionary(g => g.Key, g => g.Count());
        var ofCity = units.Where(u => u.Key[0] == '市').Sum(u => u.Value);
        var ofDistrict = units.Where(u => u.Key[0] is '区' or '县').Sum(u => u.Value);
        return ofDistrict > ofCity
            ? DistrictOf(units, cities, gazetteer)
            : ofCity > 0 ? CityOf(units, gazetteer) : Jurisdiction.Unknown;
    }

    private static Jurisdiction CityOf(Dictionary<string, int> units, Gazetteer gazetteer)
    {
        var votes = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var unit in units.Keys)
        {
            var place = Place.ReadPrefix(unit, gazetteer);
            if (place.City is { } named)
            {
                votes[named] = votes.GetValueOrDefault(named) + 1;
            }
            else if (place.District is { } district)
            {
                foreach (var city in gazetteer.CitiesOf(district))
                {
                    votes[city] = votes.GetValueOrDefault(city) + 1;
                }
            }
        }

        return Winner(votes) is { } winner
            ? new Jurisdiction(null, winner, null, JurisdictionBasis.NamedUnits)
            : Jurisdiction.Unknown;
    }

    // 市规划自然资源委通州分局 in a district's plan: the branch bears the district's stem
    private static Jurisdiction DistrictOf(Dictionary<string, int> units, CitySearch cities, Gazetteer gazetteer)
    {
        var votes = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (unit, count) in units)
        {
            var place = Place.ReadPrefix(unit, gazetteer);
            if (place.District is { } named)
            {
                votes[named] = votes.GetValueOrDefault(named) + count;
            }

            if (!unit.EndsWith("分局", StringComparison.Ordinal))
            {
                continue;
            }

            for (var length = 2; length <= 4 && length + 4 < unit.Length; length++)
            {
                var districts = gazetteer.DistrictsOfStem(unit[^(length + 2)..^2]);
                if (districts.Length == 1 && unit[^(length + 3)] is '局' or '委' or '厅')
                {
                    votes[districts[0]] = votes.GetValueOrDefault(districts[0]) + count;
                }
            }
        }

        return Winner(votes) is { } winner
            ? new Jurisdiction(null, cities.CityOf(winner), winner, JurisdictionBasis.NamedUnits)
            : Jurisdiction.Unknown;
    }

    private static string? Winner(Dictionary<string, int> votes)
    {
        var ranked = votes.OrderByDescending(v => v.Value).ThenBy(v => v.Key, StringComparer.Ordinal).Take(2).ToList();
        return ranked.Count > 0 && (ranked.Count == 1 || ranked[0].Value > ranked[1].Value) ? ranked[0].Key : null;
    }
}
