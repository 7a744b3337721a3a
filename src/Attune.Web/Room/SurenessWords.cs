using Attune.Analysis.Sureness;

namespace Attune.Web.Room;

/// <summary>How sure those are who say what a card holds, in a sentence.</summary>
internal static class SurenessWords
{
    public static string Say(CardSureness sureness) => (sureness.Saying, sureness.Others) switch
    {
        (Sure.Sure, Sure.Sure) => RoomTexts.SureBothSure,
        (Sure.Sure, Sure.NotSure) => RoomTexts.SureOthersNot,
        (Sure.Sure, _) => RoomTexts.SureSaying,
        (Sure.NotSure, Sure.Sure) => RoomTexts.NotSureOthersSure,
        (Sure.NotSure, Sure.NotSure) => RoomTexts.NotSureNobody,
        (Sure.NotSure, _) => RoomTexts.NotSureSaying,
        _ => "",
    };
}
