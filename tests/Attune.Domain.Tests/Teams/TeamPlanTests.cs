using Attune.Domain.Leaders;
using Attune.Domain.Programs;
using Attune.Domain.Teams;
using Attune.Statistics.Sides;
using CsCheck;

namespace Attune.Domain.Tests.Teams;

public sealed class TeamPlanTests
{
    private static readonly ProgramId Program = ProgramId.New();

    private static readonly Leader Ana = Person("Ana Lindqvist", "ana@example.org");

    private static readonly Leader Ben = Person("Ben Okoro", "");

    private static readonly Leader[] Leaders = [Ana, Ben, Person("Kim Lee", "kim1@example.org"), Person("Kim Lee", "kim2@example.org")];

    [Fact]
    public void A_list_by_parent_and_one_by_path_make_the_same_tree()
    {
        var byParent = Read("Team;Part of;Leader;People\nOperations;;Ana Lindqvist;4\nWarehouse;Operations;;9\nNight shift;Warehouse;;6");
        var byPath = Read("Path\tLeader\tHeadcount\nOperations > Warehouse > Night shift\t\t6\nOperations\tana@example.org\t4\nOperations > Warehouse\t\t9");

        Drawn(byParent).ShouldBe(["Operations 4 Ana Lindqvist", "Operations/Warehouse 9", "Operations/Warehouse/Night shift 6"]);
        Drawn(byPath).ShouldBe(Drawn(byParent));
    }

    [Fact]
    public void A_list_without_heads_is_team_parent_leader_people()
        => Drawn(Read("Operations\t\tAna Lindqvist\t12\nWarehouse\tOperations\t\t1,200")).ShouldBe(["Operations 12 Ana Lindqvist", "Operations/Warehouse 1200"]);

    [Theory]
    [InlineData("Abteilung;Gehört zu;Führungskraft;Anzahl Personen")]
    [InlineData("Équipe;Rattachée à;Responsable;Effectif")]
    [InlineData("Equipo;Depende de;Líder;Personas")]
    [InlineData("Squadra;Fa parte di;Responsabile;Persone")]
    [InlineData("Afdeling;Valt onder;Leidinggevende;Aantal mensen")]
    public void Heads_are_understood_in_the_languages_of_the_house(string heads)
        => Drawn(Read($"{heads}\nOperations;;Ana Lindqvist;4\nWarehouse;Operations;;9")).ShouldBe(["Operations 4 Ana Lindqvist", "Operations/Warehouse 9"]);

    [Fact]
    public void Teams_that_a_path_passes_are_made_with_it_and_take_the_leader_said_below()
        => Drawn(Read("Operations > Warehouse\t\tBen Okoro\t7")).ShouldBe(["Operations ? Ben Okoro", "Operations/Warehouse 7"]);

    [Theory]
    [InlineData("A;;Nobody Known;1", 1, TeamProblem.UnknownLeader)]
    [InlineData("A;;Kim Lee;1", 1, TeamProblem.LeaderAmbiguous)]
    [InlineData("A;;;1", 1, TeamProblem.NoLeader)]
    [InlineData("A;;Ana Lindqvist;some", 1, TeamProblem.PeopleUnreadable)]
    [InlineData("A;;Ana Lindqvist;-3", 1, TeamProblem.PeopleUnreadable)]
    [InlineData("A;B;;1", 1, TeamProblem.UnknownParent)]
    [InlineData("A;A;;1", 1, TeamProblem.Circle)]
    [InlineData("A;;Ana Lindqvist;1\nA;;Ana Lindqvist;1", 2, TeamProblem.Twice)]
    [InlineData("A;;Ana Lindqvist;1\nB;;Ana Lindqvist;1\nC;A;;1\nC;B;;1", 4, TeamProblem.TwoParents)]
    [InlineData("A;;Ana Lindqvist;1\nB;A;Ben Okoro;1", 2, TeamProblem.OtherLeader)]
    [InlineData("A;C;;1\nB;A;;1\nC;B;;1", 1, TeamProblem.Circle)]
    [InlineData("A > X;;Ana Lindqvist;1\nB > X;;Ben Okoro;1\nC;X;;1", 3, TeamProblem.ParentAmbiguous)]
    [InlineData("A;;Ana Lindqvist;1;beyond", 1, TeamProblem.CellBeyond)]
    [InlineData("A>B>C>D>E>F>G>H>I>J>K;;Ana Lindqvist;1", 1, TeamProblem.TooDeep)]
    public void Every_problem_has_its_line(string pasted, int line, TeamProblem problem)
    {
        var plan = Read(pasted);
        plan.After.ShouldBeNull("nothing is half taken over");
        plan.Problems.ShouldContain(found => found.Line == line && found.Problem == problem, string.Join(", ", plan.Problems));
    }

    [Fact]
    public void All_problems_of_a_list_are_said_in_one_run()
        => Read("A;;Nobody Known;1\nB;;Kim Lee;1\nC;;Ana Lindqvist;many\nD;Z;;1").Problems.Select(found => (found.Line, found.Problem)).ShouldBe(
            [(1, TeamProblem.UnknownLeader), (2, TeamProblem.LeaderAmbiguous), (3, TeamProblem.PeopleUnreadable), (4, TeamProblem.UnknownParent)]);

