using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Attune.Architecture.Tests;

/// <summary>Every text a person reads is written in American spelling: the resource strings, the papers, the questions of the starter pack, the samples.</summary>
public sealed class SpellingTests
{
    /// <summary>British forms, each as a pattern with its American form.</summary>
    private static readonly (Regex British, string American)[] Forms =
    [
        (Word(@"(\w*(?:organi|customi|standardi|recogni|reali|prioriti|summari|minimi|maximi|optimi|visuali|normali|initiali|anonymi|pseudonymi|randomi"
            + @"|emphasi|finali|categori|generali|speciali|synchroni|authori|apologi|critici|moderni|harmoni|utili|digiti|capitali|locali|familiari))"
            + @"s(e|es|ed|er|ers|ing|able|ation|ations|ational)"), "$1z$2"),
        (Word("(anal|paral|catal)ys(e|ed|er|ers|ing)"), "$1yz$2"),
        (Word(@"(\w*)(col|behavi|fav|lab|hon|neighb|flav|rum|harb|hum|endeav|rig|vig)our(\w*)"), "$1$2or$3"),
        (Word("(cent|met|kilomet|theat|lit)re(s|d)?"), "$1er$2"),
        (Word("programme(s)?"), "program$1"),
        (Word("(licen|defen|offen|preten)ce(s)?"), "$1se$2"),
        (Word("practis(e|es|ed|ing)"), "practic$1"),
        (Word("(catal|anal)ogue(s)?"), "$1og$2"),
        (Word("(judg|acknowledg)ement(s)?"), "$1ment$2"),
        (Word("(learn|dream)t"), "$1ed"),
        (Word("(mis)?spelt"), "$1spelled"),
        (Word("whilst"), "while"),
        (Word("amongst"), "among"),
        (Word("towards"), "toward"),
        (Word("(cance|trave|mode|labe|signa|leve)ll(ed|ing|er|ers)"), "$1l$2"),
        (Word("(fulfi|enro)l(s|ment|ments)?"), "$1ll$2"),
        (Word("grey"), "gray"),
        (Word("cheque(s)?"), "check$1"),
        (Word("artefact(s)?"), "artifact$1"),
        (Word("helpdesk"), "help desk"),
        (Word(@"any more(?=\s*(?:[.,;:!?)”]|$))", bounded: false), "anymore"),
    ];

    [Fact]
    public void Every_text_a_person_reads_is_in_American_spelling()
    {
        var texts = Resources().Concat(Questions()).Concat(Papers()).ToList();
        texts.Count.ShouldBeGreaterThan(2500);
        texts.SelectMany(text => Faults(text.Words).Select(fault => $"{text.Place}: {fault}")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("The organisation customises its programmes.", "organisation -> organization", "customises -> customizes", "programmes -> programs")]
    [InlineData("Neighbours judge by colour and behaviour.", "Neighbours -> Neighbors", "colour -> color", "behaviour -> behavior")]
    [InlineData("We analysed the licences in the centre.", "analysed -> analyzed", "licences -> licenses", "centre -> center")]
    [InlineData("A misspelt judgement was cancelled.", "misspelt -> misspelled", "judgement -> judgment", "cancelled -> canceled")]
    [InlineData("Nobody moves towards it any more.", "towards -> toward", "any more -> anymore")]
    public void A_British_form_is_found_and_its_American_form_is_named(string text, params string[] faults)
        => Faults(text).ShouldBe(faults, ignoreOrder: true);

    [Theory]
    [InlineData("The organization customizes its programs; programmers wrote two analyses of four hours.")]
    [InlineData("A specialist's emphasis, an organism, a promise, any more questions, our tour, install, instance, rise, wise, metrics, moderns.")]
    public void An_American_form_is_left_alone(string text) => Faults(text).ShouldBeEmpty();

    private static IEnumerable<string> Faults(string text)
        => from form in Forms
           from Match match in form.British.Matches(text)
           select $"{match.Value} -> {match.Result(form.American)}";

    private static IEnumerable<(string Place, string Words)> Resources()
        => from file in FilesUnder("src", "*.resx")
           from entry in XDocument.Load(Path.Combine(Repository.Root, file)).Descendants("data")
           select ($"{file} {entry.Attribute("name")!.Value}", entry.Element("value")!.Value);

    private static IEnumerable<(string Place, string Words)> Questions()
        => from file in new[] { "src/Attune.Domain/Questions/StarterPack.json", "src/Attune.Domain/Rehearsals/InventedAnswers.json" }
           from text in Strings(JsonDocument.Parse(Repository.Read(file)).RootElement)
           select (file, text);

    private static IEnumerable<(string Place, string Words)> Papers()
        => from file in Directory.GetFiles(Repository.Root, "*.md").Select(Repository.Relative)
               .Concat(FilesUnder("docs", "*.md")).Concat(FilesUnder("samples", "*")).Concat(FilesUnder(".github", "*.md")).Concat(FilesUnder("src", "*Options.cs"))
           from line in File.ReadLines(Path.Combine(Repository.Root, file)).Index()
           where !line.Item.TrimStart().StartsWith("//", StringComparison.Ordinal)
           select ($"{file}:{line.Index + 1}", line.Item);

    private static IEnumerable<string> Strings(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => [element.GetString()!],
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Strings),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Strings(property.Value)),
        _ => [],
    };

    private static IEnumerable<string> FilesUnder(string folder, string pattern)
        => Path.Combine(Repository.Root, folder) is var path && Directory.Exists(path)
            ? Directory.GetFiles(path, pattern, SearchOption.AllDirectories).Select(Repository.Relative).Where(file => !file.Contains("/obj/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            : [];


    private static Regex Word(string pattern, bool bounded = true)
        => new(bounded ? $@"\b{pattern}\b" : pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
