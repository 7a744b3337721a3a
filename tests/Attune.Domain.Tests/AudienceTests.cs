using Attune.Analysis.Votes;
using Attune.Domain.Audiences;
using Attune.Domain.Programs;
using Attune.Domain.Rounds;
using Attune.Domain.Statements;
using Attune.Statistics.Sides;

namespace Attune.Domain.Tests;

public class AudienceTests
{
    private static readonly DateTimeOffset Now = new(2026, 12, 1, 9, 0, 0, TimeSpan.Zero);

    private static readonly Round Round = new(RoundId.New(), ProgramId.New(), RoundKind.Real, 1, 1, new(2, 4, LatePolicy.Refuse, AbsentPolicy.LockWithoutThem, DelegatePolicy.Refuse));

    [Theory]
    [InlineData("bcd 234", "BCD234")]
    [InlineData(" BCD-234 ", "BCD234")]
    [InlineData("BCD23", null)]
    [InlineData("BCD230", null)]
    [InlineData(null, null)]
    public void A_code_is_read_as_people_type_it(string? typed, string? code) => RoomCode.Read(typed).ShouldBe(code);

    [Fact]
    public void A_new_code_can_be_typed_and_is_kept_as_a_hash()
    {
        var code = RoomCode.New();
        RoomCode.Read(RoomCode.Spoken(code).ToLowerInvariant()).ShouldBe(code);
        new AudienceRoom(AudienceRoomId.New(), Round, code, "sealed", Now).CodeHash.ShouldBe(RoomCode.HashOf(code));
    }

    [Fact]
    public void A_room_takes_nobody_after_its_time()
    {
        var room = Room();
        room.IsOpen(Now.AddHours(11)).ShouldBeTrue();
        room.IsOpen(Now.AddHours(12)).ShouldBeFalse();
        room.Open(Words(room), [], Now.AddHours(12)).ShouldBe(AudienceOutcome.RoomClosed);
    }

    [Fact]
    public void One_question_is_open_at_a_time_and_a_closed_one_stays_closed()
    {
        var room = Room();
        var (first, second) = (Words(room, 1), Words(room, 2));
        room.Open(first, [second], Now).ShouldBe(AudienceOutcome.Changed);
        room.Shown.ShouldBe(first.Id);
        room.Open(second, [first], Now).ShouldBe(AudienceOutcome.AnotherIsOpen);
        room.Close(first).ShouldBe(AudienceOutcome.Changed);
        room.Open(second, [first], Now).ShouldBe(AudienceOutcome.Changed);
        room.Open(first, [second], Now).ShouldBe(AudienceOutcome.AnotherIsOpen);
        room.Close(second).ShouldBe(AudienceOutcome.Changed);
        room.Open(first, [second], Now).ShouldBe(AudienceOutcome.AlreadyClosed);
    }

    [Theory]
    [InlineData("  Clean   core! ", "Clean core", "clean core")]
    [InlineData("“Trust”", "Trust", "trust")]
    [InlineData("Überblick", "Überblick", "überblick")]
    [InlineData("one two three", null, null)]
    [InlineData("...", null, null)]
    [InlineData("abcdefghijabcdefghij abcdefghijabcdefghijk", null, null)]
    public void Short_answers_are_one_or_two_words(string typed, string? text, string? key)
    {
        var answer = ShortAnswer.Read(typed);
        (answer?.Text, answer?.Key).ShouldBe((text, key));
    }

    [Fact]
    public void Signs_that_cannot_be_seen_are_dropped() => ShortAnswer.Read("tr\u200bust\u202e").ShouldBe(new("trust", "trust"));

    [Fact]
    public void Four_answers_are_too_few_to_show()
    {
        var tally = AudienceTally.Count(Choice(Room()), Votes(null, 0, 4));
        (tally.Detail, tally.Answers).ShouldBe((TallyDetail.TooFew, 4));
        tally.Choices.ShouldBeEmpty();
    }

    [Fact]
    public void Sides_are_told_apart_only_if_every_cell_is_large_enough()
    {
        var question = Choice(Room());
        AudienceTally.Count(question, [.. Votes(Side.Business, 0, 20), .. Votes(Side.It, 1, 5)]).Detail.ShouldBe(TallyDetail.BySide);
        AudienceTally.Count(question, [.. Votes(Side.Business, 0, 20), .. Votes(Side.It, 1, 4)]).Detail.ShouldBe(TallyDetail.Room);
        // The three who named no side could be worked out from the room and the two sides.
        AudienceTally.Count(question, [.. Votes(Side.Business, 0, 20), .. Votes(Side.It, 1, 5), .. Votes(null, 0, 3)]).Detail.ShouldBe(TallyDetail.Room);
        AudienceTally.Count(question, [.. Votes(Side.Business, 0, 20), .. Votes(Side.It, 1, 5), .. Votes(null, 0, 5)]).Detail.ShouldBe(TallyDetail.BySide);
    }

