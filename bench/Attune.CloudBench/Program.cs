using Attune.CloudBench;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Attune.Analysis.Clouds;
using Attune.Report.Clouds;

// The arguments IN OUT SEED REPS [PREVIOUS] are given by the benchmark. The layout has no randomness, so the seed changes nothing.
var (input, output, repetitions) = (args[0], args[1], int.Parse(args[3], CultureInfo.InvariantCulture));
var words = JsonSerializer.Deserialize(File.ReadAllBytes(input), BenchJson.Default.BenchInput)!;
var fonts = CloudFonts.FromFile(Environment.GetEnvironmentVariable("BENCH_FONT_FILE")!);
var previous = args.Length > 4 ? JsonSerializer.Deserialize(File.ReadAllBytes(args[4]), BenchJson.Default.BenchOutput)!.Placements : [];
var times = new double[repetitions];
var placed = Array.Empty<BenchPlacement>();
for (var i = 0; i < repetitions; i++)
{
    var start = Stopwatch.GetTimestamp();
    placed = BenchLayout.Arrange(words, fonts, previous);
    times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
}

var result = new BenchOutput(times, typeof(Packer).Assembly.GetName().Version!.ToString(3), "two-sided", placed);
File.WriteAllBytes(output, JsonSerializer.SerializeToUtf8Bytes(result, BenchJson.Default.BenchOutput));
