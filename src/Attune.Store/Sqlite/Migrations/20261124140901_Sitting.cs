using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Attune.Store.Sqlite.Migrations
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
                    round = table.Column<Guid>(type: "TEXT", nullable: false),
                    screen_hash = table.Column<byte[]>(type: "BLOB", nullable: true),
                    program = table.Column<Guid>(type: "TEXT", nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    run = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<int>(type: "INTEGER", nullable: false),
                    started_at = table.Column<long>(type: "INTEGER", nullable: true),
                    ended_at = table.Column<long>(type: "INTEGER", nullable: true),
                    clock = table.Column<string>(type: "TEXT", nullable: true),
                    blank = table.Column<bool>(type: "INTEGER", nullable: false),
                    dark = table.Column<bool>(type: "INTEGER", nullable: false),
                    opened = table.Column<string>(type: "TEXT", nullable: false),
                    parked = table.Column<string>(type: "TEXT", nullable: false),
                    pairs = table.Column<string>(type: "TEXT", nullable: false),
                    changes = table.Column<string>(type: "TEXT", nullable: false),
                    merges = table.Column<string>(type: "TEXT", nullable: false),
                    approved = table.Column<string>(type: "TEXT", nullable: false),
                    withheld = table.Column<string>(type: "TEXT", nullable: false),
                    seen = table.Column<string>(type: "TEXT", nullable: false),
                    unjudged = table.Column<string>(type: "TEXT", nullable: false)
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
                    round = table.Column<Guid>(type: "TEXT", nullable: false),
                    pair = table.Column<string>(type: "TEXT", nullable: false),
                    participant = table.Column<Guid>(type: "TEXT", nullable: false),
                    time = table.Column<int>(type: "INTEGER", nullable: false),
                    side = table.Column<int>(type: "INTEGER", nullable: false),
                    judgement = table.Column<int>(type: "INTEGER", nullable: false)
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
