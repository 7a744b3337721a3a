using Attune.Domain.Gates;
using Attune.Domain.Rounds;
using Attune.Domain.Viewers;

namespace Attune.Web.Tests.Leaks;

/// <summary>The second means of <see cref="LeakTests"/>, on a host of its own so that both go on at once.</summary>
[Trait("Proof", "Leak")]
public sealed class TwinLeakTests(LeakHost host) : IClassFixture<LeakHost>
{
    /// <summary>Routes that show what all answers say together, which is what they were given for; their sentences are checked by their marks.</summary>
    private static readonly string[] Readings = ["/programs/{program:guid}/rounds/{round:guid}/reading", "/screen/", "/seat/room", "/beside/room", "/programs/{program:guid}/rounds/{round:guid}/sitting", "/programs/{program:guid}/ownership", "/programs/{program:guid}/statements", "/programs/{program:guid}/probe/"];

    /// <summary>Routes that show it once the sitting is over, and must not before that.</summary>
    private static readonly string[] ReadingsOnceOver = ["/seat/outcome", "/seat/place", "/seat/changed", "/seat/my-data/file", "/beside/gap", "/beside/record", "/sponsor", "/programs/{program:guid}/share"];

    [Fact]
    public Task Two_rounds_that_differ_only_in_what_a_reader_may_not_know_look_the_same() => CompareAsync(Coverage.OfThisRun);

    [Fact, Trait("Proof", "Exhaustive")]
    public Task They_look_the_same_in_any_phase_under_any_contract() => CompareAsync(Coverage.Whole);

    private async Task CompareAsync(Coverage coverage)
    {
        var walk = new Walk(host.Services, coverage);
        var (differences, compared) = (new SortedSet<string>(StringComparer.Ordinal), 0);
        foreach (var contract in Enum.GetValues<Contract>())
        {
            await using var cast = await Cast.MeetAsync(host, contract);
            var start = await host.CopyAsync();
            // Readers who see who has answered, and readers who see less than that: for each group another world has to look the same.
            Func<Sight, bool>[] groups = [sight => sight is >= Sight.WhoAnswered and < Sight.TextBySide, sight => sight < Sight.WhoAnswered];
            var one = await SeenAsync(other: false, others: false, groups);
            var another = (await SeenAsync(other: true, others: false, groups[0])).Concat(await SeenAsync(other: true, others: true, groups[1])).ToDictionary();
            another.Count.ShouldBe(one.Count);
            foreach (var ((phase, reader), first) in one)
            {
                var second = another[(phase, reader)];
                // The keys of cards and the links of Screens differ in another world.
                second.Select(candidate => $"{candidate.Route}").ShouldBe(first.Select(candidate => $"{candidate.Route}"));
                foreach (var (route, before, after) in first.Zip(second, (a, b) => (a.Route, a.Surface, b.Surface)))
                {
                    compared++;
                    if (before.Status != after.Status || before.Comparable != after.Comparable)
                    {
                        differences.Add($"{route} lets {reader.Name} tell two rounds apart while {phase}, {contract}: {Difference(before.Comparable, after.Comparable)}");
                    }
                }
            }

            async Task<Dictionary<(RoundPhase, Reader), List<(Route Route, Surface Surface)>>> SeenAsync(bool other, bool others, params Func<Sight, bool>[] groups)
            {
                await host.PutBackAsync(start);
                var scene = cast.Scene.Again();
                var seen = new Dictionary<(RoundPhase, Reader), List<(Route, Surface)>>();
                foreach (var phase in Enum.GetValues<RoundPhase>())
                {
                    await scene.AdvanceAsync(phase, other, others);
                    await host.AllIsShownAsync();
                    using var copy = await host.CopyAsync();
                    foreach (var group in groups)
                    {
                        foreach (var reader in cast.Readers.Where(reader => (reader.Leader is not { } own || Scene.Alike.Contains(own)) && group(Gate.SightOf(reader.Role, phase, contract))))
                        {
                            var at = coverage.At(walk, cast, reader, contract, phase);
                            seen[(phase, reader)] = await walk.LookAsync(reader, scene, route => !route.IsFile && !Shows(route, phase) && at?.Invoke(route) != false).ToListAsync(TestContext.Current.CancellationToken);
                        }

                        // A reading that was looked at is on record: the looks of one world, and of one group in it, are not the other's.
                        await copy.PutBackAsync();
                    }
                }

                return seen;
            }
        }

        differences.ShouldBeEmpty();
        LeakTests.Report($"twins look the same: {compared} pairs of surfaces ({coverage}).");
    }

    private static bool Shows(Route route, RoundPhase phase)
        => (phase == RoundPhase.Revealed ? Readings.Concat(ReadingsOnceOver) : Readings).Any(shown => route.Pattern.StartsWith(shown, StringComparison.Ordinal));

    internal static string Difference(string one, string two)
    {
        var at = one.Zip(two).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"…{Around(one)}… or …{Around(two)}…";

        string Around(string text) => text[Math.Max(0, at - 40)..Math.Min(text.Length, at + 60)].ReplaceLineEndings(" ");
    }
}
