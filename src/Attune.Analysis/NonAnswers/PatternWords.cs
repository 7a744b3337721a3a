using System.Text.RegularExpressions;

namespace Attune.Analysis.NonAnswers;

/// <summary>
/// Reads from a pattern which words it can match, so that no list of them has to be kept beside it. Of each piece of the pattern it knows what the piece can be
/// without an end of a word in it, and otherwise what stands before its first end and behind its last one; where pieces meet, words become whole. It knows what
/// the forms of non-answers are written with and throws at anything else. A place for any letter counts as an end of a word.
/// </summary>
internal sealed class PatternWords
{
    private static readonly Piece Nothing = new([""], [], []);
    private static readonly Piece End = new([], [""], [""]);

    private readonly HashSet<string> _words = new(StringComparer.Ordinal);
    private readonly string _pattern;
    private int _at;

    private PatternWords(string pattern) => _pattern = pattern;

    /// <summary>All words, as runs of letters and digits, that a match of a pattern can have; a digit stands as "0". A few may be too many.</summary>
    /// <exception cref="NotSupportedException">The pattern is written with something that no form of a non-answer has.</exception>
    public static IReadOnlySet<string> Of(Regex pattern)
    {
        var reader = new PatternWords(pattern.ToString());
        reader.Join(reader.Join(End, reader.Choice()), End);
        return reader._at == reader._pattern.Length ? reader._words : throw reader.Unknown();
    }

    private char Next => _at < _pattern.Length ? _pattern[_at] : '\0';

    private Piece Choice()
    {
        var choice = Sequence();
        while (Next == '|')
        {
            _at++;
            var other = Sequence();
            choice = new([.. choice.Whole, .. other.Whole], [.. choice.Heads, .. other.Heads], [.. choice.Tails, .. other.Tails]);
        }

        return choice;
    }

    private Piece Sequence()
    {
        var sequence = Nothing;
        while (Next is not ('|' or ')' or '\0')) { sequence = Join(sequence, Repeated()); }

        return sequence;
    }

    private Piece Repeated()
    {
        var piece = One();
        for (; Next is '?' or '*' or '+' or '{'; _at++)
        {
            var many = Next != '?';
            // The words of what is repeated without an end of a word in it would have no end.
            if (many && piece.Whole.Any(letters => letters.AsSpan().ContainsAnyExcept('0'))) { throw Unknown(); }
            if (Next == '{') { _at = _pattern.IndexOf('}', _at); }
            piece = piece with { Whole = [.. piece.Whole, ""] };
            if (many) { piece = Join(piece, piece); }
        }

        return piece;
    }

    private Piece One()
    {
        var c = _pattern[_at++];
        return c switch
        {
            '(' => Group(),
            '[' => OneOf(),
            '\\' => Escaped(),
            '^' or '$' => Nothing,
            _ => Letter(c),
        };
    }

    private Piece Group()
    {
        if (Next != '?' || _at + 1 >= _pattern.Length || _pattern[_at + 1] is not (':' or '!')) { throw Unknown(); }
        var isSeen = _pattern[_at + 1] == ':';
        _at += 2;
        var choice = Choice();
        _at++;
        return isSeen ? choice : Nothing;
    }

    private Piece OneOf()
    {
        var any = new Piece([], [], []);
        while (Next != ']')
        {
            var one = One();
            any = new([.. any.Whole, .. one.Whole], [.. any.Heads, .. one.Heads], [.. any.Tails, .. one.Tails]);
        }

        _at++;
        return any;
    }

    private Piece Escaped()
    {
        var c = _pattern[_at++];
        if (c is 'b' or 'd') { return c == 'b' ? Nothing : Letter('0'); }
        if (!char.IsLetterOrDigit(c)) { return End; }
        var length = c switch { 'p' => "{L}".Length, 'u' => "FFFC".Length, _ => throw Unknown() };
        _at += length;
        return End;
    }

    private static Piece Letter(char c) => char.IsLetterOrDigit(c) ? new([c.ToString()], [], []) : End;

    private Piece Join(Piece one, Piece other)
    {
        _words.UnionWith(Pairs(one.Tails, other.Heads));
        return new(Pairs(one.Whole, other.Whole), [.. one.Heads, .. Pairs(one.Whole, other.Heads)], [.. other.Tails, .. Pairs(one.Tails, other.Whole)]);
    }

    private static string[] Pairs(string[] ones, string[] others) => (ones, others) switch
    {
        ([], _) or (_, []) => [],
        ([""], _) => others,
        (_, [""]) => ones,
        _ => [.. (from one in ones from other in others select one + other).Distinct(StringComparer.Ordinal)],
    };

    private NotSupportedException Unknown() => new($"Place {_at} of a form of non-answers is written in a way that is not read: {_pattern}");

    private sealed record Piece(string[] Whole, string[] Heads, string[] Tails);
}
