using Attune.ReadBench;
using System.CommandLine;
using System.Security.Cryptography;
using Attune.Analysis.Readings;
using Attune.Encoding;
using Attune.Encoding.BuiltIn;
using Attune.Report;

// Reads invented answers, or those of a file, and reports how long each stage took. The hash shows whether two builds read the same.
var leaders = new Option<int>("--leaders") { Description = "Leaders who answer every question", DefaultValueFactory = _ => 500 };
var questions = new Option<int>("--questions") { Description = "Questions", DefaultValueFactory = _ => 6 };
var file = new Option<FileInfo?>("--file") { Description = "Answers to read instead, as a CSV file" };
var ratios = new Option<bool>("--ratios") { Description = "Read only, and say how far it is from its goals" };
var room = new Option<bool>("--room") { Description = "Read as a room of leaders: ahead, at the lock, and after a change" };
var command = new RootCommand("Speed of a reading, stage by stage") { leaders, questions, file, ratios, room };
command.SetAction(async (parsed, cancel) =>
{
    var stages = new Stages();
    var round = parsed.GetValue(file) is { } answers ? AnswerFile.Read(answers) : InventedRound.Invent(parsed.GetValue(leaders), parsed.GetValue(questions));
    if (parsed.GetValue(room))
    {
        await RoomStages.RunAsync(round, stages, cancel);
        return;
    }

    using var encoder = BuiltInEncoder.Open();
    var reading = await stages.RunAsync("read", () => RoundReader.ReadAsync(round, encoder, ReadingOptions.Default, cancel: cancel));
    // A lower bound of the same run: the same texts, encoded and not read.
    await stages.RunAsync("encode", async () => (await encoder.EncodeAsync([.. reading.Questions.SelectMany(question => question.Points).Select(point => point.Text)], cancel)).Count);
    stages.SayRatios(round.Answers.Length);
    if (parsed.GetValue(ratios)) { return; }

    var json = await stages.RunAsync("json", () => Task.FromResult(Json(reading)));
    var page = await stages.RunAsync("report", () => Task.FromResult(Page(reading)));
    stages.SayAll();
    Console.WriteLine($"{round.Answers.Length} answers, {reading.Questions.Sum(question => question.Points.Length)} points, {reading.Questions.Sum(question => question.Topics.Length)} topics, {reading.Questions.Sum(question => question.Cards.Length)} cards, "
        + $"json {json.Length} bytes {Convert.ToHexStringLower(SHA256.HashData(json))[..12]}, report {page.Length} characters {Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(page)))[..12]}");
});
return await command.Parse(args).InvokeAsync();

static byte[] Json(Reading reading)
{
    using var bytes = new MemoryStream();
    ReadingJson.Write(reading, bytes);
    return bytes.ToArray();
}

static string Page(Reading reading)
{
    using var text = new StringWriter();
    HtmlReport.Write(reading, new ReportOptions(), text);
    return text.ToString();
}
