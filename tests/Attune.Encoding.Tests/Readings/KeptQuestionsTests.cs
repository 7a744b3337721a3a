using System.Collections.Immutable;
using System.Text.Json;
using Attune.Analysis.Readings;
using Attune.Analysis.Rounds;

namespace Attune.Encoding.Tests.Readings;

/// <summary>A change reads its own question anew and no other, and gives what reading everything would give.</summary>
public class KeptQuestionsTests
{
    private static readonly LockedRound Room = InventedRoom.FourAgainstFour;
    private static readonly Reading Plain = InventedRoom.Read(Room);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static QuestionReading Of(Reading reading, string question) => reading.Questions.Single(read => read.Question.Id == question);

    private static PointPlace Place(QuestionReading question, int point) => new(question.Points[point].Leader, question.Points[point].Span.Start);

    private static TopicEdit Renamed { get; } = new(TopicEditKind.Rename, InventedRoom.Owner, [Place(Of(Plain, InventedRoom.Owner), Of(Plain, InventedRoom.Owner).Topics[0].Points[0])], "Who owns it");

    private static TopicEdit Settled(TopicEditKind kind)
    {
        var question = Of(Plain, InventedRoom.Measure);
        return new(kind, InventedRoom.Measure, [.. question.Asks[0].BusinessPoints.Concat(question.Asks[0].ItPoints).Select(point => Place(question, point))]);
    }

    [Fact]
    public async Task The_first_reading_reads_all_questions_and_the_same_round_none()
    {
        var kept = new KeptQuestions();
        await ShouldReadAsync(kept, Room, InventedRoom.Goal, InventedRoom.Measure, InventedRoom.Owner);
        await ShouldReadAsync(kept, Room);
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task A_changed_topic_reads_its_question_alone_and_so_does_taking_the_change_back(bool asCrowd)
    {
        var kept = new KeptQuestions();
        await ShouldReadAsync(kept, asCrowd, Room, InventedRoom.Goal, InventedRoom.Measure, InventedRoom.Owner);
        await ShouldReadAsync(kept, asCrowd, Room with { TopicEdits = [Renamed] }, InventedRoom.Owner);
        await ShouldReadAsync(kept, asCrowd, Room, InventedRoom.Owner);
    }

    [Fact]
    public async Task What_is_settled_reads_its_question_alone_and_the_others_ask_as_if_they_had_been_read_again()
    {
        var kept = new KeptQuestions();
        await ShouldReadAsync(kept, Room, InventedRoom.Goal, InventedRoom.Measure, InventedRoom.Owner);
        foreach (var kind in (TopicEditKind[])[TopicEditKind.SettleSame, TopicEditKind.DropAsk])
        {
            await ShouldReadAsync(kept, Room with { TopicEdits = [Settled(kind)] }, InventedRoom.Measure);
            await ShouldReadAsync(kept, Room with { TopicEdits = [Settled(kind), Renamed] }, InventedRoom.Owner);
            await ShouldReadAsync(kept, Room, InventedRoom.Measure, InventedRoom.Owner);
        }
    }

    [Fact]
    public async Task A_merge_reads_the_questions_in_which_its_words_stand()
    {
        var kept = new KeptQuestions();
        await ShouldReadAsync(kept, Room, InventedRoom.Goal, InventedRoom.Measure, InventedRoom.Owner);
        await ShouldReadAsync(kept, With(new Merge("log-ins", "adoption")), InventedRoom.Measure);
        // A spelling that is kept as it is, too; and what is merged on is followed.
        await ShouldReadAsync(kept, With(new Merge("log-ins", "adoption"), new Merge("spreadsheets", "spreadsheets")), InventedRoom.Measure);
        await ShouldReadAsync(kept, With(new Merge("complaints", "hoster"), new Merge("hoster", "bureau")), InventedRoom.Measure, InventedRoom.Owner);
        // "Configuration" stands in one question and "switch" in another.
        await ShouldReadAsync(kept, With(new Merge("configuration", "switch")), InventedRoom.Goal, InventedRoom.Owner);

        static LockedRound With(params ImmutableArray<Merge> merges) => Room with { Merges = new(merges) };
    }

    [Fact]
    public async Task A_changed_answer_reads_its_question_alone()
    {
        var kept = new KeptQuestions();
        await ShouldReadAsync(kept, Room, InventedRoom.Goal, InventedRoom.Measure, InventedRoom.Owner);
        var at = Room.Answers.IndexOf(Room.Answers.Last(answer => answer.Question == InventedRoom.Measure));
        await ShouldReadAsync(kept, Room with { Answers = Room.Answers.SetItem(at, Room.Answers[at] with { Text = "Go-live in spring, and log-ins every day." }) }, InventedRoom.Measure);
        // The answers behind it have other places now, and a reading points at places.
        await ShouldReadAsync(kept, Room with { Answers = Room.Answers.RemoveAt(at) }, InventedRoom.Measure, InventedRoom.Owner);
    }

    [Fact]
    public async Task Other_names_of_the_sides_read_everything_and_so_do_other_constants()
    {
        var kept = new KeptQuestions();
        await ShouldReadAsync(kept, Room, InventedRoom.Goal, InventedRoom.Measure, InventedRoom.Owner);
        await ShouldReadAsync(kept, Room with { Sides = new("Adoption", "Plants") }, InventedRoom.Goal, InventedRoom.Measure, InventedRoom.Owner);
        await ShouldReadAsync(kept, asCrowd: true, Room, InventedRoom.Goal, InventedRoom.Measure, InventedRoom.Owner);
    }

    private static Task ShouldReadAsync(KeptQuestions kept, LockedRound round, params string[] questions) => ShouldReadAsync(kept, asCrowd: false, round, questions);

    private static async Task ShouldReadAsync(KeptQuestions kept, bool asCrowd, LockedRound round, params string[] questions)
    {
        var options = asCrowd ? InventedRoom.AsCrowd : ReadingOptions.Default;
        var read = await RoundReader.ReadAsync(round, BuiltIn.Rounds, options, cancel: Cancel, kept: kept);
        kept.ReadLast.ShouldBe(questions);
        JsonSerializer.Serialize(read).ShouldBe(JsonSerializer.Serialize(InventedRoom.Read(round, options)));
    }
}
