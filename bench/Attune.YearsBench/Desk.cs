using System.Net;
using System.Text.RegularExpressions;
using Attune.Store.Model;
using Attune.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Attune.YearsBench;

/// <summary>The product on a database of its own, with a facilitator who is signed in.</summary>
internal sealed partial class Desk : IAsyncDisposable
{
    private const string Mail = "ruth@example.org";
    private const string Password = "four words for a bench";

    private readonly WebApplication _app;
    private readonly HttpClient _browser;

    private Desk(WebApplication app, HttpClient browser) => (_app, _browser) = (app, browser);

    public static async Task<Desk> OpenAsync(string folder)
    {
        Directory.CreateDirectory(folder);
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = "Attune.Web",
            EnvironmentName = "Production",
            ContentRootPath = AppContext.BaseDirectory,
            Args = ["--urls=http://127.0.0.1:0", $"--Attune:DataFolder={folder}", "--Attune:RequireHttps=false", "--Attune:PatienceMilliseconds=600000"],
        });
        builder.Logging.ClearProviders();
        builder.AddAttune();
        var app = builder.Build();
        app.UseAttune();
        app.MapAttune();
        await app.StartAsync();
        return new(app, new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new(app.Urls.First()), Timeout = TimeSpan.FromMinutes(5) });
    }

    /// <summary>Makes the account and the finished demo.</summary>
    /// <returns>The path of the program.</returns>
    public async Task<string> BeginAsync()
    {
        await using (var scope = _app.Services.CreateAsyncScope())
        {
            var account = new Account { Id = Guid.NewGuid(), UserName = Mail, Email = Mail, DisplayName = "Ruth Okafor" };
            if (!(await scope.ServiceProvider.GetRequiredService<UserManager<Account>>().CreateAsync(account, Password)).Succeeded) { throw new InvalidOperationException("No account was made."); }
        }

        await SignInAsync();
        using var made = await SendAsync("/programs", "/programs/demo");
        return made.Headers.Location!.OriginalString.Replace("/tour", "", StringComparison.Ordinal);
    }

    public async Task SignInAsync()
    {
        using var reply = await SendAsync("/sign-in", "/sign-in", ("Mail", Mail), ("Password", Password));
    }

    /// <summary>Opens a page.</summary>
    /// <returns>How long it took, in milliseconds.</returns>
    public async Task<double> LookAsync(string path)
    {
        var began = Stopwatch.GetTimestamp();
        using var reply = await _browser.GetAsync(new Uri(path, UriKind.Relative));
        await reply.Content.ReadAsByteArrayAsync();
        return reply.StatusCode == HttpStatusCode.OK ? Stopwatch.GetElapsedTime(began).TotalMilliseconds : throw new InvalidOperationException($"{path}: {reply.StatusCode}");
    }

    public async Task<string> ReadAsync(string path) => await _browser.GetStringAsync(new Uri(path, UriKind.Relative));

    public async ValueTask DisposeAsync()
    {
        _browser.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private async Task<HttpResponseMessage> SendAsync(string page, string action, params (string Name, string Value)[] fields)
    {
        var html = await ReadAsync(page);
        var form = Form().Matches(html).First(found => found.Groups["action"].Value.Split('?')[0] == action).Value;
        var hidden = Hidden().Matches(form).Select(field => (Name: field.Groups["name"].Value, Value: WebUtility.HtmlDecode(field.Groups["value"].Value)));
        using var content = new FormUrlEncodedContent(hidden.Where(field => fields.All(own => own.Name != field.Name)).Concat(fields).Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return await _browser.PostAsync(new Uri(action, UriKind.Relative), content);
    }

    [GeneratedRegex("<form[^>]*action=\"(?<action>[^\"]*)\".*?</form>", RegexOptions.Singleline)]
    private static partial Regex Form();

    [GeneratedRegex("<input type=\"hidden\" name=\"(?<name>[^\"]*)\" value=\"(?<value>[^\"]*)\"")]
    private static partial Regex Hidden();
}
