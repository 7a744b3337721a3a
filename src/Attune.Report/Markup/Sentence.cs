using System.Globalization;

namespace Attune.Report.Markup;

/// <summary>A text of the report with parts that are markup already.</summary>
internal static class Sentence
{
    /// <summary>Fills a text of the report; {0}, {1} and so on are the parts.</summary>
    public static Html Fill(string sentence, params Html[] parts)
    {
        var written = new List<Html>();
        var rest = sentence.AsSpan();
        for (var open = rest.IndexOf('{'); open >= 0; open = rest.IndexOf('{'))
        {
            var close = rest.IndexOf('}');
            written.Add(Html.Format($"{rest[..open].ToString()}"));
            written.Add(parts[int.Parse(rest[(open + 1)..close], CultureInfo.InvariantCulture)]);
            rest = rest[(close + 1)..];
        }

        written.Add(Html.Format($"{rest.ToString()}"));
        return Html.Format($"{written}");
    }
}
