using System.Globalization;
using System.Resources;
using System.Runtime.CompilerServices;
using Attune.Analysis;

namespace Attune.Report;

/// <summary>What the picture says of its own, from <c>CloudStrings.resx</c>; the name of a member is the key.</summary>
internal sealed class CloudStrings(CultureInfo culture)
{
    private static readonly ResourceManager Resources = new("Attune.Report.CloudStrings", typeof(CloudStrings).Assembly);

    public string Both => Get();

    public string UsedTheWord => Get();

    public string OneMeaning => Get();

    public string TwoMeanings => Get();

    public string Empty => Get();

    public string Title(Cloud cloud) => !cloud.Sided ? With(Get("TitleRoom"), cloud.People.Total) : With(Get(), cloud.People.Business, cloud.Sides.Business, cloud.People.It, cloud.Sides.It);

    public string OnlyHeading(Cloud cloud, Side side)
    {
        var people = cloud.People.Of(side);
        return With(Get(), cloud.Sides.Of(side), people == 1 ? Get("Person") : With(Get("People"), people));
    }

    public string HeardOnce(int words) => With(Get(), words);

    public string Light(int words) => words == 1 ? Get("LightOne") : With(Get(), words);

    public string More(int words) => With(Get(), words);

    public string MoreLinks(int links) => links == 1 ? Get("MoreLinksOne") : With(Get(), links);

    public string Range(CloudStep step) => step.From == step.To ? With("{0}", step.From) : With(Get(), step.From, step.To);

    /// <summary>"adoption, 3 of 4 Business, 1 of 4 IT", and what the marks say.</summary>
    public string Label(Cloud cloud, CloudWord word, IReadOnlyList<string> sameMeaning)
    {
        if (!cloud.Sided) { return With(Get("LabelRoom"), CloudText.Shown(word.Text), word.Leaders.Total, cloud.People.Total); }
        var label = With(Get(), CloudText.Shown(word.Text), Users(cloud, word, Side.Business), Users(cloud, word, Side.It));
        if (word.Split is { } split)
        {
            label = With(Get("LabelSplit"), label, cloud.Sides.Business, CloudText.Shown(split.Business), cloud.Sides.It, CloudText.Shown(split.It));
        }

        return sameMeaning.Aggregate(label, (all, other) => With(Get("LabelLink"), all, CloudText.Shown(other)));
    }

    private string Users(Cloud cloud, CloudWord word, Side side)
        => With(Get(), word.Leaders.Of(side), cloud.People.Of(side), cloud.Sides.Of(side));

    private string With(string format, params ReadOnlySpan<object?> arguments) => string.Format(culture, format, arguments);

    private string Get([CallerMemberName] string key = "")
        => Resources.GetString(key, culture) ?? throw new MissingManifestResourceException($"CloudStrings.resx has no '{key}'.");
}
