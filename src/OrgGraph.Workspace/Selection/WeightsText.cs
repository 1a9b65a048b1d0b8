using System.Globalization;

namespace OrgGraph.Workspace.Selection;

/// <summary>Weights of roles as people write them: <c>1,0.7,0.3</c> for a lead, a responsibility, an assist.</summary>
public static class WeightsText
{
    private const double Most = 1e6; // sums of a million such weights keep their digits

    /// <summary>Reads three numbers from 0 to a million, not all zero.</summary>
    public static bool TryParse(string? text, out LoadWeights weights)
    {
        weights = new LoadWeights();
        var numbers = new List<double>();
        foreach (var part in (text ?? "").Split(',', '，'))
        {
            if (!double.TryParse(part, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                || number is not (>= 0 and <= Most))
            {
                return false;
            }

            numbers.Add(number);
        }

        if (numbers is not [var lead, var responsible, var assist] || numbers.Max() == 0)
        {
            return false;
        }

        weights = new LoadWeights(lead, responsible, assist);
        return true;
    }
}
