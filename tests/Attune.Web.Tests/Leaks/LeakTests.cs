using System.Text.RegularExpressions;
using Attune.Domain.Gates;
using Attune.Domain.Rounds;
using Attune.Domain.Viewers;
using Microsoft.Extensions.Logging;

namespace Attune.Web.Tests.Leaks;

/// <summary>
/// Nobody is shown what <see cref="Gate.SightOf"/> does not allow: every route the product lists, as every reader, in
/// every phase and every row of the rule (<see cref="Coverage"/>), and in every phase under every contract when all is run, by two means. Marks, here: each answer holds words that stand nowhere else, and none may turn
/// up where they may not be seen. Twins (<see cref="TwinLeakTests"/>): two rounds that differ only in what a reader may not know look the same, byte
/// for byte; that covers counts, order, times, lengths and caches.
///
/// For whoever adds a route: there is nothing to do if its parameters are in <see cref="Addresses"/> and its form stands on
/// a page of the walk. Otherwise the test fails with the route's name, and one line there or in <see cref="Sent"/> helps.
/// Stages of a sitting are walked by <see cref="StageLeakTests"/>. A stream is listened to like a page. A new policy needs a reader who holds it (<see cref="Cast"/>), a new phase a step
/// in <see cref="Scene.AdvanceAsync"/>. Who may newly see words is decided in the gate, and here only through it.
/// </summary>
[Trait("Proof", "Leak")]
public sealed partial class LeakTests(LeakHost host) : IClassFixture<LeakHost>
{
    /// <summary>
    /// What the scene, which has one round and no results of teams, gives nobody: two rounds side by side, the last answer, what arrived with the teams, and the address
    /// of a calendar. <see cref="LaterLeakTests"/> walks them.
    /// </summary>
    internal static readonly string[] OfALaterDay =
    [
        "GET /calendar/{feedToken}/attune.ics", "GET /seat/teams", "POST /seat/{number:int}/keep",
        "POST /programs/{program:guid}/over-time/topics", "POST /programs/{program:guid}/over-time/topics/undo", "POST /programs/{program:guid}/over-time/wordings",
    ];

    [Fact]
    public Task No_route_shows_words_to_whom_the_gate_does_not_show_them() => WalkAsync(Coverage.OfThisRun);

    [Fact, Trait("Proof", "Exhaustive")]
    public Task No_route_shows_them_in_any_phase_under_any_contract() => WalkAsync(Coverage.Whole);

