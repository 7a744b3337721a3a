using System.Net;
using Attune.Analysis.Rounds;
using Attune.Domain.Questions;
using Attune.Domain.Rounds;
using Attune.Store.Tests.Providers;

namespace Attune.Web.Tests.Questions;

/// <summary>The editor of the questions without script, button by button.</summary>
public sealed class QuestionEditorTests(Databases databases)
{
    private const string Do = "do";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task Questions_are_added_moved_and_removed_and_a_removal_is_taken_back(Provider provider)
    {
        await using var site = await Site.WithRuthAsync(databases, provider);
        var all = await PrepareAsync(site);

        var form = await EditorForm.OpenAsync(site, all);
        form["purpose"] = "What is the new record for?";
        (await form.PressAsync(site, all, "up", "direction")).ShouldLeadTo(all);
        (await IdsAsync(site)).ShouldBe("direction purpose success after who fit");
        (await PackAsync(site)).Find("purpose")!.Text.ShouldBe("What is the new record for?", "every button saves what was typed");

        (await (await EditorForm.OpenAsync(site, all)).PressAsync(site, all, "down", "who")).ShouldLeadTo(all);
        (await IdsAsync(site)).ShouldBe("direction purpose success after fit who");

        (await (await EditorForm.OpenAsync(site, all)).PressAsync(site, all, "leave-out", "success")).ShouldLeadTo(all);
        (await IdsAsync(site)).ShouldBe("direction purpose after fit who");
        (await site.TakeBackAsync(await site.ReadAsync(all))).ShouldLeadTo(all);
        (await IdsAsync(site)).ShouldBe("direction purpose success after fit who");

        form = await EditorForm.OpenAsync(site, all);
        form["Own"] = "What must be ready on the wards?";
        (await form.PressAsync(site, all, "add", "Open")).ShouldLeadTo($"{all}/own-1");
        (await IdsAsync(site)).ShouldBe("direction purpose success after fit who own-1");
        await (await EditorForm.OpenAsync(site, all)).PressAsync(site, all, "leave-out", "own-1");
        form = await EditorForm.OpenAsync(site, all);
        form["Own"] = "And what on the day itself?";
        (await form.PressAsync(site, all, "add", "Open")).ShouldLeadTo($"{all}/own-2");
        (await IdsAsync(site)).ShouldEndWith("own-2", customMessage: "the id of a removed question is not given again");
    }

    [Fact]
    public async Task The_table_of_who_does_what_is_added_once_and_has_the_activities_and_stages_that_are_chosen()
    {
        await using var site = await Site.WithRuthAsync(databases);
        var all = await PrepareAsync(site);
        (await EditorForm.OpenAsync(site, all)).Page.ShouldNotContain("value=\"Matrix\"");
        await (await EditorForm.OpenAsync(site, all)).PressAsync(site, all, "leave-out", "who");
        (await (await EditorForm.OpenAsync(site, all)).PressAsync(site, all, "add", "Matrix")).ShouldLeadTo($"{all}/own-1");

        var path = $"{all}/own-1";
        var form = await EditorForm.OpenAsync(site, path);
        form["activities"] = "Order sets\r\n\r\n  Training on the wards \r\nCutover";
        (await form.Uncheck("stage", "Enhance").PressAsync(site, path, Do, "keep")).ShouldLeadTo(path);
        var matrix = (await PackAsync(site)).Find("own-1")!;
        matrix.Activities.ShouldBe(["Order sets", "Training on the wards", "Cutover"]);
        matrix.Stages.ShouldBe([Stage.Develop, Stage.Deploy, Stage.Maintain]);

        form = await EditorForm.OpenAsync(site, path);
        form["activities"] = $"Cutover\ncutover\n{new string('x', 61)}";
        var refused = await EditorForm.FromAsync(await form.Uncheck("stage").PressAsync(site, path, Do, "keep"), path);
        refused["activities"].ShouldBe(form["activities"]);
        refused.Words.ShouldContain("is longer than 60 characters.");
        refused.Has("stage").ShouldBeFalse();
        (await PackAsync(site)).Find("own-1")!.Activities.Length.ShouldBe(3);
    }

