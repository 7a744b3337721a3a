using System.Collections.Immutable;
using System.Globalization;
using Attune.Statistics.Disclosure;
using CsCheck;

namespace Attune.Statistics.Tests.Disclosure;

public class DisclosureGuardTests
{
    private static readonly DisclosureOptions Three = new() { Fewest = 3 };

    private static readonly Gen<GroupTree> Trees = Gen.Int[0, 1_000_000].Array[1, 8].Select(draws => new GroupTree([-1, .. draws.Select((draw, at) => draw % (at + 1))]));

    [Fact]
    public void Of_teams_of_nine_six_and_four_the_four_join_the_six_and_the_sum_of_all_is_shown()
    {
        var shown = Decide(new([-1, 0, 0, 0]), Teams(0, 9, 6, 4));
        shown.ShowsWhole(1).ShouldBeTrue();
        shown.ShowsWhole(2).ShouldBeFalse("what all said less the nine less the six is what the four said");
        shown.ShowsWhole(3).ShouldBeFalse();
        (shown.PeopleOf(0), shown.PeopleOf(1), shown.PeopleOf(2), shown.PeopleOf(3)).ShouldBe((19, 9, 0, 0));
        shown.Blocks.Select(block => block.People.Length).Order().ShouldBe([9, 10]);
    }

    [Fact]
    public void Two_teams_of_three_are_shown_as_six() => Decide(new([-1, 0, 0, 0]), Teams(0, 9, 3, 3)).Blocks.Select(block => block.People.Length).Order().ShouldBe([6, 9]);

    [Fact]
    public void Fewer_than_five_of_a_whole_program_are_not_shown()
    {
        var shown = Decide(new([-1, 0, 0]), Teams(0, 2, 2));
        shown.Blocks.ShouldBeEmpty();
        shown.ShowsWhole(0).ShouldBeFalse();
    }

    [Fact]
    public void One_who_leads_teams_and_answers_is_not_what_is_left_of_them()
    {
        var shown = Decide(new([-1, 0, 1, 1]), Teams(0, 1, 8, 7));
        (shown.ShowsWhole(1), shown.ShowsWhole(2), shown.ShowsWhole(3), shown.ShowsDirect(1)).ShouldBe((true, true, false, false));
    }

    [Fact]
    public void A_small_team_hides_as_few_views_as_possible()
    {
        // Under group 1 are a large team and a team with teams of its own; four more belong to group 1 itself.
        var shown = Decide(new([-1, 0, 1, 1, 3, 3]), Teams(0, 4, 20, 0, 6, 6));
        (shown.ShowsWhole(2), shown.ShowsWhole(3), shown.ShowsWhole(4), shown.ShowsWhole(5)).ShouldBe((false, true, true, true));
    }

    [Fact]
    public void Late_answers_are_shown_only_when_they_are_as_many_as_a_team_may_be()
    {
        var (tree, first) = (new GroupTree([-1, 0]), Teams(0, 9));
        var published = Decide(tree, first).AsPublished(first);
        var oneLate = Teams(0, 10);
        DisclosureGuard.Decide(tree, oneLate, [published], DisclosureOptions.Default).ShowsWhole(1).ShouldBeFalse("ten less nine is one");
        DisclosureGuard.Decide(tree, Teams(0, 14), [published], DisclosureOptions.Default).PeopleOf(1).ShouldBe(14);
        DisclosureGuard.Decide(tree, first, [published], DisclosureOptions.Default).PeopleOf(1).ShouldBe(9);
    }

    [Fact]
    public void Two_who_changed_places_are_not_the_difference_of_two_rounds()
    {
        var tree = new GroupTree([-1, 0, 0]);
        Respondent[] before = [.. Enumerable.Range(0, 20).Select(person => new Respondent(Key(person), person < 10 ? 1 : 2))];
        Respondent[] now = [.. before.Select(person => person.Person is "3" ? person with { Group = 2 } : person.Person is "15" ? person with { Group = 1 } : person)];
        var shown = DisclosureGuard.Decide(tree, now, [Decide(tree, before).AsPublished(before)], DisclosureOptions.Default);
        (shown.ShowsWhole(0), shown.ShowsWhole(1), shown.ShowsWhole(2)).ShouldBe((true, false, false));
    }

    [Fact]
    public void Nobody_works_out_what_fewer_than_the_threshold_said_from_all_views_of_three_rounds()
        => Gen.Select(Trees, Gen.Int[4, 22], Gen.Int[0, int.MaxValue], Gen.Int[1, 3]).Sample((tree, people, seed, rounds) => Attack(tree, people, seed, rounds, Three), iter: 1500);

