namespace Attune.Report.Tests;

public class HtmlReportTests
{
    [Fact]
    public void The_same_reading_gives_the_same_bytes() => Render.Page(Meridian.Reading()).ShouldBe(Render.Page(Meridian.Reading()));

    [Fact]
    public void The_file_of_a_small_round_stays_under_300_kilobytes()
        => System.Text.Encoding.UTF8.GetByteCount(Render.Page(Meridian.Reading())).ShouldBeLessThan(300_000);
}
