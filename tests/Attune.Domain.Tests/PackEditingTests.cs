using Attune.Analysis.Rounds;
using Attune.Domain.Programs;
using Attune.Domain.Questions;
using CsCheck;

namespace Attune.Domain.Tests;

public sealed class PackEditingTests
{
    private static readonly PackQuestion Open = new("q", "What is this for?");

    [Fact]
    public void Every_way_of_asking_that_the_editor_offers_can_be_asked()
        => QuestionPack.Problem(EditedPacks.Everything).ShouldBeNull();

    [Fact]
    public void A_question_says_where_it_cannot_be_asked_and_what_is_wrong_there()
    {
        Flaw(Open with { Text = " " }).ShouldBe(new(FlawPlace.Text, FlawKind.Empty));
        Flaw(Open with { Text = new('x', PackQuestion.LongestText + 1) }).ShouldBe(new(FlawPlace.Text, FlawKind.TooLong));
        Flaw(Open with { Parts = [new("a", "One?"), new("b", "")] }).ShouldBe(new(FlawPlace.Part, FlawKind.Empty, 1));
        Flaw(Open with { Parts = [new("a", "One?"), new("a", "Two?")] }).ShouldBe(new(FlawPlace.Part, FlawKind.Twice));
        Flaw(Asking(new AnchorDefinition(AnchorKind.Horizon, "", []))).ShouldBe(new(FlawPlace.Prompt, FlawKind.Empty));
        Flaw(Asking(new AnchorDefinition(AnchorKind.Horizon, "When?", []), new(AnchorKind.Horizon, "And when?", []))).ShouldBe(new(FlawPlace.Prompt, FlawKind.Twice, 1));
        Flaw(Asking(new AnchorDefinition(AnchorKind.Horizon, "When?", ["One"]))).ShouldBe(new(FlawPlace.Items, FlawKind.NoItems));
        Flaw(Asking(new AnchorDefinition(AnchorKind.Rating, "Agree?", ["One", "one"]))).ShouldBe(new(FlawPlace.Items, FlawKind.Twice, 0, "One"));
        Flaw(Asking(new AnchorDefinition(AnchorKind.Rating, "Agree?", [new('x', 61)]))).ShouldBe(new(FlawPlace.Items, FlawKind.TooLong, 0, new('x', 61)));
        Flaw(Asking(new AnchorDefinition(AnchorKind.Ranking, "Order?", ["One"]))).ShouldBe(new(FlawPlace.Items, FlawKind.TooFewToRank));
        Flaw(Asking(new AnchorDefinition(AnchorKind.Ranking, "Order?", [.. Enumerable.Range(1, 8).Select(item => $"{item}")]))).ShouldBe(new(FlawPlace.Items, FlawKind.TooMany));
        Flaw(Open with { Parts = [new("a", "One?"), new("b", "Two?")], Anchors = [new(AnchorKind.Owner, "Who?", ["a", "Other"])] }).ShouldBe(new(FlawPlace.Items, FlawKind.NamedAsPart, 0, "a"));
        Flaw(Open with { Words = OwnWords.None }).ShouldBe(new(FlawPlace.Beside, FlawKind.NothingAsked));
        Flaw(Open with { Words = OwnWords.None, Parts = [new("a", "One?")], Anchors = [new(AnchorKind.Horizon, "When?", [])] }).ShouldBe(new(FlawPlace.Part, FlawKind.PartsWithoutWords));
        PackQuestion matrix = new("who", "Who does what?", QuestionKind.Matrix) { Activities = ["Testing"] };
        matrix.Flaws().ShouldBeEmpty();
        Flaw(matrix with { Activities = [] }).ShouldBe(new(FlawPlace.Activities, FlawKind.Empty));
        Flaw(matrix with { Stages = [] }).ShouldBe(new(FlawPlace.Stages, FlawKind.Empty));
        Flaw(matrix with { Activities = [.. Enumerable.Range(1, 13).Select(item => $"{item}")] }).ShouldBe(new(FlawPlace.Activities, FlawKind.TooMany));
        Flaw(matrix with { Parts = [new("a", "One?")] }).ShouldBe(new(FlawPlace.Beside, FlawKind.NotInMatrix));
    }

    [Fact]
    public void A_question_moves_among_the_others_and_stops_at_the_ends()
    {
        ImmutableArray<PackQuestion> three = [new("a", "A?"), new("b", "B?"), new("c", "C?")];
        Ids(three.Moved("c", -1)).ShouldBe("acb");
        Ids(three.Moved("a", 1)).ShouldBe("bac");
        Ids(three.Moved("a", -1)).ShouldBe("abc");
        Ids(three.Moved("c", 1)).ShouldBe("abc");
        Ids(three.Moved("d", 1)).ShouldBe("abc");
        Ids(three.Without("b")).ShouldBe("ac");
        Ids(three.With(new("b", "New?"))).ShouldBe("abc");
        Ids(three.With(new("d", "D?"))).ShouldBe("abcd");
    }

    [Fact]
    public void An_id_that_a_removed_question_or_part_had_is_never_given_again()
    {
        var program = ProgramId.New();
        var first = new QuestionPack(program, 1, [Open, new("own-7", "Gone soon?") { Parts = [new("part-3", "A part?")] }]);
        var second = first.Revise([Open]);
        PackEdits.FreeQuestionId([second, first]).ShouldBe("own-8");
        PackQuestion again = new("own-7", "Back?") { Parts = [new("", "One?"), new("part-1", "Two?"), new("", "Three?")] };
        again.WithIds([first, second]).Select(part => part.Id).ShouldBe(["part-4", "part-1", "part-5"]);
    }

