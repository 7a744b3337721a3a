namespace Attune.Report.Data;

/// <summary>Who may read a table.</summary>
public enum TableReaders
{
    /// <summary>Everybody the sheet of the sponsor is for, those who were not in the room among them.</summary>
    Everybody,

    /// <summary>Who was in the room: the leaders and the facilitator.</summary>
    Room,

    /// <summary>The facilitator alone.</summary>
    Facilitator,

    /// <summary>The one leader whose data it is.</summary>
    Leader,
}
