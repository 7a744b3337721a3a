using Attune.Analysis.Verdicts;
using Attune.Domain.Agreements;
using Attune.Domain.Rounds;
using Attune.Domain.Sittings;
using Attune.Domain.Tracking;
using Attune.Domain.Viewers;
using Attune.Report.Records;
using Attune.Store;
using Attune.Store.Reading;
using Attune.Web.Hosting;
using Attune.Web.Room.OverTime;

namespace Attune.Web.Room.Timeline;

/// <summary>What the room said of success in one round, as somebody outside may read it.</summary>
/// <param name="Round">When it was said, such as "Mar 2027".</param>
/// <param name="Heading">By when each side would judge it, in words without numbers of people.</param>
/// <param name="Measures">The measures that their authors let others read.</param>
public sealed record SaidOfSuccess(string Round, string Heading, ImmutableArray<string> Measures);

/// <summary>The timeline of a program: the record of its last round, the rounds beside each other, and what was said of success at the start beside what came.</summary>
public sealed record ProgramTimeline(SittingRecord Record, RecordedTimeline Timeline, ImmutableArray<SaidOfSuccess> Success, DateOnly Today);

/// <summary>
/// Reads the timeline. It is made of what a sponsor may see, round by round, whoever looks: so one page can be shown to everybody, and rounds stand side by side only
/// as far as nobody is found by subtracting one from another.
/// </summary>
internal sealed class TimelineReader(AttuneDb db, SittingReader sittings, SittingRecords records, OverTimeReader overTime, Clock clock)
{
    private static readonly Viewer Sponsor = new(ViewerRole.Sponsor, "");

    // More than these nobody reads in a minute.
    private const int MostDays = 6;

    /// <param name="program">The program.</param>
    /// <param name="round">The last round that is locked.</param>
    /// <param name="cancel">Cancels the work.</param>
    public async Task<ProgramTimeline> ReadAsync(Domain.Programs.Program program, Round round, CancellationToken cancel)
    {
        var asked = new Together(db);
        var (agreed, rows) = (sittings.AskAgreed(asked, program), new Lazy<OverTimeRows>(overTime.Ask(asked, program, round.Number)));
        var keep = records.Ask(asked, program, round, () => rows.Value.People);
        await asked.ReadAsync(cancel);
        keep();
        var time = await overTime.ShowAsync(rows.Value, Sponsor, cancel);
        var record = await records.ForSponsorAsync(program, round, cancel);
        var shown = time.Rounds.Skip(Math.Min(time.Trends.Together, Math.Max(0, time.Rounds.Length - 1))).ToList();
        var earlier = shown.SkipLast(1).Select(one => one.In.Round).ToList();
        foreach (var one in earlier) { records.Ask(asked, program, one, () => rows.Value.People); }
        await asked.ReadAsync(cancel);
        var before = new List<SittingRecord>();
        foreach (var one in earlier) { before.Add(await records.ForSponsorAsync(program, one, cancel)); }
        var (kept, made) = PromisesIn(agreed);
        return new(
            record,
            new([.. shown.Select(one => one.ShortDay)], shown.Count == 0 ? [] : [.. record.Topics.Select(topic => new TimelineTopic(topic.Name, StatesOf(topic, before)) { Question = topic.Question })], kept, made, Next(record, agreed.TracksOn(clock.Today), agreed.Rounds.Where(one => one.Phase < RoundPhase.Locked))),
            [.. SuccessIn(shown)], clock.Today);
    }

    // From the last round back, as long as each round says what the topic was called in the one before.
    private static ImmutableArray<TopicReading?> StatesOf(RecordedTopic topic, List<SittingRecord> before)
    {
        var states = new Stack<TopicReading?>([topic.Reading]);
        RecordedTopic? at = topic;
        foreach (var earlier in Enumerable.Reverse(before))
        {
            states.Push(at?.Before?.Reading);
            at = at?.Before is { Name: { Length: > 0 } name } ? earlier.Topics.FirstOrDefault(candidate => candidate.Name == name) : null;
        }

        return [.. states];
    }

    // What somebody reports in a round that is still open is not told before its lock.
    private static (int Kept, int Made) PromisesIn(AgreedRows agreed)
    {
        var locked = agreed.Rounds.Where(round => round.Phase >= RoundPhase.Locked).Select(round => round.Id).ToHashSet();
        var made = agreed.Register.Commitments.Where(commitment => commitment.IsConfirmed).ToList();
        return (made.Count(commitment => commitment is { Fate: CommitmentFate.Done, SaidIn: { } said } && locked.Contains(said)), made.Count);
    }

    private ImmutableArray<TimelineDay> Next(SittingRecord record, ImmutableArray<BenefitTrack> tracks, IEnumerable<Round> rounds)
    {
        var (today, days) = (clock.Today, new List<TimelineDay>());
        days.AddRange(record.Decisions.Where(decision => decision.SupersededBy is null).Select(decision => Day(decision.ReviewOn, TimelineTexts.NextDecision(decision.Number))));
        if (record.Principle?.ReviewOn is { } review) { days.Add(Day(review, TimelineTexts.NextPrinciple)); }
        foreach (var track in tracks)
        {
            if (track.IsAwaited) { days.Add(Day(track.Awaited.First().LastDay, TimelineTexts.NextFigure(track.Benefit.Text, QuarterText.Name(track.Awaited.First())))); }
            if (track.Benefit is { By: { } by, IsWish: false } && !track.IsOver) { days.Add(Day(by.LastDay, TimelineTexts.NextBenefit(track.Benefit.Text))); }
        }

        foreach (var coming in rounds)
        {
            if (coming.LocksAt is { } locks) { days.Add(Day(DateOnly.FromDateTime(clock.Here(locks).DateTime), TimelineTexts.NextLock(coming.Number))); }
            if (coming.SittingAt is { } meets) { days.Add(Day(DateOnly.FromDateTime(clock.Here(meets).DateTime), TimelineTexts.NextSitting(coming.Number))); }
        }

        return [.. days.OrderBy(day => day.On).Take(MostDays)];

        TimelineDay Day(DateOnly on, string what) => new(on, what, on < today);
    }

    // The first and the last round that the room looked at: what was said at the start, and what is said now.
    private static IEnumerable<SaidOfSuccess> SuccessIn(List<TimedRound> rounds)
        => from round in rounds.Where(round => round.View.Sitting.Shown().Any(step => step.Stage == SittingStage.Success) && !round.View.Reading.Success.IsEmpty) is var said && said.Any() ? new[] { said.First(), said.Last() }.Distinct() : []
           let success = round.View.Reading.Success[0]
           select new SaidOfSuccess(
               round.ShortDay, StageWords.Heading(success, round.View.Sides),
               [.. success.Business.Concat(success.It).Select(quote => quote.Text).OfType<string>().Distinct(StringComparer.CurrentCultureIgnoreCase)]);
}
