using System.CommandLine;
using Attune.Encoding;
using Attune.Quality;

// Drives the public analysis over case folders and writes predictions for the scorers; it never reads a gold label.
var folder = new Argument<DirectoryInfo>("FOLDER") { Description = "Folder of the cases" }.AcceptExistingOnly();
var pairs = new Argument<FileInfo>("FILE") { Description = "Columns pair_id,origin,topic,text_a,text_b" }.AcceptExistingOnly();
var output = new Option<FileInfo>("--output", "-o") { Description = "Where the predictions go", Required = true };

var keyPoints = new Command("keypoints", "Themes given (task 1) and themes found (task 2), format of score_kp.py") { folder, output };
keyPoints.SetAction((parsed, cancel) => With(encoder => KeyPointCases.RunAsync(encoder, parsed.GetRequiredValue(folder), parsed.GetRequiredValue(output), cancel)));

var argkp = new Command("argkp", "Every argument against the key points of its topic and stance, format of score_argkp_official.py") { folder, output };
argkp.SetAction((parsed, cancel) => With(encoder => ArgKp.RunAsync(encoder, parsed.GetRequiredValue(folder), parsed.GetRequiredValue(output), cancel)));

var compare = new Command("pairs", "Agree or conflict, same or different; format of score_pairs.py") { pairs, output };
compare.SetAction((parsed, cancel) => With(encoder => Pairs.RunAsync(encoder, parsed.GetRequiredValue(pairs), parsed.GetRequiredValue(output), cancel)));

return await new RootCommand("Quality of the reading, measured") { keyPoints, compare, argkp }.Parse(args).InvokeAsync();

static async Task With(Func<ISentenceEncoder, Task> run)
{
    using var encoder = BuiltInEncoder.Open();
    await run(encoder);
}
