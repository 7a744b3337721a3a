using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;
using Attune.Analysis.Verdicts;
using Attune.Domain.Judging;
using Attune.Domain.Rooms;
using Attune.Domain.Rounds;
using Attune.Domain.Viewers;
using Attune.Report.Data;
using Attune.Store.Tests.Providers;
using Attune.Store.UseCases.Rounds;
using Attune.Web.Room;
using Attune.Web.Tests.Sharing;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Route = Attune.Web.Tests.Leaks.Route;

namespace Attune.Web.Tests.Truth;

/// <summary>
/// Two rounds of one program with sittings, judged otherwise than the analysis read them, with a word that was asked about afterwards; and every document that
/// any of its readers can open, as the product lists its routes.
/// </summary>
internal sealed partial class PlayedProgram(DecidedRoom room, SittingView view, ImmutableArray<PlayedDocument> documents)
{
    public const string Word = "support";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public DecidedRoom Room { get; } = room;

    /// <summary>The second sitting as the facilitator sees it.</summary>
    public SittingView View { get; } = view;

    public ImmutableArray<PlayedDocument> Documents { get; } = documents;

    public PlayedDocument Document(string pattern) => Documents.First(document => document.Pattern == pattern);

    public static async Task<PlayedProgram> PlayAsync(Databases databases)
    {
        var room = await DecidedRoom.OpenAsync(databases, invented: true);
        for (var leader = 0; leader < room.Seats.Count; leader++) { await room.ReleaseAsync(leader, _ => null); }
        await room.SitAsync((_, leader) => leader < 4 ? SameThing.TheSame : SameThing.NotTheSame);
        var ruth = room.Site.Browser;
        var links = await FollowUpTests.NextRoundAsync(room);
        room.Site.Use(ruth);
        await room.NextAsync(links);
        for (var leader = 0; leader < room.Seats.Count; leader++) { await room.ReleaseAsync(leader, _ => null); }
        await ProbeAsync(room);
        // What the analysis takes for a sign of agreement the leaders refuse, and the other way round.
        await room.SitAsync((card, _) => card.Reading is TopicReading.HiddenAgreement or TopicReading.CommonGround || card.KeyLength() % 2 == 0 ? SameThing.NotTheSame : SameThing.TheSame);
        var view = (await SatRoom.ReadAsync(room, Viewer.Facilitator("Ruth Okafor")))!;
        return new(room, view, [.. await ReadAsync(room, view, ruth, links[0])]);
    }

    private static async Task ProbeAsync(DecidedRoom room)
    {
        await using (var db = room.Site.Open())
        {
            var round = await db.Rounds.SingleAsync(candidate => candidate.Id == room.Round.Id, Cancel);
            (await new StartProbing(db).RunAsync(round, [new Probe(Word)], Cancel)).ShouldBe(ProbingOutcome.Changed);
        }

        foreach (var (leader, seat) in room.Seats.Index())
        {
            await room.WriteAsync(seat, new Probe(Word).Question, new() { Text = leader < 4 ? "Somebody stands beside you on the shop floor" : "A ticket is answered within a day by the service desk" });
        }

        await using (var db = room.Site.Open())
        {
            var round = await db.Rounds.SingleAsync(candidate => candidate.Id == room.Round.Id, Cancel);
            (await new EndProbing(db).RunAsync(round, Cancel)).ShouldBe(ProbingOutcome.Changed);
        }
    }

    private static async Task<List<PlayedDocument>> ReadAsync(DecidedRoom room, SittingView view, HttpClient ruth, string leaderLink)
    {
        var leader = room.Site.NewBrowser();
        room.Site.Use(leader);
        await SharingTests.OpenAsync(room, leaderLink, "/seat");
        room.Site.Use(ruth);
        var link = await SharingTests.IssueAsync(room);
        var sponsor = room.Site.NewBrowser();
        room.Site.Use(sponsor);
        await SharingTests.OpenAsync(room, link);
        room.Site.Use(ruth);
        var documents = new List<PlayedDocument>();
        foreach (var route in Routes(room.Site.Services))
        {
            foreach (var path in Paths(route.Pattern, room, view))
            {
                foreach (var reader in new[] { ruth, leader, sponsor })
                {
                    if (await TextAsync(reader, path) is not { } text) { continue; }
                    documents.Add(new(route.Pattern.TrimEnd('/'), path, text));
                    break;
                }
            }
        }

        return documents;
    }

