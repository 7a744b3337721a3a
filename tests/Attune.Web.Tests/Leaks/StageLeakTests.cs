using System.Globalization;
using System.Text.RegularExpressions;
using Attune.Domain.Judging;
using Attune.Domain.Rounds;
using Attune.Domain.Sittings;
using Attune.Domain.Viewers;
using Attune.Store.Rooms;
using Microsoft.Extensions.DependencyInjection;
using static Attune.Domain.Judging.SameThing;

namespace Attune.Web.Tests.Leaks;

/// <summary>
/// Does what <see cref="LeakTests"/> does in every phase, at every stage of a sitting and of its votes, but only for what a stage changes (Seats, Screens, the
/// Desk's own picture, their fragments and streams). Votes are checked by twins: what nobody may know about them must make no difference to any surface.
/// </summary>
[Trait("Proof", "Leak")]
public sealed partial class StageLeakTests(LeakHost host) : IClassFixture<LeakHost>
{
    // Voters may see their own votes, so readers vote the same in every world. The others are 0, 2, 3 of one side and 5, 7 of the other.
    private static readonly SameThing[] First = [TheSame, TheSame, NotTheSame, CannotTell, NotTheSame, TheSame, TheSame, NotTheSame];
    private static readonly SameThing[] Second = [NotTheSame, TheSame, TheSame, TheSame, NotTheSame, CannotTell, TheSame, TheSame];
    private static readonly int[] Others = [3, 1, 0, 2, 4, 7, 6, 5];

    [Fact]
    public Task At_every_stage_words_are_shown_only_to_whom_the_gate_shows_them() => WalkAsync(Coverage.OfThisRun);

    [Fact, Trait("Proof", "Exhaustive")]
    public Task They_are_shown_to_nobody_else_at_any_stage_under_any_contract() => WalkAsync(Coverage.Whole);

