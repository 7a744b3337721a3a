using Attune.Analysis.Rounds;
using Attune.Domain.Agreements;
using Attune.Domain.Answers;
using Attune.Domain.Beside;
using Attune.Domain.Leaders;
using Attune.Domain.Programs;
using Attune.Domain.Questions;
using Attune.Domain.Rounds;
using Attune.Domain.Viewers;
using Attune.Statistics.Sides;
using Attune.Store;
using Attune.Store.UseCases.Beside;
using Attune.Store.Writing;
using Microsoft.Extensions.DependencyInjection;

namespace Attune.Web.Tests.Leaks;

/// <summary>
/// Who stands beside the round of a scene: two who speak for a third voice, of whom one is done; a leader who catches up, another who has no seat yet; and a leader
/// who left before the round, with an activity and a promise.
/// </summary>
internal sealed class BesideScene
{
    /// <summary>The third voice let it be shown.</summary>
    public const string Released = "Besidereleased: the integrator hands over at go-live";

    /// <summary>The third voice kept it private.</summary>
    public const string Kept = "Besidekept: nobody told us of the second year";

    /// <summary>A newcomer wrote it, for nobody else.</summary>
    public const string Own = "Besideown: I would have trained people first";

    private readonly LeakHost _host;
    private readonly Contract _contract;
    private BesideSeat _speaker = null!;
    private BesideSeat _silent = null!;
    private BesideSeat _newcomer = null!;
    private string _speakerToken = "";
    private string _newcomerToken = "";

    private BesideScene(LeakHost host, Contract contract) => (_host, _contract) = (host, contract);

    /// <summary>The activity that the leaver left, as the Desk's form names it.</summary>
    public static string Orphan => $"{DutyKind.Activity}:{Stage.Develop}:{Activity}";

    public ThirdVoiceId Voice { get; private set; }

    public BesideSeatId Speaker => _speaker.Id;

    public LeaderId Uninvited { get; private set; }

    private static string Activity => StarterPack.Questions.SelectMany(question => question.Activities).First();

    public static async Task<BesideScene> PrepareAsync(LeakHost host, AttuneDb db, Round round)
    {
        var scene = new BesideScene(host, round.Contract);
        var voice = new ThirdVoice(ThirdVoiceId.New(), round.Program, "Integrator");
        Leader[] newcomers = [.. new[] { "Nadia Sol", "Pia Roth" }.Select(name => new Leader(LeaderId.New(), round.Program, new(name, Side.It, "", "", "")))];
        foreach (var newcomer in newcomers) { newcomer.Join(2); }
        var leaver = new Leader(LeaderId.New(), round.Program, new("Lena Frost", Side.Business, "", "", ""));
        leaver.Leave(1);
        (scene.Voice, scene.Uninvited) = (voice.Id, newcomers[1].Id);
        // The seats are there from the start, so that their readers sit down before the first phase is walked.
        var phase = db.Entry(round).Property(candidate => candidate.Phase);
        phase.CurrentValue = RoundPhase.Collecting;
        (scene._speaker, scene._silent) = (BesideSeat.ForVoice(round, voice, "Mara Holt"), BesideSeat.ForVoice(round, voice, "Otto Lind"));
        phase.CurrentValue = RoundPhase.Locked;
        scene._newcomer = BesideSeat.ForNewcomer(round, newcomers[0].Id);
        phase.CurrentValue = RoundPhase.Preparing;
        var until = LeakHost.Now.AddDays(60);
        (scene._speakerToken, scene._newcomerToken) = (scene._speaker.Issue(until).Token, scene._newcomer.Issue(until).Token);
        scene._silent.Issue(until);
        var promise = new Commitment(CommitmentId.New(), round, leaver.Id, 1, "I open two plants", new(2099, 3, 1), LeakHost.Now);
        promise.Confirm(leaver.Id, LeakHost.Now);
        db.AddRange(newcomers);
        db.AddRange(voice, leaver, scene._speaker, scene._silent, scene._newcomer);
        await db.SaveChangesAsync();
        db.AddRange(promise, new Ownership(round, Activity, Stage.Develop, Accountable.ForLeader(leaver.Id), LeakHost.Now));
        await db.SaveChangesAsync();
        return scene;
    }

    /// <summary>The token of the reader's own link; of one who has none a token that belongs to nobody.</summary>
    public string TokenOf(Reader reader) => reader.Name switch
    {
        "somebody who speaks for a third voice" => _speakerToken,
        "a leader who catches up" => _newcomerToken,
        _ => new('A', 43),
    };

    /// <summary>Both who speak for the voice write; one is done, and the other can still write.</summary>
    public async Task SpeakAsync()
    {
        await WriteAsync(_speaker, done: false, ("purpose", Kept, QuoteChoice.Private));
        await WriteAsync(_silent, done: true, ("purpose", Released, QuoteChoice.Verbatim), ("success", Kept, QuoteChoice.Private));
    }

    public Task CatchUpAsync() => WriteAsync(_newcomer, done: true, ("success", Own, null));

    /// <summary>The words of a text that this reader may not see.</summary>
    public IEnumerable<string> ForbiddenIn(string text, Reader reader, Scene scene)
    {
        if (text.Contains("Besideown", StringComparison.OrdinalIgnoreCase) && reader.Name != "a leader who catches up") { yield return Own; }
        if (text.Contains("Besidekept", StringComparison.OrdinalIgnoreCase) && reader.Name != "somebody who speaks for a third voice") { yield return Kept; }
        if (text.Contains("Besidereleased", StringComparison.OrdinalIgnoreCase)
            && (scene.Phase < RoundPhase.Revealing || scene.Contract == Contract.Unattributed || reader.Role is ViewerRole.Stranger or ViewerRole.Administrator)) { yield return Released; }
    }

    private async Task WriteAsync(BesideSeat seat, bool done, params (string Question, string Text, QuoteChoice? Choice)[] answers)
    {
        await using var scope = _host.Services.CreateAsyncScope();
        (await scope.ServiceProvider.GetRequiredService<BeginBeside>().RunAsync(seat.Id, _contract, default)).ShouldBe(WriteOutcome.Saved);
        var save = scope.ServiceProvider.GetRequiredService<SaveBesideAnswer>();
        foreach (var (question, text, choice) in answers)
        {
            (await save.RunAsync(seat.Id, StarterPack.For(seat.Program).Find(question)!, new() { Text = text, Quoting = choice }, 0, default)).Outcome.ShouldBe(WriteOutcome.Saved);
        }

        if (done) { (await scope.ServiceProvider.GetRequiredService<FinishBeside>().RunAsync(seat.Id, default)).ShouldBe(WriteOutcome.Saved); }
    }
}
