namespace Attune.LiveBench;

/// <summary>What a room of a hundred thousand over six nodes would cost, from the costs that were measured with as many as this machine holds.</summary>
internal static class Paper
{
    private const double Connections = 100_000;
    private const double Nodes = 6;

    // A room that votes is shown at most five times a second; a phone then asks within two seconds at the most.
    private const double ChangesASecond = 5;
    private const double SpreadSeconds = 2;

    public static void Print(Func<string, double> median)
    {
        if (double.IsNaN(median("crowd.connections"))) { return; }
        var (node, message, fetch) = (Connections / Nodes, median("crowd.message_cpu_us") / 1e6, median("crowd.fetch_cpu_us") / 1e6);
        Say("connections of a node", node, "");
        Say("memory of a node for its streams", node * median("crowd.kB") / 1000, "MB");
        Say("a change told to all, CPU of a node", node * message, "s");
        Say("the same five times a second, cores of a node", ChangesASecond * node * message, "");
        Say("all fragments after a change, CPU of a node", node * fetch, "s");
        Say("the same within two seconds, cores of a node", node * fetch / SpreadSeconds, "");
        Say("idle, cores of a node", node * median("crowd.idle_cpu_us_a_second") / 1e6, "");
        Say("a node lost, its streams opened by the other five, CPU of each", node / (Nodes - 1) * median("crowd.again_cpu_us") / 1e6, "s");
        Say("PostgreSQL at five changes a second, cores", (ChangesASecond * median("crowd.postgres_cpu_ms_a_change") / 1000) + (median("crowd.postgres_idle_ms_a_second") / 1000), "");
    }

    private static void Say(string what, double value, string unit) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"paper 100000: {what}: {value:F2} {unit}"));
}
