namespace Attune.Analysis;

/// <summary>A part of an answer: UTF-16 offset and length into the text as written.</summary>
public readonly record struct TextSpan(int Start, int Length)
{
    public int End => Start + Length;

    public string Of(string text) => text.Substring(Start, Length);
}

/// <summary>One thing an answer says.</summary>
/// <param name="Index">Place among the points of the question, from 0.</param>
/// <param name="Answer">Place of the answer among <see cref="LockedRound.Answers"/>.</param>
/// <param name="Leader">Key of the leader who wrote it.</param>
/// <param name="Side">The leader's side.</param>
/// <param name="Span">Where it stands in the answer.</param>
/// <param name="Text">Exactly the characters of <paramref name="Span"/>: what may be quoted.</param>
public sealed record Point(int Index, int Answer, string Leader, Side Side, TextSpan Span, string Text);
