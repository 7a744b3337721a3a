namespace Attune.Web.Desk.OverTime;

/// <summary>What the form about a wording sends.</summary>
public sealed class WordingSent
{
    public string? Question { get; set; }

    public int Before { get; set; }

    public int After { get; set; }
}
