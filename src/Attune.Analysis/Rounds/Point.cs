using Attune.Analysis.Text;
using Attune.Statistics.Sides;

namespace Attune.Analysis.Rounds;

/// <summary>One thing that an answer says.</summary>
/// <param name="Index">The place among the points of the question, from 0.</param>
/// <param name="Answer">The place of the answer among <see cref="LockedRound.Answers"/>.</param>
/// <param name="Leader">The key of the leader who wrote it.</param>
/// <param name="Side">The leader's side.</param>
/// <param name="Span">Where the point stands in the answer.</param>
/// <param name="Text">The words of <paramref name="Span"/> as they are shown (<see cref="ReadableText.Show"/>), which may be quoted.</param>
public sealed record Point(int Index, int Answer, string Leader, Side Side, TextSpan Span, string Text)
{
    /// <summary>The words as the analysis reads them; they are never shown.</summary>
    public string AsRead() => ReadableText.Read(Text).Text;
}
