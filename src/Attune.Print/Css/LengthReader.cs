using System.Globalization;
using System.Text.RegularExpressions;

namespace Attune.Print.Css;

/// <summary>Reads a length as our stylesheet writes it: numbers with units, and the functions calc, min, max and clamp.</summary>
internal sealed partial class LengthReader
{
    // A hundredth of a zero: the width of a digit of our fonts, in parts of their size.
    private const double DigitWidth = .5;

    private readonly LengthScale _scale;
    private readonly MatchCollection _tokens;
    private int _at;

    private LengthReader(string text, LengthScale scale) => (_tokens, _scale) = (Token().Matches(text), scale);

    /// <returns>Null for words such as auto and none.</returns>
    public static Length? Read(string text, LengthScale scale)
    {
        var reader = new LengthReader(text, scale);
        return reader._tokens.Count > 0 && reader.Sum() is { } length && reader._at == reader._tokens.Count ? length : null;
    }

    private string Next => _at < _tokens.Count ? _tokens[_at].Value : "";

    private Length? Sum()
    {
        var sum = Product();
        while (sum is not null && Next is "+" or "-")
        {
            var sign = _tokens[_at++].Value == "-" ? -1 : 1;
            sum = Product() is { } other ? new(sum.Value.Pixels + (sign * other.Pixels), sum.Value.Percent + (sign * other.Percent)) : null;
        }

        return sum;
    }

    private Length? Product()
    {
        var product = Value();
        while (product is { } left && Next is "*" or "/")
        {
            var by = _tokens[_at++].Value == "*";
            if (Value() is not { } right) { return null; }
            product = by ? Times(left, right) : new(left.Pixels / right.Pixels, left.Percent / right.Pixels);
        }

        return product;
    }

    // One of the two is a plain number, and this is the one without a percentage.
    private static Length Times(Length left, Length right) => right.Percent == 0 ? new(left.Pixels * right.Pixels, left.Percent * right.Pixels) : Times(right, left);

    private Length? Value()
    {
        var token = Next;
        if (token.Length == 0) { return null; }
        _at++;
        if (token is "calc(" or "(") { return Closed(Sum()); }
        if (token is "min(" or "max(" or "clamp(") { return Function(token); }
        var number = NumberAndUnit().Match(token);
        return number.Success ? Unit(double.Parse(number.Groups[1].Value, CultureInfo.InvariantCulture), number.Groups[2].Value) : null;
    }

    private Length? Closed(Length? inside)
    {
        if (Next == ")") { _at++; }
        return inside;
    }

    private Length? Function(string name)
    {
        var arguments = new List<Length>();
        do
        {
            if (Sum() is not { } argument) { return null; }
            arguments.Add(argument);
        }
        while (Next == "," && _at++ >= 0);
        _ = Closed(null);
        return name switch
        {
            "min(" => arguments.MinBy(argument => argument.Pixels),
            "max(" => arguments.MaxBy(argument => argument.Pixels),
            _ => new(Math.Max(arguments[0].Pixels, Math.Min(arguments[1].Pixels, arguments[2].Pixels))),
        };
    }

    private Length? Unit(double number, string unit) => unit switch
    {
        "" or "px" => new(number),
        "em" => new(number * _scale.Em),
        "rem" => new(number * _scale.Rem),
        "ch" => new(number * _scale.Em * DigitWidth),
        "pt" => new(number * 96 / 72),
        "mm" => new(number * 96 / 25.4),
        "vw" => new(number * _scale.Page.Width / 100),
        "vh" or "dvh" => new(number * _scale.Page.Height / 100),
        "%" => new(0, number),
        _ => null,
    };

    [GeneratedRegex(@"(calc|min|max|clamp)?\(|[-+]?(\d+\.?\d*|\.\d+)(px|rem|em|ch|pt|mm|dvh|vh|vw|fr|%)?|[-+*/,)]|[a-z-]+")]
    private static partial Regex Token();

    [GeneratedRegex(@"^([-+]?(?:\d+\.?\d*|\.\d+))(px|rem|em|ch|pt|mm|dvh|vh|vw|fr|%)?$")]
    private static partial Regex NumberAndUnit();
}
