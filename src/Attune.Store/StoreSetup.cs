using Attune.Domain.Gates;
using Attune.Domain.Statements;
using Attune.Store.Archives;
using Attune.Store.Audiences;
using Attune.Store.Keys;
using Attune.Store.Model;
using Attune.Store.Postgres;
using Attune.Store.Privacy;
using Attune.Store.Reading;
using Attune.Store.Rooms;
using Attune.Store.Sqlite;
using Attune.Store.Teams;
using Attune.Store.UseCases.Keys;
using Attune.Store.Writing;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Attune.Store;

/// <summary>Registers the services of the store, and migrates its database.</summary>
public static partial class StoreSetup
{
    /// <summary>
    /// Adds <see cref="AttuneDb"/> (scoped), IDbContextFactory of it, <see cref="AnswerWriter"/>, <see cref="AnswerSheetReader"/>, <see cref="Gate"/>,
    /// <see cref="ErasureNews"/> and <see cref="IRoomBus"/>, <see cref="RoomNews"/> (singletons), and the steps of UseCases. The caller migrates: see
    /// <see cref="MigrateAsync"/>.
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

        var master = options.ReadMasterKey();
        if (options.Provider == "Sqlite") { AddSqlite(services, options.Connection); }
        else { AddPostgres(services, options.Connection); }

        return AttuneDb.ConfigureAccounts(services)
            .AddScoped(provider => provider.GetRequiredService<IDbContextFactory<AttuneDb>>().CreateDbContext())
            .AddSingleton(master)
            .AddSingleton<RoomNews>()
            .AddSingleton<InstallationKey>()
            .AddSingleton<ArchiveIdentity>()
            .AddSingleton<CookieKeyReader>()
            .AddSingleton<BlindNames>()
            .AddSingleton<ILookupNormalizer>(provider => provider.GetRequiredService<BlindNames>())
            .AddSingleton<DataKeys>()
            .AddSingleton<AnswerVault>()
            .AddSingleton<IAnswerVault>(provider => provider.GetRequiredService<AnswerVault>())
            .AddSingleton<Gate>()
            .AddSingleton<VoteVault>()
            .AddSingleton<IVoteVault>(provider => provider.GetRequiredService<VoteVault>())
            .AddSingleton<TeamVault>()
            .AddSingleton<ITeamVault>(provider => provider.GetRequiredService<TeamVault>())
            .AddSingleton(provider => new TeamAnswerReader(provider.GetRequiredService<IDbContextFactory<AttuneDb>>(), provider.GetRequiredService<ITeamVault>()))
            .AddSingleton<BallotBox>()
            .AddSingleton(provider => new AnswerSheetReader(provider.GetRequiredService<IDbContextFactory<AttuneDb>>(), provider.GetRequiredService<ISheetReads>()))
            .AddSingleton(provider => new ErasureNews(provider.GetRequiredService<DataKeys>(), provider.GetRequiredService<AnswerSheetReader>(), provider.GetRequiredService<IRoomBus>()))
            .AddSingleton(provider => new TeamPlaceReader(provider.GetRequiredService<IDbContextFactory<AttuneDb>>()))
            .AddSingleton(provider => new AudiencePlaceReader(provider.GetRequiredService<IDbContextFactory<AttuneDb>>()))
            .AddSingleton(provider => new AudienceWriter(provider.GetRequiredService<IDbContextFactory<AttuneDb>>()))
            .AddSingleton(provider => new AnswerWriter(provider.GetRequiredService<AnswerVault>(), provider.GetRequiredService<IAnswerCommit>()))
            .AddUseCases();
    }

    /// <summary>Brings the database to the tables of this version; creates it if there is none. A damaged one is found here, before anybody writes to it.</summary>
    public static async Task MigrateAsync(IServiceProvider services, CancellationToken cancel)
    {
        var factory = services.GetRequiredService<IDbContextFactory<AttuneDb>>();
        await using var db = await factory.CreateDbContextAsync(cancel);
        if (db is SqliteAttuneDb) { await SqliteAttuneDb.CheckAsync(db, cancel); }

        await db.Database.MigrateAsync(cancel);
    }

    /// <summary>Opens the keys of the database, after its tables are there; makes them for an empty one.</summary>
    /// <exception cref="WrongMasterKeyException">They belong to another master key; the message says which in a line.</exception>
    public static Task OpenKeysAsync(IServiceProvider services, CancellationToken cancel) => services.GetRequiredService<OpenKeys>().RunAsync(cancel);

    private static void AddSqlite(IServiceCollection services, string connection)
    {
        // A writer waits this many seconds for another process that holds the file; then the page says so.
        var full = new SqliteConnectionStringBuilder(connection) { DefaultTimeout = 5 };
        OwnTheFile(full);
        services.AddDbContextFactory<SqliteAttuneDb>(options => SqliteAttuneDb.Configure(options, full.ConnectionString));
        services.AddSingleton<IDbContextFactory<AttuneDb>, Factory<SqliteAttuneDb>>();
        services.AddSingleton<IAnswerCommit>(new SqliteCommit(full.ConnectionString));
        services.AddSingleton<ISheetReads>(new SqliteSheets(full.ConnectionString));
        services.AddSingleton<IRoomBus, SqliteRoomBus>();
    }

    // The files beside the database, such as its write-ahead log, get the mode that the database has.
    private static void OwnTheFile(SqliteConnectionStringBuilder connection)
    {
        if (connection.Mode is SqliteOpenMode.Memory or SqliteOpenMode.ReadOnly || connection.DataSource is "" or ":memory:" || connection.DataSource.StartsWith("file:", StringComparison.Ordinal)) { return; }
        PrivateFiles.MakeFolderOf(connection.DataSource);
        PrivateFiles.Own(connection.DataSource);
    }

    private static void AddPostgres(IServiceCollection services, string connection)
    {
        var full = new NpgsqlConnectionStringBuilder(connection) { MaxAutoPrepare = 20, AutoPrepareMinUsages = 2 };
        services.AddSingleton(_ => NpgsqlDataSource.Create(full.ConnectionString));
        services.AddDbContextFactory<PostgresAttuneDb>((provider, options) => options
            .UseNpgsql(provider.GetRequiredService<NpgsqlDataSource>(), npgsql => npgsql.UseQuerySplittingBehavior(QuerySplittingBehavior.SingleQuery))
            .AddInterceptors(ToldAfterCommit.Instance, NoSealedOrder.Instance, BringsRows.Instance)
            .ConfigureWarnings(AttuneDb.CompareInTestsAlone));
        services.AddSingleton<IDbContextFactory<AttuneDb>, Factory<PostgresAttuneDb>>();
        services.AddSingleton<IAnswerCommit, PostgresCommit>();
        services.AddSingleton<ISheetReads, PostgresSheets>();
        services.AddSingleton<IRoomBus>(provider => new PostgresRoomBus(
            provider.GetRequiredService<NpgsqlDataSource>(), full.ConnectionString, provider.GetService<ILogger<PostgresRoomBus>>() ?? NullLogger<PostgresRoomBus>.Instance));
    }

    private sealed class Factory<TDb>(IDbContextFactory<TDb> inner, RoomNews news, InstallationKey keys) : IDbContextFactory<AttuneDb>
        where TDb : AttuneDb
    {
        public AttuneDb CreateDbContext()
        {
            var db = inner.CreateDbContext();
            (db.News, db.Keys) = (news, keys);
            return db;
        }
    }
}
