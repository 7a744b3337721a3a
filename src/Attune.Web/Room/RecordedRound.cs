using Attune.Domain.Audiences;
using Attune.Domain.Judging;
using Attune.Domain.Rounds;
using Attune.Store.Audiences;
using Attune.Store.Reading;
using Attune.Web.Hosting;

namespace Attune.Web.Room;

/// <summary>What the record of one round is made of beside that, as it is stored.</summary>
internal sealed class RecordedRound
{
    private readonly Func<AskedStatements> _statements;
    private readonly Func<List<ParticipantIdentity>> _voices;
    private readonly Func<AudienceFindings?> _audience;
    private readonly Func<string> _origin;
    private readonly Func<PeopleOfRounds> _people;

    /// <param name="asked">Where it is asked, together with something else.</param>
    /// <param name="round">The round.</param>
    /// <param name="people">Who answered in it and in the round before.</param>
    /// <param name="clock">Says the day on which answers were imported.</param>
    public RecordedRound(Together asked, Round round, Func<PeopleOfRounds> people, Clock clock)
    {
        var (db, id) = (asked.Db, round.Id);
        _people = people;
        _statements = StatementReader.Ask(asked, id);
        _voices = asked.List(db.Identities.AsNoTracking().Where(identity => identity.Round == id));
        _audience = asked.AudienceFindings(db.AudienceRoomsOf(id).Take(1).Select(room => room.Id));
        _origin = ImportWords.AskOrigin(asked, round, clock);
    }

    public AskedStatements Statements => _statements();

    public List<ParticipantIdentity> Voices => _voices();

    public AudienceFindings? Audience => _audience();

    /// <summary>Where its answers come from; empty if they were given at Seats.</summary>
    public string Origin => _origin();

    /// <summary>Whether a round may be set beside the one before: one leader more or less is the difference between them, and it would be read as theirs.</summary>
    public bool MayCompare(Round before, Round round)
    {
        if (!Contracts.HidesAuthors(before.Contract) && !Contracts.HidesAuthors(round.Contract)) { return true; }
        var people = _people();
        return people.Done.ContainsKey(before.Id) && people.Done.ContainsKey(round.Id) && SmallCells.MayCompare(people.DoneIn(before.Id), people.DoneIn(round.Id));
    }
}
