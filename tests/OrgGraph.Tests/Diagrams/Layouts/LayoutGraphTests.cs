using NUnit.Framework;
using OrgGraph.Diagrams.Layouts;
using OrgGraph.Diagrams.Layouts.Layered;
using OrgGraph.Diagrams.Layouts.Networks;

namespace OrgGraph.Tests.Diagrams.Layouts;

public sealed class LayoutGraphTests
{
    private static readonly IDiagramLayout[] s_layouts = [new LayeredLayout(), new StressLayout()];

    [TestCaseSource(nameof(s_layouts))]
    public void Nothing_is_drawn_of_nothing(IDiagramLayout layout)
    {
        var result = layout.Lay(new LayoutGraph([], [], new LayoutSpacing()));
        Assert.That((result.Width, result.Height, result.Boxes.Length, result.Routes.Length), Is.EqualTo((0.0, 0.0, 0, 0)));
    }

    [TestCaseSource(nameof(s_layouts))]
    public void One_box_is_the_page(IDiagramLayout layout)
    {
        var result = layout.Lay(new LayoutGraph([new(30, 12, Group: 3)], [], new LayoutSpacing()));
        Assert.That((result.Width, result.Height), Is.EqualTo((30.0, 12.0)));
    }

    [TestCaseSource(nameof(s_layouts))]
    public void What_cannot_be_drawn_is_refused_with_its_place(IDiagramLayout layout)
    {
        LayoutNode box = new(9, 9);
        Assert.Multiple(() =>
        {
            Refuses(new LayoutGraph([box], [new(0, 0)], new LayoutSpacing()), "Edge 0");
            Refuses(new LayoutGraph([box, box], [new(0, 1), new(0, 2)], new LayoutSpacing()), "Edge 1");
            Refuses(new LayoutGraph([box, box], [new(0, 1, 0)], new LayoutSpacing()), "Edge 0");
            Refuses(new LayoutGraph([box, box], [new(0, 1, double.NaN)], new LayoutSpacing()), "Edge 0");
            Refuses(new LayoutGraph([box, box with { Width = -1 }], [], new LayoutSpacing()), "Node 1");
            Refuses(new LayoutGraph([box with { Height = double.PositiveInfinity }], [], new LayoutSpacing()), "Node 0");
            Refuses(new LayoutGraph([box with { Layer = -2 }], [], new LayoutSpacing()), "Node 0");
            Refuses(new LayoutGraph([box], [], new LayoutSpacing(Node: double.NaN)), "Distances");
        });

        void Refuses(LayoutGraph graph, string where) =>
            Assert.That(() => layout.Lay(graph), Throws.ArgumentException.With.Message.Contains(where));
    }
}