    [Fact]
    public async Task Each_button_of_a_question_keeps_everything_typed_and_only_saving_makes_a_version()
    {
        await using var site = await Site.WithRuthAsync(databases);
        var all = await PrepareAsync(site);
        var path = $"{all}/direction";
        var before = (await PackAsync(site)).Version;

        var form = await EditorForm.OpenAsync(site, path);
        form["text"] = "Which direction does it serve?";
        form["words"] = "OneSentence";
        form["forecast"] = "yes";
        form.Uncheck("probe");
        async Task PressAsync(string button)
        {
            var reply = await form.PressAsync(site, path, Do, button);
            reply.StatusCode.ShouldBe(HttpStatusCode.OK, button);
            form = await EditorForm.FromAsync(reply, path);
            (form["text"], form["words"], form.Has("forecast"), form.Has("probe")).ShouldBe(("Which direction does it serve?", "OneSentence", true, false), button);
        }

        await PressAsync("add-part");
        form["part-0"] = "For your team?";
        await PressAsync("add-part");
        form["part-1"] = "For you?";
        await PressAsync("part-up:1");
        (form["part-0"], form["part-1"]).ShouldBe(("For you?", "For your team?"));
        await PressAsync("add-part");
        await PressAsync("part-out:2");
        form["new-anchor"] = "Owner";
        await PressAsync("add-anchor");
        form.Has("each-0").ShouldBeTrue();
        form["prompt-0"] = "Who answers for it?";
        form["new-anchor"] = "Ranking";
        await PressAsync("add-anchor");
        form["items-1"] = "Safety\nSpeed\nCost";
        await PressAsync("anchor-up:1");
        (form["kind-0"], form["items-0"], form["prompt-1"]).ShouldBe(("Ranking", "Safety\nSpeed\nCost", "Who answers for it?"));
        (await PackAsync(site)).Version.ShouldBe(before, "nothing is saved yet");

        (await form.PressAsync(site, path, Do, "keep")).ShouldLeadTo(path);
        var pack = await PackAsync(site);
        pack.Version.ShouldBe(before + 1);
        var saved = pack.Find("direction")!;
        saved.Parts.ShouldBe([new("part-1", "For you?"), new("part-2", "For your team?")]);
        saved.Anchors.Select(anchor => (anchor.Kind, anchor.Prompt, string.Join('|', anchor.Items))).ShouldBe([(AnchorKind.Ranking, "What comes first, what next?", "Safety|Speed|Cost"), (AnchorKind.Owner, "Who answers for it?", "part-1|part-2")]);
        (saved.Words, saved.Forecast, saved.Probes, saved.AsksConfidence).ShouldBe((OwnWords.OneSentence, true, ProbeFor.None, false));
        pack.Questions.Where(question => question.Id != "direction").Select(question => question.Id).ShouldBe(["purpose", "success", "after", "who", "fit"]);
        await form.PressAsync(site, path, Do, "keep");
        (await EditorForm.OpenAsync(site, path)).IsChecked("each-1", "yes").ShouldBeTrue();
    }

