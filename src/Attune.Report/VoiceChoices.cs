using System.Collections.Immutable;
using System.Globalization;
using Attune.Analysis.Beside;
using Attune.Analysis.Rounds;
using Attune.Report.Sections;

namespace Attune.Report;

/// <summary>
/// What a third voice chose, in sentences: each answer for itself and never a mean, because it stands beside the two sides and in none of their numbers.
/// </summary>
public static class VoiceChoices
{
    /// <summary>All that it chose, a sentence a question and kind, and whom it expects to own things, what nobody would own first.</summary>
    /// <param name="closed">What it chose.</param>
    /// <param name="sides">The names of the two sides, which may be chosen as owners.</param>
    /// <param name="questionOf">The words of a question by its id.</param>
    /// <param name="culture">The reader's culture.</param>
    public static ImmutableArray<string> Lines(BesideClosed closed, SideNames sides, Func<string, string> questionOf, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(closed);
        ArgumentNullException.ThrowIfNull(sides);
        ArgumentNullException.ThrowIfNull(questionOf);
        var words = new ReportTexts(culture);
        return
        [
            .. closed.Choices.GroupBy(choice => (choice.Question, choice.Kind)).Select(asked => Said(words, asked.Key.Kind, questionOf(asked.Key.Question), [.. asked], sides)).Where(line => line.Length > 0),
            .. closed.Cells.IsEmpty ? Array.Empty<string>() : [Fill(words.VoiceOwners, Owners(words, closed.Cells, sides))],
            .. closed.Forecasts.Select(forecast => Fill(words.VoiceForecast, questionOf(forecast.Question), string.Join(", ", forecast.Expected.Select(likeness => PerceptionSection.Likeness(words, likeness)).Distinct()))),
        ];
    }

    /// <summary>What it chose of one kind of thing; empty if nothing.</summary>
    /// <param name="closed">What it chose.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="most">How many things are said.</param>
    /// <param name="sides">The names of the two sides.</param>
    /// <param name="culture">The reader's culture.</param>
    public static string Say(BesideClosed closed, AnchorKind kind, int most, SideNames sides, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(closed);
        ArgumentNullException.ThrowIfNull(sides);
        return string.Join("; ", closed.Of(kind).Take(most).Select(choice => One(new(culture), choice, sides)));
    }

    private static string Fill(string sentence, params object[] with) => string.Format(CultureInfo.InvariantCulture, sentence, with);

    private static string Said(ReportTexts words, AnchorKind kind, string question, BesideChoice[] choices, SideNames sides)
    {
        var said = string.Join("; ", choices.Select(choice => One(words, choice, sides)));
        return kind switch
        {
            AnchorKind.Horizon => Fill(words.VoiceHorizon, question, said),
            AnchorKind.Standard => Fill(words.VoiceStandard, question, said),
            AnchorKind.Rating => Fill(words.VoiceRating, question, said),
            AnchorKind.Ranking => Fill(words.VoiceRanking, question, said),
            AnchorKind.Owner => Fill(words.VoiceOwner, question, said),
            AnchorKind.Measure => Fill(words.VoiceMeasure, question, said),
            AnchorKind.Noticed => Fill(words.VoiceNoticed, question, said),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Nothing of this kind is chosen."),
        };
    }

    private static string One(ReportTexts words, BesideChoice choice, SideNames sides)
    {
        var values = string.Join(", ", choice.Values.Select(value => Value(words, choice.Kind, value, sides)).Where(value => value.Length > 0));
        return choice.Item.Length > 0 ? Fill(words.VoiceItem, choice.Item, values) : values;
    }

    private static string Value(ReportTexts words, AnchorKind kind, string value, SideNames sides) => kind switch
    {
        AnchorKind.Horizon => Enum.TryParse<Horizon>(value, out var horizon) ? HorizonSection.Name(words, horizon) : "",
        AnchorKind.Owner => Enum.TryParse<Owner>(value, out var owner) ? OwnershipSection.NameOf(words, owner, sides) : "",
        AnchorKind.Measure or AnchorKind.Noticed => value.Length > 0 ? Fill(words.VoiceQuoted, value) : "",
        _ => value,
    };

    private static string Owners(ReportTexts words, ImmutableArray<BesideCell> cells, SideNames sides)
        => string.Join("; ", cells.OrderBy(cell => cell.Owners.All(owner => owner != Owner.Nobody))
            .Select(cell => Fill(words.VoiceItem, Fill(words.VoiceJob, cell.Activity, OwnershipSection.Name(words, cell.Stage)), string.Join(", ", cell.Owners.Distinct().Select(owner => OwnershipSection.NameOf(words, owner, sides))))));
}
