using System.Net;
using System.Text.RegularExpressions;
using Attune.Domain.Judging;
using Attune.Domain.Leaders;
using Attune.Domain.Programs;
using Attune.Domain.Questions;
using Attune.Domain.Rounds;
using Attune.Domain.Sittings;
using Attune.Domain.Viewers;
using Attune.Statistics.Sides;
using Attune.Store;
using Attune.Store.Model;
using Attune.Store.Tests.Providers;
using Attune.Store.UseCases.Answers;
using Attune.Store.UseCases.Rounds;
using Attune.Store.UseCases.Sittings;
using Attune.Store.UseCases.Votes;
using Attune.Store.Writing;
using Attune.Web.Accounts;
using Attune.Web.Room;
using Attune.Web.Seat;
using Attune.Web.Tests.Leaks;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Route = Attune.Web.Tests.Leaks.Route;

namespace Attune.Web.Tests.Fields;

/// <summary>
/// A round of eight in which seven fill in every field of every answer page with the same, through the pages, and the eighth only looks on. Nothing in it depends on
/// chance or on a clock, so two plays of it differ in what was filled in and in nothing else.
/// </summary>
internal sealed partial class AskedRound : IDisposable
{
    private const int PerSide = 4;
    private const string Password = "four words for a test";

    // More than any plan of a sitting has.
    private const int MostMoves = 200;

    private readonly LeakHost _host;
    private readonly Reader[] _leaders;
    private readonly Reader _ruth;
    private readonly Reader _looksOn;
    private readonly Admission[] _seats;
    private readonly RoundId _round;
    private readonly string _program;
    private readonly string[] _routes;
    private SqliteCopy? _filled;

    private AskedRound(LeakHost host, RoundId round, ProgramId program, Reader ruth, Reader[] readers, Admission[] seats)
    {
        (_host, _round, _ruth, _leaders, _looksOn, _seats) = (host, round, ruth, readers[..^1], readers[^1], seats);
        _program = $"/programs/{program}";
        _routes = [.. host.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>().Select(Route.From)
            .Where(route => route.Method == "GET" && !route.IsFile && !route.Pattern.EndsWith("/stream", StringComparison.Ordinal)).Select(route => route.Pattern).Distinct().Order(StringComparer.Ordinal)];
    }

    /// <summary>The fields of the answer pages, in the order in which a leader meets them.</summary>
    public ImmutableArray<AskedField> Fields { get; private set; } = [];

    private string Sitting => $"{_program}/rounds/{_round}/sitting";

    public static async Task<AskedRound> FillAsync(LeakHost host)
    {
        var account = await AccountAsync(host);
        var program = new Domain.Programs.Program(ProgramId.New(), account.Id, new("Meridian", "One hospital", ProgramPhase.Build, null, "One way of working in all wards.", new("Business", "IT")), LeakHost.Now);
        var pack = new QuestionPack(program.Id, 1, EveryKindOfQuestion.Questions);
        var leaders = Enumerable.Range(0, 2 * PerSide).Select(i => new Leader(LeaderId.New(), program.Id, new($"Leader {i}", i < PerSide ? Side.Business : Side.It, "", "", ""))).ToArray();
        var round = new Round(RoundId.New(), program.Id, RoundKind.Real, 1, pack.Version, new(2, 4, LatePolicy.Refuse, AbsentPolicy.LockWithoutThem, DelegatePolicy.Refuse));
        round.Schedule(LeakHost.Now.AddDays(11), LeakHost.Now.AddDays(16));
        round.Start(new(PerSide, PerSide), LeakHost.Now).ShouldBe(StartOutcome.Started);
        var (readers, seats) = (new List<Reader>(), new List<Admission>());
        await using (var db = host.Open())
        {
            db.AddRange(program, pack, round);
            db.AddRange(leaders.Cast<object>());
            await db.SaveChangesAsync();
            foreach (var leader in leaders)
            {
                var token = (await db.InviteAsync(round, leader, LeakHost.Now.AddDays(60), default))!;
                seats.Add((await db.AdmitAsync(token, LeakHost.Now, default))!);
                var reader = new Reader(host.Address, leader.Name, ViewerRole.Leader, readers.Count, SeatAuthentication.Policy);
                readers.Add(reader);
                await reader.OpenLinkAsync(token);
                await BeginAsync(reader);
            }
        }

        var ruth = new Reader(host.Address, "the facilitator", ViewerRole.Facilitator, null, Facilitator.Policy);
        await ruth.SignInAsync(account.Email!, Password);
        var asked = new AskedRound(host, round.Id, program.Id, ruth, [.. readers], [.. seats]);
        foreach (var leader in asked._leaders) { await asked.FillAsync(leader); }
        asked._filled = await host.CopyAsync();
        return asked;
    }

