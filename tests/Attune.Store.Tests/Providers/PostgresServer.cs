using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Attune.Store.Tests.Providers;

/// <summary>
/// A real PostgreSQL for the tests: started on a free port with a temporary folder, as another user where the tests run as root (which it refuses), and removed
/// afterwards.
/// </summary>
public sealed class PostgresServer : IAsyncDisposable
{
    public const string Package = "postgresql";

    private static readonly string[] Folders =
        [.. Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql").OrderDescending(StringComparer.Ordinal).Select(folder => $"{folder}/bin") : [], "/usr/local/bin", "/usr/bin"];

    private readonly string _folder;
    private readonly string _bin;
    private readonly bool _asPostgres;
    private bool _runs;

    private PostgresServer(string folder, string bin, int port)
        => (_folder, _bin, Port, _asPostgres) = (folder, bin, port, Environment.UserName == "root");

    public int Port { get; }

    public string ConnectionOf(string database)
        => new NpgsqlConnectionStringBuilder { Host = "127.0.0.1", Port = Port, Username = "attune", Database = database, IncludeErrorDetail = true }.ConnectionString;

    /// <exception cref="InvalidOperationException">PostgreSQL is not installed, or did not start; the message says what to do.</exception>
    public static async Task<PostgresServer> StartAsync()
    {
        var bin = Folders.FirstOrDefault(folder => File.Exists($"{folder}/initdb") && File.Exists($"{folder}/pg_ctl"))
            ?? throw new InvalidOperationException($"The store is tested on a real PostgreSQL and none is installed: apt-get install {Package}");
        var server = new PostgresServer(Directory.CreateTempSubdirectory("attune-pg-").FullName, bin, FreePort());
        if (server._asPostgres) { await RunAsync("chown", ["postgres", server._folder]); }
        await server.RunAsOwnerAsync("initdb", ["-D", $"{server._folder}/data", "-U", "attune", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync"]);
        await server.GoOnAsync();
        return server;
    }

    /// <summary>Stops the server without letting it finish anything, as when its processes are killed.</summary>
    public async Task StopAtOnceAsync()
    {
        await RunAsOwnerAsync("pg_ctl", ["-D", $"{_folder}/data", "-m", "immediate", "-w", "stop"]);
        _runs = false;
    }

    /// <summary>Starts the server, also after it was stopped, on the same port.</summary>
    public async Task GoOnAsync()
    {
        // Nothing is forced to the disk: what a server wrote outlives its end in the system's memory, and no test takes the power from the machine.
        await RunAsOwnerAsync(
            "pg_ctl",
            ["-D", $"{_folder}/data", "-w", "-t", "60", "-l", $"{_folder}/log", "-o", $"-p {Port} -k {_folder} -c listen_addresses=127.0.0.1 -c max_connections=200 -c fsync=off", "start"]);
        _runs = true;
    }

    /// <param name="like">The database of which this one is a copy; null for an empty one.</param>
    /// <param name="name">The name; null for one that no other database has.</param>
    public async Task<string> CreateDatabaseAsync(string? like = null, string? name = null)
    {
        name ??= $"attune_{Guid.NewGuid():N}";
        await using var connection = new NpgsqlConnection(ConnectionOf("postgres"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"CREATE DATABASE {name} TEMPLATE {like ?? "template1"}", connection);
        await command.ExecuteNonQueryAsync();
        return ConnectionOf(name);
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        if (_runs) { await StopAtOnceAsync(); }
        Directory.Delete(_folder, recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private Task RunAsOwnerAsync(string program, string[] arguments)
        => _asPostgres ? RunAsync("runuser", ["-u", "postgres", "--", $"{_bin}/{program}", .. arguments]) : RunAsync($"{_bin}/{program}", arguments);

    private static async Task RunAsync(string program, string[] arguments)
    {
        // The output is not redirected to a pipe, because the server would inherit it and the pipe would never end.
        var output = Path.GetTempFileName();
        try
        {
            var quoted = string.Join(' ', arguments.Prepend(program).Select(argument => $"'{argument}'"));
            using var process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", $"cd / && {quoted} > '{output}' 2>&1 < /dev/null"]))!;
            await process.WaitForExitAsync();
            if (process.ExitCode != 0)
            {
                throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {await File.ReadAllTextAsync(output)}");
            }
        }
        finally
        {
            File.Delete(output);
        }
    }
}
