using System.Collections.Concurrent;
using System.Data.Common;
using Attune.Store.Postgres;
using Attune.Store.Sqlite;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Attune.Web.Tests.Pages;

/// <summary>What one look at a page asked of the database: each entry is one command, which is one way to the database and back.</summary>
/// <param name="Pattern">The route, as the product maps it.</param>
/// <param name="Path">The address.</param>
/// <param name="Status">What was answered.</param>
/// <param name="Commands">The commands in their order.</param>
internal sealed record Look(string Pattern, string Path, int Status, IReadOnlyList<AskedCommand> Commands)
{
    /// <summary>Those that ask. To look at answers writes a line of the audit trail, which is kept before anybody is shown anything.</summary>
    public IEnumerable<AskedCommand> Asks => Commands.Where(command => !command.Writes);
}

/// <summary>One command, with what it was asked with, so that it can be asked again.</summary>
/// <param name="Sql">Its words.</param>
/// <param name="Parameters">What it was asked with.</param>
/// <param name="Writes">It belongs to the writing of a line of the audit trail.</param>
internal sealed record AskedCommand(string Sql, IReadOnlyList<AskedParameter> Parameters, bool Writes);

/// <summary>What a command was asked with.</summary>
/// <param name="Name">The name in its words.</param>
/// <param name="Value">The value.</param>
/// <param name="Typed">The same with the type that PostgreSQL was told; null for SQLite, which needs none.</param>
internal sealed record AskedParameter(string Name, object? Value, NpgsqlParameter? Typed)
{
    public static AskedParameter From(DbParameter parameter) => new(parameter.ParameterName, parameter.Value, (parameter as NpgsqlParameter)?.Clone());
}

/// <summary>Notes every command that a GET sends to the database of a test's host.</summary>
internal sealed class Questions : IStartupFilter
{
    private static readonly AsyncLocal<ConcurrentQueue<AskedCommand>?> Current = new();

    public ConcurrentQueue<Look> Looks { get; } = [];

    public static void Note(IServiceCollection services)
        => services
            .AddSingleton<Questions>()
            .AddSingleton<IStartupFilter>(provider => provider.GetRequiredService<Questions>())
            .ConfigureDbContext<SqliteAttuneDb>(options => options.AddInterceptors(new Commands()))
            .ConfigureDbContext<PostgresAttuneDb>(options => options.AddInterceptors(new Commands()));

    /// <summary>What something asks that is no page.</summary>
    public static async Task<IReadOnlyList<AskedCommand>> OfAsync(Func<Task> act)
    {
        var asked = Current.Value = [];
        await act();
        Current.Value = null;
        return [.. asked];
    }

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(async (context, rest) =>
        {
            if (!HttpMethods.IsGet(context.Request.Method))
            {
                await rest(context);
                return;
            }

            var asked = Current.Value = [];
            await rest(context);
            if (context.GetEndpoint() is RouteEndpoint route)
            {
                Looks.Enqueue(new("/" + route.RoutePattern.RawText!.TrimStart('/'), $"{context.Request.Path}{context.Request.QueryString}", context.Response.StatusCode, [.. asked]));
            }
        });
        next(app);
    };

    private sealed class Commands : DbCommandInterceptor
    {
        public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result) => Asked(command, eventData, result);

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
            => new(Asked(command, eventData, result));

        public override InterceptionResult<object> ScalarExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<object> result) => Asked(command, eventData, result);

        public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default)
            => new(Asked(command, eventData, result));

        public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result) => Asked(command, eventData, result);

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
            => new(Asked(command, eventData, result));

        // What was brought with an earlier command goes no way of its own.
        private static InterceptionResult<T> Asked<T>(DbCommand command, CommandEventData eventData, InterceptionResult<T> result)
        {
            if (!result.HasResult) { Current.Value?.Enqueue(new(command.CommandText, [.. command.Parameters.Cast<DbParameter>().Select(AskedParameter.From)], Writes(command, eventData))); }
            return result;
        }

        private static bool Writes(DbCommand command, CommandEventData eventData)
            => eventData.CommandSource is CommandSource.SaveChanges or CommandSource.ExecuteSqlRaw
                || (command.CommandText.Contains("\"audit_heads\"", StringComparison.Ordinal) && !command.CommandText.Contains(";\n", StringComparison.Ordinal));
    }
}
