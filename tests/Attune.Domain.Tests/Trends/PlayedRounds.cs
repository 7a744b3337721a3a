using Attune.Analysis.Readings;
using Attune.Analysis.Rounds;
using Attune.Domain.Answers;
using Attune.Domain.Gates;
using Attune.Domain.Programs;
using Attune.Domain.Questions;
using Attune.Domain.Rooms;
using Attune.Domain.Rounds;
using Attune.Domain.Sittings;
using Attune.Domain.Trends;
using Attune.Domain.Viewers;
using Attune.Statistics.Sides;

namespace Attune.Domain.Tests.Trends;

/// <summary>Rounds of one program in which people rate one thing from 1 to 5, read through the gate; of each only what people said is given.</summary>
internal sealed class PlayedRounds(Contract contract = Contract.Confidential)
{
    public const string Question = "work";
    public const string Text = "How do we work together?";

    private static readonly DateTimeOffset Now = new(2027, 3, 1, 9, 0, 0, TimeSpan.Zero);

    private readonly ProgramId _program = ProgramId.New();
    private readonly Dictionary<string, LeaderId> _leaders = [];
    private readonly List<RoundInTime> _rounds = [];

    public IReadOnlyList<RoundInTime> Rounds => _rounds;

    public IReadOnlyDictionary<string, LeaderId> Leaders => _leaders;

    /// <summary>Plays a round: "b1=4 b2=5 i1=2" are two people of the side on the left and one of the right. No text is a round that does not ask.</summary>
    public async Task PlayAsync(string said, string text = Text, int version = 1, bool asks = true)
    {
        var round = new Round(RoundId.New(), _program, RoundKind.Real, _rounds.Count + 1, version, RoundRules.For(new(4, 4)));
        round.Choose(contract);
        round.Schedule(Now.AddDays(9), null);
        round.Start(new(4, 4), Now).ShouldBe(StartOutcome.Started);
        round.Lock(new(4, 4), new(4, 4), Now).ShouldBe(LockOutcome.Locked);
        var pack = new QuestionPack(_program, version, [new PackQuestion(Question, text) { Anchors = asks ? [new(AnchorKind.Rating, "How far do you agree?", ["Trust"])] : [] }]);
        var people = said.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(one => one.Split('=')).Select(one => (Name: one[0], Side: one[0][0] == 'b' ? Side.Business : Side.It, Value: one[1], Voice: ParticipantKey.New())).ToArray();
        var vault = new OpenVault([.. people.Select(person => new AnswerContent { Text = "We meet.", Anchors = [new(AnchorKind.Rating, person.Value, "Trust")] })]);
        var answers = people.Select((person, at) => new SealedAnswer(new(_program, round.Id, round.Kind, person.Voice, Question), person.Side, contract, [(byte)at], new ImportId(Guid.NewGuid()), Now));
        var program = new Program(_program, Guid.NewGuid(), new("Meridian", "One core", ProgramPhase.Build, null, "", SideNames.Default), Now);
        var read = (await new Gate(vault).ReadAsync(round, pack, program, answers, ReadingEdits.None, (locked, _) => Task.FromResult(Reader.Join(PreparedRound.Prepare(locked), "none", [], [], [], ReadingOptions.Default)), Now, CancellationToken.None))!;
        foreach (var person in people) { _leaders.TryAdd(person.Name, LeaderId.New()); }
        _rounds.Add(new(round, read, new Sitting(round.Id, _program), new Dictionary<string, JudgedCard>())
        {
            // Under an unattributed promise nobody knows who wrote what after the lock, but who was done.
            People = contract == Contract.Unattributed ? new Dictionary<ParticipantKey, LeaderId>() : people.ToDictionary(person => person.Voice, person => _leaders[person.Name]),
            Done = [.. people.Select(person => (_leaders[person.Name], person.Side))],
        });
    }

    public RoomTrends Follow(params SameMeaning[] confirmed) => Gate.TrendsOf(Viewer.Facilitator("Ruth Okafor"), _rounds, confirmed);

    public SameMeaning Confirm(int before, int after) => new(_program, Question, before, after, "Ruth Okafor", Now);

    private sealed class OpenVault(ImmutableArray<AnswerContent> contents) : IAnswerVault
    {
        public ValueTask<ImmutableArray<AnswerContent>> OpenAsync(ImmutableArray<SealedText> texts, TextAccess? look, GatePermit key, CancellationToken cancel)
            => ValueTask.FromResult(texts.Select(text => contents[text.Sealed[0]]).ToImmutableArray());

        public ValueTask RecordAsync(TextAccess look, GatePermit key, CancellationToken cancel) => ValueTask.CompletedTask;
    }
}
