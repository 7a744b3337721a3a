using System.Net;
using Attune.Store.Tests.Providers;
using Attune.Web.Components;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Attune.Web.Tests;

/// <summary>The running product over a database and a folder of its own.</summary>
internal sealed class Installation : IAsyncDisposable
{
    private readonly DirectoryInfo _folder;
    private readonly WebApplicationFactory<Document> _factory;
    private readonly string? _postgres;
    private readonly TimeProvider? _time;
    private readonly (string Key, string Value)[] _settings;
    private readonly bool _isAnother;
    private DatabaseCopy? _copy;

    private Installation(DirectoryInfo folder, string? postgres, TimeProvider? time, (string Key, string Value)[] settings, bool isAnother)
        => (_folder, _postgres, _time, _settings, _isAnother, _factory) = (folder, postgres, time, settings, isAnother, NewFactory(folder.FullName, postgres, time, settings));

    /// <summary>Where it keeps its data.</summary>
    public string Folder => _folder.FullName;

    public Provider Provider => _postgres is null ? Provider.Sqlite : Provider.Postgres;

    public IServiceProvider Services => _factory.Services;

    public static Task<Installation> StartAsync(Databases databases, Provider provider, params (string Key, string Value)[] settings) => StartAsync(databases, provider, null, settings);

    /// <summary>On a clock that the test moves, if one is given.</summary>
    public static async Task<Installation> StartAsync(Databases databases, Provider provider, TimeProvider? time, params (string Key, string Value)[] settings)
    {
        var folder = Directory.CreateTempSubdirectory("attune-web-");
        var postgres = provider == Provider.Postgres ? await databases.NewPostgresAsync() : null;
        if (provider == Provider.Sqlite) { await Migrated.CopyToAsync(Path.Combine(folder.FullName, "attune.db")); }
        return new(folder, postgres, time, settings, isAnother: false);
    }

    /// <summary>One more node over the same database and folder, or the same one after it was stopped.</summary>
    public Installation Another() => new(_folder, _postgres, _time, _settings, isAnother: true);

    /// <summary>The node goes down; its database and its folder stay.</summary>
    public ValueTask StopAsync() => _factory.DisposeAsync();

    private static WebApplicationFactory<Document> NewFactory(string folder, string? postgres, TimeProvider? time, (string Key, string Value)[] settings)
        => new WebApplicationFactory<Document>().WithWebHostBuilder(host =>
        {
            host.UseSetting("Attune:DataFolder", folder);
            // Tests of other things wait for a reading, however slow the machine is.
            host.UseSetting("Attune:PatienceMilliseconds", "3600000");
            host.UseSetting("Attune:ReadsAhead", "false");
            if (postgres is not null)
            {
                host.UseSetting("Store:Provider", "Postgres");
                host.UseSetting("Store:Connection", postgres);
            }

            // The server of a test knows no address of who asks.
            host.ConfigureServices(services => services.AddSingleton<IStartupFilter>(new FromAddress()));
            host.ConfigureServices(services => HostOfTests.Configure(services, ownRoutes: settings.Length > 0));
            if (time is not null) { host.ConfigureServices(services => services.AddSingleton(time)); }
            foreach (var (key, value) in settings) { host.UseSetting(key, value); }
        });

    /// <summary>A browser that knows nothing of any other.</summary>
    public HttpClient NewBrowser() => _factory.CreateClient(new() { AllowAutoRedirect = false });

    /// <summary>Requests come from here from now on.</summary>
    public void CallFrom(IPAddress address) => Services.GetServices<IStartupFilter>().OfType<FromAddress>().Single().Address = address;

    /// <summary>What the database holds now is what <see cref="PutBackAsync"/> brings back.</summary>
    public async Task RememberAsync()
        => _copy = _postgres is null ? await SqliteCopy.MakeAsync(Path.Combine(Folder, "attune.db")) : await PostgresCopy.MakeAsync(_postgres);

    /// <summary>The database is as it was when it was remembered, and no letter waits.</summary>
    public async Task PutBackAsync()
    {
        await _copy!.PutBackAsync();
        var outbox = new DirectoryInfo(Path.Combine(Folder, "outbox"));
        if (outbox.Exists) { outbox.Delete(recursive: true); }
    }

    public async ValueTask DisposeAsync()
    {
        await _factory.DisposeAsync();
        if (_isAnother) { return; }
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    private sealed class FromAddress : IStartupFilter
    {
        public IPAddress? Address { get; set; }

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, rest) =>
            {
                context.Connection.RemoteIpAddress ??= Address;
                return rest(context);
            });
            next(app);
        };
    }
}