    private async Task WalkAsync(Coverage coverage)
    {
        var walk = new Walk(host.Services, coverage);
        var leaks = new SortedSet<string>(StringComparer.Ordinal);
        var (looks, lines, forms, asked, readers) = (0, 0, new HashSet<string>(), new HashSet<(Route Route, string At)>(), new HashSet<string>());
        foreach (var contract in Enum.GetValues<Contract>())
        {
            await using var cast = await Cast.MeetAsync(host, contract);
            EveryPolicyIsHeld(walk, cast);
            readers.UnionWith(cast.Readers.Select(reader => reader.Name));
            foreach (var phase in Enum.GetValues<RoundPhase>())
            {
                host.Least = coverage.IsFinest(contract, phase) ? LogLevel.Trace : LogLevel.Information;
                await cast.Scene.AdvanceAsync(phase);
                using var copy = await host.CopyAsync();
                var row = Sights.RowOf(contract, phase);
                foreach (var reader in cast.Readers)
                {
                    var at = coverage.At(walk, cast, reader, contract, phase);
                    await foreach (var (route, surface) in walk.LookAsync(reader, cast.Scene, at)) { Check(route, surface, reader); }
                    var version = await host.VersionAsync();
                    await foreach (var (route, surface) in walk.SendAsync(reader, cast.Scene, at))
                    {
                        Check(route, surface, reader);
                        if (await host.VersionAsync() == version) { continue; }
                        await copy.PutBackAsync();
                        version = await host.VersionAsync();
                    }
                }

                Nowhere(Drained(), $"the log, {phase}, {contract}");
                Nowhere(await FilesAsync(), $"a file, {phase}, {contract}");

                void Check(Route route, Surface surface, Reader reader)
                {
                    looks++;
                    forms.Add(surface.Type);
                    asked.UnionWith([(route, reader.Name), (route, $"{phase}"), (route, row)]);
                    var shown = cast.Scene.Marks.In(surface.Text).ToArray();
                    var forbidden = shown.Where(mark => !MaySee(cast.Scene, reader, mark)).ToArray();
                    if (forbidden.Length > 0) { leaks.Add($"{route} shows {reader.Name} words of leader {forbidden[0].Leader} ({forbidden[0].Fate}) while {phase}, {contract}: {surface.Status}"); }
                    if (contract != Contract.Attributed && Pieces(route, surface).Any(piece => Marks.HasName(piece) && cast.Scene.Marks.In(piece).Any(mark => mark.Leader != reader.Leader)))
                    {
                        leaks.Add($"{route} shows {reader.Name} words and names on one page while {phase}, {contract}");
                    }

                    foreach (var words in cast.Scene.Beside.ForbiddenIn(surface.Text, reader, cast.Scene)) { leaks.Add($"{route} shows {reader.Name} what was said beside the round ({words}) while {phase}, {contract}"); }
                    if (shown.Length > 0 && surface.Cache is not { NoStore: true } and not { Private: true }) { leaks.Add($"{route} lets a cache keep words: {surface.Cache}"); }
                }

                IEnumerable<string> Drained()
                {
                    for (; host.Said.TryDequeue(out var line); lines++) { yield return line; }
                }

                void Nowhere(IEnumerable<string> said, string where)
                {
                    foreach (var line in said.Where(line => cast.Scene.Marks.In(line).Any())) { leaks.Add($"{where}: {line}"); }
                }
            }
        }

        host.Least = LogLevel.Information;
        leaks.ShouldBeEmpty();
        // Nothing drops out: each route was asked by each reader and in each row of the rule, and each page in each phase.
        readers.Count.ShouldBe(Cast.Size);
        string[] rows = [.. Sights.Cells.Select(cell => Sights.RowOf(cell.Contract, cell.Phase)).Distinct()];
        (from route in walk.Routes where !route.IsFile from at in (string[])[.. readers, .. rows, .. route.Method == "GET" ? Enum.GetNames<RoundPhase>() : []] where !asked.Contains((route, at)) select $"{route} was not asked: {at}").ShouldBeEmpty();
        walk.NeverReached.Select(route => $"{route}").Except(OfALaterDay).ShouldBeEmpty("the walk asks for these and nobody ever gets an answer: give them what they need");
        // A page on paper, and a chart of one, are walked like the page.
        new[] { "application/pdf", "image/svg+xml", "image/png" }.Except(forms).ShouldBeEmpty();
        Report($"words leak nowhere: {walk.Routes.Length} routes x {Cast.Size} readers in {rows.Length} rows of the rule, pages in {Enum.GetValues<RoundPhase>().Length} phases ({coverage}), {looks} surfaces, {lines} lines of log and traces.");
    }

    // On a page a name leads to the words beside it. A file of tables names the owners of what was agreed in one and holds released sentences in another, so each of its rows is a piece.
    private static string[] Pieces(Route route, Surface surface) => route.Pattern.Contains("/data.", StringComparison.Ordinal) ? EndOfRow().Split(surface.Text) : [surface.Text];

    [GeneratedRegex(@"\}|</row>|\r?\n(?! )")]
    private static partial Regex EndOfRow();

    /// <summary>The whole rule about words, as the gate tells it.</summary>
    internal static bool MaySee(Scene scene, Reader reader, Mark mark)
    {
        var sight = Gate.SightOf(reader.Role, scene.Phase, scene.Contract);
        return mark.Fate switch
        {
            Fate.TakenBack => false,
            _ when reader.Leader == mark.Leader => true,
            Fate.Counts => sight >= Sight.TextBySide || (sight == Sight.ReleasedQuotes && scene.LetsOut(mark)),
            // Whoever typed it knows it.
            Fate.Unapproved => reader.Role == ViewerRole.Facilitator,
            _ => false,
        };
    }

    private static void EveryPolicyIsHeld(Walk walk, Cast cast)
        => walk.Routes.Where(route => route.Policies.Length > 0 && !cast.Readers.Any(route.Admits))
            .Select(route => $"{route} asks for {route.Policies}, which no reader of {nameof(Cast)} holds").ShouldBeEmpty();

    // No file may hold an answer in the clear: neither the database, nor what lies beside it, nor mails in the outbox.
    private async Task<List<string>> FilesAsync()
    {
        var texts = new List<string>();
        foreach (var file in Directory.EnumerateFiles(host.Folder, "*", SearchOption.AllDirectories))
        {
            try
            {
                texts.Add(System.Text.Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken)));
            }
            catch (FileNotFoundException)
            {
                // The product deletes letters, and the database its logs, while the test looks; a file that is gone holds nothing.
            }
        }

        return texts;
    }

    /// <summary>Says how much was looked at: the end of a run repeats it, so that nothing drops out of the walk unseen (build/test-summary.mjs).</summary>
    internal static void Report(string line) => TestContext.Current.TestOutputHelper!.WriteLine($"Proven: {line}");
}
