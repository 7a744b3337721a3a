using System.Text.Json;
using Attune.Analysis.Asking;
using Attune.Analysis.Readings;
using Attune.Analysis.Trace;
using Attune.Analysis.Verdicts;
using Attune.Statistics.Sides;

namespace Attune.Encoding.Tests.Readings;

/// <summary>A whole round of a room, from the answers to what is told and what is asked.</summary>
public class RoomReadingTests
{
    private static readonly Reading Room = InventedRoom.Read(InventedRoom.FourAgainstFour);

    [Fact]
    public void Of_a_theme_that_one_side_alone_speaks_of_it_is_said_which()
    {
        string[] costs = ["The licenses cost too much every year", "We pay twice for the same licenses", "License fees eat the budget", "Cut what we spend on licenses"];
        string[] training = ["People need training before the switch", "Train every clerk on the new screens", "Nobody was trained last time", "Training comes too late"];
        var themes = InventedRoom.Read(InventedRoom.Invent([.. training, .. costs], [.. training, "The network is slow", "Backups fail at night", "Servers are old", "Passwords are shared"],
            "Spend less on licenses", "Train people before the switch")).Themes;
        themes[0].Presence!.Value.Presence.ShouldBe(Presence.OnlyBusiness);
        themes[1].Presence!.Value.Presence.ShouldBe(Presence.Shared);
    }

    [Fact]
    public void Every_number_of_a_room_of_eight_leads_to_exact_words() => ReadingInvariants.MustHold(Room);

    [Fact]
    public void A_room_names_the_encoder_of_rooms_and_a_crowd_that_of_crowds()
    {
        Room.EncoderId.ShouldBe(BuiltIn.Rounds.Room.Id);
        Room.EncoderId.ShouldStartWith("matter-");
        InventedRoom.ReadAsCrowd(InventedRoom.FourAgainstFour).EncoderId.ShouldBe(BuiltIn.Encoder.Id);
        Room.InputsHash.ShouldBe(ReadingOptions.Default.Hash(InventedRoom.FourAgainstFour));
    }

    [Fact]
    public void A_round_is_a_room_up_to_its_limit_and_a_crowd_from_one_point_more()
    {
        var prepared = PreparedRound.Prepare(InventedRoom.FourAgainstFour);
        prepared.Points.ShouldBe(Room.Questions.Sum(question => question.Points.Length));
        prepared.IsRoom(ReadingOptions.Default with { RoomUpTo = prepared.Points }).ShouldBeTrue();
        prepared.IsRoom(ReadingOptions.Default with { RoomUpTo = prepared.Points - 1 }).ShouldBeFalse();
        InventedRoom.Read(InventedRoom.FourAgainstFour, ReadingOptions.Default with { RoomUpTo = prepared.Points - 1 }).EncoderId.ShouldBe(BuiltIn.Encoder.Id);
    }

    [Fact]
    public void What_both_sides_say_in_the_same_words_is_told()
    {
        var question = InventedRoom.Read(InventedRoom.Invent(
            ["Stock counts must be right every morning. Trucks leave late.", "The stock counts are right in the morning. Returns take too long."],
            ["Every morning the stock counts are right. Servers are old.", "Stock counts right by morning. Interfaces fail at night."])).Questions[0];
        var card = question.Cards.ShouldHaveSingleItem();
        (card.Kind, card.Reason, card.Leaders, card.Test).ShouldBe((CardKind.CommonGround, CardReason.SameWords, new SideCounts(2, 2), null));
        card.BusinessPoints.Concat(card.ItPoints).ShouldAllBe(point => question.Points[point].Text.Contains("tock counts", StringComparison.Ordinal));
        question.Topics[card.Topic!.Value].Clause.ShouldContain("tock counts");
    }

    [Fact]
    public void What_three_of_four_say_on_one_side_only_is_an_open_gap_with_what_comes_nearest()
    {
        var question = Room.Questions.Single(question => question.Question.Id == InventedRoom.Goal);
        var gap = question.Cards.Single(card => card.Kind == CardKind.OpenGap && card.BusinessPoints.Any(point => question.Points[point].Text.Contains("trained", StringComparison.Ordinal)));
        gap.Leaders.ShouldBe(new(3, 0));
        gap.Test!.Value.P.ShouldBe(0.1429, 1e-4);
        gap.DependsOnOnePerson.ShouldBeFalse("two of four against none is no gap, and this is arithmetic and no finding");
        gap.Nearest.ShouldNotBeEmpty();
        gap.Nearest.ShouldAllBe(point => question.Points[point].Side == Side.It);
    }

