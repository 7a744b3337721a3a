using System.Collections.Concurrent;
using Attune.Domain.Programs;
using Attune.Domain.Trends;
using Attune.Domain.Viewers;

namespace Attune.Web.Room.OverTime;

/// <summary>
/// Keeps what is followed over the rounds of a program, because it is made of many resamples of the leaders. It holds no word and no name, and is made anew when
/// anything it rests on has changed.
/// </summary>
internal sealed class TrendCache
{
    private const int Most = 64;

    private readonly ConcurrentDictionary<PlaceOfTrends, (string Key, Lazy<RoomTrends> Trends)> _made = new();

    /// <param name="place">Whose view of which rounds it is.</param>
    /// <param name="key">What it rests on.</param>
    /// <param name="make">Makes it.</param>
    public RoomTrends Get(PlaceOfTrends place, string key, Func<RoomTrends> make)
    {
        if (_made.Count >= Most && !_made.ContainsKey(place)) { _made.Clear(); }
        return _made.AddOrUpdate(place, _ => New(), (_, there) => there.Key == key ? there : New()).Trends.Value;

        (string, Lazy<RoomTrends>) New() => (key, new(make));
    }
}

/// <summary>Whose view of which rounds is kept.</summary>
/// <param name="Program">The program.</param>
/// <param name="Role">Who looks.</param>
/// <param name="UpTo">The number of the last round in it.</param>
/// <param name="OnScreen">It stands on the Screen of that round, and not on a page of its own.</param>
internal readonly record struct PlaceOfTrends(ProgramId Program, ViewerRole Role, int UpTo, bool OnScreen);
