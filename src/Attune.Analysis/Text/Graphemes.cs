using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Attune.Analysis.Text;

/// <summary>Makes sure that no cut goes through what a reader sees as one character.</summary>
internal static class Graphemes
{
    /// <summary>Widens each span to whole graphemes, and joins spans that meet after that. The time is linear.</summary>
    /// <param name="text">The text.</param>
    /// <param name="spans">The spans in order; they do not overlap.</param>
    public static ImmutableArray<TextSpan> Whole(string text, IReadOnlyList<TextSpan> spans)
    {
        if (Ascii.IsValid(text))
        {
            return [.. spans];
        }

        var whole = ImmutableArray.CreateBuilder<TextSpan>(spans.Count);
        var (at, next) = (0, StringInfo.GetNextTextElementLength(text));
        foreach (var span in spans)
        {
            Advance(span.Start);
            var start = at;
            Advance(span.End - 1);
            var widened = new TextSpan(start, at + next - start);
            if (whole.Count > 0 && whole[^1].End > widened.Start)
            {
                widened = new(whole[^1].Start, widened.End - whole[^1].Start);
                whole.RemoveAt(whole.Count - 1);
            }

            whole.Add(widened);
        }

        return whole.DrainToImmutable();

        // Moves on to the grapheme that holds a place.
        void Advance(int place)
        {
            while (at + next <= place)
            {
                at += next;
                next = StringInfo.GetNextTextElementLength(text, at);
            }
        }
    }
}
