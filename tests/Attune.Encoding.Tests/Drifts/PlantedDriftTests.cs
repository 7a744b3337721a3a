using System.Globalization;

namespace Attune.Encoding.Tests.Drifts;

/// <summary>
/// Drift, measured on three programs of three rounds whose drifts and look-alikes were written before the code that finds them (Fixtures/drift/README.md).
/// </summary>
public sealed class PlantedDriftTests(ITestOutputHelper output)
{
    private static readonly string[] Kinds = ["glossary", "owner", "horizon", "decision", "benefit", "commitment"];

    [Fact]
    public async Task At_least_four_of_six_kinds_are_found_and_at_most_one_alarm_a_round_is_false()
    {
        using var encoders = Encoders.OpenForRounds(Encoders.BuiltIn);
        var (found, most, planted) = (new List<Alarm>(), 0, new List<Alarm>());
        foreach (var program in Enumerable.Range(1, 3).Select(number => PlantedDrifts.Open($"program{number}")))
        {
            planted.AddRange(program.Planted);
            foreach (var round in program.Rounds)
            {
                var alarms = await program.PlayAsync(round, encoders);
                var real = program.Planted.Where(drift => drift.Round == round).ToList();
                Alarm[] right = [.. alarms.Where(alarm => real.Exists(alarm.IsAbout))], wrong = [.. alarms.Except(right)];
                var misled = right.Where(alarm => program.LookAlikes.Any(look => alarm.IsAbout(look) && look.Evidence.Intersect(alarm.Evidence).Any()));
                output.WriteLine($"{program.Name} round {round.ToString(CultureInfo.InvariantCulture)}: found {Line(right)}; missed {Line(real.Where(drift => !right.Any(drift.IsAbout)))}; false {Line(wrong)}; right with wrong evidence {Line(misled)}");
                found.AddRange(right);
                most = Math.Max(most, wrong.Length);
            }
        }

        foreach (var kind in Kinds) { output.WriteLine($"{kind}: {found.Count(alarm => alarm.Kind == kind).ToString(CultureInfo.InvariantCulture)} of {planted.Count(alarm => alarm.Kind == kind).ToString(CultureInfo.InvariantCulture)}"); }

        Kinds.Count(kind => found.Exists(alarm => alarm.Kind == kind)).ShouldBeGreaterThanOrEqualTo(4);
        most.ShouldBeLessThanOrEqualTo(1);
    }

    private static string Line(IEnumerable<Alarm> alarms) => string.Join(", ", alarms) is { Length: > 0 } line ? line : "-";
}
