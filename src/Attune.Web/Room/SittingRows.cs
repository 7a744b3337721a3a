using Attune.Domain.Agreements;
using Attune.Domain.Judging;
using Attune.Domain.Leaders;
using Attune.Domain.Rooms;
using Attune.Domain.Rounds;
using Attune.Domain.Viewers;
using Attune.Statistics.Sides;
using Attune.Store.Reading;
using Attune.Web.Hosting;
using Attune.Web.Room.Reopening;
using Attune.Web.Room.Tracking;

namespace Attune.Web.Room;

/// <summary>What is stored of a sitting beside its reading, asked together with that of other sittings of the program.</summary>
internal sealed class SittingRows
{
    private readonly AgreedRows? _agreed;
    private readonly IReadOnlyList<Leader> _leaders;
    private readonly Round _round;
    private readonly bool _followsAnother;
    private readonly Func<List<PairVote>> _pairVotes;
    private readonly Func<AskedStatements> _statements;
    private readonly Func<AskedVoices> _voices;
    private readonly Func<List<NamedAccount>> _accounts;

    /// <param name="followsAnother">Whether its reading carries on what was agreed before.</param>
    public SittingRows(Together asked, AgreedRows? agreed, SittingFrame frame, bool followsAnother)
    {
        (_agreed, _leaders, _round, _followsAnother) = (agreed, frame.Leaders, frame.Round, followsAnother);
        var (db, round, id) = (asked.Db, frame.Round, frame.Round.Id);
        Guid[] people = [frame.Program.Facilitator, .. round.Forecasts.Select(forecast => forecast.By).Take(1)];
        _pairVotes = asked.List(db.PairVotes.AsNoTracking().Where(vote => vote.Round == id));
        _accounts = asked.List(db.Users.Where(account => people.Contains(account.Id)).Select(account => new NamedAccount(account.Id, account.DisplayName)));
        _statements = StatementReader.Ask(asked, id);
        _voices = ThirdVoices.Ask(asked, round);
    }

    public IReadOnlyList<PairVote> PairVotes => _pairVotes();

    public AskedStatements Statements => _statements();

    public AskedVoices Voices => _voices();

    /// <summary>What is open because its owner has left; a rehearsal binds nobody.</summary>
    public ImmutableArray<(string Left, int Count)> Open
        => _round.Binds && _agreed is not null && _leaders.Any(leader => leader.LeftBefore is not null)
            ? [.. Orphans.CountByLeaver(_agreed.Register.Orphans).Select(each => (each.Left?.Name ?? "", each.Count))]
            : [];

    /// <summary>The name of an account; empty if it is gone.</summary>
    public string NameOf(Guid account) => _accounts().Find(known => known.Id == account)?.Name ?? "";

    /// <summary>What was agreed before and how it stands on the day of the sitting; null in a first round.</summary>
    public SinceLast? SinceOn(DateOnly day, Clock clock) => _followsAnother && _agreed is not null ? SinceLast.Read(_agreed, _round, day, clock) : null;

    public ImmutableArray<Reopened> ReopenedOn(DateOnly today, ShownReading reading) => _followsAnother && _agreed is not null ? ReopenedReader.Read(_agreed, _round, reading, today) : [];

    public ImmutableDictionary<Side, ImmutableArray<string>> JuniorsFor(Viewer viewer)
    {
        if (viewer.Role != ViewerRole.Facilitator) { return ImmutableDictionary<Side, ImmutableArray<string>>.Empty; }
        Leader[] leaders = [.. _leaders.Where(leader => leader.IsIn(_round.Number))];
        return Enum.GetValues<Side>().ToImmutableDictionary(side => side, side => Seniority.JuniorRoles(leaders, side));
    }

    private sealed record NamedAccount(Guid Id, string Name);
}
