using System.Globalization;
using System.Text;
using Attune.Analysis.Asking;
using Attune.Analysis.MatterReadings;
using Attune.Analysis.Matters;

namespace Attune.Encoding.Tests.Matters.Programs;

/// <summary>Puts a reading of matters into the words of the score.</summary>
internal static class MattersRead
{
    public static Said Read(PlantedQuestion question, MatterOptions? options = null)
    {
        var reading = MatterReader.Read(question.Points, question.Text, options ?? MatterOptions.Default);
        return new(
            [.. reading.Matters.Select(matter => matter.Points.ToArray())],
            [.. reading.Cards.Select(card => new Found(card.Standing == MatterStanding.CommonGround ? "commonGround" : "openGap", "", card.Matter, [.. card.Business], [.. card.It]))],
            [.. reading.Asks.Select(ask => new Found(Kind(ask.Kind), "", null, [.. ask.BusinessPoints], [.. ask.ItPoints]))]);
    }

    public static ThemeSaid[] Themes(PlantedProgram program)
        => [.. ThemeMentions.Read(
                [.. program.Questions.SelectMany(question => question.Points)],
                [.. program.Themes.Zip(program.ThemeVectors, (theme, vector) => new SaidTheme(theme, vector))],
                MatterOptions.Default)
            .Select(mention => new ThemeSaid(mention.Theme, mention.Leaders, mention.Perhaps))];

    /// <summary>What is told and asked of a question, and what it calls its matters, to read.</summary>
    public static string Text(PlantedQuestion question)
    {
        var reading = MatterReader.Read(question.Points, question.Text, MatterOptions.Default);
        var text = new StringBuilder($"# {question.Id} {question.Text}: {question.Points.Length} points, {reading.Matters.Length} matters, {reading.Alone.Length} alone, {reading.NonAnswers.Length} no answer\n");
        foreach (var card in reading.Cards) { Add($"{card.Standing} \"{reading.Matters[card.Matter].Name}\"", card.Business, card.It, $"   nearest: {string.Join(" | ", card.Nearest.Select(place => question.Points[place].Text))}"); }

        foreach (var ask in reading.Asks) { Add($"ask {ask.Kind} {ask.Term} {ask.Likelihood:F2} [{string.Join(' ', ask.Cues)}] {ask.Leaders.Business}+{ask.Leaders.It}", ask.BusinessPoints, ask.ItPoints, ""); }

        return text.ToString();

        void Add(string head, IEnumerable<int> business, IEnumerable<int> it, string tail)
        {
            text.AppendLine(head);
            foreach (var place in business) { text.AppendLine(CultureInfo.InvariantCulture, $"    B {question.Points[place].Text}"); }

            foreach (var place in it) { text.AppendLine(CultureInfo.InvariantCulture, $"    I {question.Points[place].Text}"); }

            if (tail.Length > 12) { text.AppendLine(tail); }
        }
    }

    /// <summary>What the matters of a question are called, each with its sentences below it, to read.</summary>
    public static string Names(PlantedQuestion question)
    {
        var text = new StringBuilder();
        foreach (var matter in MatterReader.Read(question.Points, question.Text, MatterOptions.Default).Matters)
        {
            text.Append(matter.Name).Append('\n');
            foreach (var place in matter.Points) { text.Append(CultureInfo.InvariantCulture, $"\t{question.Points[place].Text.ReplaceLineEndings(" ")}\n"); }
        }

        return text.ToString();
    }

    private static string Kind(AskKind kind) => kind switch { AskKind.Contradiction => "contradiction", AskKind.OneWord => "oneWord", _ => "same" };
}
