using Attune.Analysis.Ownership;
using Attune.Analysis.Readings;
using Attune.Analysis.Rounds;
using Attune.Analysis.Verdicts;
using Attune.Decks.Contents;
using Attune.Decks.Story;
using Attune.Report;
using Attune.Report.Records;
using Attune.Statistics.Sides;

namespace Attune.Decks;

/// <summary>A deck of a reading that no sitting followed yet: what was found, and nothing that was voted or decided.</summary>
public static class ReadingDeck
{
    /// <param name="reading">The reading.</param>
    /// <param name="options">The audience, the title, the date and the culture, as for a report.</param>
    public static DeckContent Make(Reading reading, ReportOptions options)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(options);
        var (words, findings) = (new DeckTexts(options.Culture), ShownFinding.AllOf(reading, options));
        var numbers = options.Questions ?? QuestionNumbers.InOrder(reading.Questions.Length);
        var title = options.Title.Length > 0 ? options.Title : words.ReadingTitle;
        // The teams are not told what the sides expected of a job: of so few people each knows who said it.
        var isTeam = options.Audience == Audience.Team;
        return new()
        {
            Readers = options.Audience,
            Title = title,
            Record = new()
            {
                Program = title,
                Round = 1,
                Day = options.Date ?? default,
                Sides = reading.Round.Sides,
                Leaders = reading.Leaders,
                Topics = [.. findings.Where(finding => ReadingOf(finding.Kind) is not null).Select(finding => TopicOf(finding, words))],
                Jobs = isTeam ? [] : [.. OwnershipRows.NobodysFirst(reading.Ownership).SelectMany(activity => activity).Select(cell => new RecordedJob(cell.Activity, cell.Stage, cell.State, cell.Agreed is { } agreed ? NameOf(agreed, reading.Round.Sides, words) : "", ""))],
                JobsWereShown = true,
            },
            Questions = options.Audience == Audience.Sponsor ? [] : [.. reading.Questions.Index().Where(question => numbers.ByPlace.ElementAtOrDefault(question.Index) is not null).Select(question => new DeckQuestion(numbers.ByPlace[question.Index]!.Value, question.Item.Question.Text, ""))],
            ThirdVoices = options.Audience != Audience.Room || !options.ShowsSentences ? [] : options.ThirdVoices,
            Cards = options.Audience != Audience.Room || !options.ShowsSentences ? [] : [.. findings.Where(finding => ReadingOf(finding.Kind) is not null).Select(finding => CardOf(finding, words))],
        };
    }

    // Of ownership and of forecasts there are pictures of their own.
    private static TopicReading? ReadingOf(CardKind kind) => kind switch
    {
        CardKind.CommonGround => TopicReading.CommonGround,
        CardKind.HiddenAgreement => TopicReading.HiddenAgreement,
        CardKind.FalseAgreement => TopicReading.FalseAgreement,
        CardKind.Contradiction => TopicReading.Contradiction,
        CardKind.OpenGap => TopicReading.OpenGap,
        CardKind.Ownership or CardKind.Perception => null,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such card."),
    };

    private static RecordedTopic TopicOf(ShownFinding finding, DeckTexts words) => new(
        finding.Name, ReadingOf(finding.Kind)!.Value, IsJudged: false, finding.Leaders, finding.Leaders is null ? null : finding.Answered, finding.DependsOnOnePerson, IsOfFew: false, words.ToBeAsked)
    {
        Total = finding.Leaders?.Total,
        Question = finding.Question,
    };

    private static DeckCard CardOf(ShownFinding finding, DeckTexts words) => new(
        ReadingOf(finding.Kind)!.Value, finding.Name, finding.IsWord, finding.Question, IsJudged: false,
        VoiceOf(finding, Side.Business, words), VoiceOf(finding, Side.It, words), []);

    private static DeckVoice VoiceOf(ShownFinding finding, Side side, DeckTexts words) => new(
        side == Side.Business ? finding.BusinessPhrase : finding.ItPhrase, finding.Leaders is { } leaders ? words.Of(leaders.On(side), finding.Answered.On(side)) : words.NotShown,
        [.. (side == Side.Business ? finding.Business : finding.It).Select(sentence => new DeckSentence(sentence))], words.NothingSaid);

    private static string NameOf(Owner owner, SideNames sides, DeckTexts words) => owner switch { Owner.Business => sides.Business, Owner.It => sides.It, _ => words.Owners(owner) };
}
