namespace Attune.Store.Model;

/// <summary>What happened, as the security log records it.</summary>
public enum SecurityAct
{
    SignedIn,
    SignInFailed,

    /// <summary>Too many wrong passwords came from one place; further ones are not tried for a while.</summary>
    SignInHeldBack,
    SignedOut,

    /// <summary>A session was ended from the list of sessions.</summary>
    SessionEnded,
    AccountMade,
    AccountClosed,

    /// <summary>The account became an administrator's, or leads a program as well.</summary>
    RoleGiven,

    /// <summary>The account leads a program no more.</summary>
    RoleTaken,
    PasswordChanged,

    /// <summary>An administrator asked that the owner be sent a link to a new password.</summary>
    ResetAsked,

    /// <summary>A new password was set by a link or by a recovery code.</summary>
    PasswordReset,

    /// <summary>Somebody on the machine itself asked for a way back into an account.</summary>
    ResetOnMachine,

    /// <summary>A new recovery code was shown to the owner.</summary>
    RecoveryCodeMade,
    PasskeyAdded,
    PasskeyRemoved,

    /// <summary>A link that makes an account, or adds one to a program, was made.</summary>
    LinkMade,

    /// <summary>Such a link was used.</summary>
    LinkOpened,

    /// <summary>The master key was changed.</summary>
    MasterKeyChanged,

    /// <summary>The start found a line of an audit trail that is not as it was written.</summary>
    TrailBroken,

    /// <summary>A whole program was written to an archive by a command on the machine.</summary>
    ProgramArchived,

    /// <summary>A whole program was taken out of an archive by a command on the machine.</summary>
    ProgramRestored,
}

/// <summary>One line of the security log. It holds no text of an answer and no token; the database refuses to change or delete one.</summary>
/// <param name="At">When.</param>
/// <param name="Act">What happened.</param>
/// <param name="Account">Whose account; null if there is none of the address that was typed.</param>
/// <param name="Name">The name of that account as it was then; empty without one.</param>
/// <param name="By">Who did it, if it was somebody else; otherwise empty.</param>
/// <param name="Address">The network address it came from; empty for a command on the machine.</param>
public sealed record SecurityEvent(DateTimeOffset At, SecurityAct Act, Guid? Account, string Name, string By, string Address)
{
    /// <summary>The number given by the database, in the order of writing.</summary>
    public long Id { get; private set; }
}
