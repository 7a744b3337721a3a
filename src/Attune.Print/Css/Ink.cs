using System.Globalization;

namespace Attune.Print.Css;

/// <summary>A color without transparency.</summary>
internal readonly record struct Ink(byte Red, byte Green, byte Blue)
{
    public static Ink Black => new(0, 0, 0);

    public static Ink White => new(255, 255, 255);

    public string Hex => string.Create(CultureInfo.InvariantCulture, $"#{Red:x2}{Green:x2}{Blue:x2}");

    /// <returns>Null for no color, and for one that our stylesheet does not use on paper.</returns>
    public static Ink? Read(string text) => text switch
    {
        "white" => White,
        "black" => Black,
        ['#', var red, var green, var blue] => Parse($"{red}{red}{green}{green}{blue}{blue}"),
        ['#', .. { Length: 6 } six] => Parse(six),
        _ => null,
    };

    private static Ink Parse(string six)
    {
        var value = int.Parse(six, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return new((byte)(value >> 16), (byte)(value >> 8), (byte)value);
    }
}
