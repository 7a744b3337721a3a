using System.Globalization;
using System.Text.RegularExpressions;
using Attune.Analysis.Rounds;
using Attune.Intake;
using Attune.Intake.Answers;
using Attune.Statistics.Sides;
using Attune.Store.Tests.Providers;
using Attune.Web.Accounts;
using Attune.Web.Tests.Seat;
using Microsoft.Extensions.DependencyInjection;

namespace Attune.Web.Tests.Sittings;

/// <summary>
/// A program whose leaders answer with real texts, made as its users make it: an account, four questions, a pasted list, links, answers on phones, decisions on
/// sentences, the lock. The closed choices beside the texts are made up; the texts are not.
/// </summary>
/// <param name="releasesAll">Whether every sentence is released word for word; else as mixed as in a real room.</param>
internal sealed partial class RealProgram(RoomHost host, LockedRound texts, string name = "Requirements that hold", bool releasesAll = false) : IDisposable
{
    // The number of those who fill in the matrix: enough to read, and few enough that the test is fast.
    private const int ClaimantsPerSide = 5;

    // An empty text stands for the own side.
    private static readonly string[] Owners = ["Business", "", "It", "Nobody", "Shared", ""];

    private static readonly string[] Likenesses = ["Different", "HalfAndHalf", "Alike", "NearlyTheSame"];

    private readonly string[] _leaders = [.. texts.Answers.OrderBy(answer => answer.Side).ThenBy(answer => answer.Leader, StringComparer.Ordinal).Select(answer => answer.Leader).Distinct()];

    public const string Mail = "ruth@example.org";

    /// <summary>The facilitator's browser without script, signed in.</summary>
    public Phone Ruth { get; } = new(host.Address);

    public IReadOnlyList<Phone> Phones { get; private set; } = [];

    public IReadOnlyList<string> Links { get; private set; } = [];

