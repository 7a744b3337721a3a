using System.Diagnostics;
using System.Diagnostics.Metrics;
using Attune.Store.Writing;
using OpenTelemetry.Metrics;

namespace Attune.Web.Hosting;

/// <summary>Counts and durations of what matters during a sitting. A tag names an outcome, never a person, a program or a word.</summary>
internal static class Metrics
{
    public const string MeterName = "Attune";

    // Meters of the framework: requests by route template (never the address, which may be a personal link), limits, sign-ins, the database pool.
    private static readonly string[] OfOthers =
        ["Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.RateLimiting", "Microsoft.AspNetCore.Diagnostics", "Microsoft.AspNetCore.Identity", "Npgsql", "System.Runtime"];

    private static readonly Meter Own = new(MeterName);

    private static readonly Histogram<double> Saves = Own.CreateHistogram<double>("attune.answer.save.duration", "s", "From the form to the commit, by how it ended.");

    private static readonly Histogram<double> Readings = Own.CreateHistogram<double>("attune.reading.duration", "s", "Making a reading of a locked round.");

    private static readonly Counter<long> Letters = Own.CreateCounter<long>("attune.letters", "{letter}", "Letters that left, and those that did not.");

    public static void AddMetrics(this WebApplicationBuilder builder, AttuneOptions options)
    {
        if (options.MetricsEndpoint.Length == 0) { return; }
        builder.Services.AddOpenTelemetry().WithMetrics(metrics => metrics
            .AddMeter([MeterName, .. OfOthers])
            .AddOtlpExporter(exporter => exporter.Endpoint = new(options.MetricsEndpoint)));
    }

    public static void Saved(WriteOutcome outcome, long startedAt)
    {
        // Nobody listens where no endpoint is set, and then no name is made for nobody.
        if (Saves.Enabled) { Saves.Record(Stopwatch.GetElapsedTime(startedAt).TotalSeconds, new KeyValuePair<string, object?>("outcome", $"{outcome}")); }
    }

    public static void Read(long startedAt) => Readings.Record(Stopwatch.GetElapsedTime(startedAt).TotalSeconds);

    public static void Mailed(int left, int failed)
    {
        Letters.Add(left, new KeyValuePair<string, object?>("outcome", "left"));
        Letters.Add(failed, new KeyValuePair<string, object?>("outcome", "failed"));
    }
}
