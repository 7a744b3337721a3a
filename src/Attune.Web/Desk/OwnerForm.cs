using Attune.Domain.Agreements;
using Attune.Domain.Programs;
using Attune.Web.Components;
using Attune.Web.Room;

namespace Attune.Web.Desk;

/// <summary>Exactly one person, chosen among the leaders or typed.</summary>
public sealed class OwnerForm
{
    public static OwnerForm None => new();

    public string? Leader { get; set; }

    public string? Name { get; set; }

    /// <summary>The owner; null if nobody is named, or if two are.</summary>
    internal Accountable? Owner(RegisterView register)
    {
        ArgumentNullException.ThrowIfNull(register);
        return Forms.IsBlank(Leader) ? Accountable.Named(Name)
            : Forms.IsBlank(Name) && Guid.TryParse(Leader, out var id) && register.Leaders.ContainsKey(new(id)) ? Accountable.ForLeader(new LeaderId(id))
            : null;
    }

    /// <summary>A leader is chosen and another name is typed, but only one person can be accountable.</summary>
    internal bool IsTwo => !Forms.IsBlank(Leader) && !Forms.IsBlank(Name);

    public static OwnerForm From(Accountable? owner) => owner is null ? None : new() { Leader = $"{owner.Leader}", Name = owner.OtherName };
}
