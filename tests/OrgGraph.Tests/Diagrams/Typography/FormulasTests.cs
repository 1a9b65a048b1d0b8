using NUnit.Framework;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Diagrams.Typography;

namespace OrgGraph.Tests.Diagrams.Typography;

public sealed class FormulasTests
{
    [TestCase("NOx、CO2和PM2.5浓度", "NOₓ、CO₂和PM₂.₅浓度")]
    [TestCase("氮氧化物（NO_x）、NO _x、NOX", "氮氧化物（NOₓ）、NOₓ、NOₓ")]
    [TestCase("PM10/PM2.5，SO2。N2O O3 CH4", "PM₁₀/PM₂.₅，SO₂。N₂O O₃ CH₄")]
    [TestCase("CO2.5年", "CO2.5年")]
    [TestCase("PM2.5.", "PM₂.₅.")]
    [TestCase("B2B、O2O、P2P、5G、VOCs、H5", "B2B、O2O、P2P、5G、VOCs、H5")]
    [TestCase("CO2e、XCO2、PM100、NO_y、NO_", "CO2e、XCO2、PM100、NO_y、NO_")]
    [TestCase("", "")]
    public void Figures_of_gases_and_dusts_stand_below_the_line_and_all_else_as_written(string text, string drawn) =>
        Assert.That(Formulas.Lower(text), Is.EqualTo(drawn));

    [Test]
    public void Drawn_text_has_them_and_does_not_break_inside()
    {
        var block = TextBreaker.Lay("浓度PM2.5低", default, 30, new TextStyle(9, new Colour(0, 0, 0)));
        Assert.That(block.Lines, Has.Some.EqualTo("PM₂.₅"));
    }
}
