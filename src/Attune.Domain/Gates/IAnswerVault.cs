namespace Attune.Domain;

/// <summary>What is sealed, and where it belongs.</summary>
public sealed record SealedText(AnswerPlace Place, byte[] Sealed);

/// <summary>Opens sealed texts, for the gate alone: nobody else can make a <see cref="GateKey"/>.</summary>
public interface IAnswerVault
{
    /// <summary>Writes the look to the audit, and only then opens.</summary>
    /// <param name="texts">All of one program.</param>
    /// <param name="look">To be recorded; null if authors look at what they wrote themselves.</param>
    /// <param name="key">Proof that the gate asks.</param>
    /// <param name="cancel">Ends the work early.</param>
    /// <returns>One content a text, in the same order.</returns>
    ValueTask<ImmutableArray<AnswerContent>> OpenAsync(ImmutableArray<SealedText> texts, Look? look, GateKey key, CancellationToken cancel);
}

/// <summary>Proof that the gate asks.</summary>
public sealed class GateKey
{
    // A test reads the compiled code of this assembly: only Gate calls this.
    internal GateKey()
    {
    }
}

/// <summary>One look at raw texts, as the leaders can read it.</summary>
public sealed record Look(ProgramId Program, RoundId Round, ViewerRole Role, string Reader, int Answers, DateTimeOffset At);
