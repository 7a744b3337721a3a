using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Attune.Report.Markup;

/// <summary>
/// Markup that is safe to send. It is made only from literals of this program and from values that were escaped on the
/// way in, so no text of a person can become markup: <c>Html.Of($"&lt;p&gt;{text}&lt;/p&gt;")</c>.
/// </summary>
internal readonly struct Html
{
    private readonly string? _markup;

    private Html(string markup) => _markup = markup;

    public static Html Empty => default;

    public bool IsEmpty => string.IsNullOrEmpty(_markup);

    public static Html Format(ref Writer markup) => new(markup.ToString());

    public static Html Join(Html separator, IEnumerable<Html> parts) => new(string.Join(separator.ToString(), parts));

    /// <summary>Accepts markup made elsewhere. This is the only way in for it, and <c>Drawing</c> has checked every element of it.</summary>
    public static Html Checked(string markup) => new(markup);

    public override string ToString() => _markup ?? "";

    /// <summary>Takes the literals as they are and escapes everything else.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct Writer(int literalLength, int formattedCount)
    {
        private readonly StringBuilder _text = new(literalLength + (formattedCount * 24));

        public void AppendLiteral(string literal) => _text.Append(literal);

        public void AppendFormatted(string? text) => Escape.Into(_text, text);

        public void AppendFormatted(Html html) => _text.Append(html._markup);

        public void AppendFormatted(IEnumerable<Html> parts)
        {
            foreach (var part in parts) { _text.Append(part._markup); }
        }

        /// <summary>Appends a number for ids and sizes; numbers that people read go through <see cref="Numbers"/>.</summary>
        public void AppendFormatted(int number) => _text.Append(CultureInfo.InvariantCulture, $"{number}");

        public override string ToString() => _text.ToString();
    }
}