    /// <summary>The texts; null where the folder is not beside the repository.</summary>
    public static LockedRound? Texts()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            var path = Path.Combine(at.FullName, "shared", "data", "answers", "leaders24_napire_dev.csv");
            if (File.Exists(path)) { return Texts(path); }
        }

        return null;
    }

    public static LockedRound Texts(string path)
    {
        var import = new RoundFiles(path).Read(AnswersOptions.Default);
        import.Problems.ShouldBeEmpty();
        return import.Value!;
    }

    /// <returns>The address of the sitting.</returns>
    public async Task<string> MakeAsync()
    {
        var ruth = Ruth;
        await ruth.GetAsync($"{FirstRun.Path}?code={host.Services.GetRequiredService<FirstRun>().Code}");
        (await ruth.PostAsync(FirstRun.Path, ("Code", ruth.Page.Hidden("Code")), ("Name", "Ruth Okafor"), ("Mail", Mail), ("Password", RoomHost.Password))).Html.ShouldContain("recovery-code");
        await ruth.GetAsync("/programs/new");
        var program = (await ruth.PostAsync("/programs", ("Name", name), ("Purpose", "Requirements both sides can work with"), ("Phase", "Build"), ("Strategy", "Close to the customer\nSmall steps, delivered often"), ("Business", "Business"), ("It", "IT"))).To;
        await AskAsync(ruth, program);
        await ruth.GetAsync($"{program}/leaders");
        await ruth.PostAsync($"{program}/leaders", ("pasted", string.Join('\n', _leaders.Select(leader => $"Leader {leader}\t{(SideOf(leader) == Side.Business ? "Business" : "IT")}"))));
        await ruth.GetAsync($"{program}/promise");
        (await ruth.PostAsync($"{program}/promise", ("Contract", "Confidential"), ("LocksAt", "2099-11-27T17:00"), ("SittingAt", ""), ("PerSide", "2"), ("InAll", "7"), ("Late", "TakeAndMark"), ("Absent", "LockWithoutThem"), ("Delegates", "Refuse"))).To.ShouldEndWith("/promise");
        await ruth.GetAsync($"{program}/start");
        (await ruth.PostAsync($"{program}/start")).To.ShouldBe($"{program}/invitations");
        await ruth.GetAsync($"{program}/invitations");
        var links = await ruth.PostAsync($"{program}/invitations");
        var invited = Invited().Matches(links.Html).Select(found => (Leader: found.Groups[1].Value, Link: found.Groups[2].Value)).OrderBy(candidate => Array.IndexOf(_leaders, candidate.Leader)).ToArray();
        invited.Select(candidate => candidate.Leader).ShouldBe(_leaders);
        Links = [.. invited.Select(candidate => candidate.Link)];
        await using (var db = host.Open()) { await db.ConfirmAllAsync(CancellationToken.None); }
        Phones = await Task.WhenAll(invited.Select(candidate => AnswerAsync(candidate.Leader, candidate.Link)));
        await ruth.GetAsync($"{program}/lock");
        (await ruth.PostAsync($"{program}/lock")).To.ShouldBe(program);
        return SittingPath().Match((await ruth.GetAsync(program)).Html).Value;
    }

    public void Dispose()
    {
        Ruth.Dispose();
        foreach (var phone in Phones) { phone.Dispose(); }
    }

    // Two of the pack's own questions are reworded and keep their forecast and their matrix; two are added, and the rest is left out.
    private async Task AskAsync(Phone ruth, string program)
    {
        var asked = texts.Questions;
        var page = await ruth.GetAsync($"{program}/questions");
        (string, string)[] kept = [("purpose", asked[0].Text), ("direction", asked[1].Text), ("who", TextOf(page, "who"))];
        string[] left = [.. page.TextNames.Where(name => name != "Own" && kept.All(candidate => candidate.Item1 != name))];
        (await ruth.PostAsync($"{program}/questions", [.. kept, .. left.Select(name => (name, "-")), .. left.Select(name => ("leave-out", name)), ("Own", asked[2].Text)])).To.ShouldEndWith("/questions");
        page = await ruth.GetAsync($"{program}/questions");
        (await ruth.PostAsync($"{program}/questions", [.. page.TextNames.Where(name => name != "Own").Select(name => (name, TextOf(page, name))), ("Own", asked[3].Text)])).To.ShouldEndWith("/questions");
    }

    private async Task<Phone> AnswerAsync(string leader, string link)
    {
        var phone = new Phone(host.Address);
        await phone.GetAsync(link);
        (await phone.PostAsync(link)).To.ShouldBe("/seat");
        var promise = await phone.GetAsync("/seat");
        var place = Array.IndexOf(_leaders, leader);
        var to = (await phone.PostAsync("/seat/begin", ("contract", promise.Hidden("contract")))).To;
        for (var screens = 0; to != "/seat/answers"; screens++)
        {
            screens.ShouldBeLessThan(30, "the way does not end");
            var screen = await phone.GetAsync(to);
            to = (await phone.PostAsync(to, [.. FieldsOf(screen, leader, place)])).To;
            // Somebody who has nothing to say goes on all the same, and is asked whether that is meant.
            if (to.Length == 0) { to = GoesOn().Match(phone.Page.Html).Groups[1].Value; }
            to.Length.ShouldBeGreaterThan(0, phone.Page.Html);
        }

        await phone.GetAsync("/seat/answers");
        (await phone.PostAsync("/seat/done")).To.ShouldBe("/seat/answers");
        await DecideAsync(phone, place);
        return phone;
    }

    private IEnumerable<(string Name, string Value)> FieldsOf(Shown screen, string leader, int place)
    {
        if (screen.RadioNames.Contains("likeness"))
        {
            yield return ("likeness", Likenesses[SideOf(leader) == Side.Business ? place % 2 : 2 + (place % 2)]);
            yield return ("other", texts.Answers.Last(answer => SideOf(answer.Leader) == SideOf(leader) && answer.Leader == leader).Text);
            yield break;
        }

        foreach (var name in screen.RadioNames.Where(name => name.StartsWith("at", StringComparison.Ordinal) && place % 12 < ClaimantsPerSide))
        {
            yield return (name, Owners[(screen.Text.Sum(letter => letter) + name.Length + (place % 4 == 0 ? 1 : 0)) % Owners.Length] is { Length: > 0 } owner ? owner : $"{SideOf(leader)}");
        }

        if (texts.Questions.FirstOrDefault(question => screen.Text.Contains(question.Text, StringComparison.Ordinal)) is { } asked
            && texts.Answers.FirstOrDefault(answer => answer.Leader == leader && answer.Question == asked.Id) is { } given)
        {
            yield return ("text", given.Text);
        }
    }

    // Of five leaders, three release everything, one rewords it, one keeps it private and one has not decided.
    private async Task DecideAsync(Phone phone, int place)
    {
        if (place % 6 == 5 && !releasesAll) { return; }
        var page = await phone.GetAsync("/seat/quotes");
        var choice = releasesAll ? "Verbatim" : (place % 6) switch { 3 => "Rewrite", 4 => "Private", _ => "Verbatim" };
        string[] keys = [.. Key().Matches(page.Html).Select(key => key.Groups[1].Value)];
        (await phone.PostAsync("/seat/quotes", [
            .. keys.Select((key, i) => ($"key-{i}", key)), .. keys.Select((_, i) => ($"choice-{i}", choice)),
            .. keys.Select((_, i) => ($"rewrite-{i}", choice == "Rewrite" ? $"In other words, of leader {place.ToString(CultureInfo.InvariantCulture)}." : "")),
        ])).To.ShouldStartWith("/seat/quotes");
    }

    private Side SideOf(string leader) => texts.Answers.First(answer => answer.Leader == leader).Side;

    private static string TextOf(Shown page, string name)
        => System.Net.WebUtility.HtmlDecode(Regex.Match(page.Html, $"<(?:textarea|input)[^>]* name=\"{Regex.Escape(name)}\"[^>]*?(?: value=\"([^\"]*)\"[^>]*>|>([^<]*)</textarea>)") is var found && found.Groups[1].Success ? found.Groups[1].Value : found.Groups[2].Value);

    [GeneratedRegex("Leader ([a-z]\\d+(?:-\\w+)?)<(?:(?!Leader [a-z]\\d).)*?(/i/[A-Za-z0-9_-]{43})", RegexOptions.Singleline)]
    private static partial Regex Invited();

    [GeneratedRegex("/programs/[0-9a-f-]{36}/rounds/[0-9a-f-]{36}/sitting")]
    private static partial Regex SittingPath();

    [GeneratedRegex("<a class=\"button\" href=\"([^\"]+)\">Leave it empty and go on")]
    private static partial Regex GoesOn();

    [GeneratedRegex("name=\"key-\\d+\" value=\"([^\"]+)\"")]
    private static partial Regex Key();
}
