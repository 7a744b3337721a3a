using Attune.Domain.Rounds;
using Attune.Store.Writing;
using Microsoft.Data.Sqlite;

namespace Attune.Store.Sqlite;

/// <summary>The one statement of the writer, prepared once.</summary>
internal sealed class SqliteAnswerUpsert(SqliteConnection connection) : IDisposable
{
    // The round was read and checked earlier in this transaction; the statement itself checks the place of the participant in it.
    private const string Sql = $"""
        INSERT INTO answers AS a ({AnswerSql.Columns})
        SELECT p.key, ?2, p.round, ?3, p.kind, p.side, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, 0, NOT p.stands, ?12
        FROM participants p WHERE p.key = ?1 AND p.round = ?13 AND p.kind = ?14
        {AnswerSql.OnConflict}
        """;

    private readonly SqliteStatement _statement = new(connection, Sql);

    /// <returns>False if the stored revision is another one, or if there is no such place.</returns>
    /// <exception cref="SqliteException">The database refuses the write.</exception>
    public bool Lands(SealedWrite write, Contract contract, bool late)
    {
        var place = write.Place;
        _statement.Bind(1, place.Participant.Value);
        _statement.Bind(2, place.Question);
        _statement.Bind(3, place.Program.Value);
        _statement.Bind(4, (long)contract);
        _statement.Bind(5, write.Draft);
        _statement.Bind(6, write.Given);
        _statement.Bind(7, write.KnownRevision + 1);
        _statement.Bind(8, write.ClientKey);
        _statement.Bind(9, (long)write.EnteredBy);
        _statement.Bind(10, write.Approved ? 1 : 0);
        _statement.Bind(11, late ? 1 : 0);
        _statement.Bind(12, write.SavedAt);
        _statement.Bind(13, place.Round.Value);
        _statement.Bind(14, (long)place.Kind);
        return _statement.Run() > 0;
    }

    public void Dispose() => _statement.Dispose();
}
