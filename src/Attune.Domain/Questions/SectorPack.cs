using Attune.Domain.Programs;

namespace Attune.Domain.Questions;

/// <summary>The sectors in whose words the six questions can be asked.</summary>
public enum Sector
{
    /// <summary>The starter pack as it is.</summary>
    Generic,
    Health,
    Public,
    Manufacturing,
    Finance,
    Retail,
    Education,
}

/// <summary>
/// The starter pack in the words of a sector. Its file says the words that differ: a text, activities, process areas. How a question is asked, and what beside
/// it, comes from the starter pack, so that every sector costs a leader the same minutes and can be compared with the others.
/// </summary>
public static class SectorPack
{
    private static readonly ImmutableDictionary<Sector, ImmutableArray<PackQuestion>> BySector = Enum.GetValues<Sector>().ToImmutableDictionary(
        sector => sector, sector => sector == Sector.Generic ? StarterPack.Questions : In(PackResource.Read($"{sector}.json")));

    public static ImmutableArray<PackQuestion> QuestionsFor(Sector sector) => BySector[sector];

    /// <summary>The questions of a new program, as its first version.</summary>
    public static QuestionPack For(Sector sector, ProgramId program) => new(program, 1, QuestionsFor(sector));

    private static ImmutableArray<PackQuestion> In(PackFile words)
        => [.. StarterPack.Questions.Select(question => words.Questions.FirstOrDefault(said => said.Id == question.Id) is { } said ? InWords(question, said) : question)];

    private static PackQuestion InWords(PackQuestion question, PackQuestion said) => question with
    {
        Text = said.Text,
        Anchors = said.Anchors.IsEmpty ? question.Anchors : said.Anchors,
        Activities = said.Activities.IsEmpty ? question.Activities : said.Activities,
    };
}
