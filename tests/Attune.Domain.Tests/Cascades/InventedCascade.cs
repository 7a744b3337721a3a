using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Attune.Analysis.Cascades;
using Attune.Analysis.Readings;
using Attune.Analysis.Rounds;
using Attune.Analysis.Verdicts;
using Attune.Domain.Answers;
using Attune.Domain.Cascades;
using Attune.Domain.Gates;
using Attune.Domain.Programs;
using Attune.Domain.Questions;
using Attune.Domain.Rooms;
using Attune.Domain.Rounds;
using Attune.Domain.Sittings;
using Attune.Domain.Teams;

namespace Attune.Domain.Tests.Cascades;

/// <summary>A closed cascade of invented teams, read by the same gate as in the product.</summary>
public sealed class InventedCascade
{
    public const string Question = "success";

    private static readonly DateTimeOffset Now = new(2026, 12, 1, 9, 0, 0, TimeSpan.Zero);
    private readonly Dictionary<string, TeamNode> _nodes = [];
    private readonly List<ReadTeamAnswer> _answers = [];
    private readonly Dictionary<string, LeaderId> _leaders = [];

    /// <summary>Teams of this program are the same in another cascade.</summary>
    public ProgramId Program { get; init; } = ProgramId.New();

    public ImmutableArray<PublishedScope> Earlier { get; init; } = [];

    public ImmutableArray<AgreedMatter> Agreed { get; init; } = [];

    /// <summary>What stands for the analysis: a person's text names what the person speaks of.</summary>
    public ReadCarried Read { get; init; } = ByName;

    public LeaderId Leader(string name) => _leaders.TryGetValue(name, out var leader) ? leader : _leaders[name] = new(Id(name));

    public TeamId Team(string name) => _nodes[name].Id;

    /// <summary>A team under a leader, or under another team.</summary>
    public InventedCascade Under(string above, string name)
    {
        _nodes.Add(name, _nodes.TryGetValue(above, out var parent) ? new(new(Id(name)), parent.Id, null, name, null) : new(new(Id(name)), null, Leader(above), name, null));
        return this;
    }

    /// <summary>So many people of a team answer the same.</summary>
    public InventedCascade Answer(string team, int people, string text = "", Horizon? horizon = null)
    {
        var content = new AnswerContent { Text = text, Anchors = horizon is { } when ? [new(AnchorKind.Horizon, when.ToString())] : [] };
        _answers.AddRange(Enumerable.Repeat(new ReadTeamAnswer(Team(team), new([new(Question, content)])), people));
        return this;
    }

    public Task<ImmutableArray<CascadePart>> ReadAsync(CancellationToken cancel) => ReadAsync(Batches(), _answers.Count, cancel);

    /// <summary>Reads answers that come from elsewhere.</summary>
    public async Task<ImmutableArray<CascadePart>> ReadAsync(IAsyncEnumerable<ImmutableArray<ReadTeamAnswer>> answers, int people, CancellationToken cancel)
    {
        var round = new Round(RoundId.New(), Program, RoundKind.Real, 1, 1, new(2, 4, LatePolicy.Refuse, AbsentPolicy.LockWithoutThem, DelegatePolicy.Refuse));
        var pack = StarterPack.For(Program);
        var tree = new TeamTree(_nodes.Values);
        var cascade = Cascade.Open(round, pack, Met(round), tree, [new(Question, true, [AnchorKind.Horizon])], Now.AddDays(7), Now);
        var teams = CascadeTeam.In(cascade, tree, []);
        cascade.Close(Now.AddDays(1));
        return await Gate.ReadTeamsAsync(cascade, round, teams, null, pack, Agreed, Earlier, answers, people, Read, cancel);
    }

    private async IAsyncEnumerable<ImmutableArray<ReadTeamAnswer>> Batches()
    {
        foreach (var batch in _answers.Chunk(7))
        {
            yield return [.. batch];
            await Task.Yield();
        }
    }

    // The texts of these tests are places of matters: "0" speaks of the first, "-0" contradicts it.
    private static ValueTask<ImmutableArray<CarriedAnswer>> ByName(IReadOnlyList<string> answers, string question, ImmutableArray<CarriedMatter> matters, int people, CancellationToken cancel)
        => new([.. answers.Select(answer => new CarriedAnswer(
            true,
            [.. matters.Select((_, at) => answer.Split(' ').Contains($"{at}") ? Carried.Kept : answer.Split(' ').Contains($"-{at}") ? Carried.Other : Carried.Silent)],
            CarriedWords.Read(answer)))]);

    private static Sitting Met(Round round)
    {
        round.Schedule(Now.AddDays(-1), null);
        round.Start(new(4, 4), Now.AddDays(-9));
        round.Lock(new(4, 4), new(4, 4), Now.AddDays(-1));
        var sitting = new Sitting(round.Id, round.Program);
        sitting.Follow(Reading);
        sitting.Start(round, approved: true, Now);
        sitting.End(Now);
        return sitting;
    }

    private static ShownReading Reading { get; } = new()
    {
        Sides = SideNames.Default,
        Leaders = new(4, 4),
        FunctionWords = [],
        InputsHash = "abc",
        ShowsSentences = true,
        Numbers = ImmutableDictionary<string, int>.Empty,
        Cards = [Card],
        Topics = [],
        Words = [],
        HeardOnce = 0,
        Cloud = new(SideNames.Default, new(4, 4), []),
        Forecasts = [],
        Ownership = [],
        Perception = [],
        Quotes = [],
        Alone = [],
    };

    private static RoomCard Card => new()
    {
        Key = "gap",
        Reading = TopicReading.OpenGap,
        Reason = CardReason.Quadrant,
        Question = Question,
        QuestionText = "How will you know?",
        Topic = "topic",
        Name = "gap",
        Words = "gap",
        KeyWords = [],
        BusinessTerm = "",
        ItTerm = "",
        Leaders = new(3, 3),
        Answered = new(4, 4),
        Business = [],
        It = [],
        BusinessWords = [],
        SharedWords = [],
        ItWords = [],
        Vocabulary = Verdict.CannotTell,
        DependsOnOnePerson = false,
    };

    // The same name is the same team in two cascades.
    private static Guid Id(string name) => new(SHA256.HashData(MemoryMarshal.AsBytes(name.AsSpan())).AsSpan(0, 16));
}
