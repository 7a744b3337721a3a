using System.Net;
using System.Text.RegularExpressions;
using Attune.Web.Features.Accounts;
using Attune.Web.Shared;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;

namespace Attune.Web.Tests;

/// <summary>The product on an empty database of its own, used as a browser uses it.</summary>
public sealed partial class Site : IAsyncDisposable
{
    public const string Password = "four words for a test";

    /// <summary>Every form carries one; the server takes no form without.</summary>
    public const string TokenField = "__RequestVerificationToken";

    private readonly DirectoryInfo _folder;
    private readonly WebApplicationFactory<Document> _factory;

    private Site(DirectoryInfo folder, WebApplicationFactory<Document> factory)
        => (_folder, _factory, Browser) = (folder, factory, factory.CreateClient(new() { AllowAutoRedirect = false }));

    public HttpClient Browser { get; private set; }

    /// <summary>Where this installation keeps its data.</summary>
    public string Folder => _folder.FullName;

    public IServiceProvider Services => _factory.Services;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<Site> StartAsync(Databases databases, Provider provider = Provider.Sqlite, params (string Key, string Value)[] settings)
    {
        var folder = Directory.CreateTempSubdirectory("attune-web-");
        var postgres = provider == Provider.Postgres ? await databases.NewPostgresAsync() : null;
        if (provider == Provider.Sqlite) { await Migrated.CopyToAsync(Path.Combine(folder.FullName, "attune.db")); }
        var factory = new WebApplicationFactory<Document>().WithWebHostBuilder(host =>
        {
            host.UseSetting("Attune:DataFolder", folder.FullName);
            if (postgres is not null)
            {
                host.UseSetting("Store:Provider", "Postgres");
                host.UseSetting("Store:Connection", postgres);
            }

            // The server of a test knows no address of who asks.
            host.ConfigureServices(services => services.AddSingleton<IStartupFilter>(new FromAddress()));
            host.ConfigureServices(services => HostOfTests.Configure(services, ownRoutes: settings.Length > 0));
            foreach (var (key, value) in settings) { host.UseSetting(key, value); }
        });
        return new(folder, factory);
    }

    /// <summary>The facilitator's account is made and signed in.</summary>
    public static async Task<Site> WithRuthAsync(Databases databases, Provider provider = Provider.Sqlite, params (string Key, string Value)[] settings)
    {
        var site = await StartAsync(databases, provider, settings);
        var path = $"{FirstRun.Path}?code={site.Services.GetRequiredService<FirstRun>().Code}";
        (await site.SendAsync(path, FirstRun.Path, ("Name", "Ruth Okafor"), ("Mail", "ruth@example.org"), ("Password", Password))).ShouldLeadTo("/programs");
        return site;
    }

    public AttuneDb Open() => Services.GetRequiredService<IDbContextFactory<AttuneDb>>().CreateDbContext();

    /// <summary>Letters that wait as files, where no mail server is set up.</summary>
    public async Task<MimeMessage[]> OutboxAsync()
    {
        var outbox = Path.Combine(Folder, "outbox");
        return Directory.Exists(outbox) ? await Task.WhenAll(Directory.GetFiles(outbox, "*.eml").Select(file => MimeMessage.LoadAsync(file, Cancel))) : [];
    }

    public async Task<string> ReadAsync(string path)
    {
        using var response = await Browser.GetAsync(new Uri(path, UriKind.Relative), Cancel);
        var page = await response.Content.ReadAsStringAsync(Cancel);
        response.StatusCode.ShouldBe(HttpStatusCode.OK, $"{path}: {page}");
        return page;
    }

    /// <summary>Opens a page, and sends a form of it with these fields and the hidden ones.</summary>
    public async Task<HttpResponseMessage> SendAsync(string page, string action, params (string Name, string Value)[] fields)
        => await PostAsync(action.Length > 0 ? action : page, [.. Hidden(await ReadAsync(page), action).Where(hidden => fields.All(field => field.Name != hidden.Name)), .. fields]);

    public async Task<HttpResponseMessage> PostAsync(string action, params (string Name, string Value)[] fields)
    {
        using var content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return await Browser.PostAsync(new Uri(action, UriKind.Relative), content, Cancel);
    }

    /// <summary>The token of the first form of a page.</summary>
    public static string TokenOf(string page) => HiddenField().Matches(page).First(field => field.Groups["name"].Value == TokenField).Groups["value"].Value;

    /// <summary>To compare two pages: the tokens of their forms are each another.</summary>
    public static string WithoutTokens(string page) => HiddenField().Replace(page, field => field.Groups["name"].Value == TokenField ? "" : field.Value);

    /// <summary>Of somebody else, beside this one.</summary>
    public HttpClient NewBrowser() => _factory.CreateClient(new() { AllowAutoRedirect = false });

    /// <summary>A browser that knows nothing of the one before.</summary>
    public void OpenAnotherBrowser() => Use(NewBrowser());

    /// <summary>Requests come from here from now on.</summary>
    public void CallFrom(IPAddress address) => Services.GetServices<IStartupFilter>().OfType<FromAddress>().Single().Address = address;

    /// <summary>Goes on in a browser from before.</summary>
    public void Use(HttpClient browser) => Browser = browser;

    public async ValueTask DisposeAsync()
    {
        await _factory.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    private static IEnumerable<(string Name, string Value)> Hidden(string page, string action)
    {
        // A form without an action goes back to its own page.
        var form = action.Length > 0 ? Form().Matches(page).FirstOrDefault(each => each.Groups["action"].Value == action) : PlainForm().Match(page) is { Success: true } plain ? plain : null;
        form.ShouldNotBeNull($"no form for {action} in {page}");
        return HiddenField().Matches(form.Value).Select(field => (field.Groups["name"].Value, WebUtility.HtmlDecode(field.Groups["value"].Value)));
    }

    [GeneratedRegex("<form[^>]*action=\"(?<action>[^\"]*)\".*?</form>", RegexOptions.Singleline)]
    private static partial Regex Form();

    [GeneratedRegex("<form[^>]*>.*?</form>", RegexOptions.Singleline)]
    private static partial Regex PlainForm();

    [GeneratedRegex("<input type=\"hidden\" name=\"(?<name>[^\"]*)\" value=\"(?<value>[^\"]*)\"")]
    private static partial Regex HiddenField();
}

internal sealed class FromAddress : IStartupFilter
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

internal static class Answers
{
    public static string ShouldLeadTo(this HttpResponseMessage response, string start)
    {
        response.StatusCode.ShouldBe(HttpStatusCode.Redirect, response.Content.ReadAsStringAsync().GetAwaiter().GetResult());
        var to = response.Headers.Location!.OriginalString;
        to.ShouldStartWith(start);
        return to;
    }
}
