using System.Collections.Frozen;
using System.Globalization;
using System.Net;
using System.Text;

namespace Attune.Analysis.Text.Cleaning;

/// <summary>
/// Puts in the place of an entity ("&amp;amp;", "&amp;#39;", "&amp;rsquo;") the character that it stands for, however often it was encoded. The framework knows the names of
/// HTML 4; of HTML 5 those that people's texts are written with are added: letters with any accent, and marks.
/// </summary>
internal static class Entities
{
    private const int LongestName = 24;

    // Names that the framework does not know, each with its code in hexadecimal digits.
    private static readonly FrozenDictionary<string, char> Marks =
        """
        apos 27 AMP 26 LT 3C GT 3E QUOT 22 COPY A9 REG AE TRADE 2122 Tab 9 NewLine A excl 21 num 23 dollar 24 percnt 25 lpar 28 rpar 29 ast 2A midast 2A
        plus 2B comma 2C period 2E sol 2F colon 3A semi 3B equals 3D quest 3F commat 40 lsqb 5B lbrack 5B bsol 5C rsqb 5D rbrack 5D Hat 5E lowbar 5F grave 60
        DiacriticalGrave 60 lcub 7B lbrace 7B vert 7C verbar 7C rcub 7D rbrace 7D hyphen 2010 dash 2010 horbar 2015 lsquor 201A ldquor 201E rsquor 2019
        rdquor 201D OpenCurlyQuote 2018 CloseCurlyQuote 2019 OpenCurlyDoubleQuote 201C CloseCurlyDoubleQuote 201D DiacriticalAcute B4 NonBreakingSpace 20
        mldr 2026 nldr 2025 check 2713 checkmark 2713 cross 2717 star 2606 starf 2605 bullet 2022 centerdot B7 half BD numsp 2007 puncsp 2008 hairsp 200A
        emsp13 2004 emsp14 2005 NoBreak 2060 ZeroWidthSpace 200B inodot 131 imath 131 dstrok 111 Dstrok 110 lstrok 142 Lstrok 141 hstrok 127 Hstrok 126
        tstrok 167 Tstrok 166 eng 14B ENG 14A kgreen 138 fflig FB00 filig FB01 fllig FB02 ffilig FB03 ffllig FB04 ijlig 133 IJlig 132 rarrw 219D
        rightarrow 2192 leftarrow 2190 RightArrow 2192 LeftArrow 2190 ge 2265 geq 2265 leq 2264
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Chunk(2)
        .ToFrozenDictionary(mark => mark[0], mark => (char)int.Parse(mark[1], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture), StringComparer.Ordinal);

    // The name of a letter with an accent is the letter and the name of the accent.
    private static readonly (string Name, char Accent)[] Accents =
    [
        ("grave", '\u0300'), ("acute", '\u0301'), ("circ", '\u0302'), ("tilde", '\u0303'), ("macr", '\u0304'), ("breve", '\u0306'), ("dot", '\u0307'), ("uml", '\u0308'),
        ("ring", '\u030A'), ("dblac", '\u030B'), ("caron", '\u030C'), ("cedil", '\u0327'), ("ogon", '\u0328'),
    ];

    // Browsers read these without a semicolon, too, and writers of mails rely on it.
    private static readonly string[] Bare = ["nbsp", "amp", "quot", "lt", "gt"];

    public static MappedText Decode(string text)
    {
        var at = text.IndexOf('&', StringComparison.Ordinal);
        if (at < 0) { return MappedText.Unchanged(text); }
        var rewriter = new TextRewriter(text);
        for (; at >= 0; at = text.IndexOf('&', at))
        {
            var (end, stands) = Read(text, at);
            if (stands is null) { at++; continue; }

            // What was encoded twice begins with the ampersand that was decoded just now.
            while (stands == "&" && Inner(text, end) is { Stands: not null } inner) { (end, stands) = inner; }

            rewriter.Replace(at, end, stands);
            at = end;
        }

        return rewriter.Write();
    }

    private static (int End, string? Stands) Inner(string text, int at) => ReadName(text, at);

    private static (int End, string? Stands) Read(string text, int at) => ReadName(text, at + 1);

    // Reads what follows an ampersand.
    private static (int End, string? Stands) ReadName(string text, int at)
    {
        if (at < text.Length && text[at] == '#') { return ReadNumber(text, at + 1); }
        var end = at;
        while (end < text.Length && end - at < LongestName && char.IsAsciiLetterOrDigit(text[end])) { end++; }

        var name = text[at..end];
        if (end < text.Length && text[end] == ';') { return (end + 1, Named(name)); }
        return Bare.Contains(name) && !(end < text.Length && text[end] == '=') ? (end, Named(name)) : (at, null);
    }

    private static (int End, string? Stands) ReadNumber(string text, int at)
    {
        var hex = at < text.Length && text[at] is 'x' or 'X';
        var (from, end) = (hex ? at + 1 : at, hex ? at + 1 : at);
        while (end < text.Length && end - from < 7 && (hex ? char.IsAsciiHexDigit(text[end]) : char.IsAsciiDigit(text[end]))) { end++; }

        var closed = end < text.Length && text[end] == ';';
        if (end - from < (closed ? 1 : 2) || (!closed && hex)) { return (at, null); }
        var number = int.Parse(text.AsSpan(from, end - from), hex ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture);
        return (closed ? end + 1 : end, Numbered(number));
    }

    // A number of a control character is one of Windows-1252, as browsers read it.
    private static string? Numbered(int number) => number switch
    {
        >= 0x80 and <= 0x9F => Windows1252.LetterOf((char)number) is { } letter and not '\0' ? letter.ToString() : null,
        '\t' or '\n' or '\r' => ((char)number).ToString(),
        0xA0 => " ",
        < ' ' => null,
        _ => Rune.IsValid(number) ? new Rune(number).ToString() : null,
    };

    private static string? Named(string name)
    {
        if (name.Length == 0) { return null; }
        if (name == "nbsp") { return " "; }
        if (Marks.TryGetValue(name, out var mark)) { return mark.ToString(); }
        var written = $"&{name};";
        if (WebUtility.HtmlDecode(written) is { } known && known != written) { return known; }
        foreach (var (accented, accent) in Accents)
        {
            if (name.Length == accented.Length + 1 && name.EndsWith(accented, StringComparison.Ordinal) && $"{name[0]}{accent}".Normalize() is { Length: 1 } letter) { return letter; }
        }

        return null;
    }
}
