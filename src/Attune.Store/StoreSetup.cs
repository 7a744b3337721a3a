using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Attune.Store;

public static class StoreSetup
{
    /// <summary>
    /// Adds <see cref="AttuneDb"/> (scoped), IDbContextFactory of it, <see cref="AnswerWriter"/>, <see cref="SheetReader"/>, <see cref="Gate"/>,
    /// <see cref="Erasure"/> and <see cref="IRoomBus"/> (singletons). The caller migrates: see <see cref="MigrateAsync"/>.
    /// </summary>
    /// <exception cref="InvalidOperationException">A setting is wrong; the message names the right values.</exception>
    public static IServiceCollection AddAttuneStore(this IServiceCollection services, StoreOptions options)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(options);
        if (options.Provider is not ("Sqlite" or "Postgres"))
        {
            throw new InvalidOperationException($"Store:Provider is '{options.Provider}'. It must be Sqlite or Postgres.");
        }

        if (options.Connection.Length == 0)
        {
            throw new InvalidOperationException("Store:Connection is empty. For Sqlite it is for instance \"Data Source=data/attune.db\", for Postgres \"Host=db;Database=attune;Username=attune;Password=...\".");
        }

        if (options.Provider == "Sqlite") { AddSqlite(services, options.Connection); }
        else { AddPostgres(services, options.Connection); }

        var master = options.ReadMasterKey();
        return AttuneDb.ConfigureAccounts(services)
            .AddScoped(provider => provider.GetRequiredService<IDbContextFactory<AttuneDb>>().CreateDbContext())
            .AddSingleton(master)
            .AddSingleton<DataKeys>()
            .AddSingleton<AnswerVault>()
            .AddSingleton<IAnswerVault>(provider => provider.GetRequiredService<AnswerVault>())
            .AddSingleton<Gate>()
            .AddSingleton<VoteVault>()
            .AddSingleton<IVoteVault>(provider => provider.GetRequiredService<VoteVault>())
            .AddSingleton<BallotBox>()
            .AddSingleton(provider => new Voting(provider.GetRequiredService<IDbContextFactory<AttuneDb>>(), provider.GetRequiredService<VoteVault>(), provider.GetRequiredService<BallotBox>()))
            .AddSingleton(provider => new PairVoting(provider.GetRequiredService<IDbContextFactory<AttuneDb>>()))
            .AddSingleton(provider => new SheetReader(provider.GetRequiredService<IDbContextFactory<AttuneDb>>()))
            .AddSingleton(provider => new Erasure(provider.GetRequiredService<IDbContextFactory<AttuneDb>>(), provider.GetRequiredService<DataKeys>(), provider.GetRequiredService<SheetReader>(), provider.GetRequiredService<IRoomBus>()))
            .AddSingleton(provider => new AudienceWriter(provider.GetRequiredService<IDbContextFactory<AttuneDb>>()))
            .AddSingleton(provider => new AnswerWriter(provider.GetRequiredService<AnswerVault>(), provider.GetRequiredService<IAnswerCommit>()));
    }

    /// <summary>Brings the database to this version's tables; makes it if there is none.</summary>
    public static async Task MigrateAsync(IServiceProvider services, CancellationToken cancel)
    {
        var factory = services.GetRequiredService<IDbContextFactory<AttuneDb>>();
        await using var db = await factory.CreateDbContextAsync(cancel);
        await db.Database.MigrateAsync(cancel);
    }

    private static void AddSqlite(IServiceCollection services, string connection)
    {
        // A writer waits this long for another process that holds the file, then the page says so.
        var full = new SqliteConnectionStringBuilder(connection) { DefaultTimeout = 5 };
        if (Path.GetDirectoryName(full.DataSource) is { Length: > 0 } folder) { Directory.CreateDirectory(folder); }
        services.AddDbContextFactory<SqliteAttuneDb>(options => SqliteAttuneDb.Configure(options, full.ConnectionString));
        services.AddSingleton<IDbContextFactory<AttuneDb>, Factory<SqliteAttuneDb>>();
        services.AddSingleton<IAnswerCommit>(new SqliteCommit(full.ConnectionString));
        services.AddSingleton<IRoomBus, SqliteRoomBus>();
    }

    private static void AddPostgres(IServiceCollection services, string connection)
    {
        var full = new NpgsqlConnectionStringBuilder(connection) { MaxAutoPrepare = 20, AutoPrepareMinUsages = 2 };
        services.AddSingleton(_ => NpgsqlDataSource.Create(full.ConnectionString));
        services.AddDbContextFactory<PostgresAttuneDb>((provider, options) => options.UseNpgsql(provider.GetRequiredService<NpgsqlDataSource>(), npgsql => npgsql.UseQuerySplittingBehavior(QuerySplittingBehavior.SingleQuery)));
        services.AddSingleton<IDbContextFactory<AttuneDb>, Factory<PostgresAttuneDb>>();
        services.AddSingleton<IAnswerCommit, PostgresCommit>();
        services.AddSingleton<IRoomBus>(provider => new PostgresRoomBus(
            provider.GetRequiredService<NpgsqlDataSource>(), full.ConnectionString, provider.GetService<ILogger<PostgresRoomBus>>() ?? NullLogger<PostgresRoomBus>.Instance));
    }

    private sealed class Factory<TDb>(IDbContextFactory<TDb> inner) : IDbContextFactory<AttuneDb>
        where TDb : AttuneDb
    {
        public AttuneDb CreateDbContext() => inner.CreateDbContext();
    }
}
