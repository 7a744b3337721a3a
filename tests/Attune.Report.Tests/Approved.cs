namespace Attune.Report.Tests;

/// <summary>Compares with approved texts under Fixtures/approved. Run the tests with ATTUNE_APPROVE=1 to accept what they make now.</summary>
internal static class Approved
{
    private const string Switch = "ATTUNE_APPROVE";

    public static void ShouldMatch(string name, string text)
    {
        if (Environment.GetEnvironmentVariable(Switch) == "1")
        {
            File.WriteAllText(Path.Combine(Folder(), name), text);
            return;
        }

        var approved = Path.Combine(AppContext.BaseDirectory, "Fixtures", "approved", name);
        File.Exists(approved).ShouldBeTrue($"{name} was never approved; run with {Switch}=1 and read it.");
        var (was, now) = (File.ReadAllText(approved).Split('\n'), text.Split('\n'));
        var at = Enumerable.Range(0, Math.Max(was.Length, now.Length))
            .FirstOrDefault(line => was.ElementAtOrDefault(line) != now.ElementAtOrDefault(line), -1);
        if (at >= 0)
        {
            Assert.Fail($"{name}, line {at + 1}\napproved: {was.ElementAtOrDefault(at)}\nnow:      {now.ElementAtOrDefault(at)}\nIf it is meant, run with {Switch}=1.");
        }
    }

    private static string Folder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Attune.slnx"))) { folder = folder.Parent ?? throw new DirectoryNotFoundException("Attune.slnx"); }
        return Directory.CreateDirectory(Path.Combine(folder.FullName, "tests", "Attune.Report.Tests", "Fixtures", "approved")).FullName;
    }
}
