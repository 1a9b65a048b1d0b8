using OrgGraph.Documents.Text;
using OrgGraph.Model;

namespace OrgGraph.Documents.Units;

/// <summary>Says which unit a written name means in the plans of one jurisdiction.</summary>
internal sealed class UnitResolver(Jurisdiction jurisdiction, UnitOverrides overrides)
{
    private const string Government = "人民政府";

    private readonly Gazetteer _gazetteer = Gazetteer.Default;
    private readonly BranchNames _branches = new(jurisdiction, Gazetteer.Default);
    private readonly Dictionary<string, Known> _known = new(StringComparer.Ordinal);

    private readonly record struct Known(UnitResolution Resolution, bool LacksCity, string? KeptApart);

    /// <summary>True when the last name led to the city above and that city is not known.</summary>
    public bool LacksCity { get; private set; }

    /// <summary>
    /// The unit that the last name has in brackets and that was not taken for a second name: it may be a part or a neighbour
    /// of the unit. Null when there is none.
    /// </summary>
    public string? KeptApart { get; private set; }

    /// <summary>Resolves a written name; a name met before costs a look-up.</summary>
    public UnitResolution Resolve(string written)
    {
        if (!_known.TryGetValue(written, out var known))
        {
            (LacksCity, KeptApart) = (false, null);
            _known[written] = known = new Known(ResolveNew(written), LacksCity, KeptApart);
        }

        (LacksCity, KeptApart) = (known.LacksCity, known.KeptApart);
        return known.Resolution;
    }

    private UnitResolution ResolveNew(string written)
    {
        var related = new List<Unit>();
        var read = ReadingForm.Of(written);
        var bracket = UnitBracket.Of(read);
        var unit = Scoped(CanonicalName.Of(read), related);
        unit = AddBracket(unit, bracket, related);
        return UserKnowledge.Apply(overrides, UserKnowledge.WithAliases(unit, written), written, related, jurisdiction.Level);
    }

    private Unit Scoped(string name, List<Unit> related)
    {
        if (name.IndexOf('、') is > 0 and var comma && comma < name.Length - 1 && !UnitShape.IsSeveral(name))
        {
            var first = Scoped(name[..comma], related);
            var second = Scoped(name[(comma + 1)..], related);
            return first with { Id = $"{first.Id}、{name[(comma + 1)..]}", Aliases = [first.Id, second.Id], CounterpartId = null };
        }

        var level = PlaceKinds.AreGovernments(name) ? 0 : LevelPrefix.LengthIn(name);
        if (level == 0 && UnitShape.IsSeveral(name))
        {
            return Create(name, jurisdiction.Name + name, jurisdiction.Name, jurisdiction.Level);
        }

        name = NationalBodies.WithoutSystem(name);
        if (NationalBodies.Is(name))
        {
            return Create(name, name, "", UnitLevel.National);
        }

        if (_branches.PoliceOf(name) is { } district)
        {
            var branch = District(district, CityOf(district), BranchNames.PoliceBranch);
            return BranchNames.NamesPoliceBureau(name) && jurisdiction.City is { } city
                ? WithParent(branch, BranchNames.PoliceBureau, city, related)
                : branch;
        }

        var place = Place.ReadPrefix(name, _gazetteer);
        if (!place.IsEmpty)
        {
            // a bare place in a list of units is its government
            return AsGroup(
                InPlace(place, place.Length < name.Length ? name[place.Length..] : Government, related),
                name[(place.Length - 1)..]);
        }

        level = LevelPrefix.LengthIn(name);
        return level == 0
            ? jurisdiction.Town is { } town ? OfTown(name, town) : OfJurisdiction(name)
            : AsGroup(OfLevel(name[level - 1], name, name[level..], related), name[(level - 1)..]);
    }

    // 区直有关部门: that several are meant shows with the level only
    private static Unit AsGroup(Unit unit, string name)
    {
        if (!UnitShape.IsSeveral(name))
        {
            return unit;
        }

        var (level, kind, rule) = UnitClassifier.Classify(name, unit.Level);
        return unit with { Level = level, Kind = kind, Rule = rule, CounterpartId = null };
    }