    private async Task WalkAsync(Coverage coverage)
    {
        var walk = new Walk(host.Services);
        var (leaks, looks, stages) = (new SortedSet<string>(StringComparer.Ordinal), 0, new HashSet<string>());
        foreach (var contract in Enum.GetValues<Contract>())
        {
            await using var cast = await Cast.MeetAsync(host, contract);
            await cast.Scene.AdvanceAsync(RoundPhase.Revealing);
            var walked = new HashSet<string>();
            // What has nothing to say waits set aside, and is looked at as well.
            var now = await cast.Scene.DriveAsync(sitting =>
            {
                foreach (var place in sitting.Run.Index().Where(step => step.Item is { SetAside: true, Card: "" }).Select(step => step.Index)) { sitting.SetAside(place, aside: false, LeakHost.Now).ShouldBe(SittingOutcome.Done); }
                return sitting.Hold(LeakHost.Now);
            });
            while (true)
            {
                var at = $"{now.Step!.Stage} {now.Pair}".Trim();
                if (walked.Add(at))
                {
                    await LookAsync(at);
                    await cast.Scene.DriveAsync(sitting => sitting.Pause(blank: true));
                    if (walked.Count == 1) { await LookAsync("Pause"); }
                    await cast.Scene.DriveAsync(sitting => sitting.Pause(blank: false));
                    if (now.Step.Card.Length > 0)
                    {
                        await cast.Scene.DriveAsync(sitting => sitting.Open(now.Step.Card, open: true));
                        await LookAsync($"{at} opened");
                    }
                }

                if (now.Pair is PairState.OpenBefore or PairState.OpenAfter) { await cast.Scene.VoteAsync(First); }
                if (now.Step.Stage == SittingStage.Statements) { break; }
                // The room's statements come last.
                now = await cast.Scene.DriveAsync(sitting => sitting.Move == Move.End ? sitting.ShowStatements(LeakHost.Now) : sitting.Go(sitting.Revision, LeakHost.Now));
            }

            stages.UnionWith(walked);

            async Task LookAsync(string at)
            {
                // A reader who is admitted nowhere asks once at each stage, not at every state of its vote.
                foreach (var reader in cast.Readers.Where(reader => (reader.Role is not (ViewerRole.Stranger or ViewerRole.Administrator) || !at.Contains(' ', StringComparison.Ordinal)) && coverage.AtStage(cast, reader, at, contract)))
                {
                    foreach (var (route, surface) in await walk.RoomAsync(reader, cast.Scene))
                    {
                        looks++;
                        var shown = cast.Scene.Marks.In(surface.Text).ToArray();
                        if (shown.FirstOrDefault(mark => !LeakTests.MaySee(cast.Scene, reader, mark)) is { } mark) { leaks.Add($"{route} shows {reader.Name} words of leader {mark.Leader} ({mark.Fate}) at {at}, {contract}"); }
                        if (shown.Any(candidate => candidate.Leader != reader.Leader) && contract != Contract.Attributed && Marks.HasName(surface.Text)) { leaks.Add($"{route} shows {reader.Name} words and names on one page at {at}, {contract}"); }
                        if (shown.Length > 0 && surface.Cache is not { NoStore: true } and not { Private: true }) { leaks.Add($"{route} lets a cache keep words at {at}: {surface.Cache}"); }
                        if (at == "Pause" && shown.Length > 0 && !route.Pattern.StartsWith("/programs/{program:guid}/rounds/{round:guid}/sitting/drive", StringComparison.Ordinal) && !route.Pattern.Contains("/sitting/live", StringComparison.Ordinal)) { leaks.Add($"{route} shows {reader.Name} words while the room pauses, {contract}"); }
                        if (surface.Type == "text/event-stream" && !OnlyPhases().IsMatch(surface.Raw)) { leaks.Add($"{route} tells {reader.Name} more than phase and revision at {at}: {surface.Raw}"); }
                    }
                }
            }
        }

        leaks.ShouldBeEmpty();
        stages.ShouldContain(text => text.EndsWith("OpenAfter", StringComparison.Ordinal));
        Enum.GetNames<SittingStage>().Count(stage => stages.Any(text => text.StartsWith(stage, StringComparison.Ordinal))).ShouldBeGreaterThanOrEqualTo(7, string.Join(", ", stages));
        foreach (var stage in new[] { SittingStage.Strategy, SittingStage.Success, SittingStage.Fit, SittingStage.AfterGoLive }) { stages.ShouldContain($"{stage}"); }
        LeakTests.Report($"words leak at no stage of a sitting: {stages.Count} stages and votes, {looks} surfaces ({coverage}).");
    }

