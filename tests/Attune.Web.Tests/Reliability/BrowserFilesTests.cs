using System.IO.Compression;

namespace Attune.Web.Tests.Reliability;

/// <summary>The scripts of the pages come whole from a build folder that runs in Production, or the product does not start.</summary>
[Trait("Proof", "Slow")]
public sealed class BrowserFilesTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("attune-files-");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string[] Settings => [$"--Attune:DataFolder={_folder.FullName}", "--Attune:RequireHttps=false"];

    [Fact]
    public async Task Every_script_comes_whole_in_Production_packed_or_not()
    {
        var sources = Checkout.PathOf("src", "Attune.Web", "wwwroot");
        var scripts = Directory.GetFiles(sources, "*.*js", SearchOption.AllDirectories);
        scripts.Length.ShouldBeGreaterThan(4);
        await using var product = await RealProcess.StartAsync(Settings, environment: "Production");
        using var browser = new HttpClient { BaseAddress = product.Address };
        foreach (var script in scripts)
        {
            var path = Path.GetRelativePath(sources, script).Replace('\\', '/');
            foreach (var accepts in (string[])["identity", "gzip", "gzip, deflate, br"])
            {
                (await ReadAsync(browser, path, accepts)).ShouldBe(await File.ReadAllTextAsync(script, Cancel), $"{path}, {accepts}");
            }
        }
    }

    [Fact]
    public async Task Without_them_it_says_how_it_is_run_and_does_not_start()
    {
        var (exit, lines) = await RealProcess.EndAsync([.. Settings, $"--staticWebAssets={_folder.FullName}/none.json"], environment: "Production");
        exit.ShouldBe(1);
        lines.ShouldContain(line => line.StartsWith("The files for browsers are missing (", StringComparison.Ordinal) && line.Contains("dotnet publish src/Attune.Web -c Release", StringComparison.Ordinal));
        lines.ShouldAllBe(line => !line.Contains("   at ", StringComparison.Ordinal));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static async Task<string> ReadAsync(HttpClient browser, string path, string accepts)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Accept-Encoding", accepts);
        using var response = await browser.SendAsync(request, Cancel);
        response.EnsureSuccessStatusCode();
        await using var body = await response.Content.ReadAsStreamAsync(Cancel);
        await using Stream plain = response.Content.Headers.ContentEncoding.SingleOrDefault() switch
        {
            null => body,
            "gzip" => new GZipStream(body, CompressionMode.Decompress),
            "br" => new BrotliStream(body, CompressionMode.Decompress),
            var other => throw new InvalidOperationException($"{path} comes as {other}."),
        };
        using var reader = new StreamReader(plain);
        return await reader.ReadToEndAsync(Cancel);
    }
}
