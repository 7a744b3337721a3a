using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Attune.Analysis.Readings;
using Attune.Analysis.Rounds;
using Attune.Domain.Agreements;
using Attune.Domain.Drifts;
using Attune.Domain.Leaders;
using Attune.Domain.Programs;
using Attune.Domain.Rounds;
using Attune.Domain.Tracking;
using Attune.Statistics.Sides;
using CsvHelper;

namespace Attune.Encoding.Tests.Drifts;

/// <summary>An alarm of a round: the kind and the agreed item, and of texts the rows whose sentences are its evidence.</summary>
internal sealed record Alarm(int Round, string Kind, string Item, ImmutableArray<(string Question, string Respondent)> Evidence)
{
    public bool IsAbout(Alarm other) => (Round, Kind, Item) == (other.Round, other.Kind, other.Item);

    public override string ToString() => $"{Kind} {Item}{(Evidence.IsEmpty ? "" : " (" + string.Join(", ", Evidence.Select(row => row.Respondent)) + ")")}";
}

/// <summary>One program of Fixtures/drift, played round by round through the detection of the product.</summary>
internal sealed class PlantedDrifts
{
    private static readonly Dictionary<string, Horizon> Horizons = new(StringComparer.Ordinal)
    {
        ["go-live"] = Horizon.GoLive,
        ["a quarter after"] = Horizon.Quarter,
        ["a year after"] = Horizon.Year,
        ["years"] = Horizon.Years,
    };

    private readonly JsonElement _program;
    private readonly ImmutableArray<Row> _rows;

    private PlantedDrifts(string name, JsonElement program, ImmutableArray<Row> rows, ImmutableArray<Alarm> planted, ImmutableArray<Alarm> lookAlikes)
        => (Name, _program, _rows, Planted, LookAlikes) = (name, program, rows, planted, lookAlikes);

    public string Name { get; }

    public ImmutableArray<Alarm> Planted { get; }

    public ImmutableArray<Alarm> LookAlikes { get; }

    public IEnumerable<int> Rounds => _program.GetProperty("rounds").EnumerateArray().Select(round => round.GetProperty("number").GetInt32());