    [Fact]
    public async Task Votes_are_nobodys_to_know_while_open_and_no_ones_by_itself_afterwards()
    {
        var walk = new Walk(host.Services);
        await using var cast = await Cast.MeetAsync(host, Contract.Confidential);
        var scene = cast.Scene;
        await scene.AdvanceAsync(RoundPhase.Revealing);
        for (var now = await scene.DriveAsync(sitting => sitting.Hold(LeakHost.Now)); now.Pair != PairState.OpenBefore || !await AsksAgainAsync();)
        {
            if (now.Pair is PairState.OpenBefore) { await scene.VoteAsync(First); }
            now = await scene.DriveAsync(sitting => sitting.Go(sitting.Revision, LeakHost.Now));
        }

        var copy = await host.CopyAsync();
        var one = await WorldAsync(First, Second);
        await copy.PutBackAsync();
        var exchanged = await WorldAsync([.. Others.Select(place => First[place])], [.. Others.Select(place => Second[place])]);
        Differences(one, exchanged, one.Keys).ShouldBeEmpty("who of a side voted how can be told");
        await copy.PutBackAsync();
        // All but the readers vote the other way: that is not known before the Desk closes.
        SameThing[] opposite = [.. First.Select((vote, place) => place is 1 or 4 or Scene.NotBegun ? vote : vote == TheSame ? NotTheSame : TheSame)];
        var sealedWorld = await WorldAsync(opposite, Second);
        Differences(one, sealedWorld, ["open"]).ShouldBeEmpty("how the room votes can be told before the vote is closed");
        Differences(one, sealedWorld, ["shown"]).ShouldNotBeEmpty("the twins would not notice a difference");

        async Task<bool> AsksAgainAsync()
        {
            await using var db = host.Open();
            return (await db.Sittings.AsNoTracking().FirstAsync(candidate => candidate.Round == scene.Round, TestContext.Current.CancellationToken)).PairNow is { Again: true };
        }

        async Task<Dictionary<string, List<(Reader Reader, Route Route, string Raw, string Text)>>> WorldAsync(SameThing[] first, SameThing[] second)
        {
            // What this node caches by revision belongs to the world before, so this world begins with a higher revision.
            var rooms = host.Services.GetRequiredService<Web.Live.Rooms>();
            var known = (await rooms.StateAsync(scene.Round, 0, default)).Revision;
            long start;
            do { await scene.DriveAsync(sitting => SittingOutcome.Done); }
            while ((start = await RevisionAsync()) <= known);

            var seen = new Dictionary<string, List<(Reader, Route, string, string)>>();
            await scene.VoteAsync(first);
            seen["open"] = await LookAsync(start);
            await scene.DriveAsync(sitting => sitting.Go(sitting.Revision, LeakHost.Now));
            seen["shown"] = await LookAsync(start);
            await scene.DriveAsync(sitting => sitting.Go(sitting.Revision, LeakHost.Now));
            await scene.VoteAsync(second);
            seen["open again"] = await LookAsync(start);
            await scene.DriveAsync(sitting => sitting.Go(sitting.Revision, LeakHost.Now));
            seen["moved"] = await LookAsync(start);
            return seen;
        }

        async Task<long> RevisionAsync()
        {
            await using var db = host.Open();
            return (await db.RoomStateAsync(scene.Round, TestContext.Current.CancellationToken)).Revision;
        }

        async Task<List<(Reader, Route, string, string)>> LookAsync(long start)
        {
            // Until then a stream begins with what was sent last.
            await host.AllIsShownAsync();
            var seen = new List<(Reader, Route, string, string)>();
            foreach (var reader in cast.Readers)
            {
                foreach (var (route, surface) in await walk.RoomAsync(reader, scene))
                {
                    seen.Add((reader, route, surface.Comparable, $"{surface.Status} {Revision().Replace(surface.Comparable, found => (long.Parse(found.Value, CultureInfo.InvariantCulture) - start).ToString(CultureInfo.InvariantCulture))}"));
                }
            }

            return seen;
        }
    }

    private static string[] Differences(
        Dictionary<string, List<(Reader Reader, Route Route, string Raw, string Text)>> one, Dictionary<string, List<(Reader Reader, Route Route, string Raw, string Text)>> other, IEnumerable<string> moments)
        => [.. from moment in moments
               from pair in one[moment].Zip(other[moment])
               // A room elsewhere does not change in either world.
               where pair.First.Text != pair.Second.Text && pair.First.Raw != pair.Second.Raw
               select $"{pair.First.Route} for {pair.First.Reader.Name}, {moment}: {TwinLeakTests.Difference(pair.First.Text, pair.Second.Text)}"];

    // Matches the revision of the room, which counts changes and starts differently in each world; a tag that is a hash may begin with digits and is none.
    [GeneratedRegex("(?<=Room-Revision: |data-revision=\"|ETag: \"|\nid: |^id: |\"revision\":)\\d+(?![0-9a-f])", RegexOptions.Multiline)]
    private static partial Regex Revision();

    [GeneratedRegex("^(?:retry: \\d+\\s+|event: \\w+\\s+|id: \\d+\\s+|data: (?:\\d+|\\{\"phase\":\"[a-z0-9./-]{0,64}\",\"revision\":\\d+\\})\\s+)*$")]
    private static partial Regex OnlyPhases();
}
