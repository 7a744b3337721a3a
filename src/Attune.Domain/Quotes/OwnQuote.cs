namespace Attune.Domain;

/// <summary>One sentence of an author, with what its author decided; for the author alone.</summary>
/// <param name="Key">As cards know it.</param>
/// <param name="Question">Id of the answered question.</param>
/// <param name="Start">Where it begins in the answer.</param>
/// <param name="Text">As written.</param>
/// <param name="Choice">What the room may see.</param>
/// <param name="Rewrite">The author's other words; empty if there are none.</param>
/// <param name="AnswerRevision">Of the answer it is a part of.</param>
/// <param name="Revision">Of the decision; 0 if none was made.</param>
/// <param name="IsDecided">The author decided on the words as they stand now; else the choice is what holds until then.</param>
public sealed record OwnQuote(
    string Key, string Question, int Start, string Text, QuoteChoice Choice, string Rewrite, int AnswerRevision, int Revision, bool IsDecided)
{
    // A log line or a debugger prints records: never the words.
    public override string ToString() => "(a quote)";
}
