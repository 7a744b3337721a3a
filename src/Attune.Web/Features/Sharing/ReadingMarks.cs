namespace Attune.Web.Features.Sharing;

/// <summary>The marks of the readings (look.md), each beside its name in words.</summary>
internal static class ReadingMarks
{
    public static string Svg(TopicReading reading) => $"<svg class=\"mark\" viewBox=\"0 0 48 24\" aria-hidden=\"true\">{reading switch
    {
        TopicReading.CommonGround => "<circle class=\"mi\" cx=\"11\" cy=\"12\" r=\"10\"/><circle class=\"mi\" cx=\"37\" cy=\"12\" r=\"10\"/><rect class=\"mi\" x=\"11\" y=\"8\" width=\"26\" height=\"8\"/>",
        TopicReading.HiddenAgreement => "<circle class=\"ma\" cx=\"11\" cy=\"12\" r=\"10\"/><rect class=\"mb\" x=\"28\" y=\"3\" width=\"18\" height=\"18\"/><rect class=\"mi\" x=\"18\" y=\"9.5\" width=\"13\" height=\"5\"/>",
        TopicReading.FalseAgreement => "<circle class=\"ma\" cx=\"10\" cy=\"12\" r=\"9.5\"/><circle class=\"mb\" cx=\"38\" cy=\"12\" r=\"9.5\"/><path class=\"li\" d=\"M27.5 0 L20.5 24\" stroke-width=\"3.5\"/>",
        TopicReading.OpenGap => "<circle class=\"la\" cx=\"10\" cy=\"12\" r=\"8.3\" stroke-width=\"3\"/><rect class=\"lb\" x=\"30.5\" y=\"4.5\" width=\"15\" height=\"15\" stroke-width=\"3\"/>",
        TopicReading.CannotTell => "<circle class=\"li\" cx=\"10\" cy=\"12\" r=\"8.5\" stroke-width=\"2.5\" stroke-dasharray=\"3.4 3.3\"/><circle class=\"li\" cx=\"38\" cy=\"12\" r=\"8.5\" stroke-width=\"2.5\" stroke-dasharray=\"3.4 3.3\"/><path class=\"li\" d=\"M21 12h6\" stroke-width=\"2.5\"/>",
        _ => throw new ArgumentOutOfRangeException(nameof(reading), reading, "No mark is drawn for it."),
    }}</svg>";
}
