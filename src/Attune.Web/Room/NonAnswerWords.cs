using Attune.Analysis.NonAnswers;
using Attune.Analysis.Rounds;

namespace Attune.Web.Room;

/// <summary>Says how many people answered without saying anything of the matter.</summary>
internal static class NonAnswerWords
{
    /// <summary>"Two say that they cannot tell: 1 Business, 1 IT."</summary>
    public static string Say(NonAnswerCount count, SideNames names)
    {
        ArgumentNullException.ThrowIfNull(count);
        ArgumentNullException.ThrowIfNull(names);
        return RoomTexts.NothingBySide(Kind(count.Kind, count.Leaders.Total), count.Leaders.Business, names.Business, count.Leaders.It, names.It);
    }

    private static string Kind(NonAnswerKind? kind, int people) => kind switch
    {
        NonAnswerKind.CannotTell => RoomTexts.NothingCannotTell(people),
        NonAnswerKind.NotApplicable => RoomTexts.NothingNotApplicable(people),
        NonAnswerKind.Later => RoomTexts.NothingLater(people),
        NonAnswerKind.Elsewhere => RoomTexts.NothingElsewhere(people),
        NonAnswerKind.Question => RoomTexts.NothingGaveBack(people),
        NonAnswerKind.Nothing => RoomTexts.NothingNamesNothing(people),
        NonAnswerKind.Keys or NonAnswerKind.Courtesy or NonAnswerKind.Marks or null => RoomTexts.NothingNothingRead(people),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such kind."),
    };
}
