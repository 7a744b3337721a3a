using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Attune.Store.Rooms;

/// <summary>Watches the transactions of a context, so that rooms are told of a change when it is committed and only then.</summary>
internal sealed class ToldAfterCommit : DbTransactionInterceptor
{
    public static readonly ToldAfterCommit Instance = new();

    public override DbTransaction TransactionStarted(DbConnection connection, TransactionEndEventData eventData, DbTransaction result)
    {
        (eventData.Context as AttuneDb)?.RoomChangesBegin();
        return result;
    }

    public override ValueTask<DbTransaction> TransactionStartedAsync(DbConnection connection, TransactionEndEventData eventData, DbTransaction result, CancellationToken cancellationToken = default)
        => new(TransactionStarted(connection, eventData, result));

    public override void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => _ = TransactionCommittedAsync(transaction, eventData);

    public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
        => eventData.Context is AttuneDb db ? db.RoomChangesCommittedAsync(cancellationToken) : Task.CompletedTask;
}
