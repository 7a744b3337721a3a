using Attune.Domain.Rounds;

namespace Attune.Domain.Seats;

/// <summary>Whether what a leader wrote in an earlier round may be shown at the leader's seat of a later one.</summary>
public enum Recall
{
    Shown,

    /// <summary>A delegate sits here, or this seat does not count: what the leader wrote is the leader's own.</summary>
    NotInPerson,

    /// <summary>The promise of then erased whose answer is whose, and nobody can say any more which of them is the leader's.</summary>
    LinkErased,

    /// <summary>A delegate wrote it: it is not the leader's word.</summary>
    WrittenByDelegate,

    /// <summary>Nothing was shown but a link: whoever holds the link of a new round need not be the one who wrote in the last.</summary>
    UnknownBrowser,
}

/// <summary>The whole rule about it. The offer to keep an answer, and the lines from own sentences, ask here and nowhere else.</summary>
public static class Recalls
{
    /// <param name="isInPerson">The leader in person sits here, in the seat that counts.</param>
    /// <param name="remembersFrom">The first round of which this browser may show answers; null if none.</param>
    /// <param name="earlier">The number of the earlier round.</param>
    /// <param name="contract">Its promise.</param>
    /// <param name="wasDelegated">A delegate answered in it.</param>
    public static Recall Decide(bool isInPerson, int? remembersFrom, int earlier, Contract contract, bool wasDelegated)
        => !isInPerson ? Recall.NotInPerson
            : contract == Contract.Unattributed ? Recall.LinkErased
            : wasDelegated ? Recall.WrittenByDelegate
            : remembersFrom is { } from && from <= earlier ? Recall.Shown
            : Recall.UnknownBrowser;
}