    [Fact]
    public void Nobody_works_out_what_fewer_than_five_said_from_all_views_of_two_rounds()
        => Gen.Select(Trees, Gen.Int[8, 18], Gen.Int[0, int.MaxValue]).Sample((tree, people, seed) => Attack(tree, people, seed, 2, DisclosureOptions.Default), iter: 30);

    [Fact]
    public void Without_the_guard_the_same_attack_succeeds()
    {
        var people = Teams(0, 9, 6, 4);
        var attack = new Subtraction();
        attack.Keep(DisclosureGuard.Decide(new([-1, 0, 0, 0]), people, [], new() { Fewest = 1 }), people);
        attack.Fewest(5).ShouldBe(4);
    }

    [Fact]
    public void Of_a_healthy_company_nearly_everything_is_shown()
    {
        var (tree, people) = Company(teams: 2_000, random: new(7));
        var shown = Decide(tree, people);
        Share(shown).ShouldBeGreaterThan(0.9);
        shown.Blocks.Sum(block => block.People.Length).ShouldBe(people.Length, "nobody's answer is lost, it is shown with more others");
    }

    [Fact]
    public void A_quarter_later_with_a_tenth_of_new_people_most_is_shown()
    {
        var random = new Random(8);
        var (tree, people) = Company(teams: 400, random);
        Respondent[] later = [.. people.Select((person, at) => random.Next(10) == 0 ? person with { Person = "new" + Key(at) } : person)];
        var shown = DisclosureGuard.Decide(tree, later, [Decide(tree, people).AsPublished(people)], DisclosureOptions.Default);
        shown.Blocks.Sum(block => block.People.Length).ShouldBe(people.Length);
        // One or two new people a team are fewer than may be told apart, so most teams are shown with their neighbors, and the groups above them by themselves.
        Enumerable.Range(0, 41).Count(shown.ShowsWhole).ShouldBeGreaterThan(36);
    }

    private static void Attack(GroupTree tree, int people, int seed, int rounds, DisclosureOptions options)
    {
        var (random, attack) = (new Random(seed), new Subtraction());
        var earlier = ImmutableArray<Publication>.Empty;
        var here = Enumerable.Range(0, people).Select(person => new Respondent(Key(person), random.Next(tree.Count))).ToList();
        for (var round = 0; round < rounds; round++)
        {
            var shown = DisclosureGuard.Decide(tree, here, earlier, options);
            attack.Keep(shown, here);
            earlier = earlier.Add(shown.AsPublished(here));
            here = [.. Moved(here, tree, random, $"{round}-")];
        }

        attack.Fewest(options.Fewest).ShouldBeNull();
    }

    private static IEnumerable<Respondent> Moved(List<Respondent> people, GroupTree tree, Random random, string joiner)
    {
        var change = random.Next(2, 12);
        foreach (var (at, person) in people.Index())
        {
            switch (random.Next(change))
            {
                case 0 when random.Next(2) == 0: break;
                case 0: yield return new(joiner + Key(at), random.Next(tree.Count)); break;
                case 1: yield return person with { Group = random.Next(tree.Count) }; break;
                default: yield return person; break;
            }
        }
    }

    private static (GroupTree Tree, Respondent[] People) Company(int teams, Random random)
    {
        // Ten teams and a lead of five to twelve people under each group of the second level.
        GroupTree tree = new([-1, .. Enumerable.Repeat(0, teams / 10), .. Enumerable.Range(0, teams).Select(team => 1 + (team % (teams / 10)))]);
        return (tree, [.. Enumerable.Range(1, tree.Count - 1).SelectMany(group => Enumerable.Range(0, random.Next(5, 13)).Select(at => new Respondent($"{group}-{at}", group)))]);
    }

    private static double Share(Disclosed shown) => (double)Enumerable.Range(0, shown.Tree.Count).Count(shown.ShowsWhole) / shown.Tree.Count;

    private static Disclosed Decide(GroupTree tree, IReadOnlyList<Respondent> people) => DisclosureGuard.Decide(tree, people, [], DisclosureOptions.Default);

    private static Respondent[] Teams(params int[] sizes)
        => [.. sizes.SelectMany((size, group) => Enumerable.Range(0, size).Select(person => new Respondent($"{group}-{person}", group)))];

    private static string Key(int person) => person.ToString(CultureInfo.InvariantCulture);
}
