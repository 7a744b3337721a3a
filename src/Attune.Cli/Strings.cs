using System.Globalization;
using System.Resources;
using Attune.Analysis;

namespace Attune.Cli;

/// <summary>What this program says to people; the words stand in Strings.resx, numbers in the reader's culture.</summary>
internal static class Strings
{
    // A value quoted back at a person is recognised by its beginning.
    private const int LongestQuote = 60;

    private static readonly ResourceManager Resources = new("Attune.Cli.Strings", typeof(Strings).Assembly);

    public static string ProblemOfFile => Say(nameof(ProblemOfFile));

    public static string ProblemOfColumn => Say(nameof(ProblemOfColumn));

    public static string ProblemOfLine => Say(nameof(ProblemOfLine));

    public static string ProblemOfCell => Say(nameof(ProblemOfCell));

    public static string ProblemOfPath => Say(nameof(ProblemOfPath));

    public static string AnchorKinds => Say(nameof(AnchorKinds));

    public static string HorizonChoices => Say(nameof(HorizonChoices));

    public static string StandardChoices => Say(nameof(StandardChoices));

    public static string LikenessChoices => Say(nameof(LikenessChoices));

    public static string StageChoices => Say(nameof(StageChoices));

    public static string OwnerChoices(SideNames sides) => Say(nameof(OwnerChoices), sides.Business, sides.It);

    /// <summary>The words under a name, with what was found put in.</summary>
    /// <exception cref="MissingManifestResourceException">No words are kept under the name.</exception>
    public static string Say(string name, params object[] found)
    {
        var words = Resources.GetString(name, CultureInfo.CurrentUICulture) ?? throw new MissingManifestResourceException(name);
        return found.Length == 0 ? words : string.Format(CultureInfo.CurrentCulture, words, found);
    }

    public static string List(IEnumerable<string> names) => string.Join(", ", names.Select(Short));

    public static string Counted(IEnumerable<(string Name, int Answers)> sides)
        => string.Join(", ", sides.Select(side => Short(side.Name) + " " + Count(side.Answers)));

    public static string Count(int count) => count.ToString("N0", CultureInfo.CurrentCulture);

    public static string Hex(byte value) => "0x" + value.ToString("X2", CultureInfo.InvariantCulture);

    /// <summary>One line of at most 60 characters: what a file says may be long.</summary>
    public static string Short(string said)
    {
        var line = OneLine(said);
        return line.Length <= LongestQuote ? line : string.Concat(line.AsSpan(0, LongestQuote - 1), "…");
    }

    /// <summary>Without line ends, and without signs that could steer a terminal.</summary>
    public static string OneLine(string said)
        => string.Concat(said.Select(character => char.IsControl(character) ? ' ' : character));
}
