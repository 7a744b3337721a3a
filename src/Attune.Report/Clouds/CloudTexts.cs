using Attune.Analysis.Clouds;
using Attune.Statistics.Sides;

namespace Attune.Report.Clouds;

/// <summary>What the picture says of its own, put together from the texts for a cloud and its words.</summary>
internal sealed partial class CloudTexts
{
    public string Title(Cloud cloud) => cloud.Sided ? TitleSides(cloud.People.Business, cloud.Sides.Business, cloud.People.It, cloud.Sides.It) : TitleRoom(cloud.People.Total);

    public string OnlyHeading(Cloud cloud, Side side) => SideOnly(cloud.Sides.For(side), People(cloud.People.On(side)));

    public string Range(CloudStep step) => step.From == step.To ? step.From.ToString(culture) : FromTo(step.From, step.To);

    /// <summary>"adoption, 3 of 4 Business, 1 of 4 IT", and what the marks say.</summary>
    public string Label(Cloud cloud, CloudWord word, IReadOnlyList<string> sameMeaning)
    {
        if (!cloud.Sided) { return LabelRoom(CloudText.Shown(word.Text), word.Leaders.Total, cloud.People.Total); }
        var label = cloud.ShowsSides(word)
            ? LabelSides(CloudText.Shown(word.Text), Users(cloud, word, Side.Business), Users(cloud, word, Side.It))
            : cloud.ShowsTotal(word) ? LabelRoom(CloudText.Shown(word.Text), word.Leaders.Total, cloud.People.Total)
            : CloudText.Shown(word.Text);
        if (word.Split is { } split)
        {
            label = LabelSplit(label, cloud.Sides.Business, CloudText.Shown(split.Business), cloud.Sides.It, CloudText.Shown(split.It));
        }

        if (word is { IsMarked: true, Split: null }) { label = LabelCard(label); }

        return sameMeaning.Aggregate(label, (all, other) => LabelLink(all, CloudText.Shown(other)));
    }

    private string Users(Cloud cloud, CloudWord word, Side side) => Users(word.Leaders.On(side), cloud.People.On(side), cloud.Sides.For(side));
}