    [Fact]
    public async Task Where_something_is_wrong_it_is_said_and_nothing_typed_is_lost()
    {
        await using var site = await Site.WithRuthAsync(databases);
        var all = await PrepareAsync(site);
        var path = $"{all}/fit";
        var form = await EditorForm.OpenAsync(site, path);
        form["text"] = "";
        form["prompt-0"] = "Standard or custom?";
        form["items-0"] = "Admission\nadmission";
        var reply = await form.PressAsync(site, path, Do, "keep");
        reply.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var refused = await EditorForm.FromAsync(reply, path);
        (refused["text"], refused["prompt-0"], refused["items-0"]).ShouldBe(("", "Standard or custom?", "Admission\nadmission"));
        refused.Words.ShouldContain("Write something here, or remove it.");
        refused.Words.ShouldContain("“Admission” is here twice.");

        refused["text"] = "Standard or custom?";
        refused["items-0"] = "";
        refused["new-anchor"] = "Ranking";
        var ranking = await EditorForm.FromAsync(await refused.PressAsync(site, path, Do, "add-anchor"), path);
        (await EditorForm.FromAsync(await ranking.PressAsync(site, path, Do, "keep"), path)).Words.ShouldContain("An order needs at least two.");
        ranking["words"] = "None";
        ranking = await EditorForm.FromAsync(await ranking.PressAsync(site, path, Do, "anchor-out:1"), path);
        ranking = await EditorForm.FromAsync(await ranking.PressAsync(site, path, Do, "anchor-out:0"), path);
        (await EditorForm.FromAsync(await ranking.PressAsync(site, path, Do, "keep"), path)).Words.ShouldContain("Neither words nor a choice are asked.");
        (await PackAsync(site)).Version.ShouldBe(1);

        // Six are answered in words; a seventh is refused with its words still there.
        form = await EditorForm.OpenAsync(site, all);
        form["Own"] = "A sixth in words?";
        await form.PressAsync(site, all, "add", "Open");
        form = await EditorForm.OpenAsync(site, all);
        form["Own"] = "A seventh in words?";
        var seventh = await EditorForm.FromAsync(await form.PressAsync(site, all, "add", "Open"), all);
        seventh["Own"].ShouldBe("A seventh in words?");
        seventh.Words.ShouldContain("More than six questions are answered in words.");
        seventh["Own"] = "";
        (await EditorForm.FromAsync(await seventh.PressAsync(site, all, "add", "Open"), all)).Words.ShouldContain("Write the question first, then add it.");
    }

    [Fact]
    public async Task A_second_window_is_told_what_the_first_has_saved_and_loses_nothing()
    {
        await using var site = await Site.WithRuthAsync(databases);
        var all = await PrepareAsync(site);
        var path = $"{all}/purpose";
        var (first, second, other) = (await EditorForm.OpenAsync(site, path), await EditorForm.OpenAsync(site, path), await EditorForm.OpenAsync(site, $"{all}/success"));
        first["text"] = "What is it for, in the first window?";
        (await first.PressAsync(site, path, Do, "keep")).ShouldLeadTo(path);

        second["text"] = "What is it for, in the second window?";
        var reply = await second.PressAsync(site, path, Do, "keep");
        reply.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var told = await EditorForm.FromAsync(reply, path);
        told.Words.ShouldContain("This question was changed in another window.");
        told.Words.ShouldContain("What is it for, in the first window?");
        told["text"].ShouldBe("What is it for, in the second window?");
        (await PackAsync(site)).Find("purpose")!.Text.ShouldBe("What is it for, in the first window?");
        (await told.PressAsync(site, path, Do, "keep")).ShouldLeadTo(path);
        (await PackAsync(site)).Find("purpose")!.Text.ShouldBe("What is it for, in the second window?");

        // A window with another question does not mind.
        other["text"] = "How will you know?";
        (await other.PressAsync(site, $"{all}/success", Do, "keep")).ShouldLeadTo($"{all}/success");
        (await PackAsync(site)).Questions.Take(3).Select(question => question.Text).ShouldBe(["What is it for, in the second window?", StarterPack.Questions[1].Text, "How will you know?"]);
    }