    /// <summary>Plays the round to its end, and gives all that somebody else than the author is shown, by its place.</summary>
    /// <param name="other">The field that everybody fills in otherwise; null for none.</param>
    public async Task<Dictionary<string, string>> PlayAsync(AskedField? other = null)
    {
        await _host.PutBackAsync(_filled!);
        // The readings of the play before were made of answers with the same revisions.
        _host.Services.GetRequiredService<ReadingCache>().Forget(_round);
        if (other is not null)
        {
            foreach (var leader in _leaders) { await SendAsync(leader, other.Path, other); }
        }

        foreach (var (leader, seat) in _leaders.Zip(_seats)) { await FinishAsync(leader, seat); }
        await using (var db = _host.Open()) { (await new LockRound(db).RunAsync(_round, Viewer.Facilitator("Ruth Okafor"), LeakHost.Now, default)).ShouldBe(LockOutcome.Locked); }
        foreach (var leader in _leaders) { await ReleaseAsync(leader); }
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        await LookAsync(seen, _ruth, pattern => pattern.Contains("/sitting", StringComparison.Ordinal) && !pattern.Contains("/screen", StringComparison.Ordinal), "before");
        await SitAsync(seen);
        await LookAsync(seen, _ruth, pattern => pattern.StartsWith("/programs/{program:guid}", StringComparison.Ordinal), "after");
        await LookAsync(seen, _looksOn, pattern => pattern.StartsWith("/seat/room", StringComparison.Ordinal) || pattern.StartsWith("/seat/outcome", StringComparison.Ordinal), "after");
        return seen;
    }

    public void Dispose()
    {
        foreach (var reader in _leaders.Append(_looksOn).Append(_ruth)) { reader.Dispose(); }
    }

    private static async Task BeginAsync(Reader reader)
    {
        var form = SeenForm.In((await reader.GetAsync("/seat")).Raw, "/seat").First(candidate => candidate.Action == "/seat/begin");
        (await reader.PostAsync("/seat/begin", form.Fields)).Status.ShouldBe(HttpStatusCode.Redirect);
    }

    // From page to page as the pages lead, and on each whatever it asks.
    private async Task FillAsync(Reader leader)
    {
        var fields = new List<AskedField>();
        for (var path = "/seat/1"; path != "/seat/answers"; path = await SendAsync(leader, path, null))
        {
            fields.AddRange(AskedField.On(path, (await leader.GetAsync(path)).Raw));
            fields.Count.ShouldBeLessThan(500, "the way does not end");
            Fields = Fields.Length < fields.Count ? [.. fields] : Fields;
        }
    }

    /// <returns>The page to which it leads.</returns>
    private async Task<string> SendAsync(Reader leader, string path, AskedField? other)
    {
        var page = (await leader.GetAsync(path)).Raw;
        var hidden = SeenForm.In(page, path).First(form => form.Action == path).Fields.Where(field => field.Name is "revision" or "key");
        var filled = AskedField.On(path, page).Select(field => (field.Name, Value: ValueOf(field, other)));
        var sent = await leader.PostAsync(path, [.. hidden, .. filled]);
        sent.Status.ShouldBe(HttpStatusCode.Redirect, $"{path}: {Tag().Replace(sent.Text, " ")}");
        return Location().Match(sent.Headers).Groups[1].Value.Trim();
    }

