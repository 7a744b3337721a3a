using System.Text.RegularExpressions;

namespace Attune.Analysis.Text.Cleaning;

/// <summary>
/// Takes out what names a place or an account and is no word: web and mail addresses, paths, file names, account names, ids of programs, numbers of telephones
/// and banks. One sign stands for each, so that no phrase is made across it. A person in the cloud would be a leak.
/// </summary>
/// <param name="isWord">Whether lower-case letters are a word.</param>
internal sealed partial class Addresses(Func<string, bool> isWord)
{
    /// <summary>What stands in the place of an address: no letter, no space and no mark that ends a sentence.</summary>
    public const char Sign = '\uFFFC';

    private const string Put = "\uFFFC";

    public MappedText Remove(string text)
    {
        if (!MayHold(text)) { return MappedText.Unchanged(text); }
        var rewriter = new TextRewriter(text);
        for (var match = Address().Match(text); match.Success; match = match.NextMatch())
        {
            // People write "ERP\finance" for "ERP/finance".
            if (match.Groups["account"] is { Success: true, Value: var account } && isWord(account)) { continue; }
            // A blank was forgotten after the full stop ("fast.we"); in "eva.lund" a part is no word.
            if (match.Groups["named"] is { Success: true, Value: var named } && named.Split('.').All(isWord)) { continue; }
            rewriter.Replace(match.Index, match.Index + match.Length, Put);
        }

        return rewriter.Write();
    }

    /// <summary>Prompts a quick look: a text for which it is false holds none.</summary>
    public static bool MayHold(string text)
    {
        var span = text.AsSpan();
        var dot = false;
        if (span.IndexOfAny('@', '/', '\\') >= 0) { return true; }
        for (var at = span.IndexOf('.'); at >= 0 && at + 1 < span.Length && !dot;)
        {
            dot = char.IsAsciiLetterOrDigit(span[at + 1]);
            var next = span[(at + 1)..].IndexOf('.');
            at = next < 0 ? -1 : at + 1 + next;
        }

        return dot || HoldsAnId(span) || text.Contains("www.", StringComparison.OrdinalIgnoreCase);
    }

    // Every id, and every telephone or bank number, has digits that touch a letter or a sign, or begins with two zeros: a number between blanks is a number.
    private static bool HoldsAnId(ReadOnlySpan<char> span)
    {
        for (var at = span.IndexOfAnyInRange('0', '9'); at >= 0;)
        {
            var length = span[at..].IndexOfAnyExceptInRange('0', '9');
            var end = length < 0 ? span.Length : at + length;
            if ((at > 0 && !IsBlank(span[at - 1])) || (end < span.Length && !IsBlank(span[end]) && span[end] is not ('.' or ',' or ';' or ':' or '!' or '?' or '%')) || span[at..].StartsWith("00")) { return true; }
            var next = span[end..].IndexOfAnyInRange('0', '9');
            at = next < 0 ? -1 : end + next;
        }

        return false;
    }

    private static bool IsBlank(char c) => c is ' ' or '\n' or '\r' or '\t';

