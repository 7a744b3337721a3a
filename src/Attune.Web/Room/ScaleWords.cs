using Attune.Analysis.Ratings;
using Attune.Domain.Rooms;
using Attune.Web.Components;

namespace Attune.Web.Room;

/// <summary>What ratings and rankings say, in words.</summary>
internal static class ScaleWords
{
    /// <summary>The loudest thing first: where the sides differ, where there are two camps, on what there is agreement.</summary>
    public static string Heading(IReadOnlyCollection<RatedItem> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        int Count(RatingShape shape) => items.Count(item => item.Shape == shape);
        var apart = items.Count(item => item.Sides == SidesApart.Apart);
        return apart > 0 ? RoomTexts.RatedApart(apart)
            : Count(RatingShape.TwoCamps) is > 0 and var camps ? RoomTexts.RatedCamps(camps)
            : Count(RatingShape.Agreed) is > 0 and var agreed ? agreed == items.Count ? RoomTexts.RatedAll : RoomTexts.RatedAgreed(Numbers.Word(agreed), Numbers.Word(items.Count))
            : Count(RatingShape.Scattered) > 0 ? RoomTexts.RatedNone : RoomTexts.RatedUntold;
    }

    public static string Heading(RankingReading ranking)
    {
        ArgumentNullException.ThrowIfNull(ranking);
        return (ranking.Sides, ranking.Room.Concordance) switch
        {
            (SidesApart.Apart, _) => RoomTexts.RankedApart,
            (_, Concordance.Shared) => RoomTexts.RankedShared,
            (_, Concordance.NotShown) => RoomTexts.RankedNone,
            _ => RoomTexts.RankedUntold,
        };
    }

    public static string Says(RatedItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return item.Sides == SidesApart.Apart ? RoomTexts.SidesDiffer : RoomTexts.Shape(item.Shape);
    }

    /// <summary>"4, half of them from 3 to 5"; only the median, where the half is on one step.</summary>
    public static string Spread(RatingSpread spread)
    {
        ArgumentNullException.ThrowIfNull(spread);
        return spread.Low == spread.High ? Step(spread.Median) : RoomTexts.RatedSpread(Step(spread.Median), Step(spread.Low), Step(spread.High));
    }

    /// <summary>The name of what was rated; the question, where it was rated as a whole.</summary>
    public static string NameOf(RoomRating rating, RatedItem item)
    {
        ArgumentNullException.ThrowIfNull(rating);
        ArgumentNullException.ThrowIfNull(item);
        return item.Item.Length > 0 ? item.Item : rating.Prompt.Length > 0 ? rating.Prompt : rating.QuestionText;
    }

    private static string Step(double value) => value.ToString("0.#", CultureInfo.CurrentCulture);
}
