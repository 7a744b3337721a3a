using System.CommandLine;
using Attune.Analysis.Stance;
using Attune.Encoding;
using Attune.Quality;

// Drives the public analysis over case folders and writes predictions for the scorers; it never reads a gold label.
var folder = new Argument<DirectoryInfo>("FOLDER") { Description = "Folder of the cases" }.AcceptExistingOnly();
var pairs = new Argument<FileInfo>("FILE") { Description = "Columns pair_id,origin,topic,text_a,text_b" }.AcceptExistingOnly();
var output = new Option<FileInfo>("--output", "-o") { Description = "Where the predictions go", Required = true };

var encoder = new Option<string>("--encoder")
{
    Description = "matter (as in the product), ste1, or the folder of a sentence encoder in matter's place",
    DefaultValueFactory = _ => "matter",
    Recursive = true,
};
var asCrowd = new Option<bool>("--crowd") { Description = "Read every case as a crowd is read, with the one encoder" };

var keyPoints = new Command("keypoints", "Themes given (task 1) and themes found (task 2), format of score_kp.py") { folder, output, asCrowd };
keyPoints.SetAction((parsed, cancel) => With(parsed, encoders => KeyPointCases.RunAsync(encoders, parsed.GetRequiredValue(folder), parsed.GetRequiredValue(output), parsed.GetValue(asCrowd), cancel)));

var argkp = new Command("argkp", "Every argument against the key points of its topic and stance, format of score_argkp_official.py") { folder, output };
argkp.SetAction((parsed, cancel) => With(parsed, encoders => ArgKp.RunAsync(encoders, parsed.GetRequiredValue(folder), parsed.GetRequiredValue(output), cancel)));

var compare = new Command("pairs", "Agree or conflict, same or different; format of score_pairs.py") { pairs, output };
compare.SetAction((parsed, cancel) => With(parsed, encoders => Pairs.RunAsync(encoders, parsed.GetRequiredValue(pairs), parsed.GetRequiredValue(output), cancel)));

var sources = new Argument<string[]>("SOURCE") { Description = "Pairs of known truth: a folder of planted programs, .tsv (kind, text, text), .csv (text_a, text_b, gold), .jsonl of clusters", Arity = ArgumentArity.OneOrMore };
var oneMatter = new Option<bool>("--one-matter") { Description = "Weigh the evidence as a room does, where texts are known to be about one matter" };
var verbose = new Option<bool>("--verbose", "-v") { Description = "Print every wrong and every missing flag" };
var stance = new Command("stance", "Flags of opposition, right and wrong by cue") { sources, oneMatter, verbose };
stance.SetAction(parsed => StanceFlags.Print(parsed.GetRequiredValue(sources), parsed.GetValue(oneMatter) ? StanceOptions.OneMatter : StanceOptions.Default, parsed.GetValue(verbose)));

return await new RootCommand("Quality of the reading, measured") { keyPoints, compare, argkp, stance, encoder }.Parse(args).InvokeAsync();

async Task With(ParseResult parsed, Func<RoundEncoders, Task> run)
{
    using var encoders = BenchEncoders.Open(parsed.GetRequiredValue(encoder));
    await run(encoders);
}
