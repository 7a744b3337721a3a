using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Attune.Store.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Converge : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "benefits",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program = table.Column<Guid>(type: "uuid", nullable: false),
                    round = table.Column<Guid>(type: "uuid", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    measure = table.Column<string>(type: "text", nullable: false),
                    unit = table.Column<string>(type: "text", nullable: false),
                    baseline = table.Column<decimal>(type: "numeric", nullable: true),
                    target = table.Column<decimal>(type: "numeric", nullable: true),
                    by = table.Column<string>(type: "text", nullable: true),
                    owner_leader = table.Column<Guid>(type: "uuid", nullable: true),
                    owner_name = table.Column<string>(type: "text", nullable: false),
                    written_at = table.Column<long>(type: "bigint", nullable: false),
                    accepted_at = table.Column<long>(type: "bigint", nullable: true),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_benefits", x => x.id);
                    table.ForeignKey(
                        name: "FK_benefits_leaders_owner_leader",
                        column: x => x.owner_leader,
                        principalTable: "leaders",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "FK_benefits_rounds_round",
                        column: x => x.round,
                        principalTable: "rounds",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "commitments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program = table.Column<Guid>(type: "uuid", nullable: false),
                    round = table.Column<Guid>(type: "uuid", nullable: false),
                    leader = table.Column<Guid>(type: "uuid", nullable: false),
                    place = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    confirmed_at = table.Column<long>(type: "bigint", nullable: true),
                    written_at = table.Column<long>(type: "bigint", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_commitments", x => x.id);
                    table.CheckConstraint("two_at_most", "place BETWEEN 1 AND 2");
                    table.ForeignKey(
                        name: "FK_commitments_leaders_leader",
                        column: x => x.leader,
                        principalTable: "leaders",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_commitments_rounds_round",
                        column: x => x.round,
                        principalTable: "rounds",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ownership",
                columns: table => new
                {
                    program = table.Column<Guid>(type: "uuid", nullable: false),
                    activity = table.Column<string>(type: "text", nullable: false),
                    stage = table.Column<int>(type: "integer", nullable: false),
                    owner_leader = table.Column<Guid>(type: "uuid", nullable: true),
                    owner_name = table.Column<string>(type: "text", nullable: false),
                    named_at = table.Column<long>(type: "bigint", nullable: false),
                    accepted_at = table.Column<long>(type: "bigint", nullable: true),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ownership", x => new { x.program, x.activity, x.stage });
                    table.ForeignKey(
                        name: "FK_ownership_leaders_owner_leader",
                        column: x => x.owner_leader,
                        principalTable: "leaders",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "FK_ownership_programs_program",
                        column: x => x.program,
                        principalTable: "programs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "statements",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program = table.Column<Guid>(type: "uuid", nullable: false),
                    round = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    origin = table.Column<string>(type: "text", nullable: false),
                    settled = table.Column<int>(type: "integer", nullable: true),
                    settled_at = table.Column<long>(type: "bigint", nullable: true),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_statements", x => x.id);
                    table.ForeignKey(
                        name: "FK_statements_rounds_round",
                        column: x => x.round,
                        principalTable: "rounds",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ballots",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    statement = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    opened_at = table.Column<long>(type: "bigint", nullable: false),
                    closed_at = table.Column<long>(type: "bigint", nullable: true),
                    result = table.Column<string>(type: "text", nullable: true),
                    reasons_owed = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ballots", x => x.id);
                    table.ForeignKey(
                        name: "FK_ballots_statements_statement",
                        column: x => x.statement,
                        principalTable: "statements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "decisions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program = table.Column<Guid>(type: "uuid", nullable: false),
                    round = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    statement = table.Column<Guid>(type: "uuid", nullable: true),
                    ballot = table.Column<Guid>(type: "uuid", nullable: true),
                    hands = table.Column<string>(type: "text", nullable: true),
                    owner_leader = table.Column<Guid>(type: "uuid", nullable: true),
                    owner_name = table.Column<string>(type: "text", nullable: false),
                    review_on = table.Column<DateOnly>(type: "date", nullable: false),
                    supersedes = table.Column<Guid>(type: "uuid", nullable: true),
                    by = table.Column<string>(type: "text", nullable: false),
                    decided_at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_decisions", x => x.id);
                    table.ForeignKey(
                        name: "FK_decisions_decisions_supersedes",
                        column: x => x.supersedes,
                        principalTable: "decisions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_decisions_leaders_owner_leader",
                        column: x => x.owner_leader,
                        principalTable: "leaders",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "FK_decisions_rounds_round",
                        column: x => x.round,
                        principalTable: "rounds",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_decisions_statements_statement",
                        column: x => x.statement,
                        principalTable: "statements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "glossary",
                columns: table => new
                {
                    program = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    round = table.Column<Guid>(type: "uuid", nullable: false),
                    term = table.Column<string>(type: "text", nullable: false),
                    meaning = table.Column<string>(type: "text", nullable: false),
                    statement = table.Column<Guid>(type: "uuid", nullable: true),
                    ballot = table.Column<Guid>(type: "uuid", nullable: true),
                    hands = table.Column<string>(type: "text", nullable: true),
                    by = table.Column<string>(type: "text", nullable: false),
                    agreed_at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_glossary", x => new { x.program, x.key, x.version });
                    table.ForeignKey(
                        name: "FK_glossary_rounds_round",
                        column: x => x.round,
                        principalTable: "rounds",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_glossary_statements_statement",
                        column: x => x.statement,
                        principalTable: "statements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "principles",
                columns: table => new
                {
                    program = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    round = table.Column<Guid>(type: "uuid", nullable: false),
                    fit = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    statement = table.Column<Guid>(type: "uuid", nullable: true),
                    ballot = table.Column<Guid>(type: "uuid", nullable: true),
                    hands = table.Column<string>(type: "text", nullable: true),
                    by = table.Column<string>(type: "text", nullable: false),
                    agreed_at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_principles", x => new { x.program, x.version });
                    table.ForeignKey(
                        name: "FK_principles_rounds_round",
                        column: x => x.round,
                        principalTable: "rounds",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_principles_statements_statement",
                        column: x => x.statement,
                        principalTable: "statements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "statement_versions",
                columns: table => new
                {
                    statement = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_statement_versions", x => new { x.statement, x.number });
                    table.ForeignKey(
                        name: "FK_statement_versions_statements_statement",
                        column: x => x.statement,
                        principalTable: "statements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "statement_votes",
                columns: table => new
                {
                    ballot = table.Column<Guid>(type: "uuid", nullable: false),
                    participant = table.Column<Guid>(type: "uuid", nullable: false),
                    program = table.Column<Guid>(type: "uuid", nullable: false),
                    side = table.Column<int>(type: "integer", nullable: false),
                    @sealed = table.Column<byte[]>(name: "sealed", type: "bytea", nullable: false),
                    client_key = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_statement_votes", x => new { x.ballot, x.participant });
                    table.ForeignKey(
                        name: "FK_statement_votes_ballots_ballot",
                        column: x => x.ballot,
                        principalTable: "ballots",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_statement_votes_participants_participant",
                        column: x => x.participant,
                        principalTable: "participants",
                        principalColumn: "key",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "exceptions",
                columns: table => new
                {
                    program = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    principle = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    asked_by = table.Column<string>(type: "text", nullable: false),
                    owner_leader = table.Column<Guid>(type: "uuid", nullable: true),
                    owner_name = table.Column<string>(type: "text", nullable: false),
                    review = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    granted_at = table.Column<long>(type: "bigint", nullable: false),
                    reviewed_at = table.Column<long>(type: "bigint", nullable: true),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_exceptions", x => new { x.program, x.number });
                    table.ForeignKey(
                        name: "FK_exceptions_leaders_owner_leader",
                        column: x => x.owner_leader,
                        principalTable: "leaders",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "FK_exceptions_principles_program_principle",
                        columns: x => new { x.program, x.principle },
                        principalTable: "principles",
                        principalColumns: new[] { "program", "version" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ballots_one_open",
                table: "ballots",
                column: "statement",
                unique: true,
                filter: "closed_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_ballots_statement_number",
                table: "ballots",
                columns: new[] { "statement", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_benefits_owner_leader",
                table: "benefits",
                column: "owner_leader");

            migrationBuilder.CreateIndex(
                name: "IX_benefits_program",
                table: "benefits",
                column: "program");

            migrationBuilder.CreateIndex(
                name: "IX_benefits_round",
                table: "benefits",
                column: "round");

            migrationBuilder.CreateIndex(
                name: "IX_commitments_leader",
                table: "commitments",
                column: "leader");

            migrationBuilder.CreateIndex(
                name: "IX_commitments_round_leader_place",
                table: "commitments",
                columns: new[] { "round", "leader", "place" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_decisions_owner_leader",
                table: "decisions",
                column: "owner_leader");

            migrationBuilder.CreateIndex(
                name: "IX_decisions_program_number",
                table: "decisions",
                columns: new[] { "program", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_decisions_round",
                table: "decisions",
                column: "round");

            migrationBuilder.CreateIndex(
                name: "IX_decisions_statement",
                table: "decisions",
                column: "statement",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_decisions_supersedes",
                table: "decisions",
                column: "supersedes",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_exceptions_owner_leader",
                table: "exceptions",
                column: "owner_leader");

            migrationBuilder.CreateIndex(
                name: "IX_exceptions_program_principle",
                table: "exceptions",
                columns: new[] { "program", "principle" });

            migrationBuilder.CreateIndex(
                name: "IX_glossary_round",
                table: "glossary",
                column: "round");

            migrationBuilder.CreateIndex(
                name: "IX_glossary_statement",
                table: "glossary",
                column: "statement");

            migrationBuilder.CreateIndex(
                name: "IX_ownership_owner_leader",
                table: "ownership",
                column: "owner_leader");

            migrationBuilder.CreateIndex(
                name: "IX_principles_round",
                table: "principles",
                column: "round");

            migrationBuilder.CreateIndex(
                name: "IX_principles_statement",
                table: "principles",
                column: "statement");

            migrationBuilder.CreateIndex(
                name: "IX_statement_votes_participant",
                table: "statement_votes",
                column: "participant");

            migrationBuilder.CreateIndex(
                name: "IX_statements_program",
                table: "statements",
                column: "program");

            migrationBuilder.CreateIndex(
                name: "IX_statements_round_number",
                table: "statements",
                columns: new[] { "round", "number" },
                unique: true);

            // What was agreed is not edited afterwards, whatever a program does: a decision may only lose an erased owner.
            migrationBuilder.Sql("""
                CREATE FUNCTION what_was_agreed_is_never_edited() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN RAISE EXCEPTION 'What was agreed is never edited.'; END $$;
                CREATE TRIGGER statement_versions_no_update BEFORE UPDATE ON statement_versions FOR EACH ROW EXECUTE FUNCTION what_was_agreed_is_never_edited();
                CREATE TRIGGER glossary_no_update BEFORE UPDATE ON glossary FOR EACH ROW EXECUTE FUNCTION what_was_agreed_is_never_edited();
                CREATE TRIGGER principles_no_update BEFORE UPDATE ON principles FOR EACH ROW EXECUTE FUNCTION what_was_agreed_is_never_edited();
                CREATE TRIGGER decisions_no_update BEFORE UPDATE ON decisions FOR EACH ROW
                WHEN (NEW.owner_leader IS NOT NULL OR NEW.owner_name <> OLD.owner_name OR (NEW.id, NEW.program, NEW.round, NEW.number, NEW.text, NEW.statement, NEW.ballot, NEW.hands, NEW.review_on, NEW.supersedes, NEW.by, NEW.decided_at) IS DISTINCT FROM (OLD.id, OLD.program, OLD.round, OLD.number, OLD.text, OLD.statement, OLD.ballot, OLD.hands, OLD.review_on, OLD.supersedes, OLD.by, OLD.decided_at))
                EXECUTE FUNCTION what_was_agreed_is_never_edited();
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "benefits");

            migrationBuilder.DropTable(
                name: "commitments");

            migrationBuilder.DropTable(
                name: "decisions");

            migrationBuilder.DropTable(
                name: "exceptions");

            migrationBuilder.DropTable(
                name: "glossary");

            migrationBuilder.DropTable(
                name: "ownership");

            migrationBuilder.DropTable(
                name: "statement_versions");

            migrationBuilder.DropTable(
                name: "statement_votes");

            migrationBuilder.DropTable(
                name: "principles");

            migrationBuilder.DropTable(
                name: "ballots");

            migrationBuilder.DropTable(
                name: "statements");

            migrationBuilder.Sql("DROP FUNCTION what_was_agreed_is_never_edited();");
        }
    }
}
