using System.Net;
using System.Text.RegularExpressions;
using Attune.Store;
using Attune.Store.Tests.Providers;
using Attune.Web.Accounts;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;

namespace Attune.Web.Tests;

/// <summary>The product on a database of its own, used as a browser uses it.</summary>
public sealed partial class Site : IAsyncDisposable
{
    public const string Password = "four words for a test";

    /// <summary>The field of the token that every form has; the server accepts no form without it.</summary>
    public const string TokenField = "__RequestVerificationToken";

    private const string Mail = "ruth@example.org";

    private readonly Installation _installation;
    private readonly InstallationsWithRuth? _lender;

    private Site(Installation installation, InstallationsWithRuth? lender = null)
        => (_installation, _lender, Browser) = (installation, lender, installation.NewBrowser());

    public HttpClient Browser { get; private set; }

    /// <summary>Where this installation keeps its data.</summary>
    public string Folder => _installation.Folder;

    public IServiceProvider Services => _installation.Services;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>A start of the product for this test alone, with nobody in it.</summary>
    public static async Task<Site> StartAsync(Databases databases, Provider provider = Provider.Sqlite, params (string Key, string Value)[] settings)
        => new(await Installation.StartAsync(databases, provider, settings));

    /// <summary>
    /// The facilitator's account is made and signed in, and there is nothing else. Without settings of its own a test gets an installation that ran
    /// for other tests before it and was put back: a start costs more than most tests.
    /// </summary>
    public static async Task<Site> WithRuthAsync(Databases databases, Provider provider = Provider.Sqlite, params (string Key, string Value)[] settings)
    {
        if (settings.Length > 0) { return await AloneWithRuthAsync(databases, provider, settings); }
        var lender = databases.Beside<InstallationsWithRuth>();
        var site = new Site(await lender.LendAsync(databases, provider), lender);
        await site.SignInAsync();
        return site;
    }

    /// <summary>The facilitator's account is made and signed in, in a start of the product for this test alone.</summary>
    public static async Task<Site> AloneWithRuthAsync(Databases databases, Provider provider = Provider.Sqlite, params (string Key, string Value)[] settings)
    {
        var site = await StartAsync(databases, provider, settings);
        await site.RegisterRuthAsync();
        return site;
    }

    /// <summary>The facilitator's account is made and signed in, on a clock that the test moves.</summary>
    public static async Task<Site> OnClockAsync(Databases databases, Provider provider, TimeProvider time, params (string Key, string Value)[] settings)
    {
        var site = new Site(await Installation.StartAsync(databases, provider, time, settings));
        await site.RegisterRuthAsync();
        return site;
    }

    /// <summary>One more node over the same database, or the same one after <see cref="StopAsync"/>; it starts at once.</summary>
    public Site Another()
    {
        var another = new Site(_installation.Another());
        _ = another.Services;
        return another;
    }

    /// <summary>The node goes down; what it kept stays.</summary>
    public ValueTask StopAsync() => _installation.StopAsync();

    /// <summary>Signs the facilitator in, in a browser that does not know her.</summary>
    public async Task SignInAsync() => (await SendAsync("/sign-in", "/sign-in", ("Mail", Mail), ("Password", Password))).ShouldLeadTo("/programs");

    /// <summary>The first account of an installation, as its owner makes it.</summary>
    internal static async Task RegisterRuthAsync(Installation installation) => await new Site(installation).RegisterRuthAsync();

    public AttuneDb Open() => Services.GetRequiredService<IDbContextFactory<AttuneDb>>().CreateDbContext();

    /// <summary>The letters that wait as files, where no mail server is set up; without one that is taken away while they are read.</summary>
    public async Task<MimeMessage[]> OutboxAsync()
    {
        var outbox = Path.Combine(Folder, "outbox");
        if (!Directory.Exists(outbox))
        {
            return [];
        }

        List<MimeMessage> letters = [];
        foreach (var file in Directory.GetFiles(outbox, "*.eml"))
        {
            try
            {
                letters.Add(await MimeMessage.LoadAsync(file, Cancel));
            }
            catch (FileNotFoundException)
            {
                // The product deletes letters while tests look; one that is gone does not wait any more.
            }
        }

        return [.. letters];
    }

    public async Task<string> ReadAsync(string path)
    {
        using var response = await Browser.GetAsync(new Uri(path, UriKind.Relative), Cancel);
        var page = await response.Content.ReadAsStringAsync(Cancel);
        response.StatusCode.ShouldBe(HttpStatusCode.OK, $"{path}: {page}");
        return page;
    }

    /// <summary>Opens a page, and sends one of its forms with these fields and the hidden ones. Asked whether it is meant, it is.</summary>
    public async Task<HttpResponseMessage> SendAsync(string page, string action, params (string Name, string Value)[] fields)
    {
        var reply = await AskAsync(page, action, fields);
        return reply.StatusCode == HttpStatusCode.OK && await reply.Content.ReadAsStringAsync(Cancel) is var question && IsQuestion(question, action)
            ? await PostAsync(action, [.. Hidden(question, action)])
            : reply;
    }

