using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Attune.Analysis.Readings;
using Attune.Analysis.Rounds;
using Attune.Domain.Answers;
using Attune.Domain.Cascades;
using Attune.Domain.Teams;
using Attune.Domain.Tests.Cascades;
using Attune.Encoding;
using Attune.ReadBench;

// Reads invented answers of teams through the same gate as the server, and says how long it took, how much memory, and how much of it may be shown.
var answers = new Option<int>("--answers") { Description = "People who answer", DefaultValueFactory = _ => 100_000 };
var teams = new Option<int>("--teams") { Description = "Teams, in three levels under eight leaders", DefaultValueFactory = _ => 10_000 };
var matters = new Option<int>("--matters") { Description = "Things that the leaders said and agreed", DefaultValueFactory = _ => 40 };
var command = new RootCommand("Speed and memory of the reading of teams") { answers, teams, matters };
command.SetAction((parsed, cancel) => RunAsync(parsed.GetValue(answers), parsed.GetValue(teams), parsed.GetValue(matters), cancel));
return await command.Parse(args).InvokeAsync();

static async Task<int> RunAsync(int people, int teams, int matters, CancellationToken cancel)
{
    using var encoders = Encoders.OpenForRounds(Encoders.BuiltIn);
    var cascade = new InventedCascade
    {
        Agreed = [.. InventedRound.Invent(matters, 1).Answers.Select(answer => new AgreedMatter(CountedKind.Decision, answer.Text))],
        Read = (texts, question, looked, all, stop) => CascadeReader.ReadAsync(texts, question, looked, all <= CascadeReader.FewUpTo, encoders, ReadingOptions.Default, stop),
    };
    var names = Tree(cascade, teams);
    var clock = Stopwatch.StartNew();
    var parts = await cascade.ReadAsync(Answers(cascade, names, people), people, cancel);
    var took = clock.Elapsed;
    using var self = Process.GetCurrentProcess();
    var groups = parts.Skip(1).SelectMany(part => part.Groups).ToList();
    Say($"{people} answers of {teams} teams beside {matters} matters: {took.TotalSeconds:F1} s, {Environment.CpuUsage.TotalTime.TotalSeconds:F1} s CPU, {self.PeakWorkingSet64 / 1e6:F0} MB at most");
    Say($"shown: {100.0 * groups.Count(group => group.Scopes[0] is not null) / groups.Count:F1} % of {groups.Count} views of closed answers, {100.0 * groups.Count(group => group.Scopes[1] is not null) / groups.Count:F1} % of those in words");
    var sizes = parts.Select(part => JsonSerializer.SerializeToUtf8Bytes(part).Length).ToList();
    var largest = JsonSerializer.SerializeToUtf8Bytes(parts.MaxBy(part => part.Groups.Length));
    clock.Restart();
    JsonSerializer.Deserialize<CascadePart>(largest);
    Say($"stored: {sizes.Sum() / 1e6:F1} MB in {sizes.Count} parts, the largest read back in {clock.Elapsed.TotalMilliseconds:F0} ms");
    return 0;
}

static string[] Tree(InventedCascade cascade, int teams)
{
    var names = new List<string>();
    for (var team = 0; team < teams; team++)
    {
        var name = Name(team);
        // Nine teams below each, level by level.
        cascade.Under(team < 80 ? $"leader {team % 8}" : Name((team - 80) / 9), name);
        names.Add(name);
    }

    return [.. names];
}

static async IAsyncEnumerable<ImmutableArray<ReadTeamAnswer>> Answers(InventedCascade cascade, string[] teams, int people)
{
    var random = new Random(3);
    for (var at = 0; at < people; at += 1000)
    {
        var texts = InventedRound.Invent(1000, 1, at).Answers;
        yield return [.. texts.Take(people - at).Select(answer => new ReadTeamAnswer(cascade.Team(teams[random.Next(teams.Length)]), new(
            [new(InventedCascade.Question, new AnswerContent { Text = answer.Text, Anchors = [new(AnchorKind.Horizon, Enum.GetNames<Horizon>()[random.Next(4)])] })])))];
        await Task.Yield();
    }
}

static string Name(int team) => "team " + team.ToString(CultureInfo.InvariantCulture);

static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
