using Attune.Domain.Answers;
using Attune.Domain.Programs;
using Attune.Domain.Viewers;

namespace Attune.Domain.Gates;

/// <summary>A sealed text and the place to which it belongs.</summary>
public sealed record SealedText(AnswerPlace Place, byte[] Sealed);

/// <summary>Opens sealed texts for the gate alone: nobody else can make a <see cref="GatePermit"/>.</summary>
public interface IAnswerVault
{
    /// <summary>Writes the look to the audit trail, and only then opens the texts.</summary>
    /// <param name="texts">Sealed texts of one program.</param>
    /// <param name="look">The look to be recorded; null if authors look at what they wrote themselves.</param>
    /// <param name="key">Proof that the gate asks.</param>
    /// <param name="cancel">Cancels the work.</param>
    /// <returns>One content for each text, in the same order.</returns>
    ValueTask<ImmutableArray<AnswerContent>> OpenAsync(ImmutableArray<SealedText> texts, TextAccess? look, GatePermit key, CancellationToken cancel);

    /// <summary>Writes a look to the audit trail at what was opened ahead of it.</summary>
    /// <param name="look">The look.</param>
    /// <param name="key">Proof that the gate asks.</param>
    /// <param name="cancel">Cancels the work.</param>
    ValueTask RecordAsync(TextAccess look, GatePermit key, CancellationToken cancel);
}

/// <summary>Proof that the gate asks.</summary>
public sealed class GatePermit
{
    // A test reads the compiled code of this assembly and checks that only Gate calls this.
    internal GatePermit()
    {
    }
}

/// <summary>One look at raw texts, as it is shown to the leaders.</summary>
public sealed record TextAccess(ProgramId Program, RoundId Round, ViewerRole Role, string Reader, int Answers, DateTimeOffset At)
{
    /// <summary>The texts are opened before anybody asks, and nobody is shown anything of them until a look is recorded.</summary>
    public bool IsAhead { get; init; }
}
