using Attune.Decks.Slides;
using Attune.Report;

namespace Attune.Decks.Story;

/// <summary>What third voices say beside the two sides, a slide a voice; in no number of theirs, and only for the room.</summary>
internal static class VoiceSlides
{
    public static IEnumerable<Slide> Tell(Teller teller) => teller.Content.ThirdVoices.SelectMany(voice => Tell(teller, voice));

    private static IEnumerable<Slide> Tell(Teller teller, ReportedVoice voice)
    {
        var words = teller.Words;
        (string About, string Said)[] rows =
        [
            .. voice.Topics.SelectMany(topic => topic.Sentences.IsEmpty ? [(topic.Topic, words.VoiceUnquoted)] : topic.Sentences.Select(sentence => (topic.Topic, words.VoiceSaid(sentence)))),
            .. voice.Alone.Select(sentence => (words.VoiceAlone, words.VoiceSaid(sentence))), .. voice.Lines.Select(line => (words.VoiceBesides, line)),
        ];
        // A voice that let nothing be shown has no slide.
        return rows.Length == 0 ? [] : teller.Table(
            words.VoiceTitle(Teller.Name(voice.Name, 60)), words.VoiceKicker, new((words.Topic, 300, null), (words.VoiceSays, 564, null)),
            rows.Select(row => (ImmutableArray<Cell>)[new([new Line([new Words(Teller.Name(row.About, Teller.LongestCell), IsBold: true)])]), new(Teller.Name(row.Said, Teller.LongestCell))]),
            words.VoiceCaption, rows.Select(row => $"{row.About}: {row.Said}"));
    }
}