    [Fact]
    public void Another_owner_on_each_side_is_never_common_ground_and_is_asked()
    {
        var question = Room.Questions.Single(question => question.Question.Id == InventedRoom.Owner);
        question.Cards.ShouldNotContain(card => card.Kind == CardKind.CommonGround || card.Kind == CardKind.HiddenAgreement);
        question.Asks.ShouldContain(ask => ask.BusinessPoints.Concat(ask.ItPoints).All(point => question.Points[point].Text.Contains("owns the configuration", StringComparison.Ordinal)));
    }

    [Fact]
    public void One_word_of_two_meanings_is_asked_and_never_told_as_agreement()
    {
        var question = Room.Questions.Single(question => question.Question.Id == InventedRoom.Measure);
        question.Cards.ShouldNotContain(card => card.Kind == CardKind.CommonGround);
        question.Asks.ShouldContain(ask => ask.BusinessPoints.Concat(ask.ItPoints).All(point => question.Points[point].Text.Contains("doption", StringComparison.Ordinal)));
    }

    [Fact]
    public void Two_answers_to_one_thing_are_asked_together_and_told_as_no_silence()
    {
        var question = InventedRoom.Read(InventedRoom.Invent(
            ["Process owners decide which change goes into a release.", "The process owners should decide on changes, they know the customers.", "A process owner decides on every change to a release."],
            ["The change board decides which change goes into a release.", "A change board decides on changes, with IT in the chair.", "The change board decides on every change to a release."])).Questions[0];
        question.Cards.ShouldNotContain(card => card.Kind == CardKind.OpenGap, "both sides speak of who decides");
        question.Cards.ShouldNotContain(card => card.Kind == CardKind.CommonGround, "they name other deciders");
        question.Asks.ShouldNotBeEmpty();
    }

    [Fact]
    public void A_theme_that_nobody_mentions_is_silent_and_shows_its_nearest_sentence()
    {
        var silent = Room.Themes.Single(theme => theme.Theme == "Fewer emissions of the truck fleet");
        silent.Silent.ShouldBeTrue();
        silent.Nearest.ShouldNotBeNull().Mention.ShouldBe(Mention.No);
        var retired = Room.Themes.Single(theme => theme.Theme == "Retire the old systems");
        retired.Leaders.It.ShouldBeGreaterThanOrEqualTo(1);
        retired.Leaders.Business.ShouldBe(0);
    }

    [Fact]
    public void A_verdict_over_a_question_needs_most_of_what_lies_in_its_topics()
    {
        var round = InventedRoom.Invent(
            ["The monthly close takes four days.", "One customer record.", "Visibility means I see what sells in the shop."],
            ["The monthly close takes four days.", "Our servers are old.", "Visibility means dashboards of our servers."]);
        foreach (var question in InventedRoom.Read(InventedRoom.FourAgainstFour).Questions)
        {
            var told = question.Topics.Where(topic => topic.Reading != TopicReading.CannotTell).Sum(topic => topic.Points.Length);
            var found = Room.Perception.SingleOrDefault(one => one.Question == question.Question.Id)?.Found;
            if (2 * told < question.Topics.Sum(topic => topic.Points.Length)) { found.ShouldBeNull(question.Question.Id); }
        }

        ReadingInvariants.MustHold(InventedRoom.Read(round));
    }

    [Fact]
    public void Swapping_the_sides_mirrors_every_finding()
        => Findings.List(InventedRoom.Read(InventedRoom.Mirrored(InventedRoom.FourAgainstFour)), mirrored: true).ShouldBe(Findings.List(Room));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void The_order_of_answers_never_matters(int seed)
        => Findings.List(InventedRoom.Read(InventedRoom.Shuffled(InventedRoom.FourAgainstFour, seed))).ShouldBe(Findings.List(Room));

    [Fact]
    public void The_same_round_read_twice_gives_the_same_bytes()
        => JsonSerializer.Serialize(InventedRoom.Read(InventedRoom.FourAgainstFour)).ShouldBe(JsonSerializer.Serialize(Room));

    [Fact]
    public void Every_ask_is_of_a_kind_that_fits_what_it_shows()
        => Room.Questions.SelectMany(question => question.Asks).ShouldAllBe(ask => ask.Kind == AskKind.OneWord == (ask.Term.Length > 0));
}
