using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Attune.Report;

namespace Attune.Cli.Commands;

/// <summary>The options that say for whom and how a reading is presented.</summary>
internal sealed class ReportChoices
{
    private const string DateForm = "yyyy-MM-dd";

    // A list longer than a line helps nobody: there are a hundred kinds of English.
    private const int MostNamed = 12;

    private static readonly Dictionary<string, Audience> Audiences = new(StringComparer.Ordinal)
    {
        ["room"] = Audience.Room,
        ["sponsor"] = Audience.Sponsor,
        ["team"] = Audience.Team,
    };

    private static readonly string DefaultCulture = new ReportOptions().Culture.Name;

    private readonly Option<string> _audience = new("--audience") { HelpName = string.Join('|', Audiences.Keys), Description = CliTexts.OptionAudience, DefaultValueFactory = _ => "room" };
    private readonly Option<string> _culture = CultureOption();
    private readonly Option<string?> _title = RoundOptions.Text("--title", "TEXT", CliTexts.OptionTitle);
    private readonly Option<string?> _date = RoundOptions.Text("--date", "YYYY-MM-DD", CliTexts.OptionDate);
    private readonly Option<string?> _numbers = RoundOptions.Text("--numbers", "LIST", CliTexts.OptionNumbers);

    public ReportChoices()
    {
        _audience.CompletionSources.Add([.. Audiences.Keys]);
        _audience.Validators.Add(result => Refuse(result, audience => Audiences.ContainsKey(audience), audience => CliTexts.UsageAudience(audience, string.Join(", ", Audiences.Keys))));
        _numbers.Validators.Add(result => Refuse(result, numbers => QuestionNumbers.Parse(numbers) is not null, numbers => CliTexts.UsageNumbers(numbers)));
        _date.Validators.Add(result => Refuse(result, date => DateOf(date) is not null, date => CliTexts.UsageDate(date)));
    }

    public static Option<string> CultureOption()
    {
        var option = new Option<string>("--culture") { HelpName = "NAME", Description = CliTexts.OptionCulture, DefaultValueFactory = _ => DefaultCulture };
        option.Validators.Add(result => Refuse(result, name => CultureOf(name) is not null, name => CliTexts.UsageCulture(name, string.Join(", ", Near(name)))));
        return option;
    }

    /// <summary>The culture of a name such as en-GB; null if there is none.</summary>
    public static CultureInfo? CultureOf(string name)
        => Names().FirstOrDefault(known => known.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } known ? CultureInfo.GetCultureInfo(known) : null;

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _title, _audience, _culture, _date, _numbers }) { command.Add(option); }
    }

    public ReportOptions From(ParseResult parsed) => new()
    {
        Title = parsed.GetValue(_title) ?? "",
        Audience = Audiences[parsed.GetRequiredValue(_audience)],
        Culture = CultureOf(parsed.GetRequiredValue(_culture))!,
        Date = parsed.GetValue(_date) is { } date ? DateOf(date) : null,
        Questions = parsed.GetValue(_numbers) is { } numbers ? QuestionNumbers.Parse(numbers) : null,
    };

    /// <summary>The audience named by a command line that may still be wrong; null if it names none.</summary>
    public Audience? AudienceOf(CommandResult result)
        => result.Written(_audience) is { } name && Audiences.TryGetValue(name, out var audience) ? audience : null;

    private static DateOnly? DateOf(string date)
        => DateOnly.TryParseExact(date, DateForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    // The list of cultures is asked, because any well-formed name makes a culture, if without formats of its own.
    private static IEnumerable<string> Names()
        => CultureInfo.GetCultures(CultureTypes.SpecificCultures | CultureTypes.NeutralCultures).Select(culture => culture.Name).Where(name => name.Length > 0);

    /// <summary>Names that may be meant: those of the same language, otherwise well-known ones.</summary>
    private static List<string> Near(string name)
    {
        var language = name.Split('-', '_')[0];
        var near = Names().Where(known => known.Split('-')[0].Equals(language, StringComparison.OrdinalIgnoreCase)).ToList();
        return near.Count is > 0 and <= MostNamed ? near : ["en-GB", "en-US", "de-DE", "es-ES", "fr-FR", "it-IT", "nl-NL", "pt-BR"];
    }

    private static void Refuse(OptionResult result, Func<string, bool> known, Func<string, string> refusal)
    {
        if (result.Written<string?>() is { } given && !known(given)) { result.AddError(refusal(given)); }
    }
}
