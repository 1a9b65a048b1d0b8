using System.Collections.Frozen;
using System.Reflection;
using System.Text;

namespace OrgGraph.Documents.Units;

/// <summary>
/// The names of China's administrative divisions down to counties: which city a district lies in. A place that is not
/// there is not wrong; its name is then read by its form.
/// </summary>
internal sealed class Gazetteer
{
    private static readonly Lazy<Gazetteer> s_default = new(Load);

    private readonly FrozenDictionary<string, string[]> _citiesOfDistrict;
    private readonly FrozenDictionary<string, string> _provinceOfCity;
    private readonly FrozenDictionary<string, string[]> _districtsOfStem;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _stems;
    private readonly FrozenSet<string> _provinces;
    private readonly FrozenDictionary<string, string> _fullNames;

    private Gazetteer(
        Dictionary<string, List<string>> citiesOfDistrict,
        Dictionary<string, string> provinceOfCity,
        HashSet<string> provinces,
        Dictionary<string, string> shortNames)
    {
        _citiesOfDistrict = citiesOfDistrict.ToFrozenDictionary(p => p.Key, p => p.Value.ToArray());
        _provinceOfCity = provinceOfCity.ToFrozenDictionary();
        _provinces = provinces.ToFrozenSet();
        _districtsOfStem = citiesOfDistrict.Keys
            .Where(d => d.Length > 2)
            .GroupBy(StemOf)
            .ToFrozenDictionary(g => g.Key, g => g.ToArray());
        _stems = citiesOfDistrict.Keys.Concat(provinceOfCity.Keys).Where(p => p.Length > 2).Select(StemOf)
            .ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _fullNames = citiesOfDistrict.Keys.Concat(provinceOfCity.Keys)
            .Select(place => (Full: place, Short: AutonomousPlace.ShortNameOf(place)))
            .Where(n => n.Short is not null && !citiesOfDistrict.ContainsKey(n.Short) && !provinceOfCity.ContainsKey(n.Short))
            .GroupBy(n => n.Short!)
            .Where(g => g.Count() == 1)
            .Select(g => KeyValuePair.Create(g.Key, g.Single().Full))
            .Concat(shortNames)
            .ToFrozenDictionary();
    }

    public static Gazetteer Default => s_default.Value;

    /// <summary>The cities that have a district or county of that name; empty when none has.</summary>
    public ReadOnlySpan<string> CitiesOf(string district) =>
        _citiesOfDistrict.TryGetValue(district, out var cities) ? cities : [];

    /// <summary>The districts whose name without 区, 县 or 市 is the stem; empty when none.</summary>
    public ReadOnlySpan<string> DistrictsOfStem(string stem) =>
        _districtsOfStem.TryGetValue(stem, out var districts) ? districts : [];

    /// <summary>How many provinces, prefectures and places of the county's tier are listed.</summary>
    internal (int Provinces, int Prefectures, int Counties) Counts =>
        (_provinces.Count, _provinceOfCity.Keys.Count(c => !_provinces.Contains(c)), _citiesOfDistrict.Values.Sum(c => c.Length));

    /// <summary>True for the name of a district, county or city without its kind: 乐平.</summary>
    public bool IsStem(ReadOnlySpan<char> text) => _stems.Contains(text);

    public bool IsDistrict(string name) => _citiesOfDistrict.ContainsKey(name);

    public bool IsCity(string name) => _provinceOfCity.ContainsKey(name);

    public bool IsProvince(string name) => _provinces.Contains(name);

    /// <summary>The province of a city; null for a city that is not listed.</summary>
    public string? ProvinceOf(string city) => _provinceOfCity.GetValueOrDefault(city);

    /// <summary>The listed name of a place that may be written short: 恩施州 → 恩施土家族苗族自治州; null when none is listed.</summary>
    public string? ListedName(string written) =>
        IsProvince(written) || IsCity(written) || IsDistrict(written) ? written : _fullNames.GetValueOrDefault(written);

    /// <summary>A place's name without its kind: 大兴区 → 大兴, 北京市 → 北京, 恩施土家族苗族自治州 → 恩施.</summary>
    public static string StemOf(string place) =>
        AutonomousPlace.StemOf(place) is { } stem ? stem
        : place.Length > 2 && place[^1] is '区' or '县' or '市' or '省' or '旗' or '州' or '盟' ? place[..^1]
        : place;

    private static Gazetteer Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("divisions.txt")
            ?? throw new InvalidOperationException("the list of divisions is not in the assembly");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var citiesOfDistrict = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var provinceOfCity = new Dictionary<string, string>(StringComparer.Ordinal);
        var shortNames = new Dictionary<string, string>(StringComparer.Ordinal);
        var provinces = new HashSet<string>(StringComparer.Ordinal);
        var province = "";
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#') || line.Length == 0)
            {
                continue;
            }

            if (line[0] == '~' && line.IndexOf(' ') is > 0 and var blank)
            {
                shortNames.Add(line[1..blank], line[(blank + 1)..]);
                continue;
            }

            if (line[0] == '=')
            {
                province = line[1..];
                provinces.Add(province);
                continue;
            }

            var names = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var city = names[0] == "-" ? province : names[0];
            provinceOfCity.TryAdd(city, province);
            foreach (var district in names.Skip(1))
            {
                if (!citiesOfDistrict.TryGetValue(district, out var cities))
                {
                    citiesOfDistrict[district] = cities = [];
                }

                cities.Add(city);
            }
        }

        return new Gazetteer(citiesOfDistrict, provinceOfCity, provinces, shortNames);
    }
}
