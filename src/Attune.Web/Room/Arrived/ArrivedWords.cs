using Attune.Analysis.Rounds;
using Attune.Domain.Cascades;
using Attune.Domain.Questions;

namespace Attune.Web.Room.Arrived;

/// <summary>What is said of shares, values and questions of teams, the same on every surface.</summary>
internal static class ArrivedWords
{
    /// <summary>"About 30 %", and at the ends words that do not tell whether it is all or all but one.</summary>
    public static string Share(ShownShare share) => share.Part switch
    {
        SharePart.HardlyAnybody => ArrivedTexts.HardlyAnybody,
        SharePart.NearlyAll => ArrivedTexts.NearlyAll,
        _ => ArrivedTexts.About(share.Percent),
    };

    public static string Interval(ShownShare share) => ArrivedTexts.Between(share.Low, share.High);

    /// <summary>What was asked: the question, or what stood beside it.</summary>
    public static string Asked(CountedScope scope, QuestionPack pack)
    {
        if (pack.Find(scope.Question) is not { } question) { return scope.Question; }
        if (scope.InWords) { return question.Text; }
        var item = scope.Items[0];
        var prompt = question.Anchors.FirstOrDefault(anchor => anchor.Kind == item.Anchor)?.Prompt is { Length: > 0 } asked ? asked : question.Text;
        return item.About.Length == 0 ? prompt : ArrivedTexts.AskedAbout(prompt, question.Parts.FirstOrDefault(part => part.Id == item.About)?.Text ?? item.About);
    }

    /// <summary>A value of a closed answer as people read it.</summary>
    public static string Value(CountedItem item, int place, SideNames sides) => item.Anchor switch
    {
        AnchorKind.Horizon => RoomTexts.When(Enum.Parse<Horizon>(item.Values[place])),
        AnchorKind.Owner => OwnerWords.NameOf(Enum.Parse<Owner>(item.Values[place]), sides),
        AnchorKind.Standard => ArrivedTexts.Standard(item.Values[place]),
        AnchorKind.Rating => ArrivedTexts.Rating(item.Values[place]),
        _ => ArrivedTexts.Place(item.Values[place]),
    };

    /// <summary>What most of the people answer, in one sentence.</summary>
    public static string Most(CountedItem item, ShownItem shown, SideNames sides)
    {
        var most = shown.Shares.Index().MaxBy(share => share.Item.Percent);
        return ArrivedTexts.Most(Value(item, most.Index, sides), Share(most.Item));
    }

    public static string Level(int level) => level == 0 ? ArrivedTexts.LevelLeaders : level == 1 ? ArrivedTexts.LevelFirst : ArrivedTexts.LevelBelow(level);

    /// <summary>The finding of the levels: where most is lost, or that no loss is beyond chance.</summary>
    public static string Lost(CascadePart all)
        => all.Lost is { } lost ? ArrivedTexts.Lost(Level(lost.From), Level(lost.To), lost.Drop.Value, lost.Drop.Low, lost.Drop.High)
            : all.Levels.Count(level => level.Kept is not null) < 2 ? ArrivedTexts.LostUntold : ArrivedTexts.LostNowhere;
}
