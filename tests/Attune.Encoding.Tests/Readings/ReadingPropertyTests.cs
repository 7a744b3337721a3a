using System.Text.Json;
using Attune.Analysis.Readings;
using Attune.Analysis.Rounds;
using Attune.Statistics.Sides;
using CsCheck;

namespace Attune.Encoding.Tests.Readings;

/// <summary>Rooms of arbitrary leaders who answer with any of these sentences.</summary>
public class ReadingPropertyTests
{
    private const int Rooms = 40;

    private static readonly string[] Sentences =
    [
        "The monthly close takes four days.", "We close the books in four days instead of eleven.", "Users are trained before the switch.", "Training comes first; users learn early.",
        "IT owns the configuration.", "The business owns the configuration.", "There is no plan for training.", "There is a plan for training.", "The old systems are switched off.",
        "Legacy systems are retired.", "Adoption means that people use it every day.", "Adoption is the number of log-ins.", "cost, quality, speed", "One customer record.",
        "Fewer interfaces.", "", "x", "We must not customise the core.", "We should customise the core where it helps.", "Go-live on time and in budget.",
    ];

    private static readonly Gen<string> Text
        = Gen.Int[0, Sentences.Length - 1].Select(at => Sentences[at]).Array[1, 3].Select(parts => string.Join(' ', parts));

    private static readonly Gen<LockedRound> Round = Gen.Select(Text.Array[0, 5], Text.Array[0, 5])
        .Select((business, it) => InventedRoom.Invent(business, it, "Close the books faster", "Train people before the switch"));

    public static TheoryData<int> Sizes => [0, ReadingOptions.Default.RoomUpTo];

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Every_number_leads_to_exact_words(int roomUpTo) => Round.Sample(round => ReadingInvariants.MustHold(Read(round, roomUpTo), Options(roomUpTo)), iter: Rooms);

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Swapping_the_sides_mirrors_every_finding(int roomUpTo) => Round.Sample(round =>
        Findings.List(Read(InventedRoom.Mirrored(round), roomUpTo), mirrored: true).ShouldBe(Findings.List(Read(round, roomUpTo))), iter: Rooms);

    [Theory]
    [MemberData(nameof(Sizes))]
    public void The_order_of_answers_never_matters(int roomUpTo) => Gen.Select(Round, Gen.Int).Sample((round, seed) =>
        Findings.List(Read(InventedRoom.Shuffled(round, seed), roomUpTo)).ShouldBe(Findings.List(Read(round, roomUpTo))), iter: Rooms);

    private static Reading Read(LockedRound round, int roomUpTo) => InventedRoom.Read(round, Options(roomUpTo));

    private static ReadingOptions Options(int roomUpTo) => ReadingOptions.Default with { RoomUpTo = roomUpTo };

    [Fact]
    public void Changing_any_answer_changes_the_hash() => Gen.Select(Round, Gen.Int).Sample((round, seed) =>
    {
        if (round.Answers.IsEmpty) { return; }

        var place = (int)((uint)seed % round.Answers.Length);
        var answer = round.Answers[place];
        var hash = ReadingOptions.Default.Hash(round);
        Answer[] changed =
        [
            answer with { Text = answer.Text + "." }, answer with { Leader = answer.Leader + "x" }, answer with { Role = "CIO" },
            answer with { Side = answer.Side == Side.It ? Side.Business : Side.It },
        ];
        changed.Select(other => ReadingOptions.Default.Hash(round with { Answers = round.Answers.SetItem(place, other) })).ShouldNotContain(hash);
        ReadingOptions.Default.Hash(round with { Answers = round.Answers.RemoveAt(place) }).ShouldNotBe(hash);
        ReadingOptions.Default.Hash(round with { Themes = [] }).ShouldNotBe(hash);
        ReadingOptions.Default.Hash(round with { Merges = new([new("month end", "monthly close")]) }).ShouldNotBe(hash);
    }, iter: Rooms);

    [Fact]
    public void Changing_any_constant_changes_the_hash()
    {
        var round = InventedRoom.FourAgainstFour;
        var changed = Changed(JsonSerializer.SerializeToNode(ReadingOptions.Default)!.AsObject(), "").ToArray();
        changed.Length.ShouldBeGreaterThan(30);
        changed.Select(options => options.Hash(round)).Append(ReadingOptions.Default.Hash(round)).ShouldBeUnique();
    }

    /// <summary>The options, each time with one of their numbers increased by one, or one of their switches turned.</summary>
    private static IEnumerable<ReadingOptions> Changed(System.Text.Json.Nodes.JsonObject options, string path)
    {
        foreach (var (name, value) in options.ToArray())
        {
            if (value is System.Text.Json.Nodes.JsonObject inner)
            {
                foreach (var found in Changed(inner, $"{path}/{name}")) { yield return found; }

                continue;
            }

            options[name] = value!.GetValueKind() switch
            {
                JsonValueKind.Number => (System.Text.Json.Nodes.JsonNode)(value.GetValue<double>() + 1),
                JsonValueKind.True or JsonValueKind.False => (System.Text.Json.Nodes.JsonNode)!value.GetValue<bool>(),
                var kind => throw new InvalidOperationException($"{path}/{name} is neither a number nor a switch, but {kind}."),
            };
            yield return options.Root.Deserialize<ReadingOptions>()!;
            options[name] = value.DeepClone();
        }
    }
}