    /// <summary>The same up to the question, if one is asked.</summary>
    public async Task<HttpResponseMessage> AskAsync(string page, string action, params (string Name, string Value)[] fields)
        => await PostAsync(action.Length > 0 ? action : page, await FillAsync(page, action, fields));

    /// <summary>Opens a page, and returns what one of its forms would send with these fields: a press that can be made twice.</summary>
    public async Task<(string Name, string Value)[]> FillAsync(string page, string action, params (string Name, string Value)[] fields)
        => [.. Hidden(await ReadAsync(page), action).Where(hidden => fields.All(field => field.Name != hidden.Name)), .. fields];

    /// <summary>The page asks whether a form was meant.</summary>
    public static bool IsQuestion(string page, string action)
        => Form().Matches(page).Any(form => form.Groups["action"].Value == action && HiddenField().Matches(form.Value).Any(field => field.Groups["name"].Value == Desk.Question.Sure));

    /// <summary>Presses the button that takes back what the page says was done.</summary>
    public async Task<HttpResponseMessage> TakeBackAsync(string page)
    {
        var undo = SaidForm().Match(page);
        undo.Success.ShouldBeTrue($"nothing is taken back in {page}");
        var action = undo.Groups["action"].Value;
        var reply = await PostAsync(action, [.. HiddenField().Matches(undo.Value).Select(field => (field.Groups["name"].Value, WebUtility.HtmlDecode(field.Groups["value"].Value)))]);
        return reply.StatusCode == HttpStatusCode.OK && await reply.Content.ReadAsStringAsync(Cancel) is var question && IsQuestion(question, action) ? await PostAsync(action, [.. Hidden(question, action)]) : reply;
    }

    public async Task<HttpResponseMessage> PostAsync(string action, params (string Name, string Value)[] fields)
    {
        using var content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return await Browser.PostAsync(new Uri(action, UriKind.Relative), content, Cancel);
    }

    /// <summary>The token of the first form of a page.</summary>
    public static string TokenOf(string page) => HiddenField().Matches(page).First(field => field.Groups["name"].Value == TokenField).Groups["value"].Value;

    /// <summary>The page without the tokens of its forms, which differ each time, so that two pages can be compared.</summary>
    public static string WithoutTokens(string page) => HiddenField().Replace(page, field => field.Groups["name"].Value == TokenField ? "" : field.Value);

    /// <summary>Of somebody else, beside this one.</summary>
    public HttpClient NewBrowser() => _installation.NewBrowser();

    /// <summary>Changes to a browser without any cookies of the one before.</summary>
    public void OpenAnotherBrowser() => Use(NewBrowser());

    /// <summary>Requests come from here from now on.</summary>
    public void CallFrom(IPAddress address) => _installation.CallFrom(address);

    /// <summary>Returns to a browser used before.</summary>
    public void Use(HttpClient browser) => Browser = browser;

    public ValueTask DisposeAsync() => _lender is null ? _installation.DisposeAsync() : _lender.TakeBackAsync(_installation);

    private async Task RegisterRuthAsync()
    {
        var path = $"{FirstRun.Path}?code={Services.GetRequiredService<FirstRun>().Code}";
        (await SendAsync(path, FirstRun.Path, ("Name", "Ruth Okafor"), ("Mail", Mail), ("Password", Password))).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static IEnumerable<(string Name, string Value)> Hidden(string page, string action)
    {
        // A form without an action is sent to its own page.
        var form = action.Length > 0 ? Form().Matches(page).FirstOrDefault(match => match.Groups["action"].Value == action) : PlainForm().Match(page) is { Success: true } plain ? plain : null;
        form.ShouldNotBeNull($"no form for {action} in {page}");
        return HiddenField().Matches(form.Value).Select(field => (field.Groups["name"].Value, WebUtility.HtmlDecode(field.Groups["value"].Value)));
    }

    [GeneratedRegex("<form[^>]*action=\"(?<action>[^\"]*)\".*?</form>", RegexOptions.Singleline)]
    private static partial Regex Form();

    [GeneratedRegex("<div class=\"said[^>]*>.*?<form[^>]*action=\"(?<action>[^\"]*)\".*?</form>", RegexOptions.Singleline)]
    private static partial Regex SaidForm();

    [GeneratedRegex("<form[^>]*>.*?</form>", RegexOptions.Singleline)]
    private static partial Regex PlainForm();

    [GeneratedRegex("<input type=\"hidden\" name=\"(?<name>[^\"]*)\" value=\"(?<value>[^\"]*)\"")]
    private static partial Regex HiddenField();
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
