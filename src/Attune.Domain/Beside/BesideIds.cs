namespace Attune.Domain.Beside;

/// <summary>Identifies a third voice of a program.</summary>
public readonly record struct ThirdVoiceId(Guid Value)
{
    public static ThirdVoiceId New() => new(Guid.NewGuid());

    public override string ToString() => Value.ToString();
}

/// <summary>Identifies a seat beside a round.</summary>
public readonly record struct BesideSeatId(Guid Value)
{
    public static BesideSeatId New() => new(Guid.NewGuid());

    public override string ToString() => Value.ToString();
}
