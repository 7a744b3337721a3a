using System.Text.RegularExpressions;
using Attune.Analysis.Text;

namespace Attune.Intake.Rows;

/// <summary>The text of a question as people were asked it: survey tools export it with their own markup ("&lt;p&gt;What is it for?&amp;nbsp;&lt;/p&gt;").</summary>
internal static partial class QuestionText
{
    /// <summary>The words alone, on one line.</summary>
    public static string Read(string text) => Blank().Replace(ReadableText.Show(text), " ").Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blank();
}