    [Fact]
    public async Task The_list_in_a_second_window_and_a_question_removed_in_another_keep_what_was_typed()
    {
        await using var site = await Site.WithRuthAsync(databases);
        var all = await PrepareAsync(site);
        var (list, question, first) = (await EditorForm.OpenAsync(site, all), await EditorForm.OpenAsync(site, $"{all}/fit"), await EditorForm.OpenAsync(site, all));
        first["direction"] = "Which way, says the first?";
        await first.PressAsync(site, all, "leave-out", "fit");

        list["direction"] = "Which way, says the second?";
        list["Own"] = "One of mine?";
        var told = await EditorForm.FromAsync(await list.PressAsync(site, all, "up", "who"), all);
        told.Words.ShouldContain("The questions were changed in another window.");
        told.Words.ShouldContain("In the other window: Which way, says the first?");
        (told["direction"], told["Own"], told.Has("fit")).ShouldBe(("Which way, says the second?", "One of mine?", false));
        (await IdsAsync(site)).ShouldBe("purpose direction success after who");
        (await told.PressAsync(site, all, "go-on", "true")).ShouldLeadTo(all[..^"/questions".Length] + "/promise");
        (await IdsAsync(site)).ShouldBe("purpose direction success after who own-1");

        question["text"] = "Fit what to what?";
        told = await EditorForm.FromAsync(await question.PressAsync(site, $"{all}/fit", Do, "keep"), $"{all}/fit");
        told.Words.ShouldContain("This question was removed in another window.");
        told["text"].ShouldBe("Fit what to what?");
        (await told.PressAsync(site, $"{all}/fit", Do, "keep")).ShouldLeadTo($"{all}/fit");
        (await IdsAsync(site)).ShouldBe("purpose direction success after who own-1 fit");
        (await PackAsync(site)).Find("fit")!.Anchors.ShouldHaveSingleItem().Items.Length.ShouldBe(6);
    }

    [Fact]
    public async Task An_earlier_version_is_read_and_asked_again()
    {
        await using var site = await Site.WithRuthAsync(databases);
        var all = await PrepareAsync(site);
        var form = await EditorForm.OpenAsync(site, all);
        form["purpose"] = "Worded anew?";
        await form.PressAsync(site, all, "leave-out", "who");
        var version = await site.ReadAsync($"{all}/versions/1");
        WebUtility.HtmlDecode(version).ShouldContain(StarterPack.Questions[0].Text);
        (await site.SendAsync($"{all}/versions/1", $"{all}/restore")).ShouldLeadTo(all);
        (await IdsAsync(site)).ShouldBe("purpose direction success after who fit");
        (await PackAsync(site)).Questions[0].Text.ShouldBe(StarterPack.Questions[0].Text);
        // A page that is older than the questions changes nothing.
        (await site.PostAsync($"{all}/restore", (Site.TokenField, Site.TokenOf(version)), ("version", "2"), ("to", "2"))).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await PackAsync(site)).Version.ShouldBe(3);
    }

    [Fact]
    public async Task Minutes_stand_beside_each_question_and_follow_what_is_typed_and_more_than_twelve_are_said()
    {
        await using var site = await Site.WithRuthAsync(databases);
        var all = await PrepareAsync(site);
        (await EditorForm.OpenAsync(site, all)).Words.ShouldContain("Six questions, about twelve minutes");
        var path = $"{all}/fit";
        var form = await EditorForm.OpenAsync(site, path);
        form.Words.ShouldContain("This question takes about one minute, all of them about twelve minutes.");
        form.Words.ShouldNotContain("longer than twelve minutes");
        form["words"] = "Sentences";
        var draft = await EditorForm.FromAsync(await form.PressAsync(site, path, Do, "add-part"), path);
        draft.Words.ShouldContain("This question takes about two minutes, all of them about 13 minutes.");
        draft.Words.ShouldContain("This takes longer than twelve minutes.");

        // The script asks the same without saving.
        var list = await EditorForm.OpenAsync(site, all);
        list["purpose"] = string.Join(' ', Enumerable.Repeat("word", 60));
        var looked = await EditorForm.FromAsync(await list.PressAsync(site, all, Do, "look"), all);
        looked.Words.ShouldContain("All of them take about twelve minutes.");
        looked.Words.ShouldContain("This takes longer than twelve minutes.");
        (await PackAsync(site)).Version.ShouldBe(1);
    }

    private static async Task<string> PrepareAsync(Site site) => $"{await RoundOverHttpTests.PrepareAsync(site, "Care", "IT")}/questions";

    private static async Task<QuestionPack> PackAsync(Site site)
    {
        await using var db = site.Open();
        var round = await db.Rounds.SingleAsync(candidate => candidate.Kind == RoundKind.Real, Cancel);
        return await db.Packs.SingleAsync(pack => pack.Program == round.Program && pack.Version == round.PackVersion, Cancel);
    }

    private static async Task<string> IdsAsync(Site site) => string.Join(' ', (await PackAsync(site)).Questions.Select(question => question.Id));
}
