using System.Net;
using System.Text.RegularExpressions;
using Attune.Domain.Rounds;
using Attune.Print;
using Attune.Web.Printing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace Attune.Web.Tests.Leaks;

/// <summary>
/// Every route of the product, as the product itself lists them. How their addresses are filled stands in <see cref="Addresses"/>, what a form needs beyond its
/// page in <see cref="Sent"/>.
/// </summary>
internal sealed class Walk
{
    private readonly Dictionary<string, SeenForm> _forms = [];
    private readonly HashSet<string> _reached = [];
    private readonly ImmutableArray<(Route Route, Regex Shape)> _posts;
    private readonly Dictionary<string, Route?> _targets = [];
    private readonly Dictionary<Route, int> _places;
    private readonly bool _everyChart;

    /// <param name="services">Of the product.</param>
    /// <param name="coverage">If it is the whole, every chart of a page is asked for at every look, otherwise one, and at each moment another.</param>
    public Walk(IServiceProvider services, Coverage? coverage = null)
    {
        _everyChart = coverage == Coverage.Whole;
        Routes = [.. services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints)
            .Select(endpoint => endpoint as RouteEndpoint ?? throw new NotSupportedException($"'{endpoint.DisplayName}' has no route to walk."))
            .Select(Route.From).Distinct().OrderBy(route => route.Pattern, StringComparer.Ordinal).ThenBy(route => route.Method, StringComparer.Ordinal)];
        _places = Routes.Index().ToDictionary(route => route.Item, route => route.Index);
        _posts = [.. Routes.Where(route => route.Method == "POST").Select(route => (route, route.Shape()))];
    }

    public ImmutableArray<Route> Routes { get; }

    /// <summary>The place of a route among all.</summary>
    public int PlaceOf(Route route) => _places[route];

    /// <summary>Routes that never gave anybody a successful response: they were asked, but not walked.</summary>
    public IEnumerable<Route> NeverReached => Routes.Where(route => !_reached.Contains($"{route}"));

    /// <summary>Asks all routes. GETs come first, because they show what the forms hold.</summary>
    /// <param name="reader">The reader who asks.</param>
    /// <param name="scene">The scene whose ids are used.</param>
    /// <param name="at">Selects the routes; null for all.</param>
    public async IAsyncEnumerable<(Route Route, Surface Surface)> LookAsync(Reader reader, Scene scene, Func<Route, bool>? at = null)
    {
        foreach (var route in Routes.Where(route => route.Method == "GET" && !(route.IsFile && _reached.Contains($"{route}")) && at?.Invoke(route) != false))
        {
            foreach (var path in Addresses.Fill(route.Pattern, scene, reader))
            {
                var surface = await reader.GetAsync(path);
                Note(route, surface.Status is HttpStatusCode.OK or HttpStatusCode.Redirect);
                yield return (route, surface);
                foreach (var file in FilesOf(route, surface, reader, scene.Phase)) { yield return (route, await reader.GetAsync($"{path}{file}")); }
            }
        }

        foreach (var form in reader.Forms.Values)
        {
            if (TargetOf(form.Action.Split('?')[0]) is { } target) { _forms[target.Pattern] = form; }
        }
    }

    /// <summary>
    /// The forms in which the page is had besides HTML: on paper, and its charts, for each of which the product makes the whole page again. A chart as pixels is made from the same
    /// shapes as the one as SVG and has no words to read, so one of a page stands for all. Which is asked for follows from the moment alone, so that two worlds are asked for the same.
    /// </summary>
    private IEnumerable<string> FilesOf(Route route, Surface surface, Reader reader, RoundPhase phase)
    {
        if (route.Printed is not { } printed || surface.Status != HttpStatusCode.OK) { return []; }
        string[] charts = [.. PageCharts.Names(surface.Raw)];
        var turn = PlaceOf(route) + reader.Name.Sum(sign => sign) + (int)phase;
        if (charts.Length > 1 && !_everyChart) { charts = [charts[turn % charts.Length]]; }
        return [.. printed.AsPdf ? new[] { "?as=pdf" } : [], .. charts.Select(chart => $"?chart={chart}.svg"), .. charts.Take(_everyChart || turn % 8 == 0 ? 1 : 0).Select(chart => $"?chart={chart}.png")];
    }

    /// <summary>What one reader gets now from the routes that show a sitting.</summary>
    public async Task<List<(Route Route, Surface Surface)>> RoomAsync(Reader reader, Scene scene)
    {
        var seen = new List<(Route, Surface)>();
        foreach (var route in Routes.Where(route => route.Method == "GET" && IsOfTheRoom(route)))
        {
            foreach (var path in Addresses.Fill(route.Pattern, scene, reader)) { seen.Add((route, await reader.GetAsync(path))); }
        }

        return seen;
    }

    // Routes are selected by their path, so that a new page of the room is walked at every stage without anybody thinking of it.
    private static bool IsOfTheRoom(Route route)
        => new[] { "/seat/room", "/seat/statements", "/screen/", $"{Sitting}/drive", $"{Sitting}/live", $"{Sitting}/screen" }.Any(start => route.Pattern.StartsWith(start, StringComparison.Ordinal));

    private const string Sitting = "/programs/{program:guid}/rounds/{round:guid}/sitting";

    /// <summary>Sends every form.</summary>
    /// <param name="reader">The reader who sends.</param>
    /// <param name="scene">The scene whose ids are used.</param>
    /// <param name="at">Selects the routes; null for all.</param>
    public async IAsyncEnumerable<(Route Route, Surface Surface)> SendAsync(Reader reader, Scene scene, Func<Route, bool>? at = null)
    {
        foreach (var route in Routes.Where(route => route.Method == "POST" && at?.Invoke(route) != false))
        {
            foreach (var path in Addresses.Fill(route.Pattern, scene, reader))
            {
                // A form seen by somebody else is sent without that person's words, since what comes back is what was sent.
                var form = reader.Forms.GetValueOrDefault(path)?.Fields
                    ?? _forms.GetValueOrDefault(route.Pattern)?.Fields.Select(field => scene.Marks.In(field.Value).Any() ? (field.Name, Value: SeenForm.Typed) : field).ToImmutableArray() ?? [];
                var fields = Sent.To(route.Pattern, form);
                var surface = await reader.PostAsync(path, fields);
                Note(route, surface.Status is HttpStatusCode.OK or HttpStatusCode.Redirect or HttpStatusCode.Conflict or HttpStatusCode.UnprocessableEntity);
                yield return (route, surface);
                if (!surface.Raw.Contains($"name=\"{Desk.Question.Sure}\"", StringComparison.Ordinal)) { continue; }
                // It was only asked whether it is meant; what is behind that is walked, too.
                surface = await reader.PostAsync(path, [.. fields.Where(field => field.Name != Desk.Question.Sure), (Desk.Question.Sure, Desk.Question.Yes)]);
                yield return (route, surface);
            }
        }
    }

    // Pages show the same forms again and again, so the target of each is found only once.
    private Route? TargetOf(string path)
    {
        if (!_targets.TryGetValue(path, out var target)) { _targets[path] = target = _posts.FirstOrDefault(post => post.Shape.IsMatch(path)).Route; }
        return target;
    }

    private void Note(Route route, bool reached)
    {
        if (reached) { _reached.Add($"{route}"); }
    }
}

