namespace Attune.LiveBench;

/// <summary>What is compared with what, and how large the ratio may be; the goals are those of live.md.</summary>
internal static class Ratios
{
    /// <summary>The gap between two broadcasts of a room, which a vote may have to wait although nothing is slow.</summary>
    private const double GapMilliseconds = 200;

    private static readonly (string Name, string Ours, string? Of, double Unit, double Goal)[] All =
    [
        ("cpu_per_message_10kB_to_10000_vs_raw_sse", "fan.ours.10240.10000.cpu_us", "fan.raw.10240.10000.cpu_us", 1, 1.25),
        ("cpu_per_message_100B_to_10000_vs_raw_sse", "fan.ours.100.10000.cpu_us", "fan.raw.100.10000.cpu_us", 1, 1.25),
        ("last_of_10000_clients_10kB_vs_tcp", "fan.ours.10240.10000.last_ms", "fan.tcp.10240.10000.last_ms", 1, 2.5),
        ("stage_change_to_10000_own_frame_vs_10kB_raw_sse", "fan.ours.100.10000.last_ms", "fan.raw.10240.10000.last_ms", 1, 1),
        ("last_of_19500_clients_200B_vs_tcp", "fan.ours.200.19500.last_ms", "fan.tcp.200.19500.last_ms", 1, 2.5),
        ("idle_memory_per_stream_vs_raw_sse", "hold.ours", "hold.raw", 1, 1.5),
        ("reconnect_of_10000_vs_raw_sse", "stampede.ours", "stampede.raw", 1, 2.5),
        ("votes.ack.p99.ms", "votes.ack.10s.p99", null, 1, 50),
        ("votes.ack.burst.p99.ms", "votes.ack.2s.p99", null, 1, 50),
        ("votes.audience.ack.burst.p99.ms", "votes.hall.2s.p99", null, 1, 50),
        ("vote_to_screen_p50_in_gaps_of_200ms", "votes.screen.p50", null, GapMilliseconds, 1),
        ("vote_to_screen_p99_in_gaps_of_200ms", "votes.screen.p99", null, GapMilliseconds, 2),
        ("node_to_node_p99_vs_notify_alone", "nodes.p99", "bus.p99", 1, 3),
        ("memory_after_72_hours_vs_after_24", "hours.72", "hours.24", 1, 1.1),
        ("crowd_left_out_of_all", "crowd.missed", "crowd.connections", 1, 0),
        ("served_again_after_kill_in_seconds", "killed.last_s", null, 1, 3),
    ];

    public static int Print(IEnumerable<string> lines)
    {
        var samples = lines.Select(line => line.Split(' ')).Where(words => words is ["sample", _, _])
            .ToLookup(words => words[1], words => double.Parse(words[2], CultureInfo.InvariantCulture));
        foreach (var group in samples.OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"median {group.Key} {Median(group):F2} ({group.Min():F2} to {group.Max():F2}, {group.Count()} samples)"));
        }

        foreach (var (name, ours, of, unit, goal) in All)
        {
            var value = samples.Contains(ours) && (of is null || samples.Contains(of)) ? Median(samples[ours]) / (of is null ? unit : Median(samples[of])) : double.NaN;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ratio {name} {value:F2} {goal}"));
        }

        Paper.Print(name => samples.Contains(name) ? Median(samples[name]) : double.NaN);
        return 0;
    }

    private static double Median(IEnumerable<double> values)
    {
        double[] ordered = [.. values.Order()];
        return ordered.Length % 2 == 1 ? ordered[ordered.Length / 2] : (ordered[(ordered.Length / 2) - 1] + ordered[ordered.Length / 2]) / 2;
    }
}
