using System.Globalization;
using System.Text;
using Attune.Analysis.Clouds;

namespace Attune.Report.Clouds;

/// <summary>Fonts and colors of a standalone picture: only the tokens of the stylesheet.</summary>
internal static class CloudStyle
{
    private const string Words = "Source Sans 3";
    private const string Glosses = "Source Serif 4";

    public static string Write(CloudSheet sheet, CloudDrawOptions options)
    {
        var scheme = options.Theme switch
        {
            CloudTheme.Light => "light",
            CloudTheme.Dark => "dark",
            CloudTheme.System => "light dark",
            _ => throw new ArgumentOutOfRangeException(nameof(options), options.Theme, "It must be System, Light or Dark."),
        };
        var unit = sheet.Width / 1728;
        // Each color stands twice: programs without custom properties read the first, which is the light one.
        return new StringBuilder("<style>\n")
            .Append(Faces(sheet, options.Fonts))
            .Append(CultureInfo.InvariantCulture, $$"""
                .cloud { color-scheme: {{scheme}}; --paper: light-dark(#fbfaf6, #171613); --ink: light-dark(#1c1b18, #f3f0e8); --ink-2: light-dark(#4b4842, #c6c1b5); --rule: light-dark(#d8d3c8, #3a3731); --a: light-dark(#1d3f8c, #b3c8ff); --b: light-dark(#b04a00, #f08c35); background: var(--paper); }
                .cloud text { font-family: "{{Words}}", sans-serif; font-weight: 500; fill: #1c1b18; fill: var(--ink); }
                .cloud a { cursor: pointer; } .cloud a:focus-visible { outline: 3px solid; outline-color: var(--ink); outline-offset: 4px; }
                .cloud .paper { fill: #fbfaf6; fill: var(--paper); }
                .cloud .t-a { fill: #1d3f8c; fill: var(--a); } .cloud .t-b { fill: #b04a00; fill: var(--b); }
                .cloud .u-a { stroke: #1d3f8c; stroke: var(--a); stroke-width: {{2.5 * unit:0.##}}; } .cloud .u-b { stroke: #b04a00; stroke: var(--b); stroke-width: {{4 * unit:0.##}}; stroke-dasharray: {{unit:0.##}} {{8 * unit:0.##}}; stroke-linecap: round; }
                .cloud .u-card { stroke: #1c1b18; stroke: var(--ink); stroke-width: {{2.5 * unit:0.##}}; }
                .cloud .cap-2 { fill: #4b4842; fill: var(--ink-2); }
                .cloud .border { stroke: #d8d3c8; stroke: var(--rule); stroke-width: {{2 * unit:0.##}}; }
                .cloud .bridge { stroke: #1c1b18; stroke: var(--ink); stroke-width: {{4 * unit:0.##}}; fill: none; }
                .cloud .dot-a { fill: #1d3f8c; fill: var(--a); } .cloud .dot-b { fill: #b04a00; fill: var(--b); }
                .cloud .gloss { font-family: "{{Glosses}}", serif; font-weight: 400; }
                @media print { .cloud { color-scheme: light; --paper: #fff; } }
                </style>

                """).ToString();
    }

    /// <summary>The parts of the fonts that the picture uses, embedded as data, so that the browser shows what was measured.</summary>
    private static string Faces(CloudSheet sheet, CloudFonts fonts)
    {
        var texts = sheet.Frame.Concat(sheet.Legend).Concat(sheet.Words.SelectMany(word => word.Marks)).OfType<TextMark>().ToList();
        var faces = new StringBuilder();
        foreach (var voice in new[] { CloudVoice.Word, CloudVoice.Gloss })
        {
            var used = texts.Where(text => text.Voice == voice)
                .SelectMany(text => fonts.Stretches(CloudText.Shown(text.Text), voice) ?? [])
                .Select(stretch => stretch.Part).ToHashSet();
            foreach (var part in fonts.Parts(voice).Where(used.Contains))
            {
                if (part.Woff2 is null) { continue; }
                var (family, weight) = voice == CloudVoice.Word ? (Words, 500) : (Glosses, 400);
                faces.Append(CultureInfo.InvariantCulture, $"@font-face {{ font-family: \"{family}\"; font-weight: {weight}; src: url(data:font/woff2;base64,{Data(part.Woff2)}) format(\"woff2\"); unicode-range: {part.UnicodeRange}; }}\n");
            }
        }

        return faces.ToString();
    }

    private static string Data(string name)
    {
        using var stream = CloudFonts.Stream(name);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return Convert.ToBase64String(bytes);
    }
}
