using System.Collections.Immutable;
using OrgGraph.Model;

namespace OrgGraph.Documents.Units;

/// <summary>Says which unit a written name means in the plans of one jurisdiction.</summary>
internal sealed class UnitResolver(Jurisdiction jurisdiction, UnitOverrides overrides)
{
    private readonly Gazetteer _gazetteer = Gazetteer.Default;
    private readonly Dictionary<string, (UnitResolution Resolution, bool LacksCity)> _known = new(StringComparer.Ordinal);

    /// <summary>True when the last name led to the city above and that city is not known.</summary>
    public bool LacksCity { get; private set; }

    /// <summary>Resolves a written name; a name met before costs a look-up.</summary>
    public UnitResolution Resolve(string written)
    {
        if (!_known.TryGetValue(written, out var known))
        {
            LacksCity = false;
            _known[written] = known = (ResolveNew(written), LacksCity);
        }

        LacksCity = known.LacksCity;
        return known.Resolution;
    }

    private UnitResolution ResolveNew(string written)
    {
        var related = new List<Unit>();
        var bracket = BracketOf(written);
        var unit = Scoped(CanonicalName.Of(written), related);
        unit = AddBracket(unit, bracket, related);
        unit = WithAliases(unit, written);
        return Override(unit, written, related);
    }

    private Unit Scoped(string name, List<Unit> related)
    {
        if (name.IndexOf('、') is > 0 and var comma && comma < name.Length - 1 && !UnitShape.IsSeveral(name))
        {
            var first = Scoped(name[..comma], related);
            var second = Scoped(name[(comma + 1)..], related);
            return first with { Id = $"{first.Id}、{name[(comma + 1)..]}", Aliases = [first.Id, second.Id], CounterpartId = null };
        }

        if (UnitShape.IsSeveral(name) && name[0] is not ('市' or '区' or '县' or '省'))
        {
            return Create(name, jurisdiction.Name + name, jurisdiction.Name, jurisdiction.Level);
        }

        if (IsNational(name))
        {
            return Create(name, name, "", UnitLevel.National);
        }

        var place = Place.ReadPrefix(name, _gazetteer);
        if (!place.IsEmpty && place.Length < name.Length)
        {
            return InPlace(place, name[place.Length..], related);
        }

        return name[0] switch
        {
            '省' => OfProvince(name),
            '市' => OfCity(name, related),
            '区' or '县' or '旗' => OfDistrict(name),
            _ => OfJurisdiction(name),
        };
    }

    // 海淀区政府, 北京市水务局: the name says itself where it belongs
    private Unit InPlace(Place place, string rest, List<Unit> related)
    {
        if (place.District is null)
        {
            var scope = place.City ?? place.Province!;
            return Branch(Create(rest, scope + rest, scope, place.City is null ? UnitLevel.Provincial : UnitLevel.Municipal), related);
        }

        var city = place.City ?? CityOf(place.District);
        return District(place.District, city, rest);
    }

    private string? CityOf(string district)
    {
        if (jurisdiction.City is { } own && (_gazetteer.CitiesOf(district).Contains(own) || _gazetteer.CitiesOf(district).IsEmpty))
        {
            return own;
        }

        return _gazetteer.CitiesOf(district) is [var only] ? only : null;
    }

    private static Unit District(string district, string? city, string rest)
    {
        var isGovernment = rest == "人民政府";
        var unit = Create(rest, isGovernment ? city + district + rest : district + rest, district, UnitLevel.District);
        return isGovernment || city is null || unit.Level != UnitLevel.District
            ? unit
            : unit with { CounterpartId = city + Counterparts.OfficeAbove(rest) };
    }

    private Unit OfProvince(string name)
    {
        var province = jurisdiction.Province ?? (jurisdiction.City is { } city ? _gazetteer.ProvinceOf(city) : null);
        return Create(name, province is null ? name : province + name[1..], province ?? "", UnitLevel.Provincial);
    }

    private Unit OfCity(string name, List<Unit> related)
    {
        if (jurisdiction.City is not { } city)
        {
            LacksCity = true;
            return Create(name, name, "", UnitLevel.Municipal);
        }

        return Branch(Create(name, city + name[1..], city, UnitLevel.Municipal), related);
    }

    private Unit OfDistrict(string name) => jurisdiction.District is { } district
        ? District(district, jurisdiction.City, name[1..])
        : Create(name, jurisdiction.Name + name, jurisdiction.Name, UnitLevel.District);

