using System.Text;

namespace Attune.Analysis.Text.Cleaning;

/// <summary>Writes a text anew from left to right and notes where each character comes from. Nothing is allocated before the first change.</summary>
/// <param name="original">The text that is written anew.</param>
internal sealed class TextRewriter(string original)
{
    private StringBuilder? _text;
    private List<int>? _starts;
    private List<int>? _ends;
    private int _copied;

    /// <summary>Puts a text in the place of a part of the original; empty to leave the part out. Parts come in order and do not overlap.</summary>
    /// <param name="start">Where the part begins.</param>
    /// <param name="end">Where it ends, behind its start.</param>
    /// <param name="put">What stands in its place, each character of which leads to the whole part.</param>
    public void Replace(int start, int end, ReadOnlySpan<char> put)
    {
        Copy(start);
        _text!.Append(put);
        for (var at = 0; at < put.Length; at++)
        {
            _starts!.Add(start);
            _ends!.Add(end);
        }

        _copied = end;
    }

    public MappedText Write()
    {
        if (_text is null) { return MappedText.Unchanged(original); }
        Copy(original.Length);
        return MappedText.Map(_text.ToString(), [.. _starts!], [.. _ends!]);
    }

    private void Copy(int until)
    {
        if (_text is null) { (_text, _starts, _ends) = (new(original.Length), new(original.Length), new(original.Length)); }
        _text.Append(original, _copied, until - _copied);
        for (; _copied < until; _copied++)
        {
            _starts!.Add(_copied);
            _ends!.Add(_copied + 1);
        }
    }
}
