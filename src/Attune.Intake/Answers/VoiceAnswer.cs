namespace Attune.Intake.Answers;

/// <summary>What somebody of a third voice answered, in no count of the two sides.</summary>
/// <param name="Voice">The name of the voice, as a person gave it.</param>
/// <param name="Speaker">The key of whoever wrote it.</param>
/// <param name="Question">The id of the question.</param>
/// <param name="Text">The answer.</param>
public sealed record VoiceAnswer(string Voice, string Speaker, string Question, string Text);
