using NUnit.Framework;
using OrgGraph.Documents.Units;

namespace OrgGraph.Tests.Documents.Units;

public sealed class GazetteerTests
{
    [Test]
    public void The_whole_country_is_listed()
    {
        var (provinces, prefectures, counties) = Gazetteer.Default.Counts;
        Assert.Multiple(() =>
        {
            Assert.That(provinces, Is.EqualTo(34));
            Assert.That(prefectures, Is.EqualTo(333));
            Assert.That(counties, Is.InRange(2840, 2850), "2,843 and places that are run like counties");
        });
    }

    [TestCase("巴州", "巴音郭楞蒙古自治州")]
    [TestCase("克州", "克孜勒苏柯尔克孜自治州")]
    [TestCase("锡盟", "锡林郭勒盟")]
    [TestCase("恩施州", "恩施土家族苗族自治州")]
    [TestCase("巴州区", "巴州区", Description = "a district of 巴中市")]
    [TestCase("香港特别行政区", "香港特别行政区")]
    [TestCase("青溪区", null)]
    public void Places_are_found_by_long_and_short_names(string written, string? listed) =>
        Assert.That(Gazetteer.Default.ListedName(written), Is.EqualTo(listed));
}
