using System.Runtime.ExceptionServices;

namespace Attune.Analysis;

/// <summary>Works on several places at once. Results stand in the order of places, and what fails fails as it would one after another.</summary>
internal static class SideBySide
{
    /// <param name="count">How many places.</param>
    /// <param name="work">Works on one place; must not change what another reads.</param>
    /// <param name="most">At most so many at once; -1 for as many as the machine has processors.</param>
    public static T[] Select<T>(int count, Func<int, T> work, int most = -1)
    {
        var done = new T[count];
        try
        {
            Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = most }, place => done[place] = work(place));
        }
        catch (AggregateException failed)
        {
            ExceptionDispatchInfo.Throw(failed.Flatten().InnerExceptions[0]);
        }

        return done;
    }
}
