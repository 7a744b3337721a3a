namespace Attune.Report.Tests;

public class RenderToFile
{
    [Fact]
    public void Write_it()
    {
        foreach (var audience in Enum.GetValues<Audience>())
        {
            File.WriteAllText($"/tmp/rep/{audience}.html", Render.Page(Meridian.Reading(), Render.Options with { Audience = audience }));
        }
    }
}
