using Attune.Analysis.Matters;
using Attune.Analysis.Positions;

namespace Attune.Analysis.MatterReadings;

/// <summary>
/// Names a matter by a clause of one of its leaders that can stand alone (<see cref="NameClauses"/>): one that holds the words that most leaders of the
/// matter share, is short, and is from a point near the center of the matter.
/// </summary>
internal static class MatterNames
{
    /// <summary>What a word that a leader does not share with another counts: enough to prefer a clause that says something.</summary>
    private const double Unshared = .25;

    /// <summary>What each word of a clause costs, so that of clauses that say as much the shortest wins.</summary>
    private const double CostOfAWord = .12;

    /// <summary>What a clause with a verb is worth beside a phrase without one: as much as a word that three leaders share.</summary>
    private const double WorthOfAVerb = 2;

    /// <summary>What a point at the center is worth beside one at the edge.</summary>
    private const double WorthOfTheCenter = .75;

    /// <summary>What it costs to point at something ("it") that may have been said before.</summary>
    private const double CostOfPointing = 1.5;

    /// <summary>What it costs to go on after a comma or a conjunction.</summary>
    private const double CostOfAPart = .6;

    /// <summary>What it costs not to be the beginning of a sentence.</summary>
    private const double CostOfALaterPart = .6;

    /// <summary>What it costs to end before what says which thing is meant: such a clause is taken only where there is no other.</summary>
    private const double CostOfACut = 2;

    /// <summary>What it costs to speak of oneself: a topic belongs to the room.</summary>
    private const double CostOfOnePerson = .35;

    /// <returns>The point and its clause, as written; null if no clause of any leader can stand alone.</returns>
    public static (int Point, string Name)? Choose(MatterSpace space, IReadOnlyList<Position> positions, IReadOnlyList<int> typical)
    {
        var weights = typical.SelectMany(point => positions[point].Stems.Select(stem => (stem, space.Points[point].Speaker))).Distinct()
            .GroupBy(use => use.stem).ToDictionary(group => group.Key, group => group.Count() - 1 + Unshared);
        return (from point in typical.Index()
                from clause in NameClauses.Find(space.Points[point.Item].Text)
                let stems = ContentStems.Read(clause.Text)
                let center = 1 - ((double)point.Index / typical.Count)
                orderby stems.Sum(stem => weights.GetValueOrDefault(stem)) + Worth(clause) + (WorthOfTheCenter * center) descending
                select ((int, string)?)(point.Item, clause.Text)).FirstOrDefault();
    }

    /// <summary>The clause by which a matter of this one point would be called; null if none can stand alone.</summary>
    public static string? Alone(string point)
        => NameClauses.Find(point).OrderByDescending(clause => Worth(clause) + (Unshared * ContentStems.Read(clause.Text).Count)).Select(clause => clause.Text).FirstOrDefault();

    private static double Worth(NameClause clause)
        => (clause.Form == ClauseForm.Sentence ? WorthOfAVerb : 0) - (CostOfAWord * clause.Words)
            - (CostOfAPart * (clause.Parts - 1)) - (clause.Begins ? 0 : CostOfALaterPart) - (clause.IsCut ? CostOfACut : 0)
            - (clause.Points ? CostOfPointing : 0) - (clause.IsOfOnePerson ? CostOfOnePerson : 0);
}
