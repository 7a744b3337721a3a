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

    private readonly ConcurrentDictionary<(ProgramId Program, ViewerRole Role, int UpTo), (string Key, Lazy<RoomTrends> Trends)> _made = new();

    /// <param name="program">The program.</param>
    /// <param name="role">Whose view it is.</param>
    /// <param name="upTo">The number of the last round in it.</param>
    /// <param name="key">What it rests on.</param>
    /// <param name="make">Makes it.</param>
    public RoomTrends Get(ProgramId program, ViewerRole role, int upTo, string key, Func<RoomTrends> make)
    {
        var place = (program, role, upTo);
        if (_made.Count >= Most && !_made.ContainsKey(place)) { _made.Clear(); }
        return _made.AddOrUpdate(place, _ => New(), (_, there) => there.Key == key ? there : New()).Trends.Value;

        (string, Lazy<RoomTrends>) New() => (key, new(make));
    }
}
