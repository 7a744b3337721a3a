using System.Text.Json;
using Attune.Analysis.Asking;
using Attune.Analysis.Meaning;
using Attune.Analysis.Readings;
using Attune.Analysis.Rounds;
using Attune.Statistics.Sides;

namespace Attune.Encoding.Tests.Readings;

/// <summary>Rounds with hardly anything in them, and rounds full of what no leader should write.</summary>
public class ReadingEdgeTests
{
    private static readonly string[] Hostile =
    [
        "", " ", "\n\n- \n-", "...", "🙂", "👩‍👩‍👧‍👦 👍🏽", "broken \ud800 pair", "\udc00\udc00", "\ufffe\uffff\0", "<script>alert('IT')</script>", "=cmd|' /C calc'!A0",
        "' OR 1=1; --", "ثقة الفرق", "信頼 できる データ。次", "ﬁne ﬀort", "I\u0307T İT ıt", "a\u0301\u0301\u0301\u0301\u0301", "x", "1", "1. 2. 3. 4.",
        "not not never no nothing without cannot", "((((((((((", "\u202Eright to left\u202C", "tab\tand\vfeed\f", "𝕴𝕿 𝖔𝖜𝖓𝖘", "zzitzz", "can't cant CANT", "one;;;;two;;;;",
    ];

    [Fact]
    public void An_empty_round_is_an_empty_reading()
    {
        var reading = Read(InventedRoom.Invent([], []) with { Questions = [] });
        reading.Questions.ShouldBeEmpty();
        reading.Leaders.ShouldBe(new(0, 0));
    }

    [Fact]
    public void A_crowd_of_hostile_texts_is_read_like_any_other()
    {
        var reading = Read(InventedRoom.Invent(Hostile, Hostile.Reverse().Append("IT owns it"), Hostile), InventedRoom.AsCrowd);
        GaveAnAnswer(reading.Questions[0]).ShouldBe(new(Hostile.Length, Hostile.Length + 1));
        foreach (var text in Hostile) { Read(InventedRoom.Invent([text, text, text], [text, text, text], text), InventedRoom.AsCrowd); }
    }

    private static SideCounts GaveAnAnswer(QuestionReading question) => new(
        question.Answered.Business + question.NonAnswerLeaders.Sum(count => count.Leaders.Business), question.Answered.It + question.NonAnswerLeaders.Sum(count => count.Leaders.It));

    [Fact]
    public void A_question_nobody_answered_is_read_and_says_nothing()
    {
        var reading = Read(InventedRoom.Invent([], [], "Close the books faster"));
        var question = reading.Questions.ShouldHaveSingleItem();
        question.Answered.ShouldBe(new(0, 0));
        question.Points.ShouldBeEmpty();
        question.Topics.ShouldBeEmpty();
        question.Cards.ShouldBeEmpty();
    }

    [Fact]
    public void One_unanswered_question_leaves_the_others_as_they_are()
    {
        var round = InventedRoom.FourAgainstFour;
        var with = Read(round with { Questions = [.. round.Questions, new("more", "Anything else?")] });
        Findings.List(with).ShouldBe([.. Findings.List(Read(round)).TakeWhile(line => !line.StartsWith("theme", StringComparison.Ordinal)), "more", "answered 0+0",
            .. Findings.List(Read(round)).Where(line => line.StartsWith("theme", StringComparison.Ordinal))]);
    }

    [Fact]
    public void A_room_of_one_side_has_topics_but_no_card_of_two_sides()
    {
        var round = InventedRoom.FourAgainstFour;
        var reading = Read(round with { Answers = [.. round.Answers.Where(answer => answer.Side == Side.It)] });
        reading.Leaders.ShouldBe(new(0, 4));
        reading.Questions.Sum(question => question.Topics.Length).ShouldBeGreaterThan(0);
        reading.Questions.SelectMany(question => question.Cards).ShouldBeEmpty("where a side has not answered, its silence is no finding");
        reading.Questions.SelectMany(question => question.Asks).ShouldBeEmpty("and there is nobody to ask it of");
    }

    [Fact]
    public void A_leader_who_answers_one_question_only_counts_there_only()
    {
        var round = InventedRoom.FourAgainstFour;
        var reading = Read(round with { Answers = [.. round.Answers.Where(answer => answer.Leader != "anna" || answer.Question == InventedRoom.Goal)] });
        reading.Leaders.ShouldBe(new(4, 4));
        reading.Questions.Select(question => question.Answered).ShouldBe([new(4, 4), new(3, 4), new(3, 4)]);
    }

    [Fact]
    public void One_leader_alone_makes_no_topic_however_often_the_same_is_said()
        => Read(InventedRoom.Invent(["Train the users. Train the users! Train the users; train the users"], [])).Questions[0].Topics.ShouldBeEmpty();

