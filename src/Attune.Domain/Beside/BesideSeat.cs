using System.Buffers.Text;
using System.Security.Cryptography;
using Attune.Domain.Programs;
using Attune.Domain.Questions;
using Attune.Domain.Rounds;

namespace Attune.Domain.Beside;

/// <summary>
/// A place beside a round: a leader who came after its lock and catches up, or somebody who speaks for a third voice. What is written here is kept apart from the
/// answers of the round, so no count of it changes.
/// </summary>
/// <remarks>
/// A link opens the seat until somebody begins; from then on only the browser in which it was begun does. A new link begins an empty seat, under another key, so
/// that nobody who makes links reads what was written.
/// </remarks>
public sealed class BesideSeat
{
    public const int LongestName = 120;

    private const int TokenBytes = 32;

    private BesideSeat()
    {
    }

    private BesideSeat(Round round)
    {
        ArgumentNullException.ThrowIfNull(round);
        if (!round.Binds) { throw new ArgumentException("No person is invited to a rehearsal.", nameof(round)); }
        (Id, Program, Round, Participant) = (BesideSeatId.New(), round.Program, round.Id, ParticipantKey.New());
    }

    public BesideSeatId Id { get; private set; }

    public ProgramId Program { get; private set; }

    public RoundId Round { get; private set; }

    /// <summary>The leader who catches up; null for somebody who speaks for a third voice.</summary>
    public LeaderId? Leader { get; private set; }

    /// <summary>The third voice; null for a leader who catches up.</summary>
    public ThirdVoiceId? Voice { get; private set; }

    /// <summary>The name of whoever speaks for the third voice; empty for a leader, whose name stands with the leaders.</summary>
    public string Person { get; private set; } = "";

    /// <summary>To whom the words are bound; another one with each new link to a seat that was begun.</summary>
    public ParticipantKey Participant { get; private set; }

    public byte[] TokenHash { get; private set; } = [];

    public DateTimeOffset ExpiresAt { get; private set; }

    /// <summary>By what the browser is found that opened it; null before.</summary>
    public byte[]? DeviceHash { get; private set; }

    /// <summary>The promise of the round when whoever sits here began; null before.</summary>
    public Contract? SignedContract { get; private set; }

    public bool Done { get; private set; }

    public bool HasBegun => SignedContract is not null;

    public bool IsNewcomer => Leader is not null;

    /// <summary>Nobody has opened it by the link that is there now.</summary>
    public bool IsUnopened => DeviceHash is null;

    /// <summary>Under what the audit trail knows who sits here: the leader, or for a third voice the seat itself.</summary>
    public LeaderId Whom => Leader ?? new(Id.Value);

    /// <summary>A seat for a leader who was not in a round that is locked.</summary>
    /// <exception cref="InvalidOperationException">The round still takes answers: there the leader has a place like everybody.</exception>
    public static BesideSeat ForNewcomer(Round round, LeaderId leader)
    {
        ArgumentNullException.ThrowIfNull(round);
        return MayCatchUp(round.Phase) ? new(round) { Leader = leader } : throw new InvalidOperationException($"Round {round.Id} is {round.Phase}: nothing is to be caught up with.");
    }

    /// <summary>A seat for somebody who speaks for a third voice.</summary>
    /// <exception cref="InvalidOperationException">The answers were opened already.</exception>
    public static BesideSeat ForVoice(Round round, ThirdVoice voice, string person)
    {
        ArgumentNullException.ThrowIfNull(round);
        ArgumentNullException.ThrowIfNull(voice);
        ArgumentException.ThrowIfNullOrWhiteSpace(person);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(person.Trim().Length, LongestName, nameof(person));
        if (!MaySpeak(round.Phase)) { throw new InvalidOperationException($"Round {round.Id} is {round.Phase}: nobody answers blind any longer."); }
        return new(round) { Voice = voice.Id, Person = person.Trim() };
    }

    /// <summary>There is something to catch up with.</summary>
    public static bool MayCatchUp(RoundPhase phase) => phase >= RoundPhase.Locked;

    /// <summary>A third voice answers until the answers are opened, because from then on it would have heard the others.</summary>
    public static bool MaySpeak(RoundPhase phase) => phase is >= RoundPhase.Collecting and < RoundPhase.Revealing;

    /// <summary>Makes a new link, and ends the one before. A seat that was begun is empty again.</summary>
    /// <returns>The token to hand over, which exists in the clear only here, and whether what was written has to be deleted.</returns>
    public (string Token, bool IsEmptied) Issue(DateTimeOffset expiresAt)
    {
        var token = RandomNumberGenerator.GetBytes(TokenBytes);
        var begun = HasBegun;
        (TokenHash, ExpiresAt, DeviceHash) = (SHA256.HashData(token), expiresAt, null);
        if (begun) { (SignedContract, Done, Participant) = (null, false, ParticipantKey.New()); }
        return (Base64Url.EncodeToString(token), begun);
    }

    /// <summary>Opens it in a browser by the link.</summary>
    /// <returns>What the browser keeps, in the clear only here; null if somebody has begun, or the link is over.</returns>
    public string? Open(DateTimeOffset now)
    {
        if (HasBegun || now >= ExpiresAt) { return null; }
        var device = RandomNumberGenerator.GetBytes(TokenBytes);
        DeviceHash = SHA256.HashData(device);
        return Base64Url.EncodeToString(device);
    }

    public bool IsOpenIn(string? device) => HashOf(device) is { } hash && DeviceHash is { } known && CryptographicOperations.FixedTimeEquals(hash, known);

    public void Begin(Contract contract) => SignedContract ??= contract;

    /// <summary>Declares to be done; nothing is written from then on, because what others wrote is shown.</summary>
    public void Finish() => Done = true;

    public bool MayWrite(RoundPhase phase) => HasBegun && !Done && (IsNewcomer ? MayCatchUp(phase) : MaySpeak(phase));

    /// <summary>The record and the gap to it are for a newcomer who has answered; the own words stand from then on.</summary>
    public bool MaySeeGap(RoundPhase phase) => IsNewcomer && Done && phase >= RoundPhase.Revealed;

    /// <summary>A question as it is asked here: a third voice has no other side of which it could expect something.</summary>
    public static PackQuestion Ask(PackQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return question with { Forecast = false };
    }

    /// <returns>By what a link or a browser is found; null if this is no token.</returns>
    public static byte[]? HashOf(string? token)
        => token is { Length: 43 } && Base64Url.IsValid(token) && Base64Url.DecodeFromChars(token) is { Length: TokenBytes } bytes ? SHA256.HashData(bytes) : null;
}
