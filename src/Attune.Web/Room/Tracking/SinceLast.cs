using Attune.Domain.Agreements;
using Attune.Domain.Rounds;
using Attune.Report.Records;
using Attune.Web.Components;
using Attune.Web.Hosting;

namespace Attune.Web.Room.Tracking;

/// <summary>Why something that was agreed is on the first Screen of a later sitting; the loudest first.</summary>
public enum SinceKind
{
    BenefitOverdue,
    DecisionDue,
    PrincipleDue,
    Wish,
    Benefit,
}

/// <summary>Something that was agreed, as the first Screen of a later sitting says it.</summary>
/// <param name="Kind">Why it is there.</param>
/// <param name="Text">Its own words.</param>
/// <param name="Note">How it stands, and who answers for it.</param>
public sealed record SinceLine(SinceKind Kind, string Text, string Note)
{
    /// <summary>It is late, or nobody answers for it.</summary>
    public bool IsLoud => Kind != SinceKind.Benefit;
}

/// <summary>What was promised in earlier rounds and what came of it: the opening of a later sitting. It holds no answer of anybody.</summary>
/// <param name="Promises">What became of personal commitments, in numbers: nobody is shown up on the Screen.</param>
/// <param name="Lines">Benefits, decisions and the principle, the loudest first.</param>
public sealed record SinceLast(FateCounts Promises, ImmutableArray<SinceLine> Lines)
{
    public int Count(SinceKind kind) => Lines.Count(line => line.Kind == kind);

    public string Heading => (Count(SinceKind.BenefitOverdue), Count(SinceKind.DecisionDue) + Count(SinceKind.PrincipleDue), Count(SinceKind.Wish)) switch
    {
        ( > 0 and var overdue, _, _) => TrackingTexts.SinceOverdue(overdue),
        (_, > 0 and var due, _) => TrackingTexts.SinceDue(due),
        (_, _, > 0 and var wishes) => TrackingTexts.SinceWishes(wishes),
        _ when Lines.IsEmpty && Promises.All == 0 => TrackingTexts.SinceNothing,
        _ => TrackingTexts.SinceQuiet,
    };

    public string PromisesInWords => Promises.All == 0 ? "" : $"{TrackingTexts.SincePromises} {RecordHtml.Counted(Promises, CultureInfo.CurrentCulture)}";

    /// <param name="agreed">What was agreed in the program.</param>
    /// <param name="round">The later round.</param>
    /// <param name="day">The day of its sitting.</param>
    /// <param name="clock">The clock of the installation.</param>
    internal static SinceLast Read(AgreedRows agreed, Round round, DateOnly day, Clock clock)
    {
        var (register, program, earlier) = (agreed.Register, agreed.Program, agreed.Before(round));
        var names = register.Leaders.ToDictionary(leader => leader.Key, leader => RegisterView.SayName(leader.Value));
        Decision[] decisions = [.. register.Decisions.OrderBy(decision => decision.Number)];
        var records = new BenefitRecords(names, program.Sides, clock);
        var before = earlier.Select(candidate => candidate.Id).ToHashSet();
        var benefits = agreed.TracksOn(day).Where(track => before.Contains(track.Benefit.Round)).Select(records.Make);
        var due = Decision.Standing(decisions).Where(decision => before.Contains(decision.Round) && decision.ReviewOn <= day);
        return new(
            FateCounts.Count(SittingRecords.Fates(register.Commitments, earlier, round, names)),
            [.. benefits.Select(LineOf).Concat(due.Select(decision => LineOf(decision, names))).Concat(DueOf(register.Principle, register.PrincipleReviews, day)).OrderBy(line => line.Kind)]);
    }

    private static SinceLine LineOf(RecordedBenefit benefit) => benefit switch
    {
        { IsWish: true } => new(SinceKind.Wish, benefit.Text, RoomTexts.SinceWish(string.Join(", ", benefit.Gaps))),
        { IsOverdue: true } => new(SinceKind.BenefitOverdue, benefit.Text, Note(benefit)),
        _ => new(SinceKind.Benefit, benefit.Text, Note(benefit)),
    };

    private static string Note(RecordedBenefit benefit) => $"{BenefitWords.Sentence(benefit, CultureInfo.CurrentCulture)} {TrackingTexts.SinceOwner(benefit.Owner)}".Trim();

    private static SinceLine LineOf(Decision decision, Dictionary<Domain.Programs.LeaderId, string> names)
        => new(SinceKind.DecisionDue, decision.Text, TrackingTexts.SinceReview(decision.Number, CommonTexts.Date(decision.ReviewOn), SittingRecords.NameOf(decision.Owner, names) is { Length: > 0 } owner ? owner : RoomTexts.SinceNobody));

    private static IEnumerable<SinceLine> DueOf(Principle? principle, IReadOnlyList<PrincipleReview> reviews, DateOnly day)
        => principle is not null && PrincipleReview.DueOn(principle, reviews) is { } on && on <= day ? [new(SinceKind.PrincipleDue, principle.Text, TrackingTexts.SincePrinciple(CommonTexts.Date(on)))] : [];
}
