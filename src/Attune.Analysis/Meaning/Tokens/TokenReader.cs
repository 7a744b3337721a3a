using System.Text;

namespace Attune.Analysis.Meaning.Tokens;

/// <summary>
/// Splits texts into the words of the built-in encoder STE1, exactly as its reference implementation does: compatibility normalization, "IT" kept
/// apart from "it", lower case, contractions opened, runs of letters and numbers. A reader keeps its buffers, so each thread needs one of its own.
/// </summary>
public sealed class TokenReader
{
    private readonly List<(int Start, int Length)> _tokens = [];
    private char[] _text = new char[512];
    private char[] _spare = new char[512];
    private int _length;

    public int Count => _tokens.Count;

    /// <summary>Returns a token of the text that was read last.</summary>
    public ReadOnlySpan<char> this[int token]
        => _text.AsSpan(_tokens[token].Start, _tokens[token].Length) is var word && word is TokenRewrite.ItDepartment ? "IT" : word;

    /// <summary>Returns the tokens of one text.</summary>
    public static IReadOnlyList<string> Tokens(string text)
    {
        var reader = new TokenReader();
        reader.Read(text);
        return [.. Enumerable.Range(0, reader.Count).Select(token => reader[token].ToString())];
    }

    public void Read(string text)
    {
        Load(Normalised(text));
        Apply(TokenRewrite.It);
        Lower();
        foreach (var rule in TokenRewrite.Contractions)
        {
            Apply(rule);
        }

        Split();
    }

    /// <summary>Returns the text in compatibility form (NFKC) with broken characters replaced.</summary>
    internal static string Normalised(string text)
        => Ascii.IsValid(text) ? text : WellFormed(text).Normalize(NormalizationForm.FormKC);

    // Normalization refuses half a surrogate pair and U+FFFE. Neither is part of a word, so any other separator can replace it.
    private static string WellFormed(string text)
    {
        var invalid = false;
        foreach (var rune in text.EnumerateRunes())
        {
            invalid |= rune.Value is 0xFFFD or 0xFFFE;
        }

        return invalid ? string.Concat(text.EnumerateRunes().Select(rune => rune.Value == 0xFFFE ? "\uFFFD" : rune.ToString())) : text;
    }

    private void Load(string text)
    {
        _length = text.Length;
        Grow(ref _text, _length);
        text.CopyTo(_text);
        _text.AsSpan(0, _length).Replace('\u2019', '\'');
        _text.AsSpan(0, _length).Replace('`', '\'');
    }

    private void Lower()
    {
        var text = _text.AsSpan(0, _length);
        if (Ascii.IsValid(text))
        {
            Ascii.ToLowerInPlace(text, out _);
            return;
        }

        Grow(ref _spare, _length * LowerCase.Growth);
        _length = LowerCase.Write(text, _spare);
        (_text, _spare) = (_spare, _text);
    }

    private void Apply(TokenRewrite rule)
    {
        var text = _text.AsSpan(0, _length);
        var at = rule.Find(text, 0);
        if (at < 0)
        {
            return;
        }

        // There is room for the most that a rule can write, which is its replacement for every character.
        Grow(ref _spare, _length * Math.Max(1, rule.To.Length));
        var (read, written) = (0, 0);
        for (; at >= 0; at = rule.Find(text, read))
        {
            text[read..at].CopyTo(_spare.AsSpan(written));
            written += at - read;
            rule.To.CopyTo(_spare.AsSpan(written));
            written += rule.To.Length;
            read = at + rule.From.Length;
        }

        text[read..].CopyTo(_spare.AsSpan(written));
        _length = written + text.Length - read;
        (_text, _spare) = (_spare, _text);
    }

    private void Split()
    {
        _tokens.Clear();
        var start = -1;
        for (var i = 0; i < _length;)
        {
            var length = 1;
            var inWord = char.IsAscii(_text[i]) ? char.IsAsciiLetterOrDigit(_text[i]) : IsToken(_text.AsSpan(i, _length - i), out length);
            if (inWord && start < 0)
            {
                start = i;
            }
            else if (!inWord && start >= 0)
            {
                _tokens.Add((start, i - start));
                start = -1;
            }

            i += length;
        }

        if (start >= 0)
        {
            _tokens.Add((start, _length - start));
        }
    }

    private static bool IsToken(ReadOnlySpan<char> text, out int length)
    {
        Rune.DecodeFromUtf16(text, out var rune, out length);
        return WordRunes.IsToken(rune);
    }

    private static void Grow(ref char[] buffer, int length)
    {
        if (buffer.Length < length)
        {
            Array.Resize(ref buffer, Math.Max(length, buffer.Length * 2));
        }
    }
}
