using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Attune.Intake.Answers;
using Attune.Intake.Beside;
using Attune.Intake.Leaders;
using Attune.Intake.Surveys;
using Attune.Intake.Tables;
using Attune.Intake.Words;

namespace Attune.Intake.Tests;

/// <summary>
/// Files of every kind with bytes changed, cut, doubled and swapped: each is read whole or refused with a reason. The seed is the number of the mutation, so
/// that a failure names the file that shows it.
/// </summary>
public class MutatedFileTests
{
    // What is between "slow" and "never": the largest of these files is read in milliseconds.
    private static readonly TimeSpan Hang = TimeSpan.FromMinutes(2);

    private static readonly byte[][] Pieces =
    [
        .. new[] { "\"", "\"\"", ";", ",", "\t", "\n", "\r", "\r\n", "sep=;\n", "{\"ImportId\":\"x\"}", "#NAME?", "=1+1", "\0", "\uFEFF", "\u200B", "İ", "ſ", "é", "e\u0301", "\uD83D\uDE00", "<!DOCTYPE a>", "&x;", "_xD800_", "_x0000_", "Business", "IT", "id", "-1", "99999999999", "1E400", "NaN", "r=\"4294967295\"", "XFD1048576", "A0", "[h]:mm", "/>", "<row>", "</row>", "<c t=\"s\"><v>-1</v></c>" }
            .Select(Encoding.UTF8.GetBytes),
        [0xFF], [0xC3], [0xFE, 0xFF], [0xED, 0xA0, 0x80], [0x00, 0x00, 0x00, 0x00],
    ];

    public static TheoryData<string> Kinds => [.. Files.Keys];