    [Fact]
    public void Whatever_is_edited_in_whatever_order_ids_stay_apart_and_the_pack_can_be_asked_or_says_why_not()
        => Gen.Select(Gen.Int[0, 7], Gen.Int[0, 9], Gen.Int[-2, 2]).Array[0, 30].Sample(edits =>
        {
            var versions = new List<QuestionPack> { StarterPack.For(ProgramId.New()) };
            var given = versions[0].Questions.Select(question => question.Id).ToHashSet();
            foreach (var (what, where, by) in edits)
            {
                var questions = versions[^1].Questions;
                var at = questions[where % questions.Length];
                var next = what switch
                {
                    0 or 1 => questions.Moved(at.Id, by),
                    2 => questions.Without(at.Id),
                    3 or 4 => questions.With(new PackQuestion(PackEdits.FreeQuestionId(versions), "One more?") { Words = by > 0 ? OwnWords.None : OwnWords.Sentences, Anchors = [new(AnchorKind.Rating, "Agree?", [.. Enumerable.Range(0, 3 + where).Select(item => $"{item * by}")])] }),
                    5 => questions.With(at with { Parts = (at with { Parts = at.Parts.Add(new("", "And?")) }).WithIds(versions) }),
                    6 => questions.With(at with { Text = by == 0 ? "" : $"{at.Text}!" }),
                    _ => questions.With(at with { Activities = at.Activities.Add($"Activity {by}") }),
                };
                var problem = QuestionPack.Problem(next);
                if (problem is not null)
                {
                    Should.Throw<ArgumentException>(() => versions[^1].Revise(next));
                    (problem != PackProblem.FlawedQuestion || next.Any(question => question.Flaws().Length > 0)).ShouldBeTrue();
                    continue;
                }

                foreach (var added in next.Where(question => questions.All(before => before.Id != question.Id))) { given.Add(added.Id).ShouldBeTrue("an id is given once"); }
                versions.Add(versions[^1].Revise(next));
                next.Select(question => question.Id).ShouldBeUnique();
                next.ShouldAllBe(question => question.Parts.Select(part => part.Id).Distinct().Count() == question.Parts.Length);
            }
        });

    [Fact]
    public void Other_words_are_the_same_question_and_anything_else_is_another_one()
    {
        var before = EditedPacks.Everything[1];
        (before with { Text = "What must be ready on the wards?" }).IsRewordingOf(before).ShouldBeTrue();
        (before with { Parts = [before.Parts[0] with { Text = "For the nurses?" }, before.Parts[1]] }).IsRewordingOf(before).ShouldBeTrue();
        (before with { Anchors = [before.Anchors[0] with { Prompt = "Who will own it?" }, before.Anchors[1]] }).IsRewordingOf(before).ShouldBeTrue();
        PackQuestion[] others =
        [
            before with { Parts = before.Parts.RemoveAt(0) },
            before with { Parts = [before.Parts[1], before.Parts[0]] },
            before with { Anchors = before.Anchors.RemoveAt(1) },
            before with { Anchors = [before.Anchors[0] with { Items = ["part-1"] }, before.Anchors[1]] },
            before with { Words = OwnWords.OneSentence },
            before with { Forecast = true },
            before with { AsksImportance = false },
            before with { AsksConfidence = true },
        ];
        others.ShouldAllBe(other => !other.IsRewordingOf(before));
        var matrix = EditedPacks.Everything[4];
        (matrix with { Stages = [Stage.Deploy] }).IsRewordingOf(matrix).ShouldBeFalse();
        (matrix with { Activities = ["Order sets"] }).IsRewordingOf(matrix).ShouldBeFalse();
        EditedPacks.Everything.Moved("fit", -1).AreRewordingsOf(EditedPacks.Everything).ShouldBeFalse();
    }

    [Fact]
    public void Who_answered_other_words_is_shown_them_until_the_answer_is_given_to_the_new_ones()
    {
        var first = new QuestionPack(ProgramId.New(), 1, EditedPacks.Everything);
        var now = first.Questions[0] with { Text = "What is the new record to change?" };
        now.AsAnswered(new() { Text = "Safety", AskedIn = 1 }, [first])!.Text.ShouldBe("What is the new record for?");
        now.AsAnswered(new() { Text = "Safety", AskedIn = 2 }, [first, first.Revise(first.Questions.SetItem(0, now))]).ShouldBeNull();
        now.AsAnswered(new() { AskedIn = 1 }, [first]).ShouldBeNull("nothing was answered");
        now.AsAnswered(new() { Text = "Safety" }, [first]).ShouldBeNull("nobody wrote down which words were read");
        Rewording.Differences(first.Questions[0], now).ShouldBe([("What is the new record for?", "What is the new record to change?")]);
    }

    private static PackQuestion Asking(params AnchorDefinition[] anchors) => Open with { Anchors = [.. anchors] };

    private static QuestionFlaw Flaw(PackQuestion question) => question.Flaws().ShouldHaveSingleItem();

    private static string Ids(ImmutableArray<PackQuestion> questions) => string.Concat(questions.Select(question => question.Id));
}
