using System.Reflection;
using Attune.Domain.Rounds;
using Attune.Web.Accounts;
using Attune.Web.Tests.Leaks;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Attune.Web.Tests.Hostile;

/// <summary>
/// Whatever is posted, to every route that takes a post, by a facilitator, a leader, and a stranger: the answer is never that the product failed, and its log
/// holds neither an error nor a stack trace, with which a stranger could fill a disk.
/// </summary>
[Trait("Proof", "Leak"), Trait("Proof", "Slow")]
public sealed class HostilePostTests(LeakHost host) : IClassFixture<LeakHost>
{
    private static readonly RoundPhase[] Phases = [RoundPhase.Preparing, RoundPhase.Collecting, RoundPhase.Revealing];

    // What was sent may have erased what the next posts need.
    private const int PostsPerCopy = 60;

    private const int MostShown = 20;

    [Fact]
    public Task No_post_makes_the_product_fail() => SendAsync(posts: 2000, seed: 15);

    [Fact, Trait("Proof", "Exhaustive")]
    public Task No_post_of_many_makes_the_product_fail() => SendAsync(posts: 20_000, seed: 1500);

    private async Task SendAsync(int posts, int seed)
    {
        var (walk, random, failed) = (new Walk(host.Services), new Random(seed), new List<string>());
        var routes = walk.Routes.Where(route => route.Method == "POST").ToArray();
        var named = NamesByPattern();
        host.Least = LogLevel.Information;
        await using var cast = await Cast.MeetAsync(host, Contract.Confidential);
        Reader[] readers = [.. cast.Readers.Where(reader => reader.Name is "the facilitator" or "a leader of IT" or "a stranger")];
        readers.Length.ShouldBe(3);
        var (sent, statuses) = (0, new SortedDictionary<int, int>());
        foreach (var (place, phase) in Phases.Index())
        {
            await cast.Scene.AdvanceAsync(phase);
            foreach (var reader in readers)
            {
                await foreach (var _ in walk.LookAsync(reader, cast.Scene, route => route.Admits(reader) && !route.IsFile && !route.Pattern.Contains("stream", StringComparison.Ordinal))) { }
            }

            var copy = await host.CopyAsync();
            for (; sent < posts * (place + 1) / Phases.Length; sent++)
            {
                if (sent % PostsPerCopy == 0) { await host.PutBackAsync(copy); }
                var (route, reader, hostile) = (routes[sent % routes.Length], readers[random.Next(readers.Length)], new HostilePost(random));
                var path = hostile.Address(route, cast.Scene, reader);
                var form = reader.Forms.GetValueOrDefault(path)?.Fields ?? [.. named[route.Pattern].Select(name => (name, SeenForm.Typed))];
                Drain();
                using var body = hostile.Body(form, reader.TokenFor(path));
                Surface surface;
                try
                {
                    surface = await reader.PostAsync(path, body);
                }
                catch (HttpRequestException fault)
                {
                    // An answer that no browser takes is a fault, too.
                    failed.Add($"{sent} of seed {seed}, {phase}, {reader.Name}: {route} {path}: {fault.Message}");
                    continue;
                }

                var said = Drain();
                statuses[(int)surface.Status] = statuses.GetValueOrDefault((int)surface.Status) + 1;
                if ((int)surface.Status >= 500 || said.Length > 0) { failed.Add($"{sent} of seed {seed}, {phase}, {reader.Name}: {route} {path} {surface.Status} {(body is null ? "" : Short(System.Text.Encoding.Latin1.GetString(await body.ReadAsByteArrayAsync())))}\n{said}"); }
            }

            await host.PutBackAsync(copy);
        }

        if (failed.Count > 0) { Assert.Fail($"{failed.Count} of {sent} posts:\n{string.Join('\n', failed.Take(MostShown))}"); }
        // If all were refused at the door, nothing behind it would have been tried.
        (statuses.GetValueOrDefault(302) + statuses.GetValueOrDefault(422)).ShouldBeGreaterThan(sent / 5, string.Join(", ", statuses));
        LeakTests.Report($"hostile posts do no harm: {sent} posts to {routes.Length} routes by {readers.Length} readers in {Phases.Length} phases; answers {string.Join(", ", statuses.Select(status => $"{status.Key}: {status.Value}"))}.");
    }

    /// <summary>The names of the fields that the handlers bind, by the pattern of their route.</summary>
    private ILookup<string, string> NamesByPattern()
        => (from endpoint in host.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            from parameter in endpoint.Metadata.GetMetadata<MethodInfo>()?.GetParameters() ?? []
            where parameter.GetCustomAttribute<FromFormAttribute>() is not null
            from name in parameter.ParameterType.Assembly == typeof(FirstRun).Assembly && parameter.ParameterType.IsClass ? parameter.ParameterType.GetProperties().Select(property => property.Name) : [parameter.Name!]
            select (Pattern: "/" + endpoint.RoutePattern.RawText!.TrimStart('/'), Name: name)).Distinct().ToLookup(field => field.Pattern, field => field.Name);

    /// <summary>What the log says of a fault of the product since it was read last.</summary>
    private string Drain()
    {
        var lines = new List<string>();
        while (host.Faults.TryDequeue(out var fault)) { lines.Add(fault); }
        while (host.Said.TryDequeue(out var line))
        {
            if (line.Contains("   at Attune", StringComparison.Ordinal) || line.Contains("   at Microsoft", StringComparison.Ordinal)) { lines.Add(line); }
        }

        return string.Join('\n', lines.Distinct());
    }

    private static string Short(string body) => body.Length > 600 ? body[..600] : body;
}
