using System.Globalization;
using Attune.Domain.Answers;
using Attune.Domain.Programs;
using Attune.Domain.Rounds;
using Attune.Domain.Seats;
using Attune.Statistics.Sides;
using Attune.Store.Seats;
using Attune.Store.Writing;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Attune.Store.Sqlite;

/// <summary>Asks with a statement for each device and each place, over one connection of its own: inside the process that is the fastest way.</summary>
internal sealed class SqliteSheets(string connectionString) : ISheetReads
{
    private const string Device = $"SELECT {SheetSql.DeviceColumns} FROM seat_devices WHERE token_hash = ?1";

    private const string Place = $"""
        SELECT {SheetSql.PlaceColumns} FROM leader_seats s
        JOIN invitations i ON i.round = s.round AND i.leader = s.leader
        JOIN rounds ON rounds.id = s.round
        WHERE s.round = ?1 AND s.leader = ?2 AND s.number = ?3
        """;

    private const string Answers = $"SELECT {SheetSql.AnswerColumns} FROM answers WHERE participant = ?1";

    private SqliteConnection? _connection;
    private SqliteStatement[] _statements = [];
    private SqliteStatement? _begin;
    private SqliteStatement? _end;

    public async ValueTask<SheetFound[]> ReadAsync(IReadOnlyList<SheetCall> calls)
    {
        try
        {
            if (_connection is null) { await OpenAsync(); }
            var found = new SheetFound[calls.Count];
            // One look at the file for all of them: a statement by itself takes the locks of a reader and gives them back. It waits for no writer.
            _begin!.Run();
            for (var i = 0; i < found.Length; i++)
            {
                found[i] = new(calls[i].Device is { } hash ? FindDevice(hash) : null, calls[i].Place is { } place ? FindPlace(place) : null);
            }

            _end!.Run();
            return found;
        }
        catch
        {
            // A connection that has failed may be in the middle of a statement, so it is thrown away.
            await DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var statement in _statements) { statement.Dispose(); }
        if (_connection is not null) { await _connection.DisposeAsync(); }
        (_statements, _connection) = ([], null);
    }

    private async Task OpenAsync()
    {
        var connection = new SqliteConnection(connectionString);
        try
        {
            await connection.OpenAsync();
            // A reader waits as long as a writer does, for a process that holds the whole file.
            _ = raw.sqlite3_busy_timeout(connection.Handle, connection.DefaultTimeout * 1000);
            (_begin, _end) = (new(connection, "BEGIN DEFERRED"), new(connection, "COMMIT"));
            _statements = [new(connection, Device), new(connection, Place), new(connection, Answers), _begin, _end];
            _connection = connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private KnownDevice? FindDevice(byte[] hash)
    {
        var row = _statements[0];
        row.Bind(1, hash);
        if (!row.Read()) { return null; }
        var device = new KnownDevice(new(row.Guid(0)), new(row.Guid(1)), row.Int(2), row.Bool(3), DateOnly.ParseExact(row.Text(4), "yyyy-MM-dd", CultureInfo.InvariantCulture));
        row.Reset();
        return device;
    }

    private PlaceRow? FindPlace(Admission at)
    {
        var row = _statements[1];
        row.Bind(1, at.Round.Value);
        row.Bind(2, at.Leader.Value);
        row.Bind(3, at.Seat);
        if (!row.Read()) { return null; }
        var (revision, isRead, signed, done) = (row.Int(0), row.Bool(1), row.IsNull(2) ? (Contract?)null : (Contract)row.Int(2), row.Bool(3));
        var seat = new LeaderSeat(at.Round, at.Leader, at.Seat, row.Bool(4), row.IsNull(5) ? null : (Contract)row.Int(5), row.Bool(6));
        row.Reset();
        return new(revision, isRead, signed, done, seat, FindAnswers(at.Participant));
    }

    private ImmutableArray<SealedAnswer> FindAnswers(ParticipantKey participant)
    {
        var row = _statements[2];
        row.Bind(1, participant.Value);
        var answers = ImmutableArray.CreateBuilder<SealedAnswer>();
        while (row.Read())
        {
            answers.Add(new(new StoredAnswer
            {
                Place = new(new(row.Guid(2)), new(row.Guid(1)), (RoundKind)row.Int(3), participant, row.Text(0)),
                Side = (Side)row.Int(4),
                Contract = (Contract)row.Int(5),
                Draft = row.Blob(6),
                Given = row.Blob(7),
                Revision = row.Int(8),
                ClientKey = row.Guid(9),
                EnteredBy = (EnteredBy)row.Int(10),
                Import = row.IsNull(11) ? null : new ImportId(row.Guid(11)),
                Approved = row.Bool(12),
                Late = row.Bool(13),
                Withdrawn = row.Bool(14),
                Aside = row.Bool(15),
                SavedAt = SheetSql.OpenTime(row.Blob(16)!),
            }));
        }

        return answers.DrainToImmutable();
    }
}
