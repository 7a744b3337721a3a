using Attune.Report.Markup;
using Attune.Report.Parts;

namespace Attune.Report.Sections;

/// <summary>What third voices say, after everything that the two sides say: in no count, under names of their own.</summary>
internal static class VoicesSection
{
    public static Html Render(Edition edition)
    {
        var (words, voices) = (edition.Words, edition.Options.ThirdVoices);
        if (voices.IsEmpty || edition.Options.Audience != Audience.Room) { return Html.Empty; }
        return Html.Format($"""
            <article id="beside">
            <p class="kicker"><span class="reading">{words.Voices}</span></p>
            <h1 class="q">{words.VoicesTitle}</h1>
            <p class="lede">{words.VoicesLead}</p>
            {voices.Select(voice => Voice(edition, voice))}</article>

            """);
    }

    private static Html Voice(Edition edition, ReportedVoice voice)
    {
        var words = edition.Words;
        if (voice.Topics.IsEmpty && voice.Alone.IsEmpty && voice.Lines.IsEmpty) { return Html.Format($"<section class=\"card\"><h2>{Name(voice)}</h2><p class=\"none\">{words.VoiceSilent}</p></section>\n"); }
        return Html.Format($"""
            <section class="card">
            <h2>{Name(voice)}</h2>
            {voice.Topics.Select(topic => Html.Format($"<h3>{WrittenText.Render(topic.Topic)}</h3>\n{Sentences(edition, topic.Sentences)}"))}{(voice.Alone.IsEmpty ? Html.Empty : Html.Format($"<h3>{words.VoiceAlone}</h3>\n{voice.Alone.Select(text => Quote.Render(edition, text, []))}"))}{voice.Lines.Select(line => Html.Format($"<p>{WrittenText.Render(line)}</p>\n"))}
            </section>

            """);
    }

    private static Html Sentences(Edition edition, IReadOnlyList<string> sentences)
        => sentences.Count == 0 || !edition.ShowsQuotes ? Html.Format($"<p class=\"none\">{edition.Words.VoiceNotQuoted}</p>\n") : Html.Format($"{sentences.Select(text => Quote.Render(edition, text, []))}");

    private static Html Name(ReportedVoice voice)
        => Html.Format($"<span class=\"third\"><svg viewBox=\"0 0 16 16\" aria-hidden=\"true\"><path d=\"M8 1 15 8 8 15 1 8Z\" /></svg>{WrittenText.Short(voice.Name, 60)}</span>");
}
