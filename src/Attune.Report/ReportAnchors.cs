using System.Globalization;

namespace Attune.Report;

/// <summary>
/// The names of the places in a report to which a drawing may link. They consist of numbers only, because no text of a person may enter an id.
/// </summary>
public static class ReportAnchors
{
    /// <summary>The place of the sentences behind a term.</summary>
    /// <param name="question">The place of the question in the reading, from 0.</param>
    /// <param name="term">The place of the term in the question, from 0.</param>
    public static string Term(int question, int term) => At($"q{question + 1}-w{term + 1}");

    /// <summary>The row of a term in the table of words.</summary>
    internal static string TermRow(int question, int term) => At($"q{question + 1}-r{term + 1}");

    /// <summary>The place of the sentences of a topic.</summary>
    public static string Topic(int question, int topic) => At($"q{question + 1}-t{topic + 1}");

    /// <summary>The place of a finding.</summary>
    public static string Card(int question, int card) => At($"q{question + 1}-c{card + 1}");

    /// <summary>The place of the questions for the room that a question has.</summary>
    internal static string Asks(int question) => At($"q{question + 1}-ask");

    internal static string Ask(int question, int ask) => At($"q{question + 1}-a{ask + 1}");

    internal static string CardSentences(int question, int card) => At($"q{question + 1}-e{card + 1}");

    internal static string Sentence(int question, int point) => At($"q{question + 1}-s{point + 1}");

    /// <summary>The place of a question.</summary>
    public static string Question(int question) => At($"q{question + 1}");

    internal static string Untold(int question) => At($"q{question + 1}-untold");

    internal static string Theme(int theme) => At($"theme{theme + 1}");

    internal static string ThemeRow(int theme) => At($"theme{theme + 1}-row");

    internal static string OwnershipCell(int cell) => At($"own{cell + 1}");

    private static string At(FormattableString anchor) => anchor.ToString(CultureInfo.InvariantCulture);
}
