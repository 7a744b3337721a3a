using Attune.Analysis.NonAnswers;
using Attune.Analysis.Rounds;

namespace Attune.Report;

/// <summary>Closed answers in the words that <c>attune read</c> takes.</summary>
internal static class RoundWords
{
    public static string ValueOf(Anchor anchor, SideNames sides) => anchor.Kind switch
    {
        AnchorKind.Horizon => Say(Enum.Parse<Horizon>(anchor.Value)),
        AnchorKind.Owner => Say(Enum.Parse<Owner>(anchor.Value), sides),
        _ => anchor.Value,
    };

    public static string Say(NonAnswerKind kind) => kind switch
    {
        NonAnswerKind.CannotTell => "cannot tell",
        NonAnswerKind.NotApplicable => "not applicable",
        _ => kind.ToString().ToLowerInvariant(),
    };

    public static string Say(AnchorKind kind) => kind.ToString().ToLowerInvariant();

    public static string Say(Horizon horizon) => horizon == Horizon.GoLive ? "go-live" : horizon.ToString().ToLowerInvariant();

    public static string Say(Owner owner, SideNames sides) => owner switch
    {
        Owner.Business => sides.Business,
        Owner.It => sides.It,
        Owner.DontKnow => "don't know",
        _ => owner.ToString().ToLowerInvariant(),
    };
}
