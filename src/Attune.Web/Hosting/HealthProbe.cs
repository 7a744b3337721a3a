namespace Attune.Web.Hosting;

/// <summary>
/// `Attune.Web --health` asks the server that runs on this machine whether it is ready, and reports the result as its exit code. A container checks itself this
/// way, because its image holds no other program that could ask.
/// </summary>
internal static class HealthProbe
{
    public const string Switch = "--health";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <returns>0 if the server answers that it is ready, otherwise 1.</returns>
    public static async Task<int> AskAsync(IConfiguration settings)
    {
        using var client = new HttpClient { Timeout = Patience };
        try
        {
            using var answer = await client.GetAsync(AddressFrom(settings));
            return answer.IsSuccessStatusCode ? 0 : 1;
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return 1;
        }
    }

    /// <summary>The address of the check on this machine, read from the same settings from which the server takes its own addresses.</summary>
    /// <param name="settings">
    /// The configuration, in which `urls` (ASPNETCORE_URLS) takes precedence over `http_ports` (ASPNETCORE_HTTP_PORTS), as it does for the server.
    /// </param>
    public static Uri AddressFrom(IConfiguration settings)
    {
        var (urls, ports) = (settings["urls"], settings["http_ports"]);
        var first = !string.IsNullOrWhiteSpace(urls) ? First(urls) : !string.IsNullOrWhiteSpace(ports) ? $"http://localhost:{First(ports)}" : "http://localhost:5000";
        var server = BindingAddress.Parse(first);
        return new UriBuilder(server.Scheme, Hosts.Reachable(server.Host), server.Port, "/health/ready").Uri;
    }

    private static string First(string list) => list.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)[0];
}