    [Fact]
    public void A_team_that_is_pasted_under_another_is_moved_and_stays_the_same_team()
    {
        var tree = Read("Operations;;Ana Lindqvist;4\nSales;;Ben Okoro;3\nWarehouse;Operations;;9\nNight shift;Warehouse;;6").After!;
        var warehouse = tree.All.Single(node => node.Name == "Warehouse");

        var plan = TeamPlan.Read("Warehouse;Sales;;7", tree, Leaders);

        plan.Teams.ShouldHaveSingleItem().Change.ShouldBe(TeamChange.Moved);
        plan.Absent.Length.ShouldBe(3);
        Drawn(plan).ShouldBe(["Operations 4 Ana Lindqvist", "Sales 3 Ben Okoro", "Sales/Warehouse 7", "Sales/Warehouse/Night shift 6"]);
        plan.After!.LeaderOf(warehouse.Id).ShouldBe(Ben.Id);
    }

    [Fact]
    public void A_team_put_under_what_stands_below_it_is_refused_on_its_line()
    {
        var tree = Read("Operations;;Ana Lindqvist;4\nWarehouse;Operations;;9").After!;
        TeamPlan.Read("Operations;Warehouse;;", tree, Leaders).Problems.ShouldHaveSingleItem().Problem.ShouldBe(TeamProblem.Circle);
    }

    [Fact]
    public void A_line_with_a_number_alone_counts_people_and_moves_nothing()
    {
        var tree = Read("Operations;;Ana Lindqvist;4\nWarehouse;Operations;;9").After!;
        var plan = TeamPlan.Read("team;people\nWarehouse;11", tree, Leaders);
        plan.Teams.ShouldHaveSingleItem().Change.ShouldBe(TeamChange.Corrected);
        Drawn(plan).ShouldBe(["Operations 4 Ana Lindqvist", "Operations/Warehouse 11"]);
    }

    [Fact]
    public void Whatever_tree_is_written_reads_back_as_the_same_tree_with_nothing_changed()
        => Trees.Sample(
            tree =>
            {
                var plan = TeamPlan.Read(TeamPlan.Write(tree, NameOf), tree, Leaders);
                plan.Problems.ShouldBeEmpty();
                plan.Teams.ShouldAllBe(team => team.Change == TeamChange.Same);
                plan.Absent.ShouldBeEmpty();
                var anew = TeamPlan.Read(TeamPlan.Write(tree, NameOf), TeamTree.Empty, Leaders);
                Drawn(anew.After!).ShouldBe(Drawn(tree));
            },
            iter: 200);

    [Fact]
    public void Whatever_is_pasted_the_result_is_a_tree_or_problems_and_never_an_exception()
        => Gen.Select(OneOf("A", "B", "C", "A > B", "B > A", "", "Team", "\"", "A>B>C"), OneOf("", "A", "B", "C", "Z"), OneOf("", "Ana Lindqvist", "Ben Okoro", "x"), OneOf("", "3", "x"))
            .Array[0, 8].Sample(
                rows =>
                {
                    var known = Read("A;;Ana Lindqvist;1\nB;A;;2").After!;
                    var plan = TeamPlan.Read(string.Join('\n', rows.Select(row => string.Join(';', row.Item1, row.Item2, row.Item3, row.Item4))), known, Leaders);
                    (plan.After is null).ShouldBe(plan.Problems.Length > 0);
                    if (plan.After is { } after) { after.All.Length.ShouldBe(after.Count, "each stands under a top, so nobody in a circle is lost"); }
                },
                iter: 3000);

    private static Gen<TeamTree> Trees { get; } = Gen.Select(Gen.Int[0, 1000], Gen.Int[-3, 30].Select(people => people < 0 ? (int?)null : people)).Array[1, 40].Select(rows =>
    {
        var nodes = new List<TeamNode>();
        foreach (var (i, (above, people)) in rows.Index())
        {
            var tree = new TeamTree(nodes);
            // Some share a name, as "Support" does in every department.
            var parent = above % 3 == 0 || nodes.Count == 0 ? (TeamId?)null : nodes[above % nodes.Count].Id;
            var node = new TeamNode(TeamId.New(), parent, parent is null ? (above % 2 == 0 ? Ana : Ben).Id : null, above % 5 == 0 ? "Support" : $"Team {i}", people);
            if (tree.Problem(node) is null) { nodes.Add(node); }
        }

        return new TeamTree(nodes);
    });

    private static Gen<string> OneOf(params string[] words) => Gen.Int[0, words.Length - 1].Select(place => words[place]);

    private static string NameOf(LeaderId leader) => leader == Ana.Id ? "ana@example.org" : "Ben Okoro";

    private static TeamPlan Read(string pasted) => TeamPlan.Read(pasted, TeamTree.Empty, Leaders);

    private static string[] Drawn(TeamPlan plan) => Drawn(plan.After.ShouldNotBeNull(string.Join(", ", plan.Problems)));

    private static string[] Drawn(TeamTree tree) => [..
        from node in tree.All
        let path = string.Join('/', tree.PathOf(node.Id).Select(above => above.Name))
        let leader = Leaders.FirstOrDefault(person => person.Id == node.Leader)?.Name
        let drawn = $"{path} {(node.People is { } people ? $"{people}" : "?")} {leader}".TrimEnd()
        orderby drawn
        select drawn];

    private static Leader Person(string name, string mail) => new(LeaderId.New(), Program, new(name, Side.Business, "", "", mail));
}
