using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Attune.Analysis.Ownership;
using Attune.Analysis.Rounds;
using Attune.Analysis.Verdicts;
using Attune.Report.Data;
using Attune.Report.Records;

namespace Attune.Report.Tests.Records;

public class RecordTests
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    [Fact]
    public void The_title_states_what_came_out()
        => RecordHtml.Heading(Sample, English).ShouldBe("One statement passed, one is unresolved");

    [Fact]
    public void Votes_are_people_and_never_per_cent()
    {
        var page = RecordHtml.Render(Sample, forSponsor: false, English);
        page.ShouldContain("3 of 4, passes");
        page.ShouldContain("2 of 4, does not pass");
        RecordHtml.Body(Sample, false, new RecordTexts(English)).ToString().ShouldNotContain(" %");
    }

    [Fact]
    public void A_decision_opens_the_statement_it_rests_on()
    {
        var page = RecordHtml.Render(Sample, forSponsor: false, English);
        page.ShouldContain("<a href=\"#statement-1\">Statement 1</a>");
        page.ShouldContain("id=\"statement-1\"");
    }

    [Fact]
    public void Dissent_stands_beside_its_statement_for_the_room_and_is_a_count_for_the_sponsor()
    {
        RecordHtml.Render(Sample, false, English).ShouldContain("Nobody pays for year two");
        var sponsor = RecordHtml.Render(Sample.ForSponsor(), true, English);
        sponsor.ShouldNotContain("Nobody pays for year two");
        sponsor.ShouldContain("One reason against is kept and not shown here.");
    }

    [Fact]
    public void The_sponsor_reads_how_many_promised_and_not_who_promised_what()
    {
        var sponsor = RecordHtml.Render(Sample.ForSponsor(), true, English);
        sponsor.ShouldNotContain("Visit two plants");
        sponsor.ShouldContain("One person’s own commitment is confirmed.");
        sponsor.ShouldNotContain("Plant Oslo");
        foreach (var (_, text) in Files(Sample.ForSponsor()))
        {
            text.ShouldNotContain("Nobody pays for year two");
            text.ShouldNotContain("Visit two plants");
            text.ShouldNotContain("Plant Oslo");
        }
    }

    [Fact]
    public void The_teams_read_what_was_agreed_and_no_number_of_a_few_people()
    {
        var team = Sample.ForTeam();
        team.Statements.Select(statement => (statement.Text, statement.End)).ShouldBe(Sample.Statements.Select(statement => (statement.Text, statement.End)));
        team.Statements.SelectMany(statement => new[] { statement.Business, statement.It }).OfType<RecordedSide>().ShouldAllBe(side => side.On == null && side.Of == null);
        team.Statements.ShouldAllBe(statement => statement.Dissent.IsEmpty && statement.DissentKept == 0 && statement.Movement == "");
        team.Decisions.Select(decision => (decision.Text, decision.Owner)).ShouldBe(Sample.Decisions.Select(decision => (decision.Text, decision.Owner)));
        team.Decisions.ShouldAllBe(decision => decision.Hands == "");
        (team.CommitmentsCounted, team.FatesCounted, team.Turns).ShouldBe((0, null, null));
        team.Commitments.ShouldBeEmpty();
        team.Topics.ShouldAllBe(topic => topic.Leaders == null && topic.Total == null && !topic.DependsOnOnePerson);
        // It shows less than the sponsor sees, and never more.
        team.Topics.Select(topic => topic.Name).ShouldBe(Sample.ForSponsor().Topics.Select(topic => topic.Name));
    }

    [Fact]
    public void The_room_reads_of_each_topic_how_it_reads_now_and_how_many_spoke_of_it()
    {
        var topics = RecordTopics.Render(Sample, new(English)).ToString();
        topics.ShouldContain("Common ground</span><br><span class=\"tiny\">judged by the leaders</span>");
        topics.ShouldMatch("Data quality.*>3 of 4</span></td><td [^>]*><span class=\"num\">4 of 4<");
        topics.ShouldMatch("Year two.*>3 of 4</span></td><td [^>]*><span class=\"num\">0 of 3<");
        topics.ShouldContain("<span class=\"tiny\">depends on one person</span>");
        topics.ShouldContain("Overtime");
        topics.ShouldNotContain("not listed");
        Files(Sample).First().Text.Split('\n')[2].ShouldBe("Year two,OpenGap,no,3,4,0,3,yes,Not taken up yet,,,,,yes,");
    }

    [Fact]
    public void A_note_of_the_facilitator_is_read_by_those_who_were_in_the_room()
    {
        var noted = Sample with { Topics = [Sample.Topics[0] with { Note = "Ask the plants first" }, .. Sample.Topics.Skip(1)] };
        RecordTopics.Render(noted, new(English)).ToString().ShouldContain("<dd>Ask the plants first</dd>");
        RecordTopics.Render(Sample, new(English)).ToString().ShouldNotContain("Notes of the facilitator");
        Files(noted).First().Text.ShouldContain(",Ask the plants first");
        RecordJson.Write(noted).ShouldContain("Ask the plants first");
        var sponsor = noted.ForSponsor();
        RecordTopics.Render(sponsor, new(English)).ToString().ShouldNotContain("Ask the plants");
        Files(sponsor).First().Text.ShouldNotContain("Ask the plants");
    }

    [Fact]
    public void The_sponsor_reads_no_topic_of_two_people_and_of_none_how_many_spoke_of_it()
    {
        var sponsor = Sample.ForSponsor();
        var topics = RecordTopics.Render(sponsor, new(English)).ToString();
        topics.ShouldContain("Data quality");
        topics.ShouldNotContain("Overtime");
        topics.ShouldNotContain(" of 4");
        topics.ShouldContain("One more topic is not listed, because too few people spoke of it or judged it.");
        Files(sponsor).First().Text.Split('\n')[2].ShouldBe("Year two,OpenGap,no,,,,,yes,Not taken up yet,,,,,yes,");
        RecordJson.Write(sponsor).ShouldNotContain("Overtime");
    }

    [Fact]
    public void A_topic_stands_beside_what_it_was_in_the_round_before_and_what_moved_is_bold_and_said_in_words()
    {
        var second = Sample with
        {
            Round = 2,
            RoundBefore = 1,
            Topics = [
                Sample.Topics[0] with { Before = new(TopicReading.FalseAgreement, IsOfFew: false) },
                Sample.Topics[1] with { Before = new(TopicReading.OpenGap, IsOfFew: false) },
                Sample.Topics[2] with { IsOfFew = false }],
        };
        var topics = RecordTopics.Render(second, new(English)).ToString();
        topics.ShouldContain("scope=\"col\">Round 1</th><th role=\"columnheader\" scope=\"col\">Round 2</th>");
        topics.ShouldMatch("Data quality.*False agreement</span></td>.*<span class=\"reading moved\">.*Common ground</span><br><span class=\"tiny\">moved from false agreement</span>");
        topics.ShouldMatch("Year two.*Open gap</span></td>.*<span class=\"reading\">.*Open gap</span>");
        topics.ShouldMatch("Overtime.*Not in that round");
        topics.ShouldContain("in 1 of 2 that can be compared");
        Files(second).First().Text.Split('\n')[1].ShouldBe("Data quality,CommonGround,yes,3,4,4,4,no,Hold,FalseAgreement,yes,,,yes,");
    }

    [Fact]
    public void What_was_set_aside_is_the_rooms_alone_and_says_so()
    {
        var aside = Sample with { Topics = [Sample.Topics[0], Sample.Topics[1] with { WasShown = false }] };
        RecordTopics.Render(aside, new(English)).ToString().ShouldMatch("Year two.*set aside, not looked at in the sitting");
        aside.ForSponsor().Topics.Select(topic => topic.Name).ShouldBe(["Data quality"]);
        aside.ForSponsor().TopicsCounted.ShouldBe(0);
    }

    [Fact]
    public void What_was_open_again_is_told_with_its_end_and_the_sponsor_reads_neither_what_few_said_nor_what_was_set_aside()
    {
        var record = Sample with
        {
            Reopened =
            [
                new("A word, used with another meaning", "adoption: People work the new way", new(2026, 9, 1), "Four people use it otherwise.", DriftOutcome.Anew, "Agreed anew", "") { IsOfAnswers = true, WasShown = true },
                new("A decision, contradicted", "Year two is shared", null, "Two people tell of another way.", DriftOutcome.Kept, "The room holds to it", "") { IsOfAnswers = true, IsOfFew = true, WasShown = true },
                new("A benefit, overdue", "Fewer returns", new(2026, 3, 1), "Due in Q3 2026.", DriftOutcome.SetAside, "Set aside", "The audit comes in May"),
                new("Whoever answers for it", "Support", new(2026, 3, 1), "Tom Reed has left.", DriftOutcome.Open, "Still open", "") { WasShown = true },
            ],
        };
        var page = RecordHtml.Render(record, false, English);
        page.ShouldMatch("adoption: People work the new way.*Four people use it otherwise.*1 September 2026.*<b>Agreed anew</b>");
        page.ShouldMatch("Fewer returns.*<b>Set aside</b> <span class=\"small\">The audit comes in May</span>");
        Files(record).Single(file => file.Name == "reopened.csv").Text.ShouldContain("\"A decision, contradicted\",Year two is shared,,Two people tell of another way.,Kept,,yes");
        RecordHtml.Render(Sample, false, English).ShouldNotContain("Open again");
        foreach (var shared in new[] { record.ForSponsor(), record.ForTeam() })
        {
            shared.Reopened.Select(drift => (drift.Text, drift.Fact, drift.End)).ShouldBe([("adoption: People work the new way", "", DriftOutcome.Anew), ("Support", "Tom Reed has left.", DriftOutcome.Open)]);
        }
    }

    [Fact]
    public void A_count_of_one_person_by_side_stands_as_the_number_of_both()
    {
        var alone = Sample with { Topics = [Sample.Topics[0] with { Leaders = null, Total = 4, Question = 6 }, Sample.Topics[1] with { Leaders = null }] };
        var topics = RecordTopics.Render(alone, new(English)).ToString();
        topics.ShouldMatch("Data quality <span class=\"tiny\">Question 6</span>.*>4 of 8 in all</span></td><td [^>]*><span class=\"num\">not shown<");
        topics.ShouldMatch("Year two.*>not shown</span></td><td [^>]*><span class=\"num\">not shown<");
    }

    [Fact]
    public void Jobs_that_nobody_will_do_are_loud_until_somebody_is_named()
    {
        var jobs = Sample with
        {
            Owners = [new("Training", Stage.Maintain, "Ingrid", Accepted: true)],
            Jobs = [new("Data", Stage.Maintain, OwnershipState.HandOff, "", ""), new("Training", Stage.Maintain, OwnershipState.Orphan, "", "Ingrid"), new("Support", Stage.Deploy, OwnershipState.Agreed, "IT", "")],
            JobsWereShown = true,
        };
        var page = RecordHtml.Render(jobs, false, English);
        page.ShouldContain("<b>Each names the other</b> <span class=\"tiny\">not named yet</span>");
        page.ShouldMatch("Training</th>.*Ingrid");
        page.ShouldMatch("Support</th>.*IT.*expected by both sides, no person yet");
        jobs.WithoutOwner.Select(job => job.Activity).ShouldBe(["Data"]);
        (jobs with { JobsWereShown = false }).ForSponsor().Jobs.ShouldBeEmpty("the room has not looked at them");
        Files(jobs).Single(file => file.Name == "jobs.csv").Text.ShouldContain("Data,maintain,HandOff,,");
    }

    [Fact]
    public void What_the_answers_say_besides_is_in_the_record_and_the_sponsor_reads_what_the_room_looked_at()
    {
        var record = Sample with
        {
            Findings = [new("The strategy", "Nobody speaks of one of the seven aims", ["Halve the energy"], WasShown: true), new("Standard or custom", "In one of six areas you stand at opposite ends", ["Production"], WasShown: false)],
        };
        var page = RecordHtml.Render(record, false, English);
        page.ShouldContain("<li>Halve the energy</li>");
        page.ShouldContain("Production");
        record.ForSponsor().Findings.Select(finding => finding.Name).ShouldBe(["The strategy"]);
        RecordHtml.Render(Sample, false, English).ShouldNotContain("What the answers say besides");
    }

    [Fact]
    public void What_was_of_few_in_the_round_before_stays_with_the_room()
    {
        var sponsor = (Sample with { Round = 2, RoundBefore = 1, Topics = [Sample.Topics[0] with { Before = new(TopicReading.FalseAgreement, IsOfFew: true) }] }).ForSponsor();
        sponsor.Topics.Single().Before.ShouldBeNull();
        sponsor.RoundBefore.ShouldBeNull();
        RecordTopics.Render(sponsor, new(English)).ToString().ShouldNotContain("Round 1");
    }

    [Fact]
    public void A_target_that_was_moved_says_what_it_was_when_and_by_whom()
    {
        var moved = Sample with { Benefits = [Sample.Benefits[0] with { Moved = [new(4, "Q2 2027", new(2027, 2, 3), "Ruth Okafor"), new(null, "Q3 2027", new(2027, 5, 9), "")] }] };
        const string Told = "The target was moved on 3 February 2027 by Ruth Okafor; before, 4 working days by Q2 2027. The target was moved on 9 May 2027; before, due by Q3 2027.";
        BenefitWords.Sentence(moved.Benefits[0], English).ShouldEndWith(Told);
        foreach (var record in new[] { moved, moved.ForSponsor() })
        {
            RecordHtml.Render(record, false, English).ShouldContain(Told);
            Files(record).Single(file => file.Name == "benefit-moves.csv").Text.ShouldContain("Working days to close the month,4,working days,Q2 2027,2027-02-03,Ruth Okafor");
        }

        BenefitWords.Sentence(Sample.Benefits[0], English).ShouldNotContain("moved");
    }

    [Fact]
    public void A_wish_is_shown_as_a_wish_without_a_line()
    {
        var page = RecordHtml.Render(Sample, false, English);
        page.ShouldContain("A wish: no measure, owner");
        page.Split("class=\"bench draw\"").Length.ShouldBe(2);
        page.ShouldContain("from 9 to 5 ");
    }

    [Fact]
    public void What_people_wrote_is_never_markup()
    {
        var hostile = Sample with { Program = "<script>alert(1)</script>", Glossary = [new("<b>x", "\"><img src=x>", 1, new(2026, 12, 1), null, "")] };
        var page = RecordHtml.Render(hostile, false, English);
        page.ShouldNotContain("<script>");
        page.ShouldNotContain("<img");
        HtmlReport.PolicyOf(page).ShouldStartWith("default-src 'none'; style-src 'sha256-");
    }

    [Fact]
    public void No_cell_of_a_table_runs_as_a_formula()
    {
        var hostile = Sample with { Decisions = [new(1, "=HYPERLINK(\"http://x\")", "@SUM(1)", new(2027, 1, 1), null, "+1", null)] };
        var table = Files(hostile).Single(file => file.Name == "decisions.csv").Text;
        table.ShouldContain("\"'=HYPERLINK(\"\"http://x\"\")\",'@SUM(1)");
    }

    [Fact]
    public void Tables_hold_every_row()
    {
        var files = Files(Sample).ToDictionary(file => file.Name, file => file.Text.TrimEnd('\n').Split('\n'));
        files["statements.csv"].Length.ShouldBe(1 + 2);
        files["statements.csv"][1].ShouldBe("1,Data quality has one owner,Passed,3,4,yes,4,4,yes,2,,0");
        files["benefits.csv"].Length.ShouldBe(1 + 2);
        files["audience.csv"][1].ShouldBe("Data quality has one owner,80,100,50,60,Both sides carry it");
    }

    [Fact]
    public void The_same_record_is_data_with_names_a_program_reads()
    {
        using var json = JsonDocument.Parse(RecordJson.Write(Sample));
        json.RootElement.GetProperty("statements")[0].GetProperty("end").GetString().ShouldBe("passed");
        json.RootElement.GetProperty("benefits")[0].GetProperty("target").GetDecimal().ShouldBe(5);
        json.RootElement.GetProperty("decisions")[0].GetProperty("reviewOn").GetString().ShouldBe("2027-03-31");
    }

    private static ImmutableArray<(string Name, string Text)> Files(SittingRecord record)
        => [.. RecordTables.Make(record, CultureInfo.InvariantCulture).Select(table => ($"{table.Name}.csv", TablesCsv.Write(table)))];

    internal static SittingRecord Sample { get; } = new()
    {
        Program = "Meridian",
        Round = 1,
        Day = new(2026, 12, 1),
        Sides = SideNames.Default,
        Leaders = new(4, 4),
        Topics =
        [
            new("Data quality", TopicReading.CommonGround, IsJudged: true, new(3, 4), new(4, 4), DependsOnOnePerson: false, IsOfFew: false, "Hold"),
            new("Year two", TopicReading.OpenGap, IsJudged: false, new(3, 0), new(4, 3), DependsOnOnePerson: true, IsOfFew: false, "Not taken up yet"),
            new("Overtime", TopicReading.FalseAgreement, IsJudged: false, new(1, 1), new(4, 4), DependsOnOnePerson: false, IsOfFew: true, "Agree on what it means"),
        ],
        Statements =
        [
            new(1, "Data quality has one owner", StatementEnd.Passed, new(3, 4, true), new(4, 4, true), 2, "", [], 0),
            new(2, "Year two is paid by both", StatementEnd.Unresolved, new(4, 4, true), new(2, 4, false), 3, "Two came round.", [new("Nobody pays for year two", "IT")], 0),
        ],
        Decisions = [new(1, "Data quality has one owner: the business", "Ingrid Solberg", new(2027, 3, 31), 1, "", null)],
        Glossary = [new("adoption", "People work the new way two quarters on", 1, new(2026, 12, 1), 1, "")],
        Owners = [new("support", Stage.Maintain, "Deepak Menon", false)],
        Benefits =
        [
            new("Working days to close the month", "Days until the books are closed", "working days", 9, 5, "Q4 2027", "Ingrid Solberg", false, [], true),
            new("Better decisions", "", "", null, null, "", "", true, ["measure", "owner"], false),
        ],
        Commitments = [new("Priya Raghunathan", "Visit two plants", new(2027, 2, 1))],
        Principle = new(1, "The company goes to the standard.", "Unless a law says otherwise."),
        Exceptions = [new(1, "A second price list", "Plant Oslo", "Marcus Adeyemi", "R3", "")],
        Audience = [new("Data quality has one owner", new(80, 50), new(100, 60), "Both sides carry it")],
    };
}
