using System.Runtime.ExceptionServices;

namespace Attune.Analysis.Rounds;

/// <summary>
/// Works on several places at once. The results stand in the order of the places, and an exception is thrown as it was, not wrapped in another.
/// </summary>
internal static class SideBySide
{
    /// <param name="count">The number of places.</param>
    /// <param name="work">Works on one place. It must not change anything that the work on another place reads.</param>
    public static T[] Select<T>(int count, Func<int, T> work)
    {
        var done = new T[count];
        try
        {
            Parallel.For(0, count, place => done[place] = work(place));
        }
        catch (AggregateException failed)
        {
            ExceptionDispatchInfo.Throw(failed.Flatten().InnerExceptions[0]);
        }

        return done;
    }
}