    private Unit OfLevel(char level, string name, string rest, List<Unit> related) => level switch
    {
        '省' => OfProvince(name, rest),
        '区'
            when name.StartsWith("自治", StringComparison.Ordinal)
                || jurisdiction.PlaceName.EndsWith("自治区", StringComparison.Ordinal) =>
            OfProvince(name, rest),
        '市' => OfCity(name, rest, related),
        '州' or '盟' => OfPrefecture(name, rest, level),
        _ => OfDistrict(name, rest),
    };

    // 海淀区政府, 北京市水务局: the name says itself where it belongs
    private Unit InPlace(Place place, string rest, List<Unit> related)
    {
        if (place.District is null)
        {
            var scope = place.City ?? place.Province!;
            return WithParent(
                Create(rest, scope + rest, scope, place.City is null ? UnitLevel.Provincial : UnitLevel.Municipal), related);
        }

        var city = place.City ?? CityOf(place.District);
        return District(place.District, city, rest);
    }

    private string? CityOf(string district)
    {
        if (jurisdiction.City is { } own
            && (_gazetteer.CitiesOf(district).Contains(own) || _gazetteer.CitiesOf(district).IsEmpty))
        {
            return own;
        }

        return _gazetteer.CitiesOf(district) is [var only] ? only : null;
    }

    private static Unit District(string district, string? city, string rest)
    {
        var isGovernment = rest == Government;
        var unit = Create(rest, isGovernment ? city + district + rest : district + rest, district, UnitLevel.District);
        return isGovernment || city is null || unit.Level != UnitLevel.District
            ? unit
            : unit with { CounterpartId = city + Counterparts.OfficeAbove(rest) };
    }

    private Unit OfProvince(string name, string rest)
    {
        var province = jurisdiction.Province ?? (jurisdiction.City is { } city ? _gazetteer.ProvinceOf(city) : null);
        return Create(name, province is null ? name : province + rest, province ?? "", UnitLevel.Provincial);
    }

    private Unit OfCity(string name, string rest, List<Unit> related)
    {
        // A county-level city calls its own offices 市. Its branches of the city above bear its name: 市生态环境局昆山分局.
        if (jurisdiction.District is [.., '市'] own && !NamesBranchIn(own, rest))
        {
            return District(own, jurisdiction.City, rest);
        }

        if (jurisdiction.City is not [.., '市'] city)
        {
            LacksCity = true;
            return Create(name, name, "", UnitLevel.Municipal);
        }

        return WithParent(Create(name, city + rest, city, UnitLevel.Municipal), related);
    }

    private static bool NamesBranchIn(string district, string office)
    {
        var stem = Gazetteer.StemOf(district);
        return office.StartsWith(stem, StringComparison.Ordinal) || office.EndsWith(stem + "分局", StringComparison.Ordinal);
    }

    // 州财政局: the autonomous prefecture above or itself. A city has none: the character then begins a name (州桥街道).
    private Unit OfPrefecture(string name, string rest, char level)
    {
        if (jurisdiction.City is null && jurisdiction.Level is UnitLevel.District or UnitLevel.Unknown)
        {
            LacksCity = true;
            return Create(name, name, "", UnitLevel.Municipal);
        }

        return jurisdiction.City is { } prefecture && prefecture[^1] == level
            ? Create(name, prefecture + rest, prefecture, UnitLevel.Municipal)
            : OfJurisdiction(name);
    }

    private Unit OfDistrict(string name, string rest) => jurisdiction.District is { } district
        ? District(district, jurisdiction.City, rest)
        : Create(name, jurisdiction.PlaceName + name, jurisdiction.PlaceName, UnitLevel.District);

