using Attune.YearsBench;
using Microsoft.Data.Sqlite;

// Every page of a program in a database that holds it alone, beside the same page in one of ten years of quarters (40 rounds) of 400 programs. Both run in this
// process and take turns, so that what the machine does besides meets both.
const int Rounds = 400 * 40;
const int Looks = 15;
const double Goal = 1.5;

var root = Directory.CreateTempSubdirectory("attune-years-").FullName;
try
{
    var (alone, years) = (Path.Combine(root, "alone"), Path.Combine(root, "years"));
    string program;
    await using (var first = await Desk.OpenAsync(alone)) { program = await first.BeginAsync(); }
    SqliteConnection.ClearAllPools();
    CopyFolder(alone, years);
    // The program that is copied has two rounds.
    var began = Stopwatch.GetTimestamp();
    var rows = await Years.FillAsync(Path.Combine(years, "attune.db"), Rounds / 2);
    Say($"note {rows} rows more in {Stopwatch.GetElapsedTime(began).TotalSeconds:F0} s, {new FileInfo(Path.Combine(years, "attune.db")).Length >> 20} MB");
    await using var one = await Desk.OpenAsync(alone);
    await using var many = await Desk.OpenAsync(years);
    await one.SignInAsync();
    await many.SignInAsync();
    var paths = await Paths.OfAsync(one, program);
    foreach (var path in paths)
    {
        // Readings are made, and methods compiled, before anything is measured.
        for (var warm = 0; warm < 3; warm++) { await one.LookAsync(path); await many.LookAsync(path); }
    }

    var (all, most) = (new List<double>(), new List<double>());
    foreach (var path in paths)
    {
        var (here, there) = (new List<double>(), new List<double>());
        for (var look = 0; look < Looks; look++) { here.Add(await one.LookAsync(path)); there.Add(await many.LookAsync(path)); }
        var name = Paths.NameOf(path, program);
        Say($"sample pages.{name} p50 {At(there, .5):F1} ms p95 {At(there, .95):F1} ms, alone {At(here, .5):F1} and {At(here, .95):F1}");
        Say($"ratio pages.{name} {At(there, .5) / At(here, .5):F2} {Goal}");
        all.Add(At(there, .5) / At(here, .5));
        most.Add(At(there, .5));
    }

    Say($"ratio pages.all.median {At(all, .5):F2} {Goal}");
    Say($"ratio pages.all.worst {all.Max():F2} {Goal}");
    Say($"note the slowest page of {paths.Count} takes {most.Max():F1} ms in the middle, the middle one {At(most, .5):F1} ms");
}
finally
{
    SqliteConnection.ClearAllPools();
    Directory.Delete(root, recursive: true);
}

static double At(List<double> samples, double share) => samples.Order().ElementAt((int)((samples.Count - 1) * share));

static void Say(FormattableString line) => Console.WriteLine(FormattableString.Invariant(line));

static void CopyFolder(string from, string to)
{
    Directory.CreateDirectory(to);
    foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
    {
        var target = Path.Combine(to, Path.GetRelativePath(from, file));
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.Copy(file, target);
    }
}
