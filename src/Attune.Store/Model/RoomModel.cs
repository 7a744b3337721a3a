using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Attune.Store;

internal sealed class RoomModel : IEntityTypeConfiguration<Room>
{
    public void Configure(EntityTypeBuilder<Room> builder)
    {
        builder.ToTable("rooms").HasKey(room => room.Round);
        builder.Property(room => room.Round).ValueGeneratedNever();
        builder.Property(room => room.Phase).HasMaxLength(Room.LongestPhase);
        // Of a lease there was: 0, until a migration of this table takes it out (decision 0090).
        builder.Property<long>("Epoch");
        builder.HasOne<Round>().WithOne().HasForeignKey<Room>(room => room.Round);
    }
}
