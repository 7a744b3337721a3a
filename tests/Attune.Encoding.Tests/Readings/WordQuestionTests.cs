using System.Collections.Immutable;
using Attune.Analysis.Asking;
using Attune.Analysis.Readings;
using Attune.Analysis.Rounds;
using Attune.Statistics.Sides;

namespace Attune.Encoding.Tests.Readings;

/// <summary>A word that was put to the leaders makes one question, whether it is one thing, and nothing else.</summary>
public class WordQuestionTests
{
    private const string Support = "probe:support";
    private const string GoLive = "probe:go-live";

    private static readonly ImmutableArray<string> Beside = ["Somebody who stands beside a nurse in the first weeks.", "A person on the ward when the screen is new. Not a phone number.", "Help at the bed, at once."];
    private static readonly ImmutableArray<string> Tickets = ["Tickets that are closed within a day.", "A service desk with three levels.", "Tickets that are closed within a day."];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void One_word_is_asked_once_with_what_everybody_wrote_and_makes_no_topic(bool asCrowd)
    {
        var reading = Read(Round(Of(Support, Beside, Tickets)), asCrowd);
        var question = reading.Questions.Single(question => question.Question.Id == Support);
        question.Topics.ShouldBeEmpty();
        question.Cards.ShouldBeEmpty();
        var ask = question.Asks.ShouldHaveSingleItem();
        (ask.Kind, ask.Term, ask.Leaders).ShouldBe((AskKind.OneWord, "support", new SideCounts(3, 3)));
        Texts(question, ask.BusinessPoints).ShouldBe(["Somebody who stands beside a nurse in the first weeks.", "A person on the ward when the screen is new.", "Help at the bed, at once.", "Not a phone number."],
            "the first sentence of each leader stands before anybody's second");
        Texts(question, ask.ItPoints).ShouldBe(Tickets);
        if (!asCrowd) { ReadingInvariants.MustHold(reading); }
    }

    [Fact]
    public void What_somebody_wrote_word_for_word_under_an_earlier_word_stands_there_alone()
    {
        string[] again = ["somebody who stands beside a nurse in the first weeks", "The day the wards switch over."];
        var question = Read(Round([.. Of(Support, Beside, Tickets), .. Of(GoLive, again, ["The day the old system is off."])])).Questions.Single(question => question.Question.Id == GoLive);
        var ask = question.Asks.ShouldHaveSingleItem();
        Texts(question, ask.BusinessPoints).ShouldBe(["The day the wards switch over."]);
        ask.Leaders.ShouldBe(new SideCounts(1, 1));

        // Where nothing else is left of a side, the first word asks it all.
        Read(Round([.. Of(Support, Beside, Tickets), .. Of(GoLive, again[..1], ["The day the old system is off."])])).Questions.Single(question => question.Question.Id == GoLive).Asks.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(TopicEditKind.SettleSame, CardKind.CommonGround)]
    [InlineData(TopicEditKind.SettleOpposed, CardKind.Contradiction)]
    [InlineData(TopicEditKind.SettleDifferent, CardKind.FalseAgreement)]
    [InlineData(TopicEditKind.DropAsk, null)]
    public void What_people_settled_of_the_word_is_its_card_and_is_not_asked_again(TopicEditKind kind, CardKind? made)
    {
        var edit = new TopicEdit(kind, Support, [new("b0", 0), new("i0", 0)]);
        var question = Read(Round(Of(Support, Beside, Tickets)) with { TopicEdits = [new(TopicEditKind.SettleSame, Support, [new("b0", 0)]), edit] }).Questions.Single(question => question.Question.Id == Support);
        question.Asks.ShouldBeEmpty();
        question.Cards.Select(card => (CardKind?)card.Kind).ShouldBe(made is null ? [] : [made]);
        question.Cards.ShouldAllBe(card => card.IsOneWord && card.BusinessTerm == "support" && card.Reason == CardReason.Settled && card.BusinessPoints.Length == 4);
    }

    [Fact]
    public void A_word_that_one_side_alone_explained_is_not_asked_about()
        => Read(Round(Of(Support, Beside, []))).Questions.Single(question => question.Question.Id == Support).Asks.ShouldBeEmpty();

    private static LockedRound Round(IEnumerable<Answer> words) => InventedRoom.FourAgainstFour with
    {
        Questions = [.. InventedRoom.FourAgainstFour.Questions, new Question(Support, "support") { Word = "support" }, new Question(GoLive, "go-live") { Word = "go-live" }],
        Answers = [.. InventedRoom.FourAgainstFour.Answers, .. words],
    };

    private static IEnumerable<Answer> Of(string question, IEnumerable<string> business, IEnumerable<string> it)
        => business.Select((text, at) => new Answer($"b{at}", Side.Business, question, text)).Concat(it.Select((text, at) => new Answer($"i{at}", Side.It, question, text)));

    private static Reading Read(LockedRound round, bool asCrowd = false) => asCrowd ? InventedRoom.ReadAsCrowd(round) : InventedRoom.Read(round);

    private static IEnumerable<string> Texts(QuestionReading question, IEnumerable<int> points) => points.Select(point => question.Points[point].Text);
}
