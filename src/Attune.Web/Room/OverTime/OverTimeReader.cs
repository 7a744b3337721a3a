using System.Security.Cryptography;
using System.Text.Json;
using Attune.Analysis.Verdicts;
using Attune.Domain.Gates;
using Attune.Domain.Judging;
using Attune.Domain.Programs;
using Attune.Domain.Rooms;
using Attune.Domain.Rounds;
using Attune.Domain.Trends;
using Attune.Domain.Viewers;
using Attune.Store;
using Attune.Store.Reading;
using Attune.Web.Hosting;

namespace Attune.Web.Room.OverTime;

/// <summary>
/// Reads a program over its rounds for one reader. Readings come from the cache of readings, and what is made of several from <see cref="TrendCache"/>, so that a
/// page computes nothing that a page before it did.
/// </summary>
internal sealed class OverTimeReader(AttuneDb db, SittingReader reader, ReadingCache readings, TrendCache trends, Clock clock)
{
    private readonly Dictionary<(ProgramId Program, int UpTo), Func<OverTimeRows>> _asked = [];

    /// <param name="program">The program.</param>
    /// <param name="viewer">Who looks; a leader is given the view of the room.</param>
    /// <param name="upTo">The number of the last round that the reader may know of.</param>
    /// <param name="cancel">Cancels the work.</param>
    public async Task<OverTimeView> ReadAsync(Domain.Programs.Program program, Viewer viewer, int upTo, CancellationToken cancel)
        => await ShowAsync(await Together.ReadAsync(db, asked => Ask(asked, program, upTo), cancel), viewer, cancel);

    /// <summary>Reads what stands on the Screen of a sitting: at the Desk what the room will see.</summary>
    public async Task<OverTimeView> ReadForScreenAsync(SittingView view, CancellationToken cancel)
        => await ShowAsync(await Together.ReadAsync(db, asked => Ask(asked, view.Program, view.Round.Number), cancel), view.Viewer, view.Round.Id, cancel);

    /// <summary>Asks for what is stored of a program over its rounds together with something else; <see cref="ShowAsync(OverTimeRows, Viewer, CancellationToken)"/> makes of it what a reader may see. In one look it is asked once.</summary>
    public Func<OverTimeRows> Ask(Together asked, Domain.Programs.Program program, int upTo)
    {
        if (reader.IsLook && _asked.TryGetValue((program.Id, upTo), out var known)) { return known; }
        var rounds = db.Rounds.AsNoTracking().Where(round => round.Program == program.Id && round.Kind == RoundKind.Real && round.Number <= upTo && round.Phase >= RoundPhase.Locked);
        var people = PeopleOfRounds.Ask(asked, program.Id, rounds.Select(round => round.Id));
        var (askedMeanings, askedLinks) = (asked.List(db.SameMeanings.AsNoTracking().Where(said => said.Program == program.Id)), asked.List(db.TopicLinks.AsNoTracking().Where(link => link.Program == program.Id)));
        var found = asked.List(rounds.OrderBy(round => round.Number));
        var keepFrames = reader.AskFrames(asked, rounds);
        return _asked[(program.Id, upTo)] = () =>
        {
            keepFrames();
            return new(program, upTo, found(), people(), askedMeanings(), askedLinks());
        };
    }

    public Task<OverTimeView> ShowAsync(OverTimeRows rows, Viewer viewer, CancellationToken cancel) => ShowAsync(rows, viewer, null, cancel);

    private async Task<OverTimeView> ShowAsync(OverTimeRows rows, Viewer viewer, RoundId? onScreen, CancellationToken cancel)
    {
        var (program, confirmed, links) = (rows.Program, rows.Meanings, rows.Links);
        var seen = await RoundsAsync(program, viewer, rows.Rounds, rows.People, onScreen, cancel);
        var followed = trends.Get(
            new(program.Id, viewer.Role, rows.UpTo, onScreen is not null), KeyOf(seen, confirmed), () => Gate.TrendsOf(viewer, seen.Select(round => round.In), confirmed, onScreen));
        return new(program, seen, followed, [.. TopicThread.Join(links).Select(thread => StatesOf(thread, seen, followed.Together)).OfType<ThreadOverTime>()]);
    }

