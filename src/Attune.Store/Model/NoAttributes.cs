using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace Attune.Store.Model;

/// <summary>
/// The tables are described in code alone, so nothing looks for attributes of System.ComponentModel.DataAnnotations at a thousand properties: a sixth of the time
/// in which the model is made at each start. A test says if a class gets one.
/// </summary>
internal static class NoAttributes
{
    private static readonly Type[] Unused =
    [
        typeof(RequiredPropertyAttributeConvention), typeof(RequiredNavigationAttributeConvention), typeof(MaxLengthAttributeConvention), typeof(StringLengthAttributeConvention),
        typeof(TimestampAttributeConvention), typeof(ConcurrencyCheckAttributeConvention), typeof(DatabaseGeneratedAttributeConvention),
        typeof(ForeignKeyAttributeConvention), typeof(InversePropertyAttributeConvention), typeof(NotMappedMemberAttributeConvention), typeof(NotMappedTypeAttributeConvention),
        typeof(OwnedAttributeConvention), typeof(IndexAttributeConvention), typeof(UnicodeAttributeConvention),
        typeof(PrecisionAttributeConvention), typeof(BackingFieldAttributeConvention), typeof(DeleteBehaviorAttributeConvention), typeof(EntityTypeConfigurationAttributeConvention),
        typeof(RelationalColumnAttributeConvention), typeof(RelationalColumnCommentAttributeConvention), typeof(RelationalTableAttributeConvention), typeof(RelationalTableCommentAttributeConvention),
    ];

    public static void Add(ModelConfigurationBuilder configuration)
    {
        foreach (var convention in Unused) { configuration.Conventions.Remove(convention); }
    }
}
