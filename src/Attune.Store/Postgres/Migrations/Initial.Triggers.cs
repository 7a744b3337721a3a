using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Attune.Store.Postgres.Migrations;

/// <summary>
/// Written by hand: the triggers that let nobody change what must stay as it was written. The model does not know them, so a migration
/// that makes one of these tables anew has to make its triggers anew.
/// </summary>
public partial class Initial
{
    private static void CreateTriggers(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        CREATE FUNCTION audit_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION 'The audit is append-only.'; END $$;
        CREATE TRIGGER audit_no_change BEFORE UPDATE OR DELETE ON audit FOR EACH ROW EXECUTE FUNCTION audit_is_append_only();
        CREATE TRIGGER audit_no_truncate BEFORE TRUNCATE ON audit FOR EACH STATEMENT EXECUTE FUNCTION audit_is_append_only();
        CREATE FUNCTION what_was_agreed_is_never_edited() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION 'What was agreed is never edited.'; END $$;
        CREATE TRIGGER statement_versions_no_update BEFORE UPDATE ON statement_versions FOR EACH ROW EXECUTE FUNCTION what_was_agreed_is_never_edited();
        CREATE TRIGGER glossary_no_update BEFORE UPDATE ON glossary FOR EACH ROW EXECUTE FUNCTION what_was_agreed_is_never_edited();
        CREATE TRIGGER principles_no_update BEFORE UPDATE ON principles FOR EACH ROW EXECUTE FUNCTION what_was_agreed_is_never_edited();
        CREATE TRIGGER decisions_no_update BEFORE UPDATE ON decisions FOR EACH ROW
        WHEN ((NEW.id, NEW.program, NEW.round, NEW.number, NEW.text, NEW.statement, NEW.ballot, NEW.hands, NEW.review_on, NEW.supersedes, NEW.by, NEW.decided_at) IS DISTINCT FROM (OLD.id, OLD.program, OLD.round, OLD.number, OLD.text, OLD.statement, OLD.ballot, OLD.hands, OLD.review_on, OLD.supersedes, OLD.by, OLD.decided_at))
        EXECUTE FUNCTION what_was_agreed_is_never_edited();
        CREATE FUNCTION a_decision_is_handed_over() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF NOT EXISTS (SELECT 1 FROM handovers WHERE decision = NEW.id AND to_leader IS NOT DISTINCT FROM NEW.owner_leader) THEN RAISE EXCEPTION 'What was agreed is never edited.'; END IF;
          RETURN NEW;
        END $$;
        CREATE TRIGGER decisions_owner_only_lost_or_handed_over BEFORE UPDATE ON decisions FOR EACH ROW
        WHEN (NEW.owner_leader IS NOT NULL OR NEW.owner_name <> OLD.owner_name) EXECUTE FUNCTION a_decision_is_handed_over();
        CREATE FUNCTION security_log_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION 'The security log is append-only.'; END $$;
        CREATE TRIGGER security_events_no_change BEFORE UPDATE OR DELETE ON security_events FOR EACH ROW EXECUTE FUNCTION security_log_is_append_only();
        CREATE TRIGGER security_events_no_truncate BEFORE TRUNCATE ON security_events FOR EACH STATEMENT EXECUTE FUNCTION security_log_is_append_only();
        CREATE FUNCTION a_round_has_answers_of_one_origin() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION 'A round has answers of a file or of Seats, never both.'; END $$;
        CREATE FUNCTION answers_are_of_one_origin() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF NEW.import IS DISTINCT FROM (SELECT import FROM rounds WHERE id = NEW.round)
            AND NOT EXISTS (SELECT 1 FROM answers WHERE participant = NEW.participant AND question = NEW.question)
          THEN RAISE EXCEPTION 'A round has answers of a file or of Seats, never both.'; END IF;
          RETURN NEW;
        END $$;
        CREATE TRIGGER answers_of_one_origin BEFORE INSERT ON answers FOR EACH ROW
        WHEN (NEW.question NOT LIKE 'quote:%' AND NEW.question NOT LIKE 'correction:%' AND NEW.question NOT LIKE 'probe:%') EXECUTE FUNCTION answers_are_of_one_origin();
        CREATE TRIGGER answers_keep_their_origin BEFORE UPDATE OF import ON answers FOR EACH ROW
        WHEN (NEW.import IS DISTINCT FROM OLD.import) EXECUTE FUNCTION a_round_has_answers_of_one_origin();
        CREATE FUNCTION rounds_are_of_one_origin() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF EXISTS (SELECT 1 FROM answers WHERE round = NEW.id) THEN RAISE EXCEPTION 'A round has answers of a file or of Seats, never both.'; END IF;
          RETURN NEW;
        END $$;
        CREATE TRIGGER rounds_of_one_origin BEFORE UPDATE OF import ON rounds FOR EACH ROW
        WHEN (NEW.import IS DISTINCT FROM OLD.import) EXECUTE FUNCTION rounds_are_of_one_origin();
        """);

    // The triggers go with their tables, the functions do not.
    private static void DropFunctions(MigrationBuilder migrationBuilder)
        => migrationBuilder.Sql("DROP FUNCTION audit_is_append_only; DROP FUNCTION what_was_agreed_is_never_edited; DROP FUNCTION a_decision_is_handed_over; DROP FUNCTION security_log_is_append_only; DROP FUNCTION a_round_has_answers_of_one_origin; DROP FUNCTION answers_are_of_one_origin; DROP FUNCTION rounds_are_of_one_origin;");
}
