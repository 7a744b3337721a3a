using Attune.Analysis.Rounds;
using Attune.Domain.Questions;
using Attune.Domain.Rounds;
using Attune.Web.Components;

namespace Attune.Web.Desk.Forecasting;

/// <summary>The facilitator's forecast as it stands in the form.</summary>
/// <param name="Lines">A line for each question, in the order of the pack.</param>
/// <param name="Revision">The revision of the round that the writer saw.</param>
public sealed record ForecastForm(ImmutableArray<ForecastLine> Lines, int Revision)
{
    public const string RevisionField = "revision";

    public ImmutableArray<FacilitatorForecast> Forecasts => [.. Lines.Select(line => line.Forecast).Where(forecast => !forecast.IsEmpty)];

    /// <summary>The text about what is wrong; null if nothing is.</summary>
    public string? Problem
        => Lines.FirstOrDefault(line => line.IsUnreadable || !line.Forecast.Fits(line.Question)) is { } wrong ? ForecastingTexts.JobsWrong(FacilitatorForecast.JobsOf(wrong.Question))
            : Forecasts.IsEmpty ? ForecastingTexts.Nothing
            : null;

    /// <summary>What is kept, for its writer; for everybody else it is empty until the forecast wall has been shown.</summary>
    internal static ForecastForm Kept(ProgramDesk desk, Guid reader, bool isOpen) => new(
        [.. desk.Asked.Questions.Select(question => desk.Round.Forecasts.FirstOrDefault(forecast => forecast.Question == question.Id && (isOpen || forecast.By == reader)) is { } kept
            ? new ForecastLine(question, kept, InField(kept.NobodysJobs), InField(kept.JobsOfTwo))
            : new ForecastLine(question, new(question.Id, reader), "", ""))],
        desk.Round.Revision);

    internal static ForecastForm Read(ProgramDesk desk, IFormCollection sent, Guid writer) => new(
        [.. desk.Asked.Questions.Select(question => ForecastLine.Read(question, sent, writer))],
        Forms.Whole(sent[RevisionField].ToString()) ?? -1);

    private static string InField(int? jobs) => jobs?.ToString(CultureInfo.InvariantCulture) ?? "";
}

/// <summary>What is forecast of one question, with the numbers as they were typed.</summary>
public sealed record ForecastLine(PackQuestion Question, FacilitatorForecast Forecast, string NobodysTyped, string OfTwoTyped)
{
    public bool IsUnreadable => IsWrong(NobodysTyped) || IsWrong(OfTwoTyped);

    public static string Field(string what, PackQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return $"{what}.{question.Id}";
    }

    internal static ForecastLine Read(PackQuestion question, IFormCollection sent, Guid writer)
    {
        var (nobodys, two) = (Typed("nobodys"), Typed("two"));
        return new(
            question,
            new(question.Id, writer)
            {
                Likeness = Forms.Chosen<Likeness>(Typed("likeness")),
                BusinessHorizon = Forms.Chosen<Horizon>(Typed("business")),
                ItHorizon = Forms.Chosen<Horizon>(Typed("it")),
                NobodysJobs = Forms.Whole(nobodys),
                JobsOfTwo = Forms.Whole(two),
            },
            nobodys, two);

        string Typed(string what) => sent[Field(what, question)].ToString().Trim();
    }

    private static bool IsWrong(string typed) => typed.Length > 0 && Forms.Whole(typed) is null;
}
