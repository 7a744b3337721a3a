using Attune.Domain.Agreements;
using Attune.Domain.Beside;
using Attune.Domain.Statements;
using Attune.Domain.Tracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Attune.Store.Model;

/// <summary>How the ids and values of statements and agreements are stored.</summary>
internal static class StatementConversions
{
    public static void Add(ModelConfigurationBuilder builder)
    {
        builder.Properties<StatementId>().HaveConversion<StatementIds>();
        builder.Properties<BallotId>().HaveConversion<BallotIds>();
        builder.Properties<DecisionId>().HaveConversion<DecisionIds>();
        builder.Properties<BenefitId>().HaveConversion<BenefitIds>();
        builder.Properties<BenefitActualId>().HaveConversion<BenefitActualIds>();
        builder.Properties<CommitmentId>().HaveConversion<CommitmentIds>();
        builder.Properties<HandoverId>().HaveConversion<HandoverIds>();
        builder.Properties<ThirdVoiceId>().HaveConversion<ThirdVoiceIds>();
        builder.Properties<BesideSeatId>().HaveConversion<BesideSeatIds>();
        builder.Properties<Quarter>().HaveConversion<Quarters>();
    }

    private sealed class StatementIds() : ValueConverter<StatementId, Guid>(id => id.Value, value => new(value));

    private sealed class BallotIds() : ValueConverter<BallotId, Guid>(id => id.Value, value => new(value));

    private sealed class DecisionIds() : ValueConverter<DecisionId, Guid>(id => id.Value, value => new(value));

    private sealed class BenefitIds() : ValueConverter<BenefitId, Guid>(id => id.Value, value => new(value));

    private sealed class BenefitActualIds() : ValueConverter<BenefitActualId, Guid>(id => id.Value, value => new(value));

    private sealed class CommitmentIds() : ValueConverter<CommitmentId, Guid>(id => id.Value, value => new(value));

    private sealed class HandoverIds() : ValueConverter<HandoverId, Guid>(id => id.Value, value => new(value));

    private sealed class ThirdVoiceIds() : ValueConverter<ThirdVoiceId, Guid>(id => id.Value, value => new(value));

    private sealed class BesideSeatIds() : ValueConverter<BesideSeatId, Guid>(id => id.Value, value => new(value));

    // Stored as "2027-Q4", whose order as text is the order in time.
    private sealed class Quarters() : ValueConverter<Quarter, string>(quarter => quarter.ToString(), text => Quarter.Parse(text)!.Value);
}
