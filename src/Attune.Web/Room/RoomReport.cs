using Attune.Analysis.Rounds;
using Attune.Analysis.Verdicts;
using Attune.Domain.Gates;
using Attune.Domain.Judging;
using Attune.Domain.Leaders;
using Attune.Domain.Sittings;
using Attune.Domain.Viewers;
using Attune.Report;
using Attune.Store;
using Attune.Store.Reading;
using Attune.Web.Components;
using Attune.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Attune.Web.Room;

/// <summary>The report of the round after its sitting, with the sentences that authors released.</summary>
internal static class RoomReport
{
    /// <param name="context">The request; its response gets the content policy of the report, which carries its own styles.</param>
    /// <param name="view">The sitting as the reader may see it.</param>
    /// <param name="viewer">The person who reads.</param>
    public static async Task<Results<ContentHttpResult, NotFound>> AnswerAsync(HttpContext context, SittingView view, Viewer viewer)
    {
        var readings = context.Service<ReadingCache>();
        if (await readings.ReadSettledAsync(view.Program, view.Round, WithJudgements(view), context.RequestAborted) is not { } read
            || Gate.ReportOf(view.Round, viewer, read, view.Sitting, view.Judged, new(RoomTexts.CountedNotQuoted, $" ({RoomTexts.AddedAfterTheLock})")) is not { } reading)
        {
            return TypedResults.NotFound();
        }

        var asked = new Together(context.Service<AttuneDb>());
        var (origin, functions) = (ImportWords.AskOrigin(asked, view.Round, context.Service<Clock>()), AskFunctions(asked, view));
        await asked.ReadAsync(context.RequestAborted);
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        HtmlReport.Write(reading, new()
        {
            Title = view.RoundName,
            OffersFiles = true,
            ShowsSentences = view.Reading.ShowsSentences,
            Culture = CultureInfo.CurrentCulture,
            Questions = new(read.Asked, read.Numbers),
            Note = string.Join(' ', new[] { origin(), CorrectedText.In(view.Reading) }.Where(said => said.Length > 0)),
            SmallestGroup = SmallCells.FewestOfAnswers,
            ThirdVoices = [.. view.ThirdVoices.Select(voice => VoiceWords.Reported(voice, view.Pack, view.Sides))],
            Functions = functions(),
        }, text);
        var page = text.ToString();
        context.Response.SetPolicy(HtmlReport.PolicyOf(page));
        return TypedResults.Text(page, "text/html; charset=utf-8");
    }

    // Who has answered is told by function only where it points to nobody. People of a file have no function.
    private static Func<ImmutableArray<ReportedFunction>> AskFunctions(Together asked, SittingView view)
    {
        if (!view.Round.Binds || view.Round.Import is not null) { return () => []; }
        var (db, program, round) = (asked.Db, view.Program.Id, view.Round.Id);
        var leaders = asked.List(db.Leaders.AsNoTracking()
            .Where(leader => leader.Program == program && db.Invitations.Any(invitation => invitation.Round == round && invitation.Done && invitation.Leader == leader.Id)));
        return () => [.. FunctionsInside.Count(leaders().Select(leader => (leader.Side, leader.Function))).Select(inside => new ReportedFunction(inside.Side, inside.Function, inside.People))];
    }

    // What the analysis asked and the room answered is settled, as if the facilitator had pressed it before.
    private static ReadingEdits WithJudgements(SittingView view)
        => view.Sitting.Edits with
        {
            Topics = [.. view.Sitting.Edits.Topics, .. from card in view.Reading.Cards
                                                       where card.Asked is not null && view.JudgementOf(card) is { Verdict: not Verdict.CannotTell }
                                                       select new TopicChange(SettledAs(view.ReadingOf(card)), card.Question, [.. card.Business.Concat(card.It).Select(quote => quote.Key)])],
        };

    private static TopicEditKind SettledAs(TopicReading reading) => reading switch
    {
        TopicReading.CommonGround or TopicReading.HiddenAgreement => TopicEditKind.SettleSame,
        TopicReading.Contradiction => TopicEditKind.SettleOpposed,
        _ => TopicEditKind.SettleDifferent,
    };
}