    private string ValueOf(AskedField field, AskedField? other)
    {
        if (field.IsWritten) { return field.Name == "words" ? AskedField.MarkOf(PlaceOf(field)) : AskedField.SentenceWith(AskedField.MarkOf(PlaceOf(field))); }
        var isOther = other?.Id == field.Id;
        // Of an order each place is given once: the place that another item has is taken in exchange.
        if (OrderOf(field) is { Length: > 0 } order)
        {
            var place = order.IndexOf(field.Name);
            var changed = other is not null && other.Path == field.Path ? order.IndexOf(other.Name) : -1;
            var next = (changed + 1) % order.Length;
            return field.Values[changed < 0 ? place : place == changed ? next : place == next ? changed : place];
        }

        return isOther ? field.Values[^1] : field.Values[0];
    }

    private int PlaceOf(AskedField field) => Fields.Select((candidate, place) => (candidate, place)).First(pair => pair.candidate.Id == field.Id).place;

    private ImmutableArray<string> OrderOf(AskedField field)
        => field.Values.SequenceEqual(["1", "2", "3"]) ? [.. Fields.Where(other => other.Path == field.Path && other.Values.SequenceEqual(field.Values)).Select(other => other.Name)] : [];

    private async Task FinishAsync(Reader leader, Admission seat)
    {
        await using var db = _host.Open();
        (await new FinishAnswers(db).RunAsync(seat, LeakHost.Now, default)).ShouldBe(WriteOutcome.Saved, leader.Name);
    }

    // What is left to decide on is released word for word; what was chosen beside the answer stays as it was chosen.
    private static async Task ReleaseAsync(Reader leader)
    {
        var left = Sentence().Matches((await leader.GetAsync("/seat/quotes")).Raw).Where(sentence => sentence.Value.Contains("Not decided yet", StringComparison.Ordinal)).Select(sentence => sentence.Groups["key"].Value);
        (await leader.PostAsync("/seat/quotes", [.. left.Select((key, place) => ($"key-{place}", key)), ("rest", "Verbatim")])).Status.ShouldBe(HttpStatusCode.Redirect);
    }

    private async Task SitAsync(Dictionary<string, string> seen)
    {
        await using (var scope = _host.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<AttuneDb>();
            var reading = (await scope.ServiceProvider.GetRequiredService<SittingReader>().ReadAsync(_round, Viewer.Facilitator("Ruth Okafor"), default))!.Reading;
            (await new StartSitting(db).RunAsync(_round, reading, approved: true, Viewer.Facilitator("Ruth Okafor"), LeakHost.Now, default)).ShouldBe(SittingOutcome.Done);
        }

        for (var moves = 0; ; moves++)
        {
            moves.ShouldBeLessThan(MostMoves);
            await using var db = _host.Open();
            var sitting = await db.Sittings.FirstAsync(candidate => candidate.Round == _round);
            var at = $"{sitting.Now!.Stage}";
            await AddAsync(seen, $"Screen: {at}", _ruth, $"{Sitting}/screen");
            await AddAsync(seen, $"Seat: {at}", _looksOn, "/seat/room");
            await AddAsync(seen, $"Desk: drive, {at}", _ruth, $"{Sitting}/drive");
            if (sitting.PairNow is { OpenFor: not null } pair) { await VoteAsync(pair); }
            if (sitting.Move == Move.End) { break; }
            sitting.Go(sitting.Revision, LeakHost.Now).ShouldBe(SittingOutcome.Done);
            db.ChangeRoom(_round, RoomPhase.From(sitting));
            await db.SaveChangesAsync();
        }

        await using var end = _host.Open();
        (await new EndSitting(end).RunAsync(_round, end: true, LeakHost.Now, default)).ShouldBe(SittingOutcome.Done);
    }

    private async Task VoteAsync(JudgedPair pair)
    {
        foreach (var seat in _seats) { (await _host.Services.GetRequiredService<CastJudgement>().RunAsync(_round, pair.Card, seat.Participant, SameThing.TheSame, default)).ShouldBe(WriteOutcome.Saved); }
    }

