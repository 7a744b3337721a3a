using Attune.Analysis.Meaning;

namespace Attune.Analysis.Trace;

/// <summary>
/// Lets each point listen to the points most like it: what several say in other words is near a theme if one of them is. It serves to say which point mentions
/// which theme; whether a side holds a theme is judged without it, because a point that echoes others is no voice of its own.
/// </summary>
internal static class PointCompany
{
    public static double[][] Listen(SubjectSpace space, double[][] scores, TraceOptions options)
    {
        var near = space.Similarities([.. Enumerable.Range(0, scores.Length)]);
        return [.. scores.Select((row, point) =>
        {
            // Of equally near points those with the smaller texts, because the order of the answers must not matter.
            int[] company = [.. Enumerable.Range(0, scores.Length).Where(other => other != point)
                .OrderByDescending(other => near[point][other]).ThenBy(other => space.Texts.Texts[other], StringComparer.Ordinal)
                .Take(options.CompanyPoints)];
            return company.Length == 0 ? row : [.. row.Select((score, theme) => ((1 - options.Company) * score) + (options.Company * company.Average(other => scores[other][theme])))];
        })];
    }
}
