using Attune.Analysis;
using Attune.Cli.Output;
using Attune.Report;

namespace Attune.Cli.Commands;

/// <summary>The clouds of a reading as files, one a question, for the room.</summary>
internal static class QuestionClouds
{
    /// <returns>In the order of questions, named after their ids. A question whose words nobody shares gives a picture that says so.</returns>
    public static IEnumerable<WholeFile> Of(Reading reading, ReportOptions choices, string folder)
        => reading.Questions.Zip(FileNames.Of(reading.Questions.Select(question => question.Question.Id)), (question, name) => new WholeFile(
            Path.Combine(folder, name + CloudPicture.SvgEnding),
            CloudPicture.Svg(CloudWords.Of(question, reading.Round.Sides), choices.Culture)));
}