    /// <summary>Every route of the product with an address that is known here, so that a page that is new is looked at too.</summary>
    private async Task LookAsync(Dictionary<string, string> seen, Reader reader, Func<string, bool> isMeant, string when)
    {
        await using var scope = _host.Services.CreateAsyncScope();
        var reading = (await scope.ServiceProvider.GetRequiredService<SittingReader>().ReadAsync(_round, Viewer.Facilitator("Ruth Okafor"), default))!.Reading;
        Dictionary<string, string[]> known = new()
        {
            ["program:guid"] = [$"{_program["/programs/".Length..]}"],
            ["round:guid"] = [$"{_round}"],
            ["topic"] = [.. reading.Topics.Select(topic => topic.Key)],
            ["card"] = [.. reading.Cards.Select(card => card.Key)],
        };
        foreach (var pattern in _routes.Where(isMeant).Where(pattern => Parameter().Matches(pattern).All(parameter => known.ContainsKey(parameter.Groups[1].Value))))
        {
            IEnumerable<string> paths = [pattern];
            foreach (Match parameter in Parameter().Matches(pattern)) { paths = [.. from path in paths from value in known[parameter.Groups[1].Value] select path.Replace(parameter.Value, value, StringComparison.Ordinal)]; }
            foreach (var path in paths) { await AddAsync(seen, $"{Surface(pattern)}, {when}", reader, path); }
        }
    }

    private static string Surface(string pattern)
    {
        var tail = pattern.Replace("/programs/{program:guid}", "", StringComparison.Ordinal).Replace("/rounds/{round:guid}", "", StringComparison.Ordinal).Trim('/');
        return pattern.StartsWith("/seat", StringComparison.Ordinal) ? $"Seat: {tail}" : Report().IsMatch(tail) ? $"Report: {tail}" : $"Desk: {tail}";
    }

    // Only what a person reads on a page: a file of data is no place at which a room sees anything.
    private static async Task AddAsync(Dictionary<string, string> seen, string place, Reader reader, string path)
    {
        var surface = await reader.GetAsync(path);
        if (surface.Status != HttpStatusCode.OK || surface.Type is not ("text/html" or "image/svg+xml")) { return; }
        seen[place] = seen.GetValueOrDefault(place) + "\n" + Hash().Replace(surface.Comparable, "*");
    }

    private static async Task<Account> AccountAsync(LeakHost host)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var mail = $"{Guid.NewGuid():n}@example.org";
        var account = new Account { Id = Guid.NewGuid(), UserName = mail, Email = mail, DisplayName = "Ruth Okafor" };
        (await scope.ServiceProvider.GetRequiredService<UserManager<Account>>().CreateAsync(account, Password)).Succeeded.ShouldBeTrue();
        return account;
    }

    [GeneratedRegex(@"{\**([\w:]+)[^}]*}")]
    private static partial Regex Parameter();

    [GeneratedRegex(@"^(?:share|reading|report)|/(?:report|record)")]
    private static partial Regex Report();

    // The hash of all inputs says that something differs, and shows nothing (one that begins with a digit is isolated as well); so does the number of a change.
    [GeneratedRegex(@"(?:<bdi>)?\b[0-9a-f]{64}\b(?:</bdi>)?|\b[0-9a-f]{4} [0-9a-f]{4} [0-9a-f]{4}\b|Room-Revision: \d+|data-revision=""\d+""|ETag: ""[^""]*""|[?&]at=\d+|sha256-[A-Za-z0-9+/=]+|name=""revision"" value=""\d+""")]
    private static partial Regex Hash();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex("<fieldset class=\"who\">.*?name=\"key-\\d+\" value=\"(?<key>[^\"]*)\".*?</fieldset>", RegexOptions.Singleline)]
    private static partial Regex Sentence();

    [GeneratedRegex("Location: ([^\n]*)")]
    private static partial Regex Location();
}
