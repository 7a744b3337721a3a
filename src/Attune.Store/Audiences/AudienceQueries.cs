using Attune.Domain.Audiences;
using Attune.Domain.Programs;
using Attune.Store.Reading;

namespace Attune.Store.Audiences;

/// <summary>What pages read about an audience.</summary>
public static class AudienceQueries
{
    /// <returns>The room of a typed code, if it admits anybody now; otherwise null.</returns>
    public static async Task<AudienceRoom?> FindAudienceAsync(this AttuneDb db, string? typed, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (RoomCode.Read(typed) is not { } code) { return null; }
        var hash = RoomCode.HashOf(code);
        return await db.AudienceRooms.AsNoTracking().FirstOrDefaultAsync(room => room.CodeHash == hash, cancel) is { } found && found.IsOpen(now) ? found : null;
    }

    /// <summary>The rooms that were opened for a round, the newest first.</summary>
    public static IQueryable<AudienceRoom> AudienceRoomsOf(this AttuneDb db, RoundId round)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.AudienceRooms.Where(room => room.Round == round).OrderByDescending(room => room.OpenedAt);
    }

    /// <summary>The votes on a question, each with the side of its member and nothing else of that person.</summary>
    public static async Task<IReadOnlyList<CountedVote>> CountedVotesAsync(this AttuneDb db, AudienceQuestionId question, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        return await db.AudienceVotes.AsNoTracking().Where(vote => vote.Question == question)
            .Join(db.AudienceMembers, vote => vote.Member, member => member.Key, (vote, member) => new CountedVote(member.Side, vote.Choice, vote.Words))
            .ToListAsync(cancel);
    }

    /// <summary>The result of a question as it may be shown.</summary>
    public static async Task<AudienceTally> TallyAsync(this AttuneDb db, AudienceQuestion question, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(question);
        return AudienceTally.Count(question, await db.CountedVotesAsync(question.Id, cancel));
    }

    /// <summary>The result of the closed statements of a room; null if nothing may be shown.</summary>
    public static Task<AudienceFindings?> AudienceFindingsAsync(this AttuneDb db, AudienceRoomId room, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        return Together.ReadAsync(db, asked => asked.AudienceFindings(db.AudienceRooms.Where(candidate => candidate.Id == room).Select(candidate => candidate.Id)), cancel);
    }

    /// <summary>Asks for the same together with something else.</summary>
    public static Func<AudienceFindings?> AudienceFindings(this Together asked, IQueryable<AudienceRoomId> room)
    {
        ArgumentNullException.ThrowIfNull(asked);
        var db = asked.Db;
        var questions = asked.List(db.AudienceQuestions.AsNoTracking().Where(question => room.Contains(question.Room)));
        var members = asked.List(db.AudienceMembers.AsNoTracking().Where(member => room.Contains(member.Room)));
        var votes = asked.List(db.AudienceVotes.AsNoTracking()
            .Where(vote => db.AudienceQuestions.Where(question => question.Kind == AudienceQuestionKind.Statement && room.Contains(question.Room)).Select(question => question.Id).Contains(vote.Question)));
        return () => questions().Exists(question => question.Kind == AudienceQuestionKind.Statement) ? Domain.Audiences.AudienceFindings.Find(questions(), members(), votes()) : null;
    }
}
