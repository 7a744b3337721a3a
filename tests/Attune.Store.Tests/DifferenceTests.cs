using Attune.Domain.Questions;
using Attune.Domain.Rounds;
using Attune.Domain.Viewers;
using Attune.Statistics.Sides;
using Attune.Store.Tests.Providers;
using Attune.Store.UseCases.Answers;
using Attune.Store.UseCases.Rounds;
using Attune.Store.Writing;
using CsCheck;

namespace Attune.Store.Tests;

/// <summary>
/// Whoever keeps every reading of a round and subtracts one from another never finds a single person. All numbers, words and topics that anybody is shown are
/// made from the answers that the gate opens together, so what two openings differ by is the most that two readings can tell.
/// </summary>
public sealed class DifferenceTests(Databases databases)
{
    private const int PerSide = 5;
    private const string Word = "support";

    private static readonly Gen<(Contract Contract, int[] Missing, int[] Events)> Histories = Gen.Select(
        Gen.Bool.Select(strict => strict ? Contract.Unattributed : Contract.Confidential), Gen.Int[0, (2 * PerSide) - 1].Array[2], Gen.Int[0, 99].Array[5, 25]);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public Task No_two_readings_of_a_round_differ_by_one_person_whatever_happens_after_the_lock()
        => Histories.SampleAsync(async history =>
        {
            await using var database = await databases.NewAsync(Provider.Sqlite);
            var played = new Played(database, await Meridian.StartAsync(database, history.Contract, PerSide));
            await played.LockAsync(history.Missing);
            foreach (var one in history.Events) { await played.HappensAsync(one); }
            await played.LookAsync();
            played.Differences().ShouldAllBe(people => people != 1);
            played.Gone().ShouldBeEmpty("what was read once is read again, unless its author took it back");
        }, iter: 40, threads: 1);

    [Theory, OnBothDatabases]
    public async Task A_late_answer_is_taken_until_somebody_opens_the_answers_and_none_after(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var played = new Played(database, await Meridian.StartAsync(database, perSide: PerSide));
        await played.LockAsync([4, 9]);
        (await played.AnswerAsync(4)).ShouldBe(WriteOutcome.Saved);
        await played.LookAsync();
        (await played.AnswerAsync(9)).ShouldBe(WriteOutcome.Closed, "the first look has told the facilitator what there is without this leader");
        await played.LookAsync();
        played.Differences().ShouldAllBe(people => people == 0);
    }

    [Theory, OnBothDatabases]
    public async Task Under_an_attributed_promise_names_stand_beside_and_a_late_answer_is_taken_until_the_sitting(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var played = new Played(database, await Meridian.StartAsync(database, Contract.Attributed, PerSide));
        await played.LockAsync([4, 9]);
        await played.LookAsync();
        (await played.AnswerAsync(9)).ShouldBe(WriteOutcome.Saved);
    }

    [Theory, OnBothDatabases]
    public async Task What_is_written_about_a_word_is_read_when_all_have_had_their_time_and_of_a_side_from_two_people_on(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var played = new Played(database, await Meridian.StartAsync(database, perSide: PerSide));
        await played.LockAsync([]);
        await played.ProbeAsync(start: true);
        foreach (var leader in new[] { 0, 1, 7 }) { await played.DefineAsync(leader); }
        (await played.LookAsync()).ShouldNotContain(answer => Probe.IsProbe(answer.Question));
        await played.ProbeAsync(start: false);
        var read = (await played.LookAsync()).Where(answer => Probe.IsProbe(answer.Question)).ToArray();
        SideCounts.Count(read.Select(answer => answer.Side)).ShouldBe(new(2, 0), "the only one of IT would be told by it");
    }

    /// <summary>A round in which things happen after its lock, and everybody who looks keeps what was read.</summary>
    private sealed class Played(TestDatabase database, Meridian meridian)
    {
        private readonly List<ImmutableArray<(string Question, Side Side, string Text)>> _views = [];
        private readonly HashSet<string> _takenBack = [];
        private int _written;

        public async Task LockAsync(IReadOnlyCollection<int> missing)
        {
            foreach (var leader in Enumerable.Range(0, 2 * PerSide).Except(missing)) { (await AnswerAsync(leader)).ShouldBe(WriteOutcome.Saved); }
            await using var db = database.Open();
            (await new LockRound(db).RunAsync(meridian.Round.Id, Viewer.Facilitator("Ruth"), Meridian.Now, Cancel)).ShouldBe(LockOutcome.Locked);
        }