    private Unit OfJurisdiction(string name)
    {
        // 大兴经济开发区管委会 and 黄村镇人民政府 carry a place in their name; the district's stem needs no repeating
        var stem = Gazetteer.StemOf(jurisdiction.Name);
        var cityStem = jurisdiction.City is { } city ? Gazetteer.StemOf(city) : stem;
        var named = stem.Length > 1 && (name.Contains(stem, StringComparison.Ordinal) || name.StartsWith(cityStem, StringComparison.Ordinal));
        return Create(name, named ? name : jurisdiction.Name + name, jurisdiction.Name, jurisdiction.Level);
    }

    // 市规划自然资源委大兴分局: the parent is the name before the place of the branch
    private Unit Branch(Unit unit, List<Unit> related)
    {
        if (!unit.Id.EndsWith("分局", StringComparison.Ordinal))
        {
            return unit;
        }

        var body = unit.Id.AsSpan(0, unit.Id.Length - 2);
        for (var length = 2; length <= 4 && length < body.Length - unit.Jurisdiction.Length - 2; length++)
        {
            var parent = body[..^length];
            var stem = body[^length..].ToString();
            if (parent is [.., '局' or '委' or '厅' or '部' or '办'] && IsPlaceStem(stem))
            {
                var name = parent[unit.Jurisdiction.Length..].ToString();
                var parentUnit = Create(name, parent.ToString(), unit.Jurisdiction, UnitLevel.Municipal);
                related.Add(parentUnit);
                return unit with { ParentId = parentUnit.Id, Kind = UnitKind.Branch };
            }
        }

        return unit;
    }

    private bool IsPlaceStem(string stem) =>
        stem == Gazetteer.StemOf(jurisdiction.Name) || !_gazetteer.DistrictsOfStem(stem).IsEmpty;

    private static bool IsNational(string name) =>
        name.StartsWith("国家", StringComparison.Ordinal) || name.StartsWith("中央", StringComparison.Ordinal)
        || name.StartsWith("国务院", StringComparison.Ordinal) || name.StartsWith("中国", StringComparison.Ordinal)
        || (name[^1] == '部' && !name.Contains('委') && !UnitShape.HasOpening(name));

    private static Unit Create(string name, string id, string scope, UnitLevel level)
    {
        var (ownLevel, kind, rule) = UnitClassifier.Classify(name, level);
        return new Unit { Id = id, Jurisdiction = scope, Level = ownLevel, Kind = kind, Rule = rule };
    }

    private static string? BracketOf(string written)
    {
        var bare = UnitShape.WithoutBrackets(written);
        return bare.Length < written.Length ? written[bare.Length..].Trim(' ', '(', ')', '（', '）', '〔', '〕', '[', ']', '【', '】') : null;
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

        return UnitShape.IsComplete(bracket) && !UnitShape.IsSeveral(bracket)
            ? unit with { Aliases = unit.Aliases.Add(Scoped(CanonicalName.Of(bracket), related).Id) }
            : unit;
    }

    private static Unit WithAliases(Unit unit, string written)
    {
        var aliases = unit.Aliases;
        var bare = UnitShape.WithoutBrackets(written).ToString();
        foreach (var name in (ReadOnlySpan<string>)[written, bare])
        {
            // the name of a group without its bracket is another group
            var another = unit.Level == UnitLevel.Group && name != written;
            aliases = another || name == unit.Id || aliases.Contains(name) ? aliases : aliases.Add(name);
        }

        return unit with { Aliases = aliases };
    }

    private UnitResolution Override(Unit unit, string written, List<Unit> related)
    {
        if (overrides.Aliases.TryGetValue(written, out var id) || overrides.Aliases.TryGetValue(unit.Id, out id))
        {
            var target = Create(id, id, unit.Jurisdiction, unit.Level);
            unit = target with { Aliases = WithAliases(target, written).Aliases.AddRange(unit.Aliases.Except([written])).Distinct().ToImmutableArray() };
            related.Clear();
        }

        if (overrides.Parents.TryGetValue(unit.Id, out var parent))
        {
            unit = unit with { ParentId = parent };
            related.Add(Create(parent, parent, unit.Jurisdiction, UnitLevel.Unknown));
        }

        if (overrides.Members.TryGetValue(unit.Id, out var members))
        {
            unit = unit with { MemberIds = members, MembersKnown = true, Level = UnitLevel.Group, Kind = UnitKind.Group };
            related.AddRange(members.Select(m => Create(m, m, unit.Jurisdiction, jurisdiction.Level)));
        }

        return new UnitResolution(unit, [.. related]);
    }
}
