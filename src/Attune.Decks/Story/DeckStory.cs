using Attune.Decks.Contents;
using Attune.Decks.Slides;
using Attune.Report;

namespace Attune.Decks.Story;

/// <summary>The story of a sitting: what was asked, what stands, what was found, what was agreed, what is next. Each readers' version leaves out what is not theirs.</summary>
internal static class DeckStory
{
    public static Deck Tell(DeckContent content, CultureInfo culture)
    {
        var teller = new Teller(content, culture);
        Slide[] slides = [.. content.Readers switch
        {
            Audience.Room => Room(teller),
            Audience.Sponsor => Sponsor(teller),
            Audience.Team => Team(teller),
            var other => throw new ArgumentOutOfRangeException(nameof(content), other, "Nobody reads this version."),
        }];
        return new(
            Teller.Name(content.Title), teller.Words.Footer(Teller.Name(content.Title, 80), teller.Words.For(content.Readers)), content.Record.Day,
            culture.Name.Length > 0 ? culture.Name : "en-US", [.. Distinct(slides, teller.Words)]);
    }

    private static IEnumerable<Slide> Room(Teller teller) =>
    [
        .. OpeningSlides.Opening(teller), .. OpeningSlides.Asked(teller), .. StandsSlides.Tell(teller),
        .. ForecastSlides.Tell(teller), .. CloudSlides.Tell(teller), .. CardSlides.Tell(teller), .. TopicSlides.Tell(teller), .. BesideSlides.Findings(teller), .. VoiceSlides.Tell(teller),
        .. VoteSlides.Tell(teller), .. BesideSlides.Audience(teller), .. DriftSlides.Tell(teller), .. MoveSlides.Tell(teller), .. DecisionSlides.Decisions(teller), .. DecisionSlides.Glossary(teller), .. BesideSlides.Principle(teller), .. OwnerSlides.Tell(teller),
        .. BenefitSlides.Tell(teller), .. TimelineSlides.Tell(teller), .. CommitmentSlides.Commitments(teller), .. CommitmentSlides.Fates(teller), .. ClosingSlides.Tell(teller),
    ];

    // What the sponsor's page says, and nothing else.
    private static IEnumerable<Slide> Sponsor(Teller teller) =>
    [
        .. OpeningSlides.Opening(teller), .. TopicSlides.Tell(teller), .. DriftSlides.Tell(teller), .. DecisionSlides.Decisions(teller), .. DecisionSlides.Glossary(teller), .. BesideSlides.Principle(teller), .. VoteSlides.Tell(teller),
        .. OwnerSlides.Tell(teller), .. BesideSlides.Findings(teller), .. BenefitSlides.Tell(teller), .. TimelineSlides.Tell(teller), .. ClosingSlides.Tell(teller),
    ];

    private static IEnumerable<Slide> Team(Teller teller) =>
    [
        .. OpeningSlides.Opening(teller), .. OpeningSlides.Asked(teller), .. StandsSlides.Tell(teller), .. TopicSlides.Tell(teller),
        .. VoteSlides.Tell(teller), .. DriftSlides.Tell(teller), .. DecisionSlides.Decisions(teller), .. DecisionSlides.Glossary(teller), .. BesideSlides.Principle(teller), .. OwnerSlides.Tell(teller), .. BenefitSlides.Tell(teller), .. ClosingSlides.Tell(teller),
    ];

    // The outline lists titles, and those who listen go from title to title: no two are the same.
    private static IEnumerable<Slide> Distinct(Slide[] slides, DeckTexts words)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var slide in slides)
        {
            var title = slide.Title;
            for (var again = 2; !seen.Add(title); again++) { title = words.Again(slide.Title, again); }
            yield return slide with { Title = title };
        }
    }
}
