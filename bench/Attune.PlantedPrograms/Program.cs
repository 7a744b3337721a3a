using System.CommandLine;
using System.Text.Json;
using Attune.Encoding.Onnx;
using Attune.Encoding.Tests.Matters.Programs;

// Reads every program folder and writes readings for score.py; planted truths are read only to count.
var programs = new Argument<DirectoryInfo>("FOLDER") { Description = "Folder of program1, program2 ..." }.AcceptExistingOnly();
var output = new Option<DirectoryInfo>("--output", "-o") { Description = "Where the readings go", Required = true };
var prototype = new Option<bool>("--prototype") { Description = "Read as the prototype does" };
var vectors = new Option<bool>("--vectors") { Description = "Write the vectors of the points, too, for another reader" };
var root = new RootCommand("Reads planted programs: score.py --all --readings=OUTPUT prints the figures") { programs, output, prototype, vectors };
root.SetAction(async parsed =>
{
    using var encoder = MatterEncoder.Open();
    var to = parsed.GetRequiredValue(output);
    to.Create();
    var score = new PlantedScore();
    foreach (var folder in parsed.GetRequiredValue(programs).GetDirectories("program*").OrderBy(folder => folder.Name, StringComparer.Ordinal))
    {
        var asPrototype = parsed.GetValue(prototype);
        var program = await PlantedProgram.ReadAsync(Path.Combine(folder.FullName, "answers.csv"), encoder, asPrototype ? PlantedProgram.CutAsRounds : PlantedProgram.CutAsSaid);
        var said = program.Questions.Select(question => asPrototype ? Prototype.Read(question.Points) : MattersRead.Read(question)).ToList();
        var themes = asPrototype ? [] : MattersRead.Themes(program);
        await File.WriteAllTextAsync(Path.Combine(to.FullName, folder.Name + ".json"), ReadingFile.Json(program, said, themes));
        if (Path.Combine(folder.FullName, "plants.json") is var plants && File.Exists(plants)) { score.Add(folder.Name, PlantedScore.PlantsOf(plants), program, said, themes); }

        if (parsed.GetValue(vectors))
        {
            var all = program.Questions.SelectMany(question => question.Points).DistinctBy(point => point.Text).ToDictionary(point => point.Text, point => point.Vector.ToArray());
            await File.WriteAllTextAsync(Path.Combine(to.FullName, folder.Name + ".vectors.json"), JsonSerializer.Serialize(all));
        }
    }

    Console.WriteLine(score);
});

var file = new Argument<FileInfo>("ANSWERS") { Description = "A file of answers" }.AcceptExistingOnly();
var show = new Command("show", "Prints what is told and asked of a file of answers") { file };
show.SetAction(async parsed =>
{
    using var encoder = MatterEncoder.Open();
    var program = await PlantedProgram.ReadAsync(parsed.GetRequiredValue(file).FullName, encoder, PlantedProgram.CutAsSaid);
    foreach (var question in program.Questions) { Console.WriteLine(MattersRead.Text(question)); }
});
root.Subcommands.Add(show);

var named = new Argument<FileInfo[]>("ANSWERS") { Description = "Files of answers", Arity = ArgumentArity.OneOrMore }.AcceptExistingOnly();
var names = new Command("names", "Prints what the topics of files of answers are called, and the sentences of each") { named };
names.SetAction(async parsed =>
{
    using var encoder = MatterEncoder.Open();
    foreach (var answers in parsed.GetRequiredValue(named))
    {
        var program = await PlantedProgram.ReadAsync(answers.FullName, encoder, PlantedProgram.CutAsSaid);
        foreach (var question in program.Questions) { Console.Write(MattersRead.Names(question)); }
    }
});
root.Subcommands.Add(names);
return await root.Parse(args).InvokeAsync();
