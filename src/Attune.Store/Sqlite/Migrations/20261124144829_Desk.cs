using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Attune.Store.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Desk : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "asked_contract",
                table: "rounds",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "erase_on",
                table: "programs",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "mail_problem",
                table: "invitations",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<long>(
                name: "mailed_at",
                table: "invitations",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "is_administrator",
                table: "AspNetUsers",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "account_invitations",
                columns: table => new
                {
                    token_hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    program = table.Column<Guid>(type: "TEXT", nullable: true),
                    administrator = table.Column<bool>(type: "INTEGER", nullable: false),
                    invited_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    expires_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_account_invitations", x => x.token_hash);
                    table.ForeignKey(
                        name: "FK_account_invitations_AspNetUsers_invited_by",
                        column: x => x.invited_by,
                        principalTable: "AspNetUsers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_account_invitations_programs_program",
                        column: x => x.program,
                        principalTable: "programs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "co_facilitators",
                columns: table => new
                {
                    program = table.Column<Guid>(type: "TEXT", nullable: false),
                    account = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_co_facilitators", x => new { x.program, x.account });
                    table.ForeignKey(
                        name: "FK_co_facilitators_AspNetUsers_account",
                        column: x => x.account,
                        principalTable: "AspNetUsers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_co_facilitators_programs_program",
                        column: x => x.program,
                        principalTable: "programs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_account_invitations_invited_by",
                table: "account_invitations",
                column: "invited_by");

            migrationBuilder.CreateIndex(
                name: "IX_account_invitations_program",
                table: "account_invitations",
                column: "program");

            migrationBuilder.CreateIndex(
                name: "IX_co_facilitators_account",
                table: "co_facilitators",
                column: "account");

            // Until now the only way to an account was the first run.
            migrationBuilder.Sql("UPDATE \"AspNetUsers\" SET is_administrator = 1");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "account_invitations");

            migrationBuilder.DropTable(
                name: "co_facilitators");

            migrationBuilder.DropColumn(
                name: "asked_contract",
                table: "rounds");

            migrationBuilder.DropColumn(
                name: "erase_on",
                table: "programs");

            migrationBuilder.DropColumn(
                name: "mail_problem",
                table: "invitations");

            migrationBuilder.DropColumn(
                name: "mailed_at",
                table: "invitations");

            migrationBuilder.DropColumn(
                name: "is_administrator",
                table: "AspNetUsers");
        }
    }
}
