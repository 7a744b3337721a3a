namespace Attune.Encoding.Judging;

/// <summary>Says that a judge cannot be opened. The message is for the person who chose it; it never contains a key or the text of an answer.</summary>
public sealed class JudgeException(string message, Exception? cause = null) : Exception(message, cause);