/// <summary>A route with one method.</summary>
/// <param name="Method">GET or POST.</param>
/// <param name="Pattern">The pattern as the product maps it.</param>
/// <param name="Policies">The policies that it requires of its reader.</param>
/// <param name="IsFile">It is a file of the product, the same for everybody, and is asked for only once.</param>
/// <param name="Printed">The forms in which it is had besides HTML; null for none.</param>
internal sealed record Route(string Method, string Pattern, string Policies, bool IsFile, Printed? Printed)
{
    public static Route From(RouteEndpoint endpoint)
    {
        var methods = endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"];
        var method = methods.Contains("GET") ? "GET" : methods is ["POST"] ? "POST" : throw new NotSupportedException($"The walk knows no {string.Join('/', methods)} of {endpoint.RoutePattern.RawText}: teach it.");
        return new(method, "/" + endpoint.RoutePattern.RawText!.TrimStart('/'), string.Join(' ', endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(authorizeData => authorizeData.Policy).Distinct()), endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null, endpoint.Metadata.GetMetadata<Printed>());
    }

    /// <summary>Whether the route lets this reader in by its policies, which look neither at the round nor at whose it is.</summary>
    public bool Admits(Reader reader) => Policies.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(reader.Policies.Contains);

    /// <summary>A pattern that the addresses of this route match.</summary>
    public Regex Shape() => new($"^{Regex.Replace(Pattern, "{[^}]+}", "[^/]+")}$");

    public override string ToString() => $"{Method} {Pattern}";
}
