using System.CommandLine;
using Attune.Analysis.Rounds;
using Attune.Intake.Answers;
using Attune.Intake.Tables;
using Attune.Encoding;
using Attune.Encoding.Remote;

namespace Attune.Cli.Commands;

/// <summary>The options that say which round is read, and with which encoder.</summary>
internal sealed class RoundOptions
{
    public Argument<string> File { get; } = new("FILE") { Description = CliTexts.ArgumentFile };

    public Option<string?> Sides { get; } = Text("--sides", "LEFT,RIGHT", CliTexts.OptionSides);

    public Option<string[]> Map { get; } = new("--map") { HelpName = "NAME=COLUMN", Description = CliTexts.OptionMap(string.Join(", ", AnswerColumns.All)), DefaultValueFactory = _ => [] };

    public Option<string[]> Third { get; } = new("--third") { HelpName = "NAME", Description = CliTexts.OptionThird(MostVoices), DefaultValueFactory = _ => [] };

    public Option<bool> LaterCounts { get; } = new("--later-counts") { Description = CliTexts.OptionLaterCounts };

    public Option<string> Encoder { get; } = EncoderOption();

    // More cannot be told apart beside two sides.
    private const int MostVoices = 3;

    public RoundOptions()
    {
        Third.Validators.Add(result =>
        {
            if (result.Written<string[]>() is { } voices && (voices.Length > MostVoices || voices.Any(string.IsNullOrWhiteSpace))) { result.AddError(CliTexts.UsageThird(MostVoices)); }
        });
        Sides.Validators.Add(result =>
        {
            if (result.Written<string?>() is { } sides && SidesOf(sides) is null) { result.AddError(CliTexts.UsageSides(sides)); }
        });
        Map.Validators.Add(result =>
        {
            foreach (var line in (result.Written<string[]>() ?? []).Where(line => ColumnMap.Empty.With(line, AnswerColumns.All) is null))
            {
                result.AddError(CliTexts.UsageMap(line, string.Join(", ", AnswerColumns.All), ColumnMap.Anchor + ", " + ColumnMap.Skip));
            }
        });
    }

    public static Option<string?> Text(string name, string helpName, string description, params string[] aliases)
    {
        var option = new Option<string?>(name, aliases) { HelpName = helpName, Description = description };
        // The parser takes what it does not know for a value: a mistyped option would become a file of that name.
        option.Validators.Add(result =>
        {
            if (result.Written<string?>() is { } value && value.StartsWith("--", StringComparison.Ordinal)) { result.AddError(CliTexts.UsageNoOption(name, value)); }
        });
        return option;
    }

    public static Option<string> EncoderOption()
    {
        var option = new Option<string>("--encoder") { HelpName = "ENCODER", Description = CliTexts.OptionEncoder(RemoteOptions.KeyVariable), DefaultValueFactory = _ => Encoders.BuiltIn };
        option.CompletionSources.Add(Encoders.BuiltIn);
        return option;
    }

    public void AddTo(Command command)
    {
        command.Add(File);
        foreach (var option in new Option[] { Sides, Third, Map, LaterCounts, Encoder }) { command.Add(option); }
    }

    public AnswersOptions Answers(ParseResult parsed) => AnswersOptions.Default with
    {
        Sides = parsed.GetValue(Sides) is { } sides ? SidesOf(sides) : null,
        Map = parsed.GetRequiredValue(Map).Aggregate(ColumnMap.Empty, (map, line) => map.With(line, AnswerColumns.All)!),
        LaterCounts = parsed.GetValue(LaterCounts),
        Voices = [.. parsed.GetRequiredValue(Third).Distinct(StringComparer.OrdinalIgnoreCase)],
    };

    private static SideNames? SidesOf(string sides)
        => sides.Split(',', StringSplitOptions.TrimEntries) is [{ Length: > 0 } left, { Length: > 0 } right] && !left.Equals(right, StringComparison.OrdinalIgnoreCase)
            ? new(left, right)
            : null;
}