    [Fact]
    public void Where_sides_are_not_told_apart_no_count_of_a_side_is_in_the_tally()
    {
        var tally = AudienceTally.Count(Choice(Room()), [.. Votes(Side.Business, 0, 20), .. Votes(Side.It, 1, 4)]);
        tally.Sided.ShouldBe(default);
        tally.Choices.ShouldBe([new(20, default), new(4, default)]);
    }

    [Fact]
    public void Every_vote_is_counted_once()
    {
        var tally = AudienceTally.Count(Choice(Room()), [.. Votes(Side.Business, 0, 7), .. Votes(Side.Business, 1, 5), .. Votes(Side.It, 1, 9), .. Votes(null, 0, 6)]);
        tally.Choices.ShouldBe([new(13, new(7, 0)), new(14, new(5, 9))]);
        tally.Choices.Sum(choice => choice.Room).ShouldBe(tally.Answers);
    }

    [Fact]
    public void Words_of_two_people_are_one_and_those_of_one_person_are_only_counted()
    {
        var room = Room();
        var question = Words(room);
        var tally = AudienceTally.Count(question, [Said("Trust"), Said("trust"), Said("TRUST!"), Said("trust"), Said("Clean core"), Said("clean core"), Said("Nonsense")]);
        tally.Shown.Select(word => (word.Text, word.Room)).ShouldBe([("trust", 3 + 1), ("Clean core", 2)]);
        tally.SaidOnce.ShouldBe(1);
    }

    [Fact]
    public void A_word_taken_away_is_shown_no_more_until_it_is_put_back()
    {
        var question = Words(Room());
        var votes = Enumerable.Repeat(Said("rude"), 5).ToArray();
        question.TakeAway("rude");
        AudienceTally.Count(question, votes).Shown.ShouldBeEmpty();
        question.PutBack("rude");
        AudienceTally.Count(question, votes).Shown.Single().Room.ShouldBe(5);
    }

    [Fact]
    public void A_vote_outside_the_choices_is_none()
    {
        var question = Choice(Room());
        AudienceVote.Read(question, Member(), 2, null).ShouldBeNull();
        AudienceVote.Read(question, Member(), -1, null).ShouldBeNull();
        AudienceVote.Read(question, Member(), null, "words").ShouldBeNull();
        AudienceVote.Read(question, Member(), 1, null)!.Choice.ShouldBe(1);
    }

    [Fact]
    public void Votes_on_closed_statements_are_read_and_open_ones_are_not()
    {
        var room = Room();
        var (closed, open) = (Statement(room, 1), Statement(room, 2));
        room.Open(closed, [], Now);
        room.Close(closed);
        room.Open(open, [closed], Now);
        var members = Enumerable.Range(0, 40).Select(i => new AudienceMember(Member(), room.Id) { Side = i % 2 == 0 ? Side.Business : Side.It }).ToArray();
        var votes = members.SelectMany(member => new[] { closed, open }.Select(question => new AudienceVote(question.Id, member.Key, (int)(member.Side == Side.Business ? Grade.CanLiveWith : Grade.Cannot), "")));
        var findings = AudienceFindings.Find([open, closed], members, votes)!;
        findings.Statements.ShouldBe([closed]);
        findings.Reading.Statements[0].Counts.For.ShouldBe(new(20, 0));
        findings.Reading.Statements[0].Crux.Line.ShouldBe(SplitLine.BySide);
    }

    [Theory]
    [InlineData("", 2, AudienceQuestionProblem.NoText)]
    [InlineData("Ready?", 1, AudienceQuestionProblem.TooFewChoices)]
    [InlineData("Ready?", 7, AudienceQuestionProblem.TooManyChoices)]
    public void A_question_says_what_is_wrong_with_it(string text, int choices, AudienceQuestionProblem problem)
        => AudienceQuestion.Problem(AudienceQuestionKind.Choice, text, [.. Enumerable.Range(0, choices).Select(i => $"choice {i}")]).ShouldBe(problem);

    [Fact]
    public void A_choice_offered_twice_is_a_problem() => AudienceQuestion.Problem(AudienceQuestionKind.Choice, "Ready?", ["Yes", "yes "]).ShouldBe(AudienceQuestionProblem.ChoiceTwice);

    private static AudienceRoom Room() => new(AudienceRoomId.New(), Round, RoomCode.New(), "sealed", Now);

    private static AudienceMemberKey Member() => AudienceMemberKey.FromSecret(AudienceMemberKey.NewSecret());

    private static AudienceQuestion Words(AudienceRoom room, int number = 1) => new(AudienceQuestionId.New(), room, number, AudienceQuestionKind.Words, "One word for go-live?", []);

    private static AudienceQuestion Choice(AudienceRoom room) => new(AudienceQuestionId.New(), room, 1, AudienceQuestionKind.Choice, "Ready?", ["Yes", "No"]);

    private static AudienceQuestion Statement(AudienceRoom room, int number) => new(AudienceQuestionId.New(), room, number, AudienceQuestionKind.Statement, "We fit to the standard.", []);

    private static CountedVote Said(string words) => new(null, -1, words);

    private static ImmutableArray<CountedVote> Votes(Side? side, int choice, int count) => [.. Enumerable.Repeat(new CountedVote(side, choice, ""), count)];
}
