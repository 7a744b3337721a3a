using Attune.Domain.Audiences;
using Attune.Store.Writing;

namespace Attune.Store.Audiences;

/// <summary>A member's place in a room, with the question that is open there; null if none is.</summary>
public sealed record AudiencePlaceRows(AudienceRoom Room, AudienceMember Member, AudienceQuestion? Open);

/// <summary>Finds what a vote of an audience is decided on. A hall votes at once, so those who wait are looked up together. There is one in a process.</summary>
public sealed class AudiencePlaceReader : IAsyncDisposable
{
    private readonly IDbContextFactory<AttuneDb> _dbs;
    private readonly JoinedCalls<(AudienceRoomId Room, AudienceMemberKey Member), AudiencePlaceRows?> _reads;

    internal AudiencePlaceReader(IDbContextFactory<AttuneDb> dbs) => (_dbs, _reads) = (dbs, new(ReadAllAsync));

    /// <returns>Null if the room was erased, or has no such member.</returns>
    /// <exception cref="StoreRefusedException">It cannot be read now.</exception>
    public async ValueTask<AudiencePlaceRows?> FindAsync(AudienceRoomId room, AudienceMemberKey member, CancellationToken cancel)
        => (await _reads.CallAsync((room, member), cancel)).OrThrow();

    public ValueTask DisposeAsync() => _reads.DisposeAsync();

    private async Task<AudiencePlaceRows?[]> ReadAllAsync(IReadOnlyList<(AudienceRoomId Room, AudienceMemberKey Member)> places)
    {
        AudienceRoomId[] rooms = [.. places.Select(place => place.Room).Distinct()];
        AudienceMemberKey[] members = [.. places.Select(place => place.Member).Distinct()];
        await using var db = await _dbs.CreateDbContextAsync();
        await db.Database.OpenConnectionAsync();
        var found = await db.AudienceRooms.AsNoTracking().Where(room => EF.Parameter(rooms).Contains(room.Id)).ToDictionaryAsync(room => room.Id);
        var joined = await db.AudienceMembers.AsNoTracking().Where(member => EF.Parameter(members).Contains(member.Key)).ToDictionaryAsync(member => (member.Room, member.Key));
        var open = (await db.AudienceQuestions.AsNoTracking().Where(question => EF.Parameter(rooms).Contains(question.Room) && question.State == AudienceQuestionState.Open).ToListAsync()).ToLookup(question => question.Room);
        return [.. places.Select(place => found.GetValueOrDefault(place.Room) is { } room && joined.GetValueOrDefault((place.Room, place.Member)) is { } member
            ? new AudiencePlaceRows(room, member, open[place.Room].FirstOrDefault())
            : null)];
    }
}
