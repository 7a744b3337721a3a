using Attune.Analysis.Readings;
using Attune.Cli.Output;
using Attune.Report;
using Attune.Report.Clouds;

namespace Attune.Cli.Commands;

/// <summary>The clouds of a reading as files, one for each question, for the room.</summary>
internal static class QuestionClouds
{
    /// <returns>
    /// The files in the order of questions, named after the questions' ids. A question whose words nobody shares gives a picture that says so.
    /// </returns>
    public static IEnumerable<WholeFile> Draw(Reading reading, ReportOptions choices, string folder)
        => reading.Questions.Zip(FileNames.For(reading.Questions.Select(question => question.Question.Id)), (question, name) => new WholeFile(
            Path.Combine(folder, name + CloudPicture.SvgEnding),
            CloudPicture.Svg(CloudWords.From(question, reading.Round.Sides), choices.Culture)));
}
