using Attune.Analysis.Rounds;

namespace Attune.Web.Room;

/// <summary>How far a reading is: whoever makes it tells, and the pages that wait for it ask.</summary>
internal sealed class ReadingProgress : IProgress<int>
{
    private int _done;

    /// <summary>How many questions have been read.</summary>
    public int Done => Volatile.Read(ref _done);

    /// <summary>How many there are; 0 while the answers are opened.</summary>
    public int Of { get; set; }

    /// <summary>The answers are open, so it is known how many questions there are.</summary>
    public ReadingProgress Over(LockedRound round)
    {
        Of = round.Questions.Length;
        return this;
    }

    public void Report(int value)
    {
        // Questions are read beside each other, so a smaller number may come later.
        for (var before = Done; value > before && Interlocked.CompareExchange(ref _done, value, before) != before; before = Done) { }
    }
}