    // 派出所, 镇农业农村局, 小榄镇综合执法局: the town's own; its government is scoped as in the plans of its district
    private Unit OfTown(string name, string town)
    {
        var office = name.StartsWith(town, StringComparison.Ordinal) ? name[town.Length..]
            : name.StartsWith(TownName.KindOf(town), StringComparison.Ordinal) ? name[TownName.KindOf(town).Length..]
            : null;
        if (office is Government or "办事处" or "")
        {
            return Create(town + office, jurisdiction.Name + office, jurisdiction.PlaceName, jurisdiction.Level);
        }

        // 望京派出所 bears the street's name; 径山镇政府 is another town's
        var bearsPlace = name.StartsWith(town[..^TownName.KindOf(town).Length], StringComparison.Ordinal)
            || UnitClassifier.Classify(
                name, UnitLevel.Unknown) is (UnitLevel.Town, UnitKind.Government or UnitKind.StreetOffice, _);
        return office is null && bearsPlace
            ? Create(name, jurisdiction.PlaceName + name, jurisdiction.PlaceName, UnitLevel.Town)
            : OfJurisdiction(office ?? name);
    }

    private Unit OfJurisdiction(string name)
    {
        // 国网桐庐县供电公司: the place stands behind the company's name
        if (StateCompanies.LengthIn(name) is > 0 and var company
            && Place.ReadPrefix(name.AsSpan(company), _gazetteer) is { Name: { Length: > 2 } served })
        {
            return Create(name, name, served, UnitLevel.Enterprise);
        }

        // 大兴经济开发区管委会 and 黄村镇人民政府 carry a place in their name; the district's stem needs no repeating
        var stem = Gazetteer.StemOf(jurisdiction.PlaceName);
        var cityStem = jurisdiction.City is { } city ? Gazetteer.StemOf(city) : stem;
        name = jurisdiction.Level is UnitLevel.Unknown or UnitLevel.Town && name is ['委', _, _, ..] ? name[1..] : name;
        var named =
            stem.Length > 1
                && (name.Contains(stem, StringComparison.Ordinal) || name.StartsWith(cityStem, StringComparison.Ordinal));
        return Create(name, named ? name : jurisdiction.Name + name, jurisdiction.Name, jurisdiction.Level);
    }

    // 市规划自然资源委大兴分局 names its parent
    private Unit WithParent(Unit unit, List<Unit> related) => _branches.ParentOf(unit) is { } parent
        ? WithParent(unit, parent, unit.Jurisdiction, related)
        : unit;

    private static Unit WithParent(Unit unit, string parent, string scope, List<Unit> related)
    {
        var parentUnit = Create(parent, scope + parent, scope, UnitLevel.Municipal);
        related.Add(parentUnit);
        return unit with { ParentId = parentUnit.Id, Kind = UnitKind.Branch };
    }

    /// <summary>A unit with level and kind as its name tells them.</summary>
    public static Unit Create(string name, string id, string scope, UnitLevel level)
    {
        var (ownLevel, kind, rule) = UnitClassifier.Classify(name, level);
        return new Unit { Id = id, Jurisdiction = scope, Level = ownLevel, Kind = kind, Rule = rule };
    }

    // (含…) names members of a group; another unit's name is a second name; anything else explains and names nothing
    private Unit AddBracket(Unit unit, string? bracket, List<Unit> related)
    {
        if (bracket is null)
        {
            return unit;
        }

        if (unit.Level == UnitLevel.Group)
        {
            var named = bracket.TrimStart('含').TrimStart('包', '括').Split('、', '，', ',');
            var members = named.Where(n => UnitShape.IsComplete(n)).Select(n => Scoped(CanonicalName.Of(n), related)).ToList();
            related.AddRange(members);
            return unit with { Id = $"{unit.Id}（{bracket}）", MemberIds = [.. members.Select(m => m.Id)] };
        }

        if (!UnitShape.IsComplete(bracket) || UnitShape.IsSeveral(bracket))
        {
            return unit;
        }

        var name = CanonicalName.Of(bracket);
        var id = Scoped(name, []).Id;
        if (UnitBracket.IsSecondName(name))
        {
            return unit with { Aliases = unit.Aliases.Add(id) };
        }

        KeptApart = id;
        return unit;
    }
}
