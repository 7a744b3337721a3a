using System.Globalization;

namespace Attune.Report;

/// <summary>A sentence of our own with parts that are markup already.</summary>
internal static class Sentence
{
    /// <summary>Fills a sentence of ours; {0}, {1} and so on are the parts.</summary>
    public static Html Of(string sentence, params Html[] parts)
    {
        var written = new List<Html>();
        var rest = sentence.AsSpan();
        for (var open = rest.IndexOf('{'); open >= 0; open = rest.IndexOf('{'))
        {
            var close = rest.IndexOf('}');
            written.Add(Html.Of($"{rest[..open].ToString()}"));
            written.Add(parts[int.Parse(rest[(open + 1)..close], CultureInfo.InvariantCulture)]);
            rest = rest[(close + 1)..];
        }

        written.Add(Html.Of($"{rest.ToString()}"));
        return Html.Of($"{written}");
    }
}
