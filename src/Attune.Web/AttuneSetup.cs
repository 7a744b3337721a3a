using Attune.Encoding;
using Attune.Store;
using Attune.Store.Keys;
using Attune.Web.Accounts;
using Attune.Web.Audience;
using Attune.Web.Beside;
using Attune.Web.Components;
using Attune.Web.Desk;
using Attune.Web.Desk.Demo;
using Attune.Web.Desk.Packs;
using Attune.Web.Desk.Sharing;
using Attune.Web.Hosting;
using Attune.Web.Live;
using Attune.Web.Mail;
using Attune.Web.Printing;
using Attune.Web.Room;
using Attune.Web.Seat;
using Attune.Web.Sponsor;
using Attune.Web.TeamSeat;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;

namespace Attune.Web;

/// <summary>Puts the parts of the product together, in a fixed order.</summary>
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
        // What the host logs about a failed start is only a stack trace. StartFault explains the known faults in a line; others are thrown.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);
        // It writes requests with their addresses, which may be personal links, so it is never heard; while it could be, each request is given an activity and a scope for it.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
        // ASP.NET Core warns that keys of cookies are kept unencrypted, because it does not know that they are sealed in the database.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager", LogLevel.Error);
        builder.UseManifestOfBuild();
        var (attune, store, mail, oidc) = Settings.Read(builder.Configuration, builder.Environment.IsDevelopment());
        PrivateFiles.MakeFolder(attune.DataFolder);
        builder.Services
            .AddSingleton(attune)
            .AddSingleton(TimeProvider.System)
            .AddSingleton<Clock>()
            .AddSingleton<OncePressed>()
            .AddScoped<Telling>()
            .AddScoped<PhonePreview>()
            // An encoder that is not there, or that was named and cannot be opened, stops the start instead of the first reading.
            .AddSingleton(Encoders.OpenForRounds(attune.Encoder, whenNeeded: true))
            .AddAttuneStore(store)
            .AddSingleton<PointsAhead>()
            .AddHostedService(provider => provider.GetRequiredService<PointsAhead>())
            .AddHostedService<StoreStart>()
            .AddAccounts(attune, oidc)
            .AddPages(attune)
            .AddKnownHosts()
            .AddSittings()
            .AddPrinting()
            .AddMail(mail)
            .AddTimedTasks()
            .AddAgreements()
            .AddShare()
            .AddLive()
            .AddAudiences(attune)
            .AddTeams(attune)
            .AddSponsors(attune)
            .AddBeside(attune)
            .AddSingleton<CookieKeys>()
            .AddDataProtection().SetApplicationName("Attune");
        builder.Services.AddOptions<KeyManagementOptions>().Configure<CookieKeys>((keys, cookies) => keys.XmlRepository = cookies);
        builder.AddMetrics(attune);
        builder.Services.AddSingleton<StoreHealth>().AddHealthChecks().AddCheck<StoreHealth>("store", tags: [StoreHealth.Ready]);
        // A reading in progress may be cut off; a save in progress has to complete.
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(20));
        builder.WebHost.ConfigureKestrel(options => options.AddServerHeader = false);
    }

    public static void UseAttune(this WebApplication app)
    {
        app.UseTrustedProxies();
        app.UseHeadRequests();
        app.UseSecurityHeaders();
        // Streams are not compressed: compression would add a buffer for each of ten thousand streams, and a frame must leave at once. Nor is the line that a module
        // reads of a save: it would grow, and cost more than the save.
        app.UseWhen(context => !RoomEndpoints.IsStream(context.Request) && !SavesAnswer.ByModule(context.Request), pages => pages.UseResponseCompression());
        app.UseErrorPages();
        app.UseKnownHosts();
        app.UseHttpsFirst();
        if (!app.Environment.IsDevelopment()) { app.UseHsts(); }
        app.UseOwnSite();
        app.UseLinkMarks();
        app.UseRouting();
        // What a module reads of a save holds no number or date that a culture would write, so nobody's is looked for.
        app.UseWhen(context => !SavesAnswer.ByModule(context), pages => pages.UseRequestLocalization());
        app.UseSignIn();
        // Afterwards, because a leader who is signed in is counted as this leader.
        app.UseRateLimiter();
        app.UseShortWays();
        app.UseFormTokens();
        app.UseDemosStay();
        app.UseOncePressed();
        app.UseTelling();
        app.UsePrinting();
        app.UseReadingAhead();
    }

    public static void MapAttune(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new() { Predicate = _ => false });
        app.MapHealthChecks("/health/ready", new() { Predicate = check => check.Tags.Contains(StoreHealth.Ready) });
        app.MapBrowserFiles();
        app.MapStylesheet();
        app.MapFeatures();
    }
}
