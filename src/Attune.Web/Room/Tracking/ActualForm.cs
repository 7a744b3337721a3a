using Attune.Domain.Tracking;
using Attune.Web.Components;

namespace Attune.Web.Room.Tracking;

/// <summary>What the form of a figure sends, from a Seat and from the Desk.</summary>
public sealed class ActualForm
{
    public Guid Benefit { get; set; }

    public string? Quarter { get; set; }

    public string? Value { get; set; }

    public string? Note { get; set; }

    public string? Why { get; set; }

    /// <summary>The numbers of the figures that stood on the page, as "2027-Q3:2 2027-Q4:1", so that nobody corrects what they have not seen.</summary>
    public string? Stood { get; set; }

    /// <summary>The culture of the person who typed the number; null if it is not known.</summary>
    internal CultureInfo? Reader { get; private set; }

    /// <summary>Why the number cannot be kept; null if it can.</summary>
    internal string? ValueProblem => TypedNumber.Read(Value, Reader) switch
    {
        { IsUnreadable: true } => TrackingTexts.Number,
        { Value: { } whole, Other: { } other } => TrackingTexts.NumberAsked(Value, whole, other, TypedNumber.Plain(whole), TypedNumber.Plain(other)),
        _ => null,
    };

    internal ActualEntry Entry => new(Domain.Agreements.Quarter.Parse(Quarter), TypedNumber.Read(Value, Reader).Value, Note ?? "", Why ?? "");

    /// <summary>The number of the figure of the chosen quarter that stood on the page; 0 if none did.</summary>
    internal int StoodFor
        => (Stood ?? "").Split(' ').Select(part => part.Split(':')).Where(part => part.Length == 2 && part[0] == Quarter).Select(part => int.TryParse(part[1], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0).FirstOrDefault();

    internal static string StandsIn(BenefitTrack track)
        => string.Join(' ', track.Quarters.Where(quarter => quarter.Actual is not null).Select(quarter => string.Create(CultureInfo.InvariantCulture, $"{quarter.Quarter}:{quarter.Actual!.Number}")));

    /// <summary>The form as this person's browser sent it.</summary>
    internal static ActualForm From(ActualForm? sent, HttpRequest request)
    {
        var form = sent ?? new();
        form.Reader = TypedNumber.ReaderOf(request);
        return form;
    }
}
