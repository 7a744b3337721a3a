using System.Data.Common;
using Attune.Store.Model;
using Attune.Store.Postgres;
using Attune.Store.Sqlite;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Attune.Web.Tests;

/// <summary>
/// Fails every GET and HEAD of a test's host that writes to the database, whichever test sends it. Three things may be written by looking:
/// that somebody looked at answers, in the audit trail, the account of a person who comes back from the sign-in of the organization, and the row with which
/// readiness is tried.
/// </summary>
internal sealed class NothingIsWrittenByReading : IStartupFilter
{
    private static readonly AsyncLocal<StrongBox?> Current = new();

    /// <summary>Addresses that another server sends a browser to, with a GET, to bring something, and the one that tries a write.</summary>
    private static readonly PathString[] MayWrite = ["/sign-in/organization/callback", "/sign-in/organization/back", "/health/ready"];

    public static void Watch(IServiceCollection services)
        => services
            .AddSingleton<IStartupFilter>(new NothingIsWrittenByReading())
            .ConfigureDbContext<SqliteAttuneDb>(options => options.AddInterceptors(new Saves(), new Commands()))
            .ConfigureDbContext<PostgresAttuneDb>(options => options.AddInterceptors(new Saves(), new Commands()));

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(async (context, rest) =>
        {
            if (!(HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method)) || MayWrite.Any(path => context.Request.Path.StartsWithSegments(path, StringComparison.Ordinal)))
            {
                await rest(context);
                return;
            }

            // Emptied at the end: what the request has begun and left running is not this request any more.
            var box = Current.Value = new() { Path = context.Request.Path };
            try { await rest(context); }
            finally { box.Path = null; }
        });
        next(app);
    };

    private static void Refuse(string what)
    {
        if (Current.Value?.Path is { } path) { throw new InvalidOperationException($"Reading {path} wrote to the database: {what}"); }
    }

    // With the line that somebody looked, the end of the audit trail is moved.
    private static bool IsEndOfTrail(DbCommand command) => command.CommandText.Contains("audit_heads", StringComparison.Ordinal);

    private sealed class StrongBox
    {
        public string? Path { get; set; }
    }

    private sealed class Saves : SaveChangesInterceptor
    {
        public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
        {
            var written = eventData.Context!.ChangeTracker.Entries()
                .Where(entry => entry.State is not (EntityState.Unchanged or EntityState.Detached) && entry.Entity is not AuditEntry { Act: AuditAct.Looked })
                .Select(entry => $"{entry.State} {entry.Metadata.ShortName()}").ToArray();
            if (written.Length > 0) { Refuse(string.Join(", ", written)); }
            return result;
        }

        public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
            => new(SavingChanges(eventData, result));
    }

    private sealed class Commands : DbCommandInterceptor
    {
        public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
        {
            if (eventData.CommandSource is CommandSource.ExecuteDelete or CommandSource.ExecuteUpdate or CommandSource.ExecuteSqlRaw && !IsEndOfTrail(command)) { Refuse(command.CommandText); }
            return result;
        }

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
            => new(NonQueryExecuting(command, eventData, result));
    }
}
