namespace Attune.Print.Css;

/// <summary>Writes a property that stands for several as these; our texts run from left to right, so a block's start is its top.</summary>
internal static class Shorthand
{
    private static readonly string[] Around = ["top", "right", "bottom", "left"];
    private static readonly string[] Block = ["top", "bottom"];
    private static readonly string[] Inline = ["left", "right"];

    public static IEnumerable<(string Property, string Value)> Expand(string property, string value) => property switch
    {
        "margin" or "padding" => FourOf(property, value),
        "margin-block" or "padding-block" => TwoOf(property[..^6], value, "top", "bottom"),
        "margin-inline" or "padding-inline" => TwoOf(property[..^7], value, "left", "right"),
        "border" => Around.SelectMany(side => Border(side, value)),
        "border-block" => Block.SelectMany(side => Border(side, value)),
        "border-inline" => Inline.SelectMany(side => Border(side, value)),
        "border-width" or "border-style" or "border-color" => FourOf("border", value).Select(one => ($"{one.Property}{property[6..]}", one.Value)),
        "border-block-color" => [("border-top-color", value), ("border-bottom-color", value)],
        "font" => Font(value),
        "gap" => Gap(value),
        "background-color" => [("background", value)],
        "text-decoration" => Decoration(value),
        "list-style-type" => [("list-style", value)],
        "place-items" => [("align-items", value.Split(' ')[0]), ("justify-items", value.Split(' ')[^1])],
        _ when Physical(property) is var physical && physical.StartsWith("border-", StringComparison.Ordinal) && Around.Contains(physical[7..]) => Border(physical[7..], value),
        _ => [(Physical(property), value)],
    };

    private static string Physical(string property) => property
        .Replace("block-start", "top", StringComparison.Ordinal).Replace("block-end", "bottom", StringComparison.Ordinal)
        .Replace("inline-start", "left", StringComparison.Ordinal).Replace("inline-end", "right", StringComparison.Ordinal)
        .Replace("inline-size", "width", StringComparison.Ordinal).Replace("block-size", "height", StringComparison.Ordinal);

    private static IEnumerable<(string Property, string Value)> FourOf(string property, string value)
    {
        var parts = CssText.Split(value, ' ');
        if (parts.Count == 0) { return []; }
        string[] four = parts.Count switch
        {
            1 => [parts[0], parts[0], parts[0], parts[0]],
            2 => [parts[0], parts[1], parts[0], parts[1]],
            3 => [parts[0], parts[1], parts[2], parts[1]],
            _ => [parts[0], parts[1], parts[2], parts[3]],
        };
        return Around.Zip(four, (side, one) => ($"{property}-{side}", one));
    }

    private static IEnumerable<(string Property, string Value)> TwoOf(string property, string value, string first, string second)
    {
        var parts = CssText.Split(value, ' ');
        return parts.Count == 0 ? [] : [($"{property}-{first}", parts[0]), ($"{property}-{second}", parts[^1])];
    }

    private static IEnumerable<(string Property, string Value)> Border(string side, string value)
    {
        var (width, line, color) = ("medium", "none", "currentcolor");
        foreach (var part in CssText.Split(value, ' '))
        {
            if (part is "solid" or "dotted" or "dashed" or "none") { line = part; }
            else if (char.IsAsciiDigit(part[0]) || part[0] == '.' || part.StartsWith("max(", StringComparison.Ordinal)) { width = part; }
            else { color = part; }
        }

        return [($"border-{side}-width", width), ($"border-{side}-style", line), ($"border-{side}-color", color)];
    }

    private static IEnumerable<(string Property, string Value)> Font(string value)
    {
        var parts = CssText.Split(value, ' ');
        var size = parts.FindIndex(part => !int.TryParse(part, out _) && part is not ("normal" or "bold" or "italic"));
        if (value == "inherit" || size < 0) { yield break; }
        yield return ("font-weight", parts.Take(size).LastOrDefault(part => part != "italic") ?? "400");
        var sizes = CssText.Split(parts[size], '/');
        yield return ("font-size", sizes[0]);
        yield return ("line-height", sizes.Count > 1 ? sizes[1] : "normal");
        yield return ("font-family", string.Join(' ', parts.Skip(size + 1)));
    }

    private static IEnumerable<(string Property, string Value)> Gap(string value)
    {
        var parts = CssText.Split(value, ' ');
        return parts.Count == 0 ? [] : [("row-gap", parts[0]), ("column-gap", parts[^1])];
    }

    private static IEnumerable<(string Property, string Value)> Decoration(string value)
    {
        var parts = CssText.Split(value, ' ');
        yield return ("text-decoration-line", parts.Contains("underline") ? "underline" : "none");
        if (parts.FirstOrDefault(part => part is "solid" or "dotted" or "dashed") is { } line) { yield return ("text-decoration-style", line); }
        if (parts.FirstOrDefault(part => char.IsAsciiDigit(part[0]) || part[0] == '.') is { } width) { yield return ("text-decoration-thickness", width); }
    }
}
