using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Attune.Store.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class LeaderLeft : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "left_before",
                table: "leaders",
                type: "INTEGER",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "left_before",
                table: "leaders");
        }
    }
}
