using Attune.Analysis.Readings;
using Attune.Domain.Agreements;
using Attune.Domain.Drifts;
using Attune.Domain.Programs;
using Attune.Domain.Rooms;
using Attune.Domain.Rounds;
using Attune.Domain.Tracking;

namespace Attune.Web.Room.Reopening;

/// <summary>
/// Joins what answers have moved away from with what the record itself shows: owners who left or of whom leaders expect it no longer, benefits that are overdue,
/// promises missed twice. What was set aside on the same evidence in an earlier round stays aside.
/// </summary>
internal sealed class ReopenedReader
{
    private readonly RegisterView _register;
    private readonly ShownReading _reading;
    private readonly HashSet<RoundId> _earlier;
    private readonly DateTimeOffset _began;

    private ReopenedReader(RegisterView register, ShownReading reading, IEnumerable<RoundId> earlier, DateTimeOffset began)
        => (_register, _reading, _earlier, _began) = (register, reading, [.. earlier], began);

    public static ImmutableArray<Reopened> Read(AgreedRows agreed, Round round, ShownReading reading, DateOnly today)
    {
        var (rounds, notes, tracks) = (agreed.UpTo(round), agreed.Notes, agreed.TracksOn(today));
        var reader = new ReopenedReader(agreed.Register, reading, agreed.Before(round).Select(candidate => candidate.Id), Began(round));
        OpenAgain[] open = [.. reader.Said(round), .. reader.Owners(), .. reader.Benefits(tracks), .. reader.Promises(rounds, agreed.Reports)];
        return [.. from one in open.OrderBy(one => one.Kind)
                   let said = notes.Where(note => note.IsOn(one)).MaxBy(note => note.SaidAt)
                   where said is null || said.Round == round.Id
                   select new Reopened(one, said, reader.IsAnew(one, round))];
    }

    private IEnumerable<OpenAgain> Said(Round round) => _reading.Drifts.Select(drift => drift.Kind switch
    {
        TextDriftKind.Meaning => Agreed(_register.Glossary.Where(entry => entry.Key == drift.Key && _earlier.Contains(entry.Round)).MaxBy(entry => entry.Version), drift),
        TextDriftKind.Decision => Agreed(_register.Decisions.FirstOrDefault(decision => AgreedBefore.KeyOf(decision) == drift.Key), drift),
        TextDriftKind.Horizon => new(DriftKind.Horizon, drift.Key, ReopeningTexts.HorizonAgreed, null, OpenAgain.Digest([round.Id.ToString(), drift.Key])) { Fact = ReopeningTexts.HorizonFact(drift.Side is { } side ? _reading.Sides.For(side) : ReopeningTexts.TheRoom) },
        _ => throw new ArgumentOutOfRangeException(nameof(round), drift.Kind, "Nothing is opened again by this."),
    }).OfType<OpenAgain>();

    private static OpenAgain? Agreed(GlossaryEntry? entry, RoomDrift drift)
        => entry is null ? null : new(DriftKind.Meaning, entry.Key, entry.Meaning, entry.AgreedAt, Digest(drift)) { Name = entry.Term, Quotes = drift.Quotes, Fact = ReopeningTexts.MeaningFact(drift.People) };

    private static OpenAgain? Agreed(Decision? decision, RoomDrift drift)
        => decision is null ? null : new(DriftKind.Decision, AgreedBefore.KeyOf(decision), decision.Text, decision.DecidedAt, Digest(drift)) { Quotes = drift.Quotes, Fact = ReopeningTexts.DecisionFact(drift.People) };

    private static string Digest(RoomDrift drift) => OpenAgain.Digest(drift.Quotes.Select(quote => quote.Key));