    private async Task<ImmutableArray<TimedRound>> RoundsAsync(Domain.Programs.Program program, Viewer viewer, List<Round> rounds, PeopleOfRounds people, RoundId? onScreen, CancellationToken cancel)
    {
        var seen = ImmutableArray.CreateBuilder<TimedRound>();
        foreach (var view in await reader.ReadAllAsync([.. rounds.Select(round => round.Id)], viewer, cancel))
        {
            var round = view.Round;
            if (!(onScreen is { } at ? Gate.MaySeeOnScreen(viewer.Role, round, view.Sitting, at) : Gate.MaySeeOverTime(viewer.Role, round, view.Sitting))
                || await readings.ReadAsync(program, round, view.Sitting.Edits, cancel) is not { } read) { continue; }
            seen.Add(new(
                view,
                new(round, read, view.Sitting, view.Judged) { People = people.Voices, Done = people.DoneIn(round.Id) },
                DateOnly.FromDateTime(clock.Here(view.Sitting.EndedAt ?? round.LockedAt ?? clock.Now).DateTime)));
        }

        return seen.ToImmutable();
    }

    /// <summary>A topic over the rounds; null if it stands in none of them.</summary>
    private static ThreadOverTime? StatesOf(TopicThread thread, ImmutableArray<TimedRound> rounds, int together)
    {
        var found = rounds.Select(round => thread.In(round.In.Round.Id).Select(place => TopicPlaces.Find(round.View.Reading, thread.Question, place)).OfType<RoomTopic>().DistinctBy(topic => topic.Key).ToArray()).ToArray();
        return found.LastOrDefault(topics => topics.Length > 0) is not { } last ? null : new(
            thread, string.Join(", ", last.Select(TopicPlaces.NameOf)), last[0].QuestionText,
            [.. rounds.Select((round, place) => place < together ? new(ThreadStanding.OtherPeople)
                : found[place] is { Length: > 0 } topics ? StateOf(round.View, topics)
                : new ThreadState(round.View.Reading.NumberOf(thread.Question) is null ? ThreadStanding.NotAsked : ThreadStanding.NotRaised))]);
    }

    // Of a topic that split, the part of most people speaks for it.
    private static ThreadState StateOf(SittingView view, RoomTopic[] topics)
    {
        var topic = topics.MaxBy(topic => topic.Leaders.Total)!;
        var reading = view.ReadingOf(topic);
        return new(StandingOf(reading), reading, SmallCells.ShowsSidesOfAnswers(topic.Leaders) ? topic.Leaders : null, topic.Key);
    }

    private static ThreadStanding StandingOf(TopicReading reading) => reading switch
    {
        TopicReading.CommonGround or TopicReading.HiddenAgreement => ThreadStanding.Shared,
        TopicReading.FalseAgreement => ThreadStanding.SeemsToAgree,
        TopicReading.OpenGap or TopicReading.Contradiction => ThreadStanding.Gap,
        _ => ThreadStanding.CannotTell,
    };

    private static string KeyOf(IEnumerable<TimedRound> rounds, IEnumerable<SameMeaning> confirmed)
        => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(new
        {
            Rounds = rounds.Select(round => new
            {
                round.In.Round.Id,
                round.In.Round.Contract,
                round.In.Round.PackVersion,
                round.In.Read.InputsHash,
                Judged = round.In.Judged.Select(judged => $"{judged.Key}{judged.Value.Reading}").Order(StringComparer.Ordinal),
                People = round.In.Done.Select(one => $"{one}").Order(StringComparer.Ordinal),
                Voices = round.In.People.Count,
            }),
            Confirmed = confirmed.Select(said => new { said.Question, said.Before, said.After }).OrderBy(said => said.Question, StringComparer.Ordinal).ThenBy(said => said.Before).ThenBy(said => said.After),
        })));
}

/// <summary>What is stored of a program over its rounds.</summary>
/// <param name="Program">The program.</param>
/// <param name="UpTo">The number of the last round that the reader may know of.</param>
/// <param name="Rounds">The locked rounds up to that one.</param>
/// <param name="People">Who answered in them.</param>
/// <param name="Meanings">The meanings that people confirmed to be the same.</param>
/// <param name="Links">The topics that people confirmed to be the same.</param>
internal sealed record OverTimeRows(Domain.Programs.Program Program, int UpTo, List<Round> Rounds, PeopleOfRounds People, List<SameMeaning> Meanings, List<TopicLink> Links);
