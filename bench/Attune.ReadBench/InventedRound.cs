using System.Globalization;
using Attune.Analysis.Rounds;
using Attune.Statistics.Sides;

namespace Attune.ReadBench;

/// <summary>
/// Made-up answers of a technology program, the same every time: a few aims that most people mention, many that few do, each in several wordings.
/// </summary>
internal static class InventedRound
{
    private static readonly string[] Openers =
        ["", "", "", "We need", "I think it is about", "What matters is", "For my team it means", "Success is", "The point is", "Nobody should forget", "In the end it comes down to", "After go-live we want"];

    private static readonly string[] Aims =
    [
        "a faster close at month end", "closing the books in three days", "one source of truth for customer data", "clean master data", "fewer manual steps in order entry",
        "automation of invoice checks", "users who know the new screens", "training before the cutover", "an owner for every process", "clear accountability after the project",
        "a standard system without custom code", "keeping upgrades cheap by staying standard", "fit to our local processes", "configuration that follows the business", "lower cost of running the old servers",
        "retiring legacy applications", "a stable platform every morning", "no downtime in the warehouse", "reports that managers trust", "self-service reporting for planners",
        "happier customers on the phone", "shorter delivery times", "less stock in the regional depots", "better forecasts of demand", "compliance with the audit findings",
        "access rights that auditors accept", "support that answers within a day", "a help desk that knows finance", "a backlog the business decides on", "releases every quarter",
        "budget that is not cut after the first year", "benefits measured against a baseline", "leaders who speak with one voice", "decisions made in the steering committee", "integration with the shop floor",
        "interfaces to our suppliers",
    ];

    private static readonly string[] Circumstances =
        ["", "", "", "before the next budget round", "in every region", "for the plants in the north", "without new people", "within a year", "from the first day", "even when the vendor changes", "as promised to the board", "in procurement and sales", "with the people we have", "before anyone talks about phase two"];

    private static readonly string[] Rare =
    [
        .. from first in (string[])["pricing", "freight", "payroll", "tax", "quality", "claims", "tooling", "lease", "energy", "returns", "sampling", "bonus", "customs", "pallet", "recipe", "treasury"]
           from second in (string[])["rules", "forms", "lists", "codes", "queues", "limits", "plans", "checks", "notes", "tables", "teams", "calls"]
           select $"{first} {second}",
    ];

    /// <param name="leaders">The number of answers to each question; every other one is on each side.</param>
    /// <param name="questions">The number of questions.</param>
    /// <param name="another">Other answers for another number.</param>
    public static LockedRound Invent(int leaders, int questions, int another = 0)
    {
        var random = new Random(15 + another);
        return new()
        {
            Sides = SideNames.Default,
            Questions = [.. Enumerable.Range(1, questions).Select(question => new Question($"Q{question}", $"Question {question}?"))],
            Answers = [.. Enumerable.Range(1, questions).SelectMany(question => Enumerable.Range(0, leaders)
                .Select(leader => new Answer(Name(leader), leader % 2 == 0 ? Side.Business : Side.It, $"Q{question}", Answer(random, question))))],
        };
    }

    private static string Name(int leader) => "L" + leader.ToString(CultureInfo.InvariantCulture);

    private static string Answer(Random random, int question)
        => string.Join(' ', Enumerable.Range(0, 1 + random.Next(3)).Select(_ => Sentence(random, question)));

    private static string Sentence(Random random, int question)
    {
        // The number is squared, so that everyone mentions the first aims of a question and few the last.
        var draw = random.NextDouble();
        var aim = Aims[((int)(draw * draw * Aims.Length) + (question * 5)) % Aims.Length];
        string[] parts = [random.GetItems(Openers, 1)[0], aim, random.Next(3) == 0 ? "and the " + random.GetItems(Rare, 1)[0] : "", random.GetItems(Circumstances, 1)[0]];
        var sentence = string.Join(' ', parts.Where(part => part.Length > 0));
        return char.ToUpperInvariant(sentence[0]) + sentence[1..] + '.';
    }
}
