using Attune.Domain.Viewers;
using Attune.Web.Hosting;
using Attune.Web.Room;

namespace Attune.Web.Seat;

/// <summary>Expresses in words a record of who looked at raw texts.</summary>
internal static class LookWords
{
    public static string Looked(FoldedLooks looks, Clock clock)
    {
        var look = looks.First;
        var (at, who) = (clock.Here(look.At), look.Role == ViewerRole.Analysis ? SeatTexts.ReaderAnalysis : look.Reader);
        return looks.Lines.Length == 1 ? SeatTexts.Looked(at, who, look.Answers) : SeatTexts.LookedOften(at, who, looks.MostTexts, looks.Lines.Length);
    }
}
