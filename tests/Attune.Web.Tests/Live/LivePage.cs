using Attune.Web.Components;
using Attune.Web.Live;
using Microsoft.AspNetCore.Components;

namespace Attune.Web.Tests.Live;

/// <summary>A page as a feature writes one: a document with a region that changes.</summary>
internal sealed class LivePage : ComponentBase
{
    [Parameter] public string Prefix { get; set; } = "";

    [Parameter] public long Revision { get; set; }

    protected override void BuildRenderTree(Microsoft.AspNetCore.Components.Rendering.RenderTreeBuilder builder)
    {
        builder.OpenComponent<Document>(0);
        builder.AddComponentParameter(1, nameof(Document.Title), "Live");
        builder.AddComponentParameter(2, nameof(Document.Modules), (IReadOnlyList<string>)[LiveRegion.Module]);
        builder.AddComponentParameter(3, nameof(Document.ChildContent), (RenderFragment)(inner =>
        {
            inner.OpenComponent<LiveRegion>(0);
            inner.AddComponentParameter(1, nameof(LiveRegion.Prefix), Prefix);
            inner.AddComponentParameter(2, nameof(LiveRegion.Revision), Revision);
            inner.AddComponentParameter(3, nameof(LiveRegion.Refresh), "Show what is on now");
            inner.AddComponentParameter(4, nameof(LiveRegion.ChildContent), (RenderFragment)(text => text.AddMarkupContent(0, "<p>At first</p><label for=\"reason\">Why</label><input id=\"reason\" name=\"reason\" />")));
            inner.CloseComponent();
        }));
        builder.CloseComponent();
    }
}