    [Fact]
    public void Silence_of_a_side_is_a_card_only_where_chance_does_not_explain_it()
    {
        string[] others = ["The budget is kept.", "Orders arrive on the promised day.", "One customer record.", "The old systems are switched off."];
        Gaps(["Users are trained before the switch.", "The users are trained before the switch.", .. others[..2]]).ShouldBe(0, "two of four against none");
        Gaps(["Users are trained before the switch.", "The users are trained before the switch.", "Before the switch users are trained.", others[0]]).ShouldBe(1, "three of four against none");

        int Gaps(string[] business) => Read(InventedRoom.Invent(business, ["Clean master data.", "Access rights are right.", "Quarterly updates go in easily.", "Support answers the phone."]))
            .Questions[0].Cards.Count(card => card.Reason == CardReason.OnlyOneSide);
    }

    [Fact]
    public void A_topic_whose_points_may_be_opposite_is_not_called_common_ground()
    {
        string[] plan = ["There is a plan for the training of the users.", "A plan for training the users is there.", "We have a plan for the training of users."];
        string[] none = ["There is no plan for the training of the users.", "A plan for training the users is not there.", "We have no plan for the training of users."];
        Kinds(plan, plan, ReadingOptions.Default).ShouldContain(CardKind.CommonGround);
        Kinds(plan, none, ReadingOptions.Default).ShouldBeEmpty("a contradiction of a room is asked and not told");
        Kinds(plan, plan, InventedRoom.AsCrowd).ShouldContain(CardKind.CommonGround);
        Kinds(plan, none, InventedRoom.AsCrowd).ShouldNotContain(CardKind.CommonGround);
        Kinds(plan, none, InventedRoom.AsCrowd).ShouldContain(CardKind.FalseAgreement);
        Read(InventedRoom.Invent(plan, none)).Questions[0].Asks.ShouldContain(ask => ask.Kind == AskKind.Contradiction);

        static CardKind[] Kinds(string[] business, string[] it, ReadingOptions options)
            => [.. Read(InventedRoom.Invent([.. business, "Costs go down."], [.. it, "Fewer interfaces."]), options).Questions[0].Cards.Select(card => card.Kind)];
    }

    [Fact]
    public void Hostile_texts_are_read_like_any_other()
    {
        var reading = Read(InventedRoom.Invent(Hostile, Hostile.Reverse().Append("IT owns it"), Hostile));
        GaveAnAnswer(reading.Questions[0]).ShouldBe(new(Hostile.Length, Hostile.Length + 1));
        JsonSerializer.Serialize(reading).ShouldNotBeEmpty();
        foreach (var text in Hostile) { Read(InventedRoom.Invent([text, text, text], [text, text, text], text)); }
    }

    [Fact]
    public void A_very_long_answer_is_one_leader_like_any_other()
    {
        var novel = string.Concat(Enumerable.Range(0, 400).Select(line => $"In week {line} the users of plant {line % 9} were trained and the data were cleaned.\n"));
        var reading = Read(InventedRoom.Invent([novel, "Users are trained."], ["Data are cleaned.", "Users of every plant are trained."]));
        reading.Questions[0].Topics.ShouldAllBe(topic => topic.Leaders.Business <= 2 && topic.Leaders.It <= 2);
    }

    [Fact]
    public void The_closeness_of_many_leaders_is_that_of_few_worked_out_another_way()
    {
        var few = InventedRoom.ReadAsCrowd(InventedRoom.FourAgainstFour).Questions.SelectMany(question => question.Topics).Where(topic => topic.Meaning.Closeness is not null).ToArray();
        var many = InventedRoom.Read(InventedRoom.FourAgainstFour, InventedRoom.AsCrowd with { Meaning = MeaningOptions.Default with { ResampleUpTo = 0 } })
            .Questions.SelectMany(question => question.Topics).Where(topic => topic.Meaning.Closeness is not null).ToArray();
        few.Length.ShouldBeGreaterThan(1);
        foreach (var (one, other) in few.Zip(many))
        {
            other.Points.ShouldBe(one.Points);
            other.Meaning.Closeness!.Value.Value.ShouldBe(one.Meaning.Closeness!.Value.Value, 2e-4);
            other.Meaning.Nearness!.Value.Value.ShouldBe(one.Meaning.Nearness!.Value.Value, 2e-3);
            other.Meaning.Closeness!.Value.Low.ShouldBeLessThan(other.Meaning.Closeness!.Value.High);
            other.Meaning.Test.ShouldBeNull("so many leaders are not enumerated");
        }
    }

    private static Reading Read(LockedRound round, ReadingOptions? options = null)
    {
        var reading = InventedRoom.Read(round, options);
        ReadingInvariants.MustHold(reading, options);
        return reading;
    }
}
