using System.Text.RegularExpressions;

namespace Attune.Architecture.Tests;

/// <summary>Use cases have one home: an endpoint binds, runs a step of Attune.Store/UseCases, and maps its outcome to a page.</summary>
/// <remarks>Accounts themselves are written by the UserManager of ASP.NET Core Identity, which is not looked at here.</remarks>
public partial class UseCaseTests
{
    [Fact]
    public void Nothing_of_the_web_writes_to_the_database_by_itself()
    {
        var files = Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "Attune.Web"), "*", SearchOption.AllDirectories)
            .Where(path => Path.GetExtension(path) is ".cs" or ".razor").Select(Repository.Relative).Where(path => !path.Contains("/obj/", StringComparison.Ordinal)).ToArray();
        files.Length.ShouldBeGreaterThan(200);
        files.SelectMany(file => Write().Matches(Repository.Read(file)).Select(match => $"{file}: {match.Value}"))
            .ShouldBeEmpty("what writes is a step of src/Attune.Store/UseCases");
    }

    [Theory]
    [InlineData("await db.SaveChangesAsync(cancel);")]
    [InlineData("db.SaveChanges();")]
    [InlineData(".ExecuteDeleteAsync(cancel)")]
    [InlineData(".ExecuteUpdateAsync(set => set")]
    [InlineData("db.Database.ExecuteSqlAsync($\"\")")]
    [InlineData("db.Database.BeginTransactionAsync(cancel)")]
    [InlineData("db.ChangeRoom(round)")]
    [InlineData("await db.SaveIfFreeAsync(cancel)")]
    public void Each_way_to_write_is_seen(string line) => Write().IsMatch(line).ShouldBeTrue();

    [Fact]
    public void A_step_stands_in_the_folder_of_its_area()
        => Repository.SourceFiles().Where(file => file.StartsWith("src/Attune.Store/UseCases/", StringComparison.Ordinal) && file.Split('/').Length != "src/Attune.Store/UseCases/Area/Step.cs".Split('/').Length)
            .ShouldBeEmpty();

    [GeneratedRegex(@"\b(SaveChanges|SaveIf\w+|ExecuteUpdate|ExecuteDelete|ExecuteSql\w*|BeginTransaction)(Async)?\(|\.ChangeRoom\(")]
    private static partial Regex Write();
}