    public static PlantedDrifts Open(string name)
    {
        string PathOf(string file) => Path.Combine(AppContext.BaseDirectory, "Fixtures", "drift", name, file);
        using var csv = new CsvReader(new StreamReader(PathOf("answers.csv")), CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        var rows = ImmutableArray.CreateBuilder<Row>();
        while (csv.Read())
        {
            rows.Add(new(csv.GetField<int>("round"), csv.GetField("question_id")!, csv.GetField("respondent_id")!, csv.GetField("side") == "IT" ? Side.It : Side.Business, csv.GetField("answer")!, csv.GetField("horizon")!, csv.GetField("owner")!));
        }

        var drifts = Read(PathOf("drifts.json"));
        return new(name, Read(PathOf("program.json")), rows.ToImmutable(), Alarms(drifts.GetProperty("drifts"), "evidence"), Alarms(drifts.GetProperty("lookAlikes"), "where"));
    }

    public async Task<ImmutableArray<Alarm>> PlayAsync(int round, RoundEncoders encoders)
        => [.. await TextsAsync(round, encoders), .. Owners(round), .. Benefits(round), .. Commitments(round)];

    private async Task<IEnumerable<Alarm>> TextsAsync(int round, RoundEncoders encoders)
    {
        Row[] said = [.. _rows.Where(row => row.Round == round)];
        var reading = await RoundReader.ReadAsync(
            new()
            {
                Sides = SideNames.Default,
                Questions = [.. _program.GetProperty("questions").EnumerateArray().Select(question => new Question(Id(question), Text(question, "text")))],
                Answers = [.. said.Where(row => row.Answer.Length > 0).Select(row => new Answer(row.Respondent, row.Side, row.Question, row.Answer))],
                Anchors = [.. said.Where(row => row.Horizon.Length > 0).Select(row => new Anchor(row.Respondent, row.Side, row.Question, AnchorKind.Horizon, Horizons[row.Horizon].ToString()))],
                Agreed = new(
                    [.. Agreed("glossary", round).Select(word => new AgreedWord(Id(word), Text(word, "term"), Text(word, "meaning")))],
                    [.. Agreed("decisions", round).Select(decision => new AgreedDecision(Id(decision), Text(decision, "text")))],
                    [.. Before("exceptions", "grantedInRound", round).Select(exception => Text(exception, "text"))],
                    [.. _rows.Where(row => row.Round == round - 1 && row.Horizon.Length > 0).Select(row => new HorizonBefore(row.Respondent, row.Question, Horizons[row.Horizon]))]),
            },
            encoders, ReadingOptions.Default, cancel: TestContext.Current.CancellationToken);
        return (reading.Drifts ?? []).Select(drift => new Alarm(
            round, drift.Kind switch { TextDriftKind.Meaning => "glossary", TextDriftKind.Decision => "decision", _ => "horizon" },
            drift.Kind == TextDriftKind.Horizon ? "horizon" : drift.Key,
            [.. drift.Points.Select(at => (reading.Questions[at.Question].Question.Id, reading.Questions[at.Question].Points[at.Point].Leader)).Distinct()]));
    }

    private IEnumerable<Alarm> Owners(int round)
    {
        var left = Leaders().Where(leader => leader.TryGetProperty("leftBeforeRound", out var gone) && gone.ValueKind == JsonValueKind.Number && gone.GetInt32() <= round).Select(Id).ToHashSet();
        var names = new PersonNames([.. Leaders().Select(leader => new KnownPerson(Id(leader), Text(leader, "name"), Text(leader, "role")))]);
        foreach (var item in Agreed("ownership", round).Concat(Agreed("decisions", round)).Concat(Agreed("benefits", round)))
        {
            var owner = item.GetProperty("owner") is { ValueKind: JsonValueKind.String } leader ? leader.GetString()! : Text(item.GetProperty("owner"), "name");
            // The one question of a planted program that asks for a name is about its first activity.
            Row[] typed = Id(item) == "o1" ? [.. _rows.Where(row => row.Round == round && row.Owner.Length > 0)] : [];
            if (left.Contains(owner) || OwnerDrift.IsOpen(owner, typed.Select(row => row.Owner), names)) { yield return new(round, "owner", Id(item), []); }
        }
    }

    // A figure that nobody has confirmed when the round opens counts as little as one that was not entered.
    private IEnumerable<Alarm> Benefits(int round)
    {
        var agreedIn = new Round(RoundId.New(), ProgramId.New(), RoundKind.Real, 1, 1, RoundRules.For(new(4, 4)));
        var (owner, other) = (Somebody(Side.Business), Somebody(Side.It));
        foreach (var planted in Agreed("benefits", round))
        {
            var benefit = new Benefit(BenefitId.New(), agreedIn, new(Text(planted, "text"), Text(planted, "measure"), Text(planted, "unit"), planted.GetProperty("baseline").GetDecimal(), planted.GetProperty("target").GetDecimal(), Quarter.Parse(Text(planted, "by")), Accountable.ForLeader(owner.Id)), At(Opened(1)));
            var (actuals, verdicts) = (new List<BenefitActual>(), new List<ActualVerdict>());
            foreach (var entered in planted.GetProperty("actuals").EnumerateArray().Where(entered => Day(entered, "enteredOn") < Opened(round)))
            {
                actuals.Add(new(BenefitActualId.New(), benefit, new(Quarter.Parse(Text(entered, "quarter")), entered.GetProperty("value").GetDecimal(), "", ""), ActualAuthor.AtSeat(benefit, owner)!, null, At(Day(entered, "enteredOn")!.Value)));
                if (Day(entered, "confirmedOn") is not { } day || day >= Opened(round)) { continue; }
                verdicts.Add(new(actuals[^1], other));
                verdicts[^1].Say(true, null, At(day)).ShouldBeNull();
            }

            if (BenefitTrack.Follow(benefit, actuals, verdicts, Opened(round), null).IsOverdue) { yield return new(round, "benefit", Id(planted), []); }
        }

        Leader Somebody(Side side) => new(LeaderId.New(), agreedIn.Program, new("Somebody", side, "", "", ""));
    }

    private static DateTimeOffset At(DateOnly day) => new(day, TimeOnly.MinValue, TimeSpan.Zero);

    private IEnumerable<Alarm> Commitments(int round)
        => from commitment in Agreed("commitments", round)
           let agreedIn = commitment.GetProperty("agreedInRound").GetInt32()
           let reports = commitment.GetProperty("reports").EnumerateArray().Select(report => new RoundReport(report.GetProperty("round").GetInt32(), Enum.Parse<CommitmentFate>(Text(report, "fate"), ignoreCase: true), Day(report, "movedTo"))).Where(report => report.Round <= round).ToArray()
           let missed = CommitmentMisses.Count(Day(commitment, "dueOn")!.Value, reports, Rounds.Where(number => number > agreedIn && number <= round).Select(number => (number, Opened(number))))
           where CommitmentMisses.IsMissedAgain(missed, round)
           select new Alarm(round, "commitment", Id(commitment), []);

    private JsonElement.ArrayEnumerator Leaders() => _program.GetProperty("leaders").EnumerateArray();

    // What is agreed in a round comes after its answers.
    private IEnumerable<JsonElement> Agreed(string what, int round) => Before(what, "agreedInRound", round);

    private IEnumerable<JsonElement> Before(string what, string when, int round) => _program.GetProperty("agreed").GetProperty(what).EnumerateArray().Where(item => !item.TryGetProperty(when, out var since) || since.GetInt32() < round);

    private DateOnly Opened(int round) => Day(_program.GetProperty("rounds").EnumerateArray().First(one => one.GetProperty("number").GetInt32() == round), "opened")!.Value;

    private static ImmutableArray<Alarm> Alarms(JsonElement list, string rows) => [.. list.EnumerateArray().Select(one => new Alarm(
        one.GetProperty("round").GetInt32(), Text(one, "kind"), Text(one, "item"), [.. one.GetProperty(rows).EnumerateArray().Select(row => (Text(row, "question"), Text(row, "respondent")))]))];

    private static DateOnly? Day(JsonElement item, string name) => item.GetProperty(name).GetString() is { Length: > 0 } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    private static string Id(JsonElement item) => Text(item, "id");

    private static string Text(JsonElement item, string name) => item.GetProperty(name).GetString()!;

    private static JsonElement Read(string path) => JsonDocument.Parse(File.ReadAllText(path)).RootElement;

    private sealed record Row(int Round, string Question, string Respondent, Side Side, string Answer, string Horizon, string Owner);
}
