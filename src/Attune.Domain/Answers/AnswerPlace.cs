using System.Text;
using Attune.Domain.Programs;
using Attune.Domain.Rounds;

namespace Attune.Domain.Answers;

/// <summary>Where an answer belongs. A sealed text opens in its own place and in no other.</summary>
public sealed record AnswerPlace(ProgramId Program, RoundId Round, RoundKind Kind, ParticipantKey Participant, string Question)
{
    /// <summary>The bytes that bind a sealed text to its place, so that it cannot be opened in another.</summary>
    public byte[] Binding()
        => Encoding.UTF8.GetBytes($"attune.answer.1|{Program}|{Kind}|{Round}|{Participant}|{Question}");
}
