using System.Collections.Immutable;
using Attune.Analysis.Readings;
using Attune.Analysis.Rounds;

namespace Attune.Encoding.Tests.Readings;

/// <summary>What people do to topics has to be applied to what the analysis proposes, and to leave everything else as it was.</summary>
public class TopicEditTests
{
    private static readonly Reading Plain = InventedRoom.Read(InventedRoom.FourAgainstFour);

    private static QuestionReading Owner(Reading reading) => reading.Questions.Single(question => question.Question.Id == InventedRoom.Owner);

    private static PointPlace Place(QuestionReading question, int point) => new(question.Points[point].Leader, question.Points[point].Span.Start);

    private static QuestionReading Edited(params TopicEdit[] edits) => Owner(InventedRoom.Read(InventedRoom.FourAgainstFour with { TopicEdits = edits }));

    [Fact]
    public void A_renamed_topic_keeps_its_sentences_and_its_reading()
    {
        var topic = Owner(Plain).Topics[0];
        var renamed = Edited(new TopicEdit(TopicEditKind.Rename, InventedRoom.Owner, [Place(Owner(Plain), topic.Points[0])], "Who owns the configuration"))
            .Topics.Single(candidate => candidate.Label is ["Who owns the configuration"]);
        renamed.Points.ShouldBe(topic.Points);
        renamed.Reading.ShouldBe(topic.Reading);
    }

    [Fact]
    public void Sentences_split_off_are_a_topic_of_their_own_and_leave_the_other()
    {
        var topic = Owner(Plain).Topics[0];
        int[] two = [.. topic.Points.DistinctBy(point => Owner(Plain).Points[point].Leader).Take(2)];
        var edited = Edited(new TopicEdit(TopicEditKind.Split, InventedRoom.Owner, [.. two.Select(point => Place(Owner(Plain), point))]));
        edited.Topics.ShouldContain(candidate => candidate.Points.Order().SequenceEqual(two.Order()));
        edited.Topics.SelectMany(candidate => candidate.Points).Count().ShouldBe(Owner(Plain).Topics.SelectMany(candidate => candidate.Points).Count());
    }

    [Fact]
    public void Merged_topics_hold_the_sentences_of_both()
    {
        var topic = Owner(Plain).Topics[0];
        int[] two = [.. topic.Points.DistinctBy(point => Owner(Plain).Points[point].Leader).Take(2)];
        var split = new TopicEdit(TopicEditKind.Split, InventedRoom.Owner, [.. two.Select(point => Place(Owner(Plain), point))]);
        var merge = new TopicEdit(TopicEditKind.Merge, InventedRoom.Owner, [Place(Owner(Plain), two[0]), Place(Owner(Plain), topic.Points.First(point => !two.Contains(point)))]);
        Edited(split, merge).Topics.ShouldContain(candidate => candidate.Points.Order().SequenceEqual(topic.Points.Order()));
    }

    [Fact]
    public void To_leave_an_edit_out_is_to_undo_it_and_a_round_nobody_edited_keeps_its_hash()
    {
        var again = InventedRoom.Read(InventedRoom.FourAgainstFour with { TopicEdits = null });
        again.InputsHash.ShouldBe(Plain.InputsHash);
        Findings.List(again).ShouldBe(Findings.List(Plain));
        var edit = new TopicEdit(TopicEditKind.Rename, InventedRoom.Owner, [Place(Owner(Plain), 0)], "x");
        InventedRoom.Read(InventedRoom.FourAgainstFour with { TopicEdits = [edit] }).InputsHash.ShouldNotBe(Plain.InputsHash);
    }

    [Fact]
    public void An_edit_of_a_sentence_that_was_taken_back_is_passed_over()
        => Edited(new TopicEdit(TopicEditKind.Split, InventedRoom.Owner, [new("nobody", 0)])).Topics.Length.ShouldBe(Owner(Plain).Topics.Length);
}
