namespace Attune.Web.Features.Converge.Shared;

/// <summary>Exactly one person: chosen among the leaders, or typed.</summary>
public sealed class OwnerForm
{
    public static OwnerForm None => new();

    public string? Leader { get; set; }

    public string? Name { get; set; }

    /// <summary>Null if nobody is named, or two are.</summary>
    internal Accountable? Owner(RegisterView register)
    {
        ArgumentNullException.ThrowIfNull(register);
        return Forms.IsBlank(Leader) ? Accountable.Named(Name)
            : Forms.IsBlank(Name) && Guid.TryParse(Leader, out var id) && register.Leaders.ContainsKey(new(id)) ? Accountable.Of(new LeaderId(id))
            : null;
    }

    /// <summary>A leader is chosen and another name typed: exactly one answers for it.</summary>
    internal bool IsTwo => !Forms.IsBlank(Leader) && !Forms.IsBlank(Name);

    public static OwnerForm Of(Accountable? owner) => owner is null ? None : new() { Leader = $"{owner.Leader}", Name = owner.OtherName };
}
