using System.Net;
using Attune.Domain.Rounds;
using Attune.Web.Accounts;
using Attune.Web.Components;
using Attune.Web.Desk;
using Attune.Web.Tests.Leaks;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Attune.Web.Tests;

/// <summary>Every form of the Desk says what it does, and what takes something away asks first, whichever page it was sent from.</summary>
[Trait("Proof", "Leak")]
public sealed class DeskActsTests(LeakHost host) : IClassFixture<LeakHost>
{
    private static readonly string[] Policies = [Facilitator.Policy, Facilitator.AdministratorPolicy, Facilitator.WithPasswordPolicy];

    private static readonly RoundPhase[] Phases = [RoundPhase.Preparing, RoundPhase.Collecting, RoundPhase.Locked, RoundPhase.Probing, RoundPhase.Probed, RoundPhase.Revealing, RoundPhase.Revealed];

    /// <summary>What the scene has nothing for is asked in <see cref="TakenBackTests"/>.</summary>
    private static readonly string[] AskedElsewhere =
    [
        "/programs/{program:guid}/people/{account:guid}/remove", "/programs/{program:guid}/promise/loosen/do", "/programs/{program:guid}/rounds/drop", "/programs/{program:guid}/rounds/{round:guid}/sitting/start",
        // Only of a letter that somebody worded, of a statement that each side passed, and in a demo.
        "/programs/{program:guid}/letters/{kind}/reset", "/programs/{program:guid}/rounds/{round:guid}/statements/{number:int}/record", "/programs/{program:guid}/tour/remove",
        // Of an import that is not locked yet.
        "/programs/{program:guid}/import/undo",
        // Of a pack of the own library.
        "/packs/{pack:guid}/delete",
        // In a rehearsal, by the same handler as in the round itself.
        "/programs/{program:guid}/rounds/{round:guid}/statements/{number:int}/leave",
        // Of a round that is planned, which this program has none of.
        "/programs/{program:guid}/year/{planned:guid}/out",
    ];

    private IEnumerable<(string Pattern, EndpointMetadataCollection Metadata)> Forms
        => from endpoint in host.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
           where endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("POST") == true
               && endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Any(needs => Policies.Contains(needs.Policy))
           select ("/" + endpoint.RoutePattern.RawText!.TrimStart('/'), endpoint.Metadata);

    [Fact]
    public void Every_form_of_the_Desk_says_what_it_does()
    {
        var forms = Forms.ToArray();
        forms.Length.ShouldBeGreaterThan(90);
        foreach (var (pattern, metadata) in forms)
        {
            var act = metadata.GetMetadata<DeskAct>();
            act.ShouldNotBeNull($"POST {pattern} does not say what it does: Makes, Changes, Sends, Steers, HandsOut, TakesBack, Decides or Destroys (DeskActs)");
            if (act.Kind is ActKind.Destroys or ActKind.Decides) { metadata.GetMetadata<DeskAct.Asks>().ShouldNotBeNull($"POST {pattern} asks nothing first"); }
            if (act.Kind is ActKind.Makes or ActKind.Sends) { metadata.GetMetadata<OncePressedForms.IsOnce>().ShouldNotBeNull($"POST {pattern} is done twice by a double click"); }
        }
    }

    [Fact]
    public async Task What_takes_something_away_asks_first_and_has_done_nothing_by_then()
    {
        var walk = new Walk(host.Services);
        var asking = Forms.Where(form => form.Metadata.GetMetadata<DeskAct.Asks>() is { OnItsPage: false }).Select(form => form.Pattern).ToHashSet();
        asking.Count.ShouldBeGreaterThan(15);
        var kinds = Forms.DistinctBy(form => form.Pattern).ToDictionary(form => form.Pattern, form => form.Metadata.GetMetadata<DeskAct>()!.Kind);
        var asked = new HashSet<string>();
        await using var cast = await Cast.MeetAsync(host, Contract.Confidential);
        Reader[] readers = [.. cast.Readers.Where(reader => reader.Name is "the facilitator" or "the administrator")];
        foreach (var phase in Phases)
        {
            await cast.Scene.AdvanceAsync(phase);
            foreach (var reader in readers)
            {
                await foreach (var _ in walk.LookAsync(reader, cast.Scene, route => route.Pattern.StartsWith("/programs", StringComparison.Ordinal) && !route.Pattern.Contains("stream", StringComparison.Ordinal) || route.Pattern.StartsWith("/account", StringComparison.Ordinal))) { }
                foreach (var route in walk.Routes.Where(route => route.Method == "POST" && asking.Contains(route.Pattern)))
                {
                    foreach (var path in Addresses.Fill(route.Pattern, cast.Scene, reader))
                    {
                        var fields = reader.Forms.GetValueOrDefault(path)?.Fields ?? [];
                        var before = await host.VersionAsync();
                        var surface = await reader.PostAsync(path, fields.Where(field => field.Name != Question.Sure));
                        // What only makes something asks where something else would end by it.
                        var isQuestion = surface.Raw.Contains($"name=\"{Question.Sure}\"", StringComparison.Ordinal);
                        if (surface.Status != HttpStatusCode.OK || (!isQuestion && kinds[route.Pattern] == ActKind.Makes)) { continue; }
                        surface.Raw.ShouldContain($"name=\"{Question.Sure}\" value=\"{Question.Yes}\"", customMessage: $"{route} acted without a question");
                        (await host.VersionAsync()).ShouldBe(before, $"{route} wrote before it was sure");
                        asked.Add(route.Pattern);
                    }
                }
            }
        }

        asking.Except(asked).Order().ShouldBe(AskedElsewhere.Order(), "every form that asks was asked here, or is named above");
    }
}
