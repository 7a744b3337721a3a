using Attune.Domain.Programs;
using Attune.Domain.Rounds;

namespace Attune.Domain.Seats;

/// <summary>What comes of a PIN that was typed.</summary>
public enum PinTry
{
    Right,
    Wrong,

    /// <summary>Too many were wrong; the next one is looked at only after a while.</summary>
    Waits,
}

/// <summary>
/// One of the seats of a leader's place in a round. Usually there is one. Another is opened by somebody who has only a link while the first was begun already; one
/// of them stands: what is written there counts, and nothing of the others does.
/// </summary>
public sealed class LeaderSeat
{
    /// <summary>How many wrong PINs in a row are looked at before the next one has to wait.</summary>
    public const int FreeTries = 5;

    private static readonly TimeSpan FirstWait = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(24);

    private LeaderSeat()
    {
    }

    public LeaderSeat(RoundId round, LeaderId leader, int number, bool stands)
        => (Round, Leader, Number, Stands) = (round, leader, number, stands);

    /// <summary>A seat as it is stored, as far as a save asks: what was signed and done there while it does not stand.</summary>
    public LeaderSeat(RoundId round, LeaderId leader, int number, bool stands, Contract? promise, bool done)
        : this(round, leader, number, stands)
        => (SignedContract, Done) = (promise, done);

    public RoundId Round { get; private set; }

    public LeaderId Leader { get; private set; }

    /// <summary>Counted from 1 in the order of opening.</summary>
    public int Number { get; private set; }

    /// <summary>The invitation speaks of this seat, and its answers count.</summary>
    public bool Stands { get; private set; }

    /// <summary>The promise that was signed here, while the seat does not stand; of the one that stands the invitation holds it.</summary>
    public Contract? SignedContract { get; private set; }

    /// <summary>Somebody was done here, while the seat does not stand.</summary>
    public bool Done { get; private set; }

    /// <summary>A slow hash of the PIN; null if none was chosen.</summary>
    public byte[]? Pin { get; private set; }

    public int WrongTries { get; private set; }

    public DateTimeOffset? WaitsUntil { get; private set; }

    /// <summary>Whoever sits here said that the stored mail address is the right one, so that a letter to it opens this seat.</summary>
    public bool MailConfirmed { get; private set; }

    /// <summary>The last line of the audit trail about this place that was read at the seat.</summary>
    public long ReadUpTo { get; private set; }

    /// <summary>A fresh seat that was opened and not finished yet; it may still come to stand.</summary>
    public bool IsPending => !Stands && !Done && Number > 1;

    public bool HasBegun(Invitation invitation)
    {
        ArgumentNullException.ThrowIfNull(invitation);
        return (Stands ? invitation.SignedContract : SignedContract) is not null;
    }

    public bool IsDone(Invitation invitation)
    {
        ArgumentNullException.ThrowIfNull(invitation);
        return Stands ? invitation.Done : Done;
    }

    public void Sign(Invitation invitation, Contract contract)
    {
        ArgumentNullException.ThrowIfNull(invitation);
        if (Stands) { invitation.Sign(contract); }
        else { SignedContract ??= contract; }
    }

    /// <summary>From now on the invitation speaks of this seat, and the other one is kept as it was.</summary>
    public void TakeThePlaceOf(LeaderSeat other, Invitation invitation)
    {
        ArgumentNullException.ThrowIfNull(other);
        ArgumentNullException.ThrowIfNull(invitation);
        if (Stands || !other.Stands) { throw new InvalidOperationException("Only a seat that does not stand takes the place of the one that does."); }
        (other.SignedContract, other.Done, other.Stands) = (invitation.SignedContract, invitation.Done, false);
        invitation.SpeakOf(SignedContract, Done);
        (SignedContract, Done, Stands) = (null, false, true);
    }

    /// <summary>Chooses a PIN in place of any before.</summary>
    /// <returns>What is wrong with it; null if it was taken.</returns>
    public PinProblem? Choose(string pin, ReadOnlySpan<byte> pepper)
    {
        if (SeatPin.ProblemOf(pin) is { } problem) { return problem; }
        (Pin, WrongTries, WaitsUntil) = (SeatPin.Hash(pin, pepper), 0, null);
        return null;
    }

    public void ForgetPin() => (Pin, WrongTries, WaitsUntil) = (null, 0, null);

    /// <summary>Counts a try before it is looked at, so that many at once are counted as many.</summary>
    /// <returns>False if it has to wait.</returns>
    public bool TakeTry(DateTimeOffset now)
    {
        if (now < WaitsUntil) { return false; }
        WrongTries++;
        WaitsUntil = WrongTries < FreeTries ? null : now + WaitAfter(WrongTries);
        return true;
    }

    /// <summary>Looks at a try that was counted.</summary>
    public PinTry Try(string pin, ReadOnlySpan<byte> pepper)
    {
        if (Pin is null || !SeatPin.Fits(pin, Pin, pepper)) { return PinTry.Wrong; }
        (WrongTries, WaitsUntil) = (0, null);
        return PinTry.Right;
    }

    public void ConfirmMail(bool isRight) => MailConfirmed = isRight;

    public void Read(long line) => ReadUpTo = Math.Max(ReadUpTo, line);

    private static TimeSpan WaitAfter(int wrong)
    {
        var wait = FirstWait * Math.Pow(2, Math.Min(wrong - FreeTries, 10));
        return wait < LongestWait ? wait : LongestWait;
    }
}
