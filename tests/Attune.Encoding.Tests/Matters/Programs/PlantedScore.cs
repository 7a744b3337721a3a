using System.Text.Json;
using System.Text.RegularExpressions;
using Attune.Analysis.Matters;
using Attune.Statistics.Sides;

namespace Attune.Encoding.Tests.Matters.Programs;

/// <summary>A truth that was planted in a program: who says it, in which words, and of what kind it is.</summary>
internal sealed record Plant(string Id, string Kind, string? Question, string[] Sides, PlantedSentence[] Sentences, string? Theme);

/// <summary>A sentence of a planted truth.</summary>
internal sealed record PlantedSentence(string Respondent, string Side, string Text);

/// <summary>
/// The score of data/planted/score.py, line for line: how a planted truth was found, how good the cards are and what the questions hit. A test holds it to
/// the figures of the script.
/// </summary>
internal sealed partial class PlantedScore
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    /// <summary>How each plant was found: right (told), asked, other, half, missed; for a decoy right, arguable or wrong.</summary>
    public List<(string Program, string Id, string Kind, string Found)> Plants { get; } = [];

    /// <summary>Every card with the verdict on it: right, other, wrong, silence, arguable, or unplanted.</summary>
    public List<(string Program, string Question, Found Card, string Verdict)> Cards { get; } = [];

    /// <summary>Every question of the first five with the kind of the plant that it hits; "no plant" where it hits none.</summary>
    public List<(string Program, string Question, Found Ask, string Hit)> Asks { get; } = [];

    public int Told(string kind) => Plants.Count(plant => plant.Kind == kind && plant.Found == "right");

    public int ToldOrAsked(string kind) => Plants.Count(plant => plant.Kind == kind && plant.Found is "right" or "asked" && plant.Kind == kind);

    public int All(string kind) => Plants.Count(plant => plant.Kind == kind);

    public int CardsRight => Cards.Count(card => card.Verdict == "right");

    public int CardsWrong => Cards.Count(card => card.Verdict is "other" or "wrong" or "silence");

    public double AsksHit => (double)Asks.Count(ask => ask.Hit != "no plant") / Asks.Count;

    public override string ToString()
        => string.Join("  ", ((string[])["common", "hidden", "false", "contradiction", "gap", "decoy", "theme-nobody"]).Select(kind => $"{kind} {ToldOrAsked(kind)}/{All(kind)} ({Told(kind)} told)"))
            + $"\ncards {CardsRight} right, {CardsWrong} wrong, {Cards.Count - CardsRight - CardsWrong} of no plant; asks {Asks.Count}, {AsksHit:P0} hit";

    public static Plant[] PlantsOf(string path) => JsonSerializer.Deserialize<Plant[]>(File.ReadAllText(path), Web)!;

    /// <summary>Adds a program to the score.</summary>
    public void Add(string name, Plant[] plants, PlantedProgram program, IReadOnlyList<Said> said, IReadOnlyList<ThemeSaid> themes)
    {
        foreach (var (question, found) in program.Questions.Zip(said)) { Add(name, [.. plants.Where(plant => plant.Question == question.Id)], question, found); }

        foreach (var plant in plants.Where(plant => plant.Kind == "theme-nobody"))
        {
            var theme = themes.FirstOrDefault(theme => theme.Theme == plant.Theme);
            Plants.Add((name, plant.Id, plant.Kind, theme is null ? "missed" : theme.Leaders.Total > 0 ? "other" : theme.Perhaps.Total > 0 ? "cannot" : "right"));
        }
    }

    private void Add(string name, Plant[] plants, PlantedQuestion question, Said said)
    {
        var points = question.Points.ToDictionary(point => point.Place);
        var mine = plants.ToDictionary(plant => plant.Id, plant => question.Points.Where(point => BelongsTo(point, plant)).Select(point => point.Place).ToHashSet());
        var verdicts = new string?[said.Cards.Count];
        foreach (var plant in plants)
        {
            var (own, two) = (mine[plant.Id], plant.Sides.Length == 2);
            var best = OfCards(plant, own, two);
            if (plant.Kind == "decoy") { best ??= "right"; }
            else if (best is not ("right" or "other") && said.Asks.Take(5).Any(ask => AskedOf(plant, ask) is var of && of.Length > 0 && Holds(of, own, two) && Share(of, own) >= .5)) { best = "asked"; }

            Plants.Add((name, plant.Id, plant.Kind, best ?? "missed"));
        }

        foreach (var (card, verdict) in said.Cards.Zip(verdicts)) { Cards.Add((name, question.Id, card, verdict ?? "unplanted")); }

        foreach (var ask in said.Asks.Take(5)) { Asks.Add((name, question.Id, ask, Hit(ask))); }

        string? OfCards(Plant plant, HashSet<int> own, bool two)
        {
            string? best = null;
            foreach (var (at, card) in said.Cards.Index())
            {
                int[] of = [.. card.Business, .. card.It];
                if (!of.Any(own.Contains)) { continue; }

                if (Holds(of, own, two) && Share(of, own) >= .5)
                {
                    if (plant.Kind == "decoy") { best = verdicts[at] = card.Kind is "commonGround" or "hiddenAgreement" ? "wrong" : "arguable"; continue; }

                    var verdict = Right(plant.Kind, card.Kind) ? "right" : "other";
                    verdicts[at] = verdicts[at] == "right" ? "right" : verdict;
                    best = best == "right" ? best : verdict;
                }
                else if (plant.Kind != "decoy")
                {
                    best ??= "half";
                    if (card.Kind == "openGap" && two && Share(of, own) >= .5) { verdicts[at] ??= "silence"; }
                }
            }

            return best;
        }

        bool Holds(int[] of, HashSet<int> own, bool two)
        {
            var said = of.Where(own.Contains).Select(place => points[place]).ToList();
            return two ? said.Exists(point => point.Side == Side.Business) && said.Exists(point => point.Side == Side.It) : said.DistinctBy(point => point.Speaker).Count() >= 2;
        }

        string Hit(Found ask) => plants.FirstOrDefault(plant =>
        {
            var of = AskedOf(plant, ask);
            var hit = of.Where(mine[plant.Id].Contains).Select(place => points[place]).ToList();
            return hit.Count > 0 && (double)hit.Count / of.Length >= .5
                && (hit.DistinctBy(point => point.Side).Count() == 2 || (plant.Kind == "gap" && hit.DistinctBy(point => point.Speaker).Count() >= 2));
        })?.Kind ?? "no plant";
    }

    private static int[] AskedOf(Plant plant, Found ask) => plant.Sides.Length == 2 ? [.. ask.Business, .. ask.It] : plant.Sides[0] == "business" ? ask.Business : ask.It;

    private static double Share(int[] of, HashSet<int> own) => (double)of.Count(own.Contains) / of.Length;

    private static bool Right(string planted, string told) => planted switch
    {
        "common" => told == "commonGround",
        "hidden" => told == "hiddenAgreement",
        "false" => told == "falseAgreement",
        "contradiction" => told is "falseAgreement" or "contradiction",
        "gap" => told == "openGap",
        _ => false,
    };

    internal static bool BelongsTo(SaidPoint point, Plant plant) => plant.Sentences.Any(sentence =>
    {
        var (a, b) = (Words(point.Text), Words(sentence.Text));
        if (sentence.Respondent != point.Speaker || a.Length == 0) { return false; }

        var (one, other) = (string.Join(' ', a), string.Join(' ', b));
        var counts = b.GroupBy(word => word).ToDictionary(group => group.Key, group => group.Count());
        return other.Contains(one, StringComparison.Ordinal) || one.Contains(other, StringComparison.Ordinal)
            || (double)a.GroupBy(word => word).Sum(group => Math.Min(group.Count(), counts.GetValueOrDefault(group.Key))) / a.Length >= .6;
    });

    private static string[] Words(string text) => [.. Word().Matches(text.ToLowerInvariant()).Select(match => match.Value)];

    [GeneratedRegex(@"[\w']+")]
    private static partial Regex Word();
}