        public async Task HappensAsync(int what)
        {
            var leader = what / 10;
            switch (what % 10)
            {
                case 0 or 1: await LookAsync(); break;
                case 2 or 3: await AnswerAsync(leader); break;
                case 4: await ProbeAsync(start: true); break;
                case 5 or 6: await DefineAsync(leader); break;
                case 7: await ProbeAsync(start: false); break;
                case 8: await RevealAsync(); break;
                default: await TakeBackAsync(leader); break;
            }
        }

        /// <summary>A leader writes, or tries to write anew, and is done.</summary>
        public async Task<WriteOutcome> AnswerAsync(int leader)
        {
            await using var db = database.Open();
            var invitation = await db.Invitations.AsNoTracking().FirstOrDefaultAsync(candidate => candidate.Leader == meridian.Leaders[leader].Id, Cancel);
            // A page that is done takes nothing more after the lock.
            var round = await db.Rounds.AsNoTracking().SingleAsync(Cancel);
            if (round.Phase >= RoundPhase.Locked && invitation?.Done == true) { return WriteOutcome.Closed; }
            var known = (await db.Answers.AsNoTracking().FirstOrDefaultAsync(answer => answer.Participant == meridian.Seats[leader].Participant && answer.Question == "success", Cancel))?.Revision ?? 0;
            var saved = await database.Writer.WriteAsync(meridian.Write(leader, $"{leader}:{++_written}", WriteAs.Draft, known), Cancel);
            return saved.Outcome != WriteOutcome.Saved ? saved.Outcome : await new FinishAnswers(db).RunAsync(meridian.Seats[leader], Meridian.Now, Cancel);
        }

        public async Task DefineAsync(int leader)
            => await database.Writer.WriteAsync(meridian.Write(leader, $"{leader}:{++_written}", question: new Probe(Word).Question), Cancel);

        public async Task ProbeAsync(bool start)
        {
            await using var db = database.Open();
            var round = await db.Rounds.SingleAsync(Cancel);
            _ = start ? await new StartProbing(db).RunAsync(round, [new Probe(Word)], Cancel) : await new EndProbing(db).RunAsync(round, Cancel);
        }

        public async Task<ImmutableArray<(string Question, Side Side, string Text)>> LookAsync()
        {
            await using var db = database.Open();
            var round = await db.Rounds.AsNoTracking().SingleAsync(Cancel);
            var read = await database.Gate.ForReadingAsync(round, StarterPack.For(round.Program), Meridian.Sides, await db.Answers.AsNoTracking().ToListAsync(Cancel), Meridian.Now, Cancel);
            _views.Add([.. read!.Answers.Select(answer => (answer.Question, answer.Side, answer.Text))]);
            return _views[^1];
        }

        /// <summary>For each two views and each side, of how many people there is something in the later that is not in the earlier.</summary>
        public IEnumerable<int> Differences()
            => from later in _views.Index()
               from earlier in _views.Take(later.Index)
               from side in Enum.GetValues<Side>()
               select later.Item.Except(earlier).Where(answer => answer.Side == side).Select(answer => answer.Text.Split(':')[0]).Distinct().Count();

        /// <summary>What was read and is not read any more, without what its author took back.</summary>
        public IEnumerable<string> Gone()
            => from later in _views.Index()
               from earlier in _views.Take(later.Index)
               from answer in earlier.Except(later.Item)
               where !_takenBack.Contains(answer.Text.Split(':')[0])
               select answer.Text;

        private async Task RevealAsync()
        {
            await using var db = database.Open();
            (await db.Rounds.SingleAsync(Cancel)).StartReveal();
            await db.SaveChangesAsync(Cancel);
        }

        private async Task TakeBackAsync(int leader)
        {
            await using var db = database.Open();
            foreach (var answer in await db.Answers.Where(answer => answer.Participant == meridian.Seats[leader].Participant && answer.Question == "success").ToListAsync(Cancel)) { answer.Withdraw(); }
            await db.SaveChangesAsync(Cancel);
            _takenBack.Add($"{leader}");
        }
    }
}
