namespace Attune.Domain.Sittings;

/// <summary>What the one big button of the Desk does next.</summary>
public enum Move
{
    Start,
    AskBefore,
    ShowBefore,
    AskAgain,
    ShowMovement,
    Next,
    Statements,
    End,
}