    [GeneratedRegex(
        """
        (?<![\p{L}\p{N}])(?:https?|ftps?|sftp|file|ssh|smb|ldaps?|wss?|slack|msteams|ms-[a-z]+)://[^\s<>"]*[^\s<>"'.,;:!?)\]}»”’]|(?<![\p{L}\p{N}])(?:mailto|tel|sip|callto):[^\s<>"]*[^\s<>"'.,;:!?)\]}»”’]|(?<![\p{L}\p{N}])www\.[^\s<>"]*[^\s<>"'.,;:!?)\]}»”’]
        |(?<![\p{L}\p{N}])(?:[a-z0-9-]{1,40}\.){1,4}(?:com|org|net|io|eu|de|at|ch|fr|es|it|nl|no|se|dk|fi|uk|example|invalid|local|internal|corp|intranet|cloud)/[^\s<>"]*[^\s<>"'.,;:!?)\]}»”’]?
        |(?<![\p{L}\p{N}_.+%'-])[\p{L}\p{N}_.+%'-]{1,64}(?<!['.])@[\p{L}\p{N}](?:[\p{L}\p{N}-]|\.(?=[\p{L}\p{N}]))*
        |(?<![\p{L}\p{N}@_])@[\p{L}_][\p{L}\p{N}_]*(?:[.-][\p{L}\p{N}_]+)*
        |(?<![\p{L}\p{N}])[a-z]:[\\/](?:[^\\/\s<>"|?*:][^\\/\r\n<>"|?*:]{0,80}[\\/])*[^\s\\/<>"|?*:,;]*(?<![.,;!?)])
        |(?<![\\\p{L}\p{N}])\\\\[\p{L}\p{N}._$-]+(?:\\[^\\\r\n<>"|?*:\s]+(?:[ ][^\\\r\n<>"|?*:\s]+(?=[^\r\n]{0,80}\\))*)*(?<![.,;!?)])
        |(?<![\p{L}\p{N}/.~])(?:~|\.{1,2}|\$HOME|%[A-Za-z]+%)?[/\\](?:[\p{L}\p{N}._@-]+[/\\])+[\p{L}\p{N}._@-]*(?<![.,;!?)])
        |(?<![\p{L}\p{N}])[A-Z][A-Z0-9-]{2,14}\\(?<account>(?-i:[a-z][a-z0-9._$-]*[a-z0-9$]))
        |(?<![\p{L}\p{N}])[\p{L}\p{N}_][\p{L}\p{N}_()-]{0,80}(?:\.[\p{L}\p{N}_-]{1,20}){0,3}\.(?:docx?|docm|dotx|xlsx?|xlsm|xlsb|pptx?|ppsx|pdf|csv|tsv|txt|rtf|zip|7z|msg|eml|ics|vsdx?|mpp|png|jpe?g|gif|bmp|svg|json|xml|ya?ml|html?|sql|pbix|exe|dll|bat|ps1|log|bak|one)(?![\p{L}\p{N}])
        |(?<![\p{L}\p{N}._@-])(?-i:[a-z])\.(?-i:[a-zß-ÿ]{3,})(?:[.-](?-i:[a-zß-ÿ]{2,}))?[0-9]{0,3}(?![\p{L}\p{N}@])
        |(?<![\p{L}\p{N}._@-])(?<named>(?-i:[a-zß-ÿ]{2,}\.[a-zß-ÿ]{2,}))(?![\p{L}\p{N}.@-])
        |(?<![\p{L}\p{N}])(?-i:(?!iso|sap)[a-z]{1,3}(?!(?:19|20)[0-9]{2}(?![0-9]))[0-9]{4,8})(?![\p{L}\p{N}])
        |(?<![\p{L}\p{N}])[{(]?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}[})]?
        |(?<![\p{L}\p{N}])(?=[0-9a-f]*[0-9])(?=[0-9]*[a-f])[0-9a-f]{16,64}(?![\p{L}\p{N}])
        |(?<![\p{L}\p{N}-])(?-i:(?!ISO|COVID|FY|SOX|IFRS|IAS|EN-|DIN|IEC|NIST|GDPR|H[12]-|Q[1-4]-|CY|KW|P[0-9]-|TOP)[A-Z][A-Z0-9]{1,9})-[0-9]{2,7}(?![\p{L}\p{N}])
        |(?<![\p{L}\p{N}])(?-i:INC|CHG|CTASK|REQ|RITM|TASK|PRB|KB|WO|CASE)[0-9]{4,12}(?![\p{L}\p{N}])
        |(?<![\p{L}\p{N}])(?-i:[A-Z]{2})[0-9]{2}(?:[ ]?(?-i:[A-Z0-9]{4})){2,7}(?:[ ]?(?-i:[A-Z0-9]{1,4}))?(?![\p{L}\p{N}])
        |(?<![\p{L}\p{N}+.,-])(?:\+|00)[1-9][0-9]{0,2}(?:[ ./-]?\(?[0-9]{1,5}\)?){2,6}(?![\p{L}\p{N}])
        """, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Address();
}
