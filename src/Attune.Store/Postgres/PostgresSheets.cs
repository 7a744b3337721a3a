using Attune.Domain.Answers;
using Attune.Domain.Programs;
using Attune.Domain.Rounds;
using Attune.Domain.Seats;
using Attune.Statistics.Sides;
using Attune.Store.Seats;
using Attune.Store.Writing;
using Npgsql;
using NpgsqlTypes;

namespace Attune.Store.Postgres;

/// <summary>Asks for all devices and places of a batch in one round trip, over one connection of its own, with statements prepared once.</summary>
internal sealed class PostgresSheets(NpgsqlDataSource database) : ISheetReads
{
    private const string Device = $"SELECT token_hash, {SheetSql.DeviceColumns} FROM seat_devices WHERE token_hash = ANY($1)";

    private const string Place = $"""
        SELECT s.round, s.leader, s.number, {SheetSql.PlaceColumns} FROM unnest($1, $2, $3) AS w(round, leader, number)
        JOIN leader_seats s ON s.round = w.round AND s.leader = w.leader AND s.number = w.number
        JOIN invitations i ON i.round = s.round AND i.leader = s.leader
        JOIN rounds ON rounds.id = s.round
        """;

    private const string Answers = $"SELECT participant, {SheetSql.AnswerColumns} FROM answers WHERE participant = ANY($1)";

    private Prepared? _prepared;

    public async ValueTask<SheetFound[]> ReadAsync(IReadOnlyList<SheetCall> calls)
    {
        try
        {
            var prepared = _prepared ??= await Prepared.OpenAsync(database);
            Admission[] places = [.. calls.Select(call => call.Place).OfType<Admission>().Distinct()];
            prepared.Hashes.TypedValue = [.. calls.Select(call => call.Device).OfType<byte[]>()];
            (prepared.Rounds.TypedValue, prepared.Leaders.TypedValue, prepared.Seats.TypedValue) = ([.. places.Select(place => place.Round.Value)], [.. places.Select(place => place.Leader.Value)], [.. places.Select(place => place.Seat)]);
            prepared.Participants.TypedValue = [.. places.Select(place => place.Participant.Value)];
            await using var reader = await prepared.Batch.ExecuteReaderAsync();
            var devices = await DevicesAsync(reader);
            await reader.NextResultAsync();
            var found = await PlacesAsync(reader);
            await reader.NextResultAsync();
            var answers = await AnswersAsync(reader);
            return [.. calls.Select(call => new SheetFound(
                call.Device is { } hash ? devices.GetValueOrDefault(Convert.ToHexString(hash)) : null,
                call.Place is { } at && found.GetValueOrDefault((at.Round, at.Leader, at.Seat)) is { } place ? place with { Answers = [.. answers[at.Participant]] } : null))];
        }
        catch
        {
            // A connection that has failed may be in the middle of an answer, so it is thrown away.
            await DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        var prepared = _prepared;
        _prepared = null;
        if (prepared is not null) { await prepared.DisposeAsync(); }
    }

    private static async Task<Dictionary<string, KnownDevice>> DevicesAsync(NpgsqlDataReader row)
    {
        var devices = new Dictionary<string, KnownDevice>();
        while (await row.ReadAsync())
        {
            devices[Convert.ToHexString(row.GetFieldValue<byte[]>(0))] = new(new(row.GetGuid(1)), new(row.GetGuid(2)), row.GetInt32(3), row.GetBoolean(4), row.GetFieldValue<DateOnly>(5));
        }

        return devices;
    }

    private static async Task<Dictionary<(RoundId, LeaderId, int), PlaceRow>> PlacesAsync(NpgsqlDataReader row)
    {
        var places = new Dictionary<(RoundId, LeaderId, int), PlaceRow>();
        while (await row.ReadAsync())
        {
            var (round, leader, number) = (new RoundId(row.GetGuid(0)), new LeaderId(row.GetGuid(1)), row.GetInt32(2));
            var seat = new LeaderSeat(round, leader, number, row.GetBoolean(7), row.IsDBNull(8) ? null : (Contract)row.GetInt32(8), row.GetBoolean(9));
            places[(round, leader, number)] = new(row.GetInt32(3), row.GetBoolean(4), row.IsDBNull(5) ? null : (Contract)row.GetInt32(5), row.GetBoolean(6), seat, []);
        }

        return places;
    }

    private static async Task<ILookup<ParticipantKey, SealedAnswer>> AnswersAsync(NpgsqlDataReader row)
    {
        var answers = new List<SealedAnswer>();
        while (await row.ReadAsync())
        {
            answers.Add(new(new StoredAnswer
            {
                Place = new(new(row.GetGuid(3)), new(row.GetGuid(2)), (RoundKind)row.GetInt32(4), new(row.GetGuid(0)), row.GetString(1)),
                Side = (Side)row.GetInt32(5),
                Contract = (Contract)row.GetInt32(6),
                Draft = row.IsDBNull(7) ? null : row.GetFieldValue<byte[]>(7),
                Given = row.IsDBNull(8) ? null : row.GetFieldValue<byte[]>(8),
                Revision = row.GetInt32(9),
                ClientKey = row.GetGuid(10),
                EnteredBy = (EnteredBy)row.GetInt32(11),
                Import = row.IsDBNull(12) ? null : new ImportId(row.GetGuid(12)),
                Approved = row.GetBoolean(13),
                Late = row.GetBoolean(14),
                Withdrawn = row.GetBoolean(15),
                Aside = row.GetBoolean(16),
                SavedAt = SheetSql.OpenTime(row.GetFieldValue<byte[]>(17)),
            }));
        }

        return answers.ToLookup(answer => answer.Participant);
    }

    /// <summary>The statements on one connection. A parameter belongs to one statement for good, so each connection has its own.</summary>
    private sealed class Prepared : IAsyncDisposable
    {
        private readonly NpgsqlConnection _connection;

        private Prepared(NpgsqlConnection connection)
        {
            _connection = connection;
            Batch = new(connection)
            {
                BatchCommands =
                {
                    new(Device) { Parameters = { Hashes } },
                    new(Place) { Parameters = { Rounds, Leaders, Seats } },
                    new(Answers) { Parameters = { Participants } },
                },
            };
        }

        public NpgsqlBatch Batch { get; }

        public NpgsqlParameter<byte[][]> Hashes { get; } = Array<byte[]>(NpgsqlDbType.Bytea);

        public NpgsqlParameter<Guid[]> Rounds { get; } = Array<Guid>(NpgsqlDbType.Uuid);

        public NpgsqlParameter<Guid[]> Leaders { get; } = Array<Guid>(NpgsqlDbType.Uuid);

        public NpgsqlParameter<int[]> Seats { get; } = Array<int>(NpgsqlDbType.Integer);

        public NpgsqlParameter<Guid[]> Participants { get; } = Array<Guid>(NpgsqlDbType.Uuid);

        public static async Task<Prepared> OpenAsync(NpgsqlDataSource database)
        {
            var prepared = new Prepared(await database.OpenConnectionAsync());
            try { await prepared.Batch.PrepareAsync(); }
            catch
            {
                await prepared.DisposeAsync();
                throw;
            }

            return prepared;
        }

        public async ValueTask DisposeAsync()
        {
            await Batch.DisposeAsync();
            await _connection.DisposeAsync();
        }

        private static NpgsqlParameter<T[]> Array<T>(NpgsqlDbType type) => new() { NpgsqlDbType = NpgsqlDbType.Array | type };
    }
}
