using Attune.Analysis.Rounds;
using Attune.Domain.Answers;
using Attune.Domain.Programs;
using Attune.Domain.Questions;
using Attune.Domain.Rehearsals;

namespace Attune.Domain.Tests.Packs;

public sealed class SectorPackTests
{
    public static TheoryData<Sector> Sectors => [.. Enum.GetValues<Sector>()];

    [Theory, MemberData(nameof(Sectors))]
    public void A_sector_asks_the_six_questions_in_its_own_words_and_nothing_beside_them(Sector sector)
    {
        var questions = SectorPack.QuestionsFor(sector);
        questions.Select(Shape).ShouldBe(StarterPack.Questions.Select(Shape));
        PackFile.Read(new PackFile($"{sector}", questions).Write()).Problems.ShouldBeEmpty();
        questions.TimeToAnswer().ShouldBeLessThan(AnsweringTime.Given, $"{questions.TimeToAnswer()}");
        // No sector may cost a leader more choices than the starter pack does.
        Activities(questions).Length.ShouldBeInRange(4, Activities(StarterPack.Questions).Length);
        Areas(questions).Length.ShouldBeInRange(4, Areas(StarterPack.Questions).Length);
    }

    [Fact]
    public void Sectors_share_no_process_area_and_few_activities_with_the_starter_pack()
    {
        foreach (var sector in Enum.GetValues<Sector>().Where(sector => sector != Sector.Generic))
        {
            Areas(SectorPack.QuestionsFor(sector)).Intersect(Areas(StarterPack.Questions)).Count().ShouldBeLessThanOrEqualTo(1, $"{sector}");
            Activities(SectorPack.QuestionsFor(sector)).Intersect(Activities(StarterPack.Questions)).Count().ShouldBeLessThanOrEqualTo(2, $"{sector}");
        }

        SectorPack.QuestionsFor(Sector.Generic).ShouldBe(StarterPack.Questions);
        Areas(SectorPack.QuestionsFor(Sector.Health)).ShouldContain("Care pathways");
    }

    [Theory, MemberData(nameof(Sectors))]
    public void A_sector_can_be_rehearsed(Sector sector)
    {
        var pack = SectorPack.For(sector, ProgramId.New());
        foreach (var leader in Invented.Leaders)
        {
            foreach (var question in pack.Questions) { question.Problem(Invented.Answer(leader, pack, question)).ShouldBeNull($"{question.Id}"); }
        }
    }

    private static string Shape(PackQuestion question)
        => $"{question.Id} {question.Kind} {question.Words} {question.Forecast} {question.Probes} {question.AsksConfidence} {question.AsksImportance} {string.Join(',', question.Stages)} {string.Join(',', question.Parts.Select(part => part.Id))} {string.Join(',', question.Anchors.Select(anchor => anchor.Kind))} {question.Activities.IsEmpty}";

    private static ImmutableArray<string> Activities(ImmutableArray<PackQuestion> questions) => questions.Single(question => question.Kind == QuestionKind.Matrix).Activities;

    private static ImmutableArray<string> Areas(ImmutableArray<PackQuestion> questions) => questions.SelectMany(question => question.Anchors).Single(anchor => anchor.Kind == AnchorKind.Standard).Items;
}
