using Microsoft.AspNetCore.Hosting.StaticWebAssets;
using Microsoft.AspNetCore.StaticAssets;

namespace Attune.Web.Hosting;

/// <summary>
/// The scripts that browsers fetch. A published folder has them in wwwroot. A build folder only has a manifest that says where they lie in the checkout, and
/// ASP.NET Core reads it in Development alone. Everywhere else it used to answer 200 with an empty body, and pages lost their scripts silently.
/// </summary>
internal static class BrowserFiles
{
    /// <summary>Lets a build folder serve its scripts in every environment. Where there is no manifest, as after a publish, nothing changes.</summary>
    /// <exception cref="MissingBrowserFilesException">The manifest names a folder that is not on this machine.</exception>
    public static void UseManifestOfBuild(this WebApplicationBuilder builder)
    {
        if (builder.Environment.IsDevelopment()) { return; }
        try
        {
            StaticWebAssetsLoader.UseStaticWebAssets(builder.Environment, builder.Configuration);
        }
        catch (DirectoryNotFoundException missing)
        {
            throw new MissingBrowserFilesException(missing.Message);
        }
    }

    /// <summary>Maps the scripts, each also in compressed form.</summary>
    /// <exception cref="MissingBrowserFilesException">One of the scripts is missing, so that its address would answer with an empty body.</exception>
    public static void MapBrowserFiles(this WebApplication app)
    {
        app.MapStaticAssets();
        var files = app.Environment.WebRootFileProvider;
        var missing = ((IEndpointRouteBuilder)app).DataSources.Last().Endpoints
            .Select(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>()?.AssetPath)
            .FirstOrDefault(path => path is not null && !files.GetFileInfo(path).Exists);
        if (missing is not null) { throw new MissingBrowserFilesException(Path.Combine(app.Environment.WebRootPath ?? "wwwroot", missing)); }
    }
}

/// <summary>The scripts of the pages are not where the product looks for them; the message says how to run it.</summary>
internal sealed class MissingBrowserFilesException(string what) : Exception(
    $"The files for browsers are missing ({what}). Run dotnet publish src/Attune.Web -c Release -o FOLDER, and start Attune.Web with FOLDER as the current folder.");
