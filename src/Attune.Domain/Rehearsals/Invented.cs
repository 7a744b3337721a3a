using System.Text.Json;
using System.Text.Json.Serialization;
using Attune.Analysis.Rounds;
using Attune.Domain.Answers;
using Attune.Domain.Leaders;
using Attune.Domain.Programs;
using Attune.Domain.Questions;
using Attune.Statistics.Sides;

namespace Attune.Domain.Rehearsals;

/// <summary>An invented leader with invented answers, used in rehearsals and in the example program.</summary>
public sealed class InventedLeader
{
    internal InventedLeader(LeaderEntry entry, ImmutableDictionary<string, AnswerContent> answers) => (Entry, Answers) = (entry, answers);

    public LeaderEntry Entry { get; }

    /// <summary>The answers by the id of their question.</summary>
    public ImmutableDictionary<string, AnswerContent> Answers { get; }
}

/// <summary>The invented program of the example and its eight leaders. No real person wrote any of it.</summary>
public static class Invented
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    private static readonly ProgramInFile File = Read("InventedAnswers.json");

    /// <summary>Eight invented leaders, four on each side, with answers to the questions of the starter pack.</summary>
    public static ImmutableArray<InventedLeader> Leaders { get; } = [.. File.Leaders.Select(Leader)];

    /// <summary>The same eight, in the same order, with what they answer to the same questions a quarter later.</summary>
    public static ImmutableArray<InventedLeader> Later { get; } = [.. Read("InventedAnswersLater.json").Leaders.Select(Leader)];

    public static ProgramDescription Program(DateOnly goLive, SideNames sides)
        => new(File.Name, File.Purpose, ProgramPhase.Build, goLive, File.Strategy, sides);

    /// <summary>
    /// The answer of this invented leader to a question of any pack: its own answer to a question of the starter pack, and a text chosen by the question's
    /// place for any other, so that an edited pack can be rehearsed as well. Whatever else is asked is filled by <see cref="InventedFields"/>.
    /// </summary>
    public static AnswerContent Answer(InventedLeader leader, QuestionPack pack, PackQuestion question)
    {
        ArgumentNullException.ThrowIfNull(leader);
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(question);
        var texts = leader.Answers.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Value.WholeText()).Where(text => text.Length > 0).ToArray();
        return new InventedFields(leader, Leaders.Select(each => each.Entry.Name).ToList().IndexOf(leader.Entry.Name), question).Fill(
            leader.Answers.GetValueOrDefault(question.Id) ?? new(), texts[(pack.NumberOf(question.Id) ?? 0) % texts.Length]);
    }

    private static InventedLeader Leader(LeaderInFile from)
    {
        var pack = StarterPack.Questions.ToDictionary(question => question.Id);
        var (after, who, fit) = (pack["after"], pack["who"], pack["fit"]);
        return new(
            new(from.Name, from.Side, from.Function, from.Role, ""),
            new Dictionary<string, AnswerContent>
            {
                ["purpose"] = new() { Text = from.Purpose, Forecast = new(from.Likeness, from.OtherSide), Confidence = from.Confidence },
                ["direction"] = new() { Text = from.Direction },
                ["success"] = new()
                {
                    Text = from.Success,
                    Anchors = [new(AnchorKind.Horizon, from.Horizon.ToString()), new(AnchorKind.Measure, from.Measure), new(AnchorKind.Noticed, from.Noticed)],
                    Confidence = from.Confidence,
                },
                ["after"] = new()
                {
                    Parts = [.. after.Parts.Zip(from.After, (part, text) => new PartText(part.Id, text))],
                    Anchors = [.. after.Parts.Zip(from.AfterOwners, (part, owner) => new AnchorValue(AnchorKind.Owner, OwnerOf(owner).ToString(), part.Id))],
                },
                ["who"] = new()
                {
                    Expectations = [.. who.Activities.Zip(from.Matrix).SelectMany(row => Enum.GetValues<Stage>().Zip(row.Second, (stage, owner) => new ExpectedOwner(row.First, stage, OwnerOf(owner))))],
                },
                ["fit"] = new()
                {
                    Text = from.FitWhy,
                    Anchors = [.. fit.Anchors[0].Items.Zip(from.Fit, (area, value) => new AnchorValue(AnchorKind.Standard, $"{value}", area))],
                },
            }.ToImmutableDictionary());
    }

    private static Owner OwnerOf(char letter) => letter switch
    {
        'B' => Owner.Business,
        'I' => Owner.It,
        'S' => Owner.Shared,
        'V' => Owner.Vendor,
        'N' => Owner.Nobody,
        '?' => Owner.DontKnow,
        _ => throw new InvalidOperationException($"'{letter}' is no owner in the invented answers."),
    };

    private static ProgramInFile Read(string file)
    {
        using var stream = typeof(Invented).Assembly.GetManifestResourceStream(file)
            ?? throw new InvalidOperationException($"The invented answers of {file} are not in the assembly.");
        return JsonSerializer.Deserialize<ProgramInFile>(stream, Json)!;
    }

    private sealed record ProgramInFile(string Name, string Purpose, string Strategy, LeaderInFile[] Leaders);

    private sealed record LeaderInFile(
        string Name, Side Side, string Function, string Role, string Purpose, Likeness Likeness, string OtherSide, string Direction, string Success,
        Horizon Horizon, string Measure, string Noticed, string[] After, string AfterOwners, string[] Matrix, int[] Fit, string FitWhy, int Confidence);
}
