using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Attune.Store.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Audience : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "audience_rooms",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    round = table.Column<Guid>(type: "TEXT", nullable: false),
                    code_hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    sealed_code = table.Column<string>(type: "TEXT", nullable: false),
                    opened_at = table.Column<long>(type: "INTEGER", nullable: false),
                    expires_at = table.Column<long>(type: "INTEGER", nullable: false),
                    closed_at = table.Column<long>(type: "INTEGER", nullable: true),
                    view = table.Column<int>(type: "INTEGER", nullable: false),
                    shown = table.Column<Guid>(type: "TEXT", nullable: true),
                    revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audience_rooms", x => x.id);
                    table.ForeignKey(
                        name: "FK_audience_rooms_rounds_round",
                        column: x => x.round,
                        principalTable: "rounds",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "audience_members",
                columns: table => new
                {
                    key = table.Column<Guid>(type: "TEXT", nullable: false),
                    room = table.Column<Guid>(type: "TEXT", nullable: false),
                    side = table.Column<int>(type: "INTEGER", nullable: true),
                    side_asked = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audience_members", x => x.key);
                    table.ForeignKey(
                        name: "FK_audience_members_audience_rooms_room",
                        column: x => x.room,
                        principalTable: "audience_rooms",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "audience_questions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    room = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    choices = table.Column<string>(type: "TEXT", nullable: false),
                    statement = table.Column<Guid>(type: "TEXT", nullable: true),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    taken_away = table.Column<string>(type: "TEXT", nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audience_questions", x => x.id);
                    table.ForeignKey(
                        name: "FK_audience_questions_audience_rooms_room",
                        column: x => x.room,
                        principalTable: "audience_rooms",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "audience_votes",
                columns: table => new
                {
                    question = table.Column<Guid>(type: "TEXT", nullable: false),
                    member = table.Column<Guid>(type: "TEXT", nullable: false),
                    choice = table.Column<int>(type: "INTEGER", nullable: false),
                    words = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audience_votes", x => new { x.question, x.member });
                    table.ForeignKey(
                        name: "FK_audience_votes_audience_members_member",
                        column: x => x.member,
                        principalTable: "audience_members",
                        principalColumn: "key",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_audience_votes_audience_questions_question",
                        column: x => x.question,
                        principalTable: "audience_questions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_audience_members_room",
                table: "audience_members",
                column: "room");

            migrationBuilder.CreateIndex(
                name: "IX_audience_questions_room_number",
                table: "audience_questions",
                columns: new[] { "room", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_audience_rooms_code_hash",
                table: "audience_rooms",
                column: "code_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_audience_rooms_round",
                table: "audience_rooms",
                column: "round");

            migrationBuilder.CreateIndex(
                name: "IX_audience_votes_member",
                table: "audience_votes",
                column: "member");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "audience_votes");

            migrationBuilder.DropTable(
                name: "audience_members");

            migrationBuilder.DropTable(
                name: "audience_questions");

            migrationBuilder.DropTable(
                name: "audience_rooms");
        }
    }
}
