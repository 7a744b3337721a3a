using System.Text;

namespace Attune.Domain;

/// <summary>Where an answer belongs. A sealed text opens in its own place and in no other.</summary>
public sealed record AnswerPlace(ProgramId Program, RoundId Round, RoundKind Kind, ParticipantKey Participant, string Question)
{
    /// <summary>Bytes that bind a sealed text to its place.</summary>
    public byte[] Binding()
        => Encoding.UTF8.GetBytes($"attune.answer.1|{Program}|{Kind}|{Round}|{Participant}|{Question}");
}
