using Attune.Web.Features.Reveal;

namespace Attune.Web.Tests.Reveal;

public sealed class RevealStringsTests
{
    // The Desk asks for them by the name of the stage: one that is missing is a page that cannot be shown.
    [Fact]
    public void Every_stage_has_its_name_its_kind_and_words_to_say()
    {
        foreach (var stage in Enum.GetValues<SittingStage>())
        {
            new[] { "Stage", "Kind", "Say", "Then" }.ShouldAllBe(key => RevealStrings.Of($"{key}_{stage}").Length > 0);
        }
    }
}
