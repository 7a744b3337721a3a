using Attune.Domain.Gates;

namespace Attune.Web.Seat.Corrections;

/// <summary>The fields of the corrections of one answer, by its place on the page.</summary>
internal static class CorrectionForm
{
    public static string NotMeant(int place) => $"not-{place}";

    public static string Added(int place) => $"added-{place}";

    public static string Revision(int place) => $"revision-{place}";

    public static string AnswerRevision(int place) => $"answer-{place}";

    /// <summary>The own answer with what a form says of it. A form that does not hold it changes nothing of it.</summary>
    public static OwnReading Read(IFormCollection form, int place, OwnReading own)
    {
        if (!form.ContainsKey(Revision(place))) { return own; }
        var marked = form[NotMeant(place)].ToHashSet(StringComparer.Ordinal);
        return own with
        {
            Points = [.. own.Points.Select(point => point with { IsNotMeant = marked.Contains(point.Start.ToString(CultureInfo.InvariantCulture)) })],
            Added = form[Added(place)].ToString().ReplaceLineEndings("\n").Trim(),
            Revision = Number(form, Revision(place)),
            AnswerRevision = Number(form, AnswerRevision(place)),
        };
    }

    /// <summary>Whether two corrections of an answer mark and add the same, whatever they were made from.</summary>
    public static bool SaysTheSame(OwnReading one, OwnReading other) => one.Added == other.Added && one.Points.SequenceEqual(other.Points);

    private static int Number(IFormCollection form, string field) => int.TryParse(form[field], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