    private static ImmutableSortedDictionary<string, (byte[] Bytes, Action<byte[]> Read)> Files { get; } = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, Samples());

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_mutated_file_is_read_whole_or_refused_with_a_reason(string kind) => Mutate(kind, 1_000);

    [Theory, Trait("Proof", "Exhaustive")]
    [MemberData(nameof(Kinds))]
    public void Twenty_thousand_mutated_files_are_read_whole_or_refused_with_a_reason(string kind) => Mutate(kind, 20_000);

    private static void Mutate(string kind, int files)
    {
        var (whole, read) = Files[kind];
        read(whole);
        for (var seed = 0; seed < files; seed++)
        {
            var mutated = Mutated(whole, seed);
            try
            {
                var reading = Task.Run(() => read(mutated), TestContext.Current.CancellationToken);
                reading.Wait(Hang, TestContext.Current.CancellationToken).ShouldBeTrue($"{kind}, mutation {seed.ToString(CultureInfo.InvariantCulture)} is not read in time");
            }
            catch (AggregateException wrong)
            {
                throw new InvalidOperationException($"{kind}, mutation {seed.ToString(CultureInfo.InvariantCulture)}", wrong.InnerException);
            }
        }
    }

    private static byte[] Mutated(byte[] whole, int seed)
    {
        var random = new Random(seed);
        var bytes = whole.ToList();
        for (var left = 1 + random.Next(4); left > 0; left--)
        {
            var at = random.Next(bytes.Count + 1);
            var length = Math.Min(random.Next(1, 40), bytes.Count - at);
            switch (random.Next(6))
            {
                case 0 when at < bytes.Count: bytes[at] ^= (byte)(1 << random.Next(8)); break;
                case 1 when at < bytes.Count: bytes[at] = (byte)random.Next(256); break;
                case 2: bytes.InsertRange(at, Pieces[random.Next(Pieces.Length)]); break;
                case 3: bytes.RemoveRange(at, length); break;
                case 4: bytes.InsertRange(random.Next(bytes.Count + 1), bytes.GetRange(at, length)); break;
                default: if (random.Next(4) == 0) { bytes.RemoveRange(at, bytes.Count - at); } break;
            }
        }

        return [.. bytes];
    }

    private static IEnumerable<KeyValuePair<string, (byte[] Bytes, Action<byte[]> Read)>> Samples()
    {
        foreach (var path in new[] { "good/plain.csv", "good/quotes_over_lines.csv", "good/utf16le.csv", "good/windows1252.csv", "exports/microsoft_forms.csv", "exports/limesurvey.csv", "exports/qualtrics.csv", "exports/google_forms.csv", "cases/A08-one-person-twice.csv" })
        {
            yield return new(path, (File.ReadAllBytes(Fixture.PathOf(path)), Answers));
        }

        var answers = Fixture.Read("beside/answers.csv").Value!;
        yield return new("workbook, packed", (File.ReadAllBytes(Fixture.PathOf("exports/libreoffice.xlsx")), Answers));
        // The parts of a workbook are mutated before they are packed, because hardly a changed archive unpacks.
        yield return new("workbook, its rows", (Encoding.UTF8.GetBytes(Rows), bytes => Answers(Sheets.Write(Text(bytes)))));
        yield return new("workbook, its texts", ("<si><t>side</t></si><si><r><t>What is it for?</t></r></si><si><t xml:space=\"preserve\">One ledger</t></si>"u8.ToArray(), bytes => Answers(Sheets.Write(Rows, Text(bytes)))));
        yield return new("workbook, its styles", ("<numFmts><numFmt numFmtId=\"170\" formatCode=\"0000\"/></numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"170\"/><xf numFmtId=\"14\"/></cellXfs>"u8.ToArray(), bytes => Answers(Sheets.Write(Rows, "", Text(bytes)))));
        yield return new("leaders", (Encoding.UTF8.GetBytes("Name;Side;Role;Mail\nKari Moe;Business;\"CFO, acting\";kari@plant.example\n"), Leaders));
        yield return new("words", (File.ReadAllBytes(Fixture.PathOf("cloud/words.json")), bytes => Whole(WordsFile.Read(new MemoryStream(bytes), "words.json"))));
        yield return new("anchors", (Beside("anchors.csv"), bytes => Whole(AnchorsFile.Read(new MemoryStream(bytes), "anchors.csv", answers))));
        yield return new("forecasts", (Beside("forecasts.csv"), bytes => Whole(ForecastsFile.Read(new MemoryStream(bytes), "forecasts.csv", answers))));
        yield return new("expectations", (Beside("expectations.csv"), bytes => Whole(ExpectationsFile.Read(new MemoryStream(bytes), "expectations.csv", answers))));
        yield return new("weights", (Beside("weights.csv"), bytes => Whole(WeightsFile.Read(new MemoryStream(bytes), "weights.csv", answers))));
        yield return new("merges", (Beside("merges.csv"), bytes => Whole(MergesFile.Read(new MemoryStream(bytes), "merges.csv"))));
        yield return new("themes", (Beside("strategy.txt"), bytes => Whole(ThemesFile.Read(new MemoryStream(bytes), "strategy.txt"))));
        yield return new("pairs", (Beside("pairs.csv"), bytes => Whole(PairsFile.Read(new MemoryStream(bytes), "pairs.csv"))));
    }

    private const string Rows = """
        <cols><col min="1" max="1" hidden="1"/></cols><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>leader</t></is></c><c r="B1" t="inlineStr"><is><t>side</t></is></c><c r="C1" t="inlineStr"><is><t>Why?</t></is></c></row>
        <row r="2" hidden="1"><c r="A2" s="1"><v>1</v></c><c r="B2" t="inlineStr"><is><t>Business</t></is></c><c r="C2" t="str"><v>One ledger_x000D_</v></c></row><row r="3"><c r="A3"><v>2</v></c><c r="B3" t="inlineStr"><is><t>IT</t></is></c><c r="C3" t="e"><v>Clean core</v></c></row></sheetData><mergeCells><mergeCell ref="B2:B2"/></mergeCells>
        """;

    private static byte[] Beside(string name) => File.ReadAllBytes(Fixture.PathOf("beside/" + name));

    private static string Text(byte[] bytes) => Encoding.UTF8.GetString(bytes);

    private static void Answers(byte[] bytes)
    {
        var import = AnswersFile.Read(new MemoryStream(bytes), "mutated", AnswersOptions.Default);
        Whole(import);
        if (import.Value is { } sheet)
        {
            // Half of a table is no reading: every answer has its question, every leader one side, and nothing is empty.
            var questions = sheet.Questions.Select(question => question.Id).ToHashSet();
            sheet.Answers.ShouldAllBe(answer => questions.Contains(answer.Question) && answer.Leader.Length > 0 && !string.IsNullOrWhiteSpace(answer.Text));
            sheet.Answers.GroupBy(answer => answer.Leader).ShouldAllBe(leader => leader.Select(answer => answer.Side).Distinct().Count() == 1);
            sheet.Answers.Select(answer => (answer.Leader, answer.Question)).ShouldBeUnique();
        }

        Whole(AnswersFile.Read(new MemoryStream(bytes), "mutated", AnswersOptions.Default with { LaterCounts = true, Sides = Attune.Analysis.Rounds.SideNames.Default }));
        // The Desk asks before it reads: what is proposed must stand for any table.
        if (SurveyTable.Read(new MemoryStream(bytes), "mutated", InputLimits.Default).Value is not { } table) { return; }
        var proposal = TableProposal.Propose(table, ColumnMap.Empty, null);
        proposal.Columns.Select(column => column.Place).ShouldBe(Enumerable.Range(0, table.Headings.Length));
        if (proposal.Mapping() is not { } mapping) { return; }
        proposal.SideValues(mapping.Side).ShouldAllBe(value => value.Rows > 0);
        Whole(AnswersFile.Read(table, mapping));
        proposal.SameLeaders(mapping).ShouldAllBe(same => same.Lines.Length > 1);
    }

    private static void Leaders(byte[] bytes)
    {
        var import = LeaderList.Read(new MemoryStream(bytes), "mutated", InputLimits.Default);
        Whole(import);
        import.Value?.Text.Split('\n').Length.ShouldBe(import.Value.Lines.Length);
    }

    private static void Whole<T>(Import<T> import)
        where T : class
    {
        import.Accepted.ShouldBe(import.Problems.IsEmpty, string.Join('\n', import.Problems));
        import.Problems.ShouldAllBe(problem => problem.What.Length > 0 && problem.Instead.Length > 0);
    }
}
