using Attune.Encoding;
using Attune.Web.Features.Accounts;
using Attune.Web.Features.Reveal;
using Attune.Web.Features.Mail;
using Attune.Web.Features.Record;
using Attune.Web.Features.Converge;
using Attune.Web.Live;
using Attune.Web.Features.Audiences;
using Attune.Web.Features.Sharing;
using Microsoft.AspNetCore.DataProtection;

namespace Attune.Web.Start;

/// <summary>The parts of the product, put together in one order.</summary>
internal static class AttuneSetup
{
    /// <exception cref="WrongSettingsException">A setting is unknown or wrong.</exception>
    public static void AddAttune(this WebApplicationBuilder builder)
    {
        try
        {
            Add(builder);
        }
        catch (InvalidOperationException wrong)
        {
            throw new WrongSettingsException(wrong);
        }
    }

    private static void Add(WebApplicationBuilder builder)
    {
        // What the host says of a start that failed is a trace and nothing else; StartFault says it in a line, and what it does not know is thrown.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);
        var (attune, store, mail, oidc) = Settings.Read(builder.Configuration, builder.Environment.IsDevelopment());
        Directory.CreateDirectory(attune.DataFolder);
        builder.Services
            .AddSingleton(attune)
            .AddSingleton(TimeProvider.System)
            .AddSingleton<Clock>()
            // An encoder that cannot be opened stops the start, not the first reading.
            .AddSingleton(Encoders.Open(attune.Encoder))
            .AddAttuneStore(store)
            .AddHostedService<StoreStart>()
            .AddAccounts(attune, oidc)
            .AddPages(attune)
            .AddReveal()
            .AddMail(mail)
            .AddHostedService<Retention>()
            .AddHostedService<Forgetting>()
            .AddConverge()
            .AddLive()
            .AddAudiences(attune)
            .AddSponsors(attune)
            .AddDataProtection().SetApplicationName("Attune").PersistKeysToFileSystem(new(Path.Combine(attune.DataFolder, "cookie-keys")));
        builder.AddMetrics(attune);
        builder.Services.AddHealthChecks().AddCheck<StoreHealth>("store", tags: [StoreHealth.Ready]);
        // A reading under way may end; a save under way must.
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(20));
        builder.WebHost.ConfigureKestrel(options => options.AddServerHeader = false);
    }

    public static void UseAttune(this WebApplication app)
    {
        app.UseTrustedProxies();
        app.UseSecurityHeaders();
        // A frame goes straight to its connection: packing would put a buffer of its own on each of ten thousand streams.
        app.UseWhen(context => !RoomEndpoints.IsStream(context.Request), pages => pages.UseResponseCompression());
        app.UseErrorPages();
        if (!app.Environment.IsDevelopment()) { app.UseHsts(); }
        app.UseRequestLocalization();
        app.UseRouting();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseFormTokens();
    }

    public static void MapAttune(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new() { Predicate = _ => false });
        app.MapHealthChecks("/health/ready", new() { Predicate = check => check.Tags.Contains(StoreHealth.Ready) });
        app.MapStaticAssets();
        app.MapLook();
        app.MapFeatures();
    }
}