    private IEnumerable<OpenAgain> Owners()
    {
        // A promise of somebody who left is let go or taken over where duties are handed over; it is no owner that the room named.
        foreach (var orphan in _register.Orphans.Where(orphan => orphan.Duty.Kind != DutyKind.Commitment))
        {
            yield return new(DriftKind.Owner, orphan.Duty.Place, SittingRecords.DutyText(orphan.Duty), null, OpenAgain.Digest([orphan.Left?.Id.ToString() ?? ""])) { Fact = orphan.Left is { } left ? ReopeningTexts.OwnerGone(left.Name) : ReopeningTexts.OwnerErased };
        }

        foreach (var owned in _register.Ownership.Where(owned => owned.NamedAt < _began))
        {
            if (owned.OwnerLeader is not { } id || _register.Leaders.GetValueOrDefault(id) is not { LeftBefore: null } owner) { continue; }
            if (_reading.Ownership.FirstOrDefault(cell => cell.Activity == owned.Activity && cell.Stage == owned.Stage) is { } cell && OwnerDrift.IsOpen(owner.Side, cell))
            {
                var duty = Duties.Write(owned);
                yield return new(DriftKind.Owner, duty.Place, SittingRecords.DutyText(duty), owned.NamedAt, OpenAgain.Digest([_reading.InputsHash])) { Fact = ReopeningTexts.OwnerOther(owner.Name, _reading.Sides.For(owner.Side)) };
            }
        }
    }

    private IEnumerable<OpenAgain> Benefits(IEnumerable<BenefitTrack> tracks)
        => tracks.Where(track => track.IsOverdue && _earlier.Contains(track.Benefit.Round)).Select(track => new OpenAgain(
            DriftKind.Benefit, track.Benefit.Id.ToString(), track.Benefit.Text, track.Benefit.WrittenAt,
            OpenAgain.Digest([track.Benefit.By.ToString()!, track.Confirmed?.Quarter.ToString() ?? "", track.Confirmed?.Actual?.Number.ToString(CultureInfo.InvariantCulture) ?? ""]))
        {
            Fact = track.Confirmed is { Actual: { } actual } ? ReopeningTexts.BenefitMissed(QuarterText.Name(track.Benefit.By!.Value), Plain(actual.Value), track.Benefit.Unit) : ReopeningTexts.BenefitUnshown(QuarterText.Name(track.Benefit.By!.Value)),
        });

    private IEnumerable<OpenAgain> Promises(IReadOnlyList<Round> rounds, IReadOnlyList<FateReport> reports)
    {
        var numbers = rounds.ToDictionary(round => round.Id, round => round.Number);
        foreach (var promise in _register.Commitments.Where(promise => promise.IsConfirmed && _earlier.Contains(promise.Round) && _register.Leaders.GetValueOrDefault(promise.Leader) is { LeftBefore: null }))
        {
            RoundReport[] said = [.. reports.Where(report => report.Commitment == promise.Id && numbers.ContainsKey(report.Round)).Select(report => new RoundReport(numbers[report.Round], report.Fate, report.MovedTo))];
            var later = rounds.Where(round => round.Number > numbers[promise.Round] && round.LockedAt is not null).Select(round => (round.Number, DateOnly.FromDateTime(Began(round).UtcDateTime)));
            var missed = CommitmentMisses.Count(promise.DueOn, said, later);
            if (CommitmentMisses.IsMissedAgain(missed, rounds[^1].Number))
            {
                yield return new(DriftKind.Commitment, promise.Id.ToString(), promise.Text, promise.ConfirmedAt, OpenAgain.Digest(missed.Select(number => number.ToString(CultureInfo.InvariantCulture)))) { Fact = ReopeningTexts.Missed(missed.Length) };
            }
        }
    }

    // The room agreed anew: another meaning of the word, or a decision in the place of the one that was contradicted.
    private bool IsAnew(OpenAgain open, Round round) => open.Kind switch
    {
        DriftKind.Meaning => _register.Glossary.Any(entry => entry.Key == open.Key && entry.Round == round.Id),
        DriftKind.Decision => _register.Decisions.Any(later => later.Round == round.Id && later.Supersedes?.ToString() == open.Key),
        _ => false,
    };

    private static DateTimeOffset Began(Round round) => round.StartedAt ?? round.LockedAt ?? DateTimeOffset.MinValue;

    // SQLite returns 9 as 9.0; the division removes zeros that nobody typed.
    private static string Plain(decimal number) => (number / 1.0000000000000000000000000000m).ToString(CultureInfo.CurrentCulture);
}
