using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Attune.Store.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class SharedAndFollowed : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "mailed_at",
                table: "sponsor_links",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "outcome_mail_problem",
                table: "invitations",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<long>(
                name: "outcome_mailed_at",
                table: "invitations",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "fate",
                table: "commitments",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "moved_to",
                table: "commitments",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "reason",
                table: "commitments",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<Guid>(
                name: "said_in",
                table: "commitments",
                type: "uuid",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "mailed_at",
                table: "sponsor_links");

            migrationBuilder.DropColumn(
                name: "outcome_mail_problem",
                table: "invitations");

            migrationBuilder.DropColumn(
                name: "outcome_mailed_at",
                table: "invitations");

            migrationBuilder.DropColumn(
                name: "fate",
                table: "commitments");

            migrationBuilder.DropColumn(
                name: "moved_to",
                table: "commitments");

            migrationBuilder.DropColumn(
                name: "reason",
                table: "commitments");

            migrationBuilder.DropColumn(
                name: "said_in",
                table: "commitments");
        }
    }
}