    private static IEnumerable<Route> Routes(IServiceProvider services)
        => services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>().Select(Route.From)
            // A stream tells that something changed, and what is asked for then is walked by itself.
            .Where(route => route.Method == "GET" && !route.IsFile && !route.Pattern.EndsWith("/stream", StringComparison.Ordinal)).DistinctBy(route => route.Pattern).OrderBy(route => route.Pattern, StringComparer.Ordinal);

    /// <summary>The addresses of a route in this program. A parameter that is not known stops the test, so that no document is passed over.</summary>
    private static IEnumerable<string> Paths(string pattern, DecidedRoom room, SittingView view)
    {
        IEnumerable<string> paths = [pattern];
        foreach (var parameter in Parameter().Matches(pattern).AsEnumerable())
        {
            string[] values = parameter.Groups["name"].Value switch
            {
                "program" => [$"{room.Program.Id}"],
                "round" => [$"{room.Round.Id}"],
                "card" => [.. view.Reading.Cards.Where(view.IsFinding).Select(card => card.Key)],
                "topic" => [.. view.Reading.Topics.Select(topic => topic.Key)],
                "leader" => [$"{Guid.Empty}"],
                "question" => ["purpose"],
                "sector" => ["health"],
                "number" or "part" or "revision" or "packVersion" => ["1"],
                // A person, a device, a letter or a file of somebody else shows nothing of a reading.
                "token" or "sponsorToken" or "sponsorLink" or "asked" or "team" or "wording" or "account" or "letter" or "version" or "path" or "file" or "benefit" or "commitment" or "session" or "key" or "kind" or "pack" or "upload" or "besideToken" or "planned" or "feedToken" => [$"{Guid.Empty}"],
                var other => throw new NotSupportedException($"The route {pattern} has a parameter {other} that no document was known to have: say what stands for it."),
            };
            paths = [.. from path in paths from value in values select path.Replace(parameter.Value, value, StringComparison.Ordinal)];
        }

        return paths;
    }

    private static async Task<string?> TextAsync(HttpClient reader, string path)
    {
        using var response = await reader.GetAsync(new Uri(path, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, Cancel);
        var type = response.Content.Headers.ContentType?.MediaType ?? "";
        if (response.StatusCode != HttpStatusCode.OK || type == "text/event-stream") { return null; }
        return type switch
        {
            Attune.Decks.DeckFile.ContentType => SlidesAsPage.Of(await response.Content.ReadAsByteArrayAsync(Cancel)),
            "application/zip" or TablesXlsx.ContentType => Unpacked(await response.Content.ReadAsByteArrayAsync(Cancel)),
            "text/html" or "text/csv" or "application/json" or "text/plain" or "text/calendar" or "image/svg+xml" => await response.Content.ReadAsStringAsync(Cancel),
            _ => null,
        };
    }

    private static string Unpacked(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        return string.Join('\n', zip.Entries.Select(entry =>
        {
            using var reader = new StreamReader(entry.Open());
            return $"{entry.FullName}\n{reader.ReadToEnd()}";
        }));
    }

    [GeneratedRegex(@"{\**(?<name>\w+)[^}]*}")]
    private static partial Regex Parameter();
}

/// <summary>What one address answered.</summary>
/// <param name="Pattern">The route, as the product maps it.</param>
/// <param name="Path">The address.</param>
/// <param name="Text">The answer.</param>
internal sealed record PlayedDocument(string Pattern, string Path, string Text)
{
    private Blocks? _blocks;

    public bool IsData => Pattern.EndsWith(".json", StringComparison.Ordinal) || Pattern.EndsWith(".zip", StringComparison.Ordinal) || Pattern.EndsWith(".xlsx", StringComparison.Ordinal);

    public Blocks Blocks => _blocks ??= Blocks.Of(Text);
}

internal static class Parity
{
    /// <summary>Something about a card that is the same in every run, by which the leaders of the test are of two minds.</summary>
    public static int KeyLength(this RoomCard card) => card.Business.Length + card.It.Length + card.Leaders.Total;
}
