using Attune.Analysis.Ratings;
using Attune.Analysis.Rounds;
using Attune.Domain.Judging;
using Attune.Domain.Rooms;
using Attune.Statistics.Sides;

namespace Attune.Web.Room.Exports;

/// <summary>All that was chosen in closed answers and in forecasts, counted as the Screen counts it.</summary>
internal static class Choices
{
    private const int Places = 5;

    public static IEnumerable<Choice> Read(SittingView view)
    {
        var reading = view.Reading;
        return [
            .. reading.Success.SelectMany(success => From(success.QuestionText, "horizon", "", success.Horizons, [.. Enum.GetValues<Horizon>().Select(horizon => $"{horizon}")])),
            .. reading.Roles.SelectMany(role => From(role.QuestionText, "owner", role.Part, role.Owners, [.. Enum.GetValues<Owner>().Select(owner => OwnerWords.NameOf(owner, view.Sides))])),
            .. reading.Fit.SelectMany(fit => From(fit.QuestionText, "standard", fit.Area, fit.Places, [.. Enumerable.Range(1, Places).Select(place => $"{place}")])),
            .. reading.Ratings.SelectMany(rating => rating.Reading.Items, (rating, item) => (rating, item)).SelectMany(rated => Rated(rated.rating, rated.item)),
            .. reading.Forecasts.SelectMany(forecast => Forecast(forecast.QuestionText, "likeness", [.. forecast.Counts.Select(count => ($"{count.Likeness}", count.Leaders))])),
            .. reading.Forecasts.SelectMany(forecast => Forecast(forecast.QuestionText, "other_horizon", [.. forecast.Horizons.Select(count => ($"{count.Horizon}", count.Leaders))])),
        ];
    }

    private static IEnumerable<Choice> From(string question, string asked, string about, RoomCounts counts, string[] things)
        => things.Select((thing, place) => new Choice(question, asked, about, thing, counts.ShowsSides ? counts.BySide[place] : null, counts.ShowsAny ? counts.Together[place] : null));

    private static IEnumerable<Choice> Rated(RoomRating rating, RatedItem item)
        => item.Room.Counts.Select((all, step) => new Choice(
            rating.QuestionText, "rating", item.Item, $"{step + 1}", item is { Business: { } business, It: { } it } ? new(business.Counts[step], it.Counts[step]) : null, all));

    // What may not be told of forecasts is hidden where they are drawn; here it is by the same rule.
    private static IEnumerable<Choice> Forecast(string question, string asked, ImmutableArray<(string What, SideCounts Leaders)> counts)
    {
        var said = new SideCounts(counts.Sum(count => count.Leaders.Business), counts.Sum(count => count.Leaders.It));
        return counts.Select(count => new Choice(question, asked, "", count.What, SmallCells.ShowsSides(said) ? count.Leaders : null, SmallCells.ShowsTotal(said) ? count.Leaders.Total : null));
    }
}
