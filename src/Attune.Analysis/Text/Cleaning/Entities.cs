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

    private static readonly FrozenDictionary<string, char> Marks = new Dictionary<string, char>(StringComparer.Ordinal)
    {
        ["apos"] = '\'', ["AMP"] = '&', ["LT"] = '<', ["GT"] = '>', ["QUOT"] = '"', ["COPY"] = '©', ["REG"] = '®', ["TRADE"] = '™',
        ["Tab"] = '\t', ["NewLine"] = '\n', ["excl"] = '!', ["num"] = '#', ["dollar"] = '$', ["percnt"] = '%', ["lpar"] = '(', ["rpar"] = ')', ["ast"] = '*', ["midast"] = '*',
        ["plus"] = '+', ["comma"] = ',', ["period"] = '.', ["sol"] = '/', ["colon"] = ':', ["semi"] = ';', ["equals"] = '=', ["quest"] = '?', ["commat"] = '@', ["lsqb"] = '[', ["lbrack"] = '[',
        ["bsol"] = '\\', ["rsqb"] = ']', ["rbrack"] = ']', ["Hat"] = '^', ["lowbar"] = '_', ["grave"] = '`', ["DiacriticalGrave"] = '`', ["lcub"] = '{', ["lbrace"] = '{', ["vert"] = '|', ["verbar"] = '|',
        ["rcub"] = '}', ["rbrace"] = '}', ["hyphen"] = '\u2010', ["dash"] = '\u2010', ["horbar"] = '\u2015', ["lsquor"] = '‚', ["ldquor"] = '„', ["rsquor"] = '’', ["rdquor"] = '”', ["OpenCurlyQuote"] = '‘',
        ["CloseCurlyQuote"] = '’', ["OpenCurlyDoubleQuote"] = '“', ["CloseCurlyDoubleQuote"] = '”', ["DiacriticalAcute"] = '´', ["NonBreakingSpace"] = ' ', ["mldr"] = '…', ["nldr"] = '‥',
        ["check"] = '✓', ["checkmark"] = '✓', ["cross"] = '✗', ["star"] = '☆', ["starf"] = '★', ["bullet"] = '•', ["centerdot"] = '·', ["half"] = '½', ["numsp"] = '\u2007', ["puncsp"] = '\u2008',
        ["hairsp"] = '\u200A', ["emsp13"] = '\u2004', ["emsp14"] = '\u2005', ["NoBreak"] = '\u2060', ["ZeroWidthSpace"] = '\u200B', ["inodot"] = 'ı', ["imath"] = 'ı', ["dstrok"] = 'đ', ["Dstrok"] = 'Đ',
        ["lstrok"] = 'ł', ["Lstrok"] = 'Ł', ["hstrok"] = 'ħ', ["Hstrok"] = 'Ħ', ["tstrok"] = 'ŧ', ["Tstrok"] = 'Ŧ', ["eng"] = 'ŋ', ["ENG"] = 'Ŋ', ["kgreen"] = 'ĸ', ["fflig"] = 'ﬀ', ["filig"] = 'ﬁ', ["fllig"] = 'ﬂ',
        ["ffilig"] = 'ﬃ', ["ffllig"] = 'ﬄ', ["ijlig"] = 'ĳ', ["IJlig"] = 'Ĳ', ["rarrw"] = '↝', ["rightarrow"] = '→', ["leftarrow"] = '←', ["RightArrow"] = '→', ["LeftArrow"] = '←', ["ge"] = '≥', ["geq"] = '≥', ["leq"] = '≤',
    }.ToFrozenDictionary(StringComparer.Ordinal);

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
