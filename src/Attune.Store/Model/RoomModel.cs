using Attune.Domain.Rounds;
using Attune.Domain.Sittings;
using Attune.Store.Rooms;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Attune.Store.Model;

/// <summary>How the states of rooms are stored.</summary>
internal sealed class RoomModel : IEntityTypeConfiguration<Room>
{
    public void Configure(EntityTypeBuilder<Room> builder)
    {
        builder.ToTable("rooms").HasKey(room => room.Round);
        builder.Property(room => room.Round).ValueGeneratedNever();
        builder.Property(room => room.Phase).HasConversion(phase => phase.Name, name => RoomPhase.Parse(name) ?? RoomPhase.None).HasMaxLength(RoomPhase.LongestName);
        builder.HasOne<Round>().WithOne().HasForeignKey<Room>(room => room.Round);
    }
}
