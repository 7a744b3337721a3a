using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Attune.Store.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Sitting : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "sittings",
                columns: table => new
                {
                    round = table.Column<Guid>(type: "uuid", nullable: false),
                    screen_hash = table.Column<byte[]>(type: "bytea", nullable: true),
                    program = table.Column<Guid>(type: "uuid", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    run = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<int>(type: "integer", nullable: false),
                    started_at = table.Column<long>(type: "bigint", nullable: true),
                    ended_at = table.Column<long>(type: "bigint", nullable: true),
                    clock = table.Column<string>(type: "text", nullable: true),
                    blank = table.Column<bool>(type: "boolean", nullable: false),
                    dark = table.Column<bool>(type: "boolean", nullable: false),
                    opened = table.Column<string>(type: "text", nullable: false),
                    parked = table.Column<string>(type: "text", nullable: false),
                    pairs = table.Column<string>(type: "text", nullable: false),
                    changes = table.Column<string>(type: "text", nullable: false),
                    merges = table.Column<string>(type: "text", nullable: false),
                    approved = table.Column<string>(type: "text", nullable: false),
                    withheld = table.Column<string>(type: "text", nullable: false),
                    seen = table.Column<string>(type: "text", nullable: false),
                    unjudged = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sittings", x => x.round);
                    table.ForeignKey(
                        name: "FK_sittings_rounds_round",
                        column: x => x.round,
                        principalTable: "rounds",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "pair_votes",
                columns: table => new
                {
                    round = table.Column<Guid>(type: "uuid", nullable: false),
                    pair = table.Column<string>(type: "text", nullable: false),
                    participant = table.Column<Guid>(type: "uuid", nullable: false),
                    time = table.Column<int>(type: "integer", nullable: false),
                    side = table.Column<int>(type: "integer", nullable: false),
                    judgement = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_pair_votes", x => new { x.round, x.pair, x.participant, x.time });
                    table.ForeignKey(
                        name: "FK_pair_votes_participants_participant",
                        column: x => x.participant,
                        principalTable: "participants",
                        principalColumn: "key",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_pair_votes_sittings_round",
                        column: x => x.round,
                        principalTable: "sittings",
                        principalColumn: "round",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_pair_votes_participant",
                table: "pair_votes",
                column: "participant");

            migrationBuilder.CreateIndex(
                name: "IX_sittings_screen_hash",
                table: "sittings",
                column: "screen_hash",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "pair_votes");

            migrationBuilder.DropTable(
                name: "sittings");
        }
    }
}
