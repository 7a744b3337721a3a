using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Attune.Store.Sqlite.Migrations;

/// <summary>
/// Written by hand: the triggers that let nobody change what must stay as it was written. The model does not know them, so a migration
/// that makes one of these tables anew has to make its triggers anew.
/// </summary>
public partial class Initial
{
    private static void CreateTriggers(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'The audit is append-only.'); END;
        CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'The audit is append-only.'); END;
        CREATE TRIGGER statement_versions_no_update BEFORE UPDATE ON statement_versions BEGIN SELECT RAISE(ABORT, 'What was agreed is never edited.'); END;
        CREATE TRIGGER glossary_no_update BEFORE UPDATE ON glossary BEGIN SELECT RAISE(ABORT, 'What was agreed is never edited.'); END;
        CREATE TRIGGER principles_no_update BEFORE UPDATE ON principles BEGIN SELECT RAISE(ABORT, 'What was agreed is never edited.'); END;
        CREATE TRIGGER decisions_no_update BEFORE UPDATE OF id, program, round, number, text, statement, ballot, hands, review_on, supersedes, by, decided_at ON decisions BEGIN SELECT RAISE(ABORT, 'What was agreed is never edited.'); END;
        CREATE TRIGGER decisions_owner_only_lost_or_handed_over BEFORE UPDATE OF owner_leader, owner_name ON decisions
        WHEN (NEW.owner_leader IS NOT NULL OR NEW.owner_name <> OLD.owner_name) AND NOT EXISTS (SELECT 1 FROM handovers WHERE decision = NEW.id AND to_leader IS NEW.owner_leader)
        BEGIN SELECT RAISE(ABORT, 'What was agreed is never edited.'); END;
        CREATE TRIGGER security_events_no_update BEFORE UPDATE ON security_events BEGIN SELECT RAISE(ABORT, 'The security log is append-only.'); END;
        CREATE TRIGGER security_events_no_delete BEFORE DELETE ON security_events BEGIN SELECT RAISE(ABORT, 'The security log is append-only.'); END;
        CREATE TRIGGER answers_of_one_origin BEFORE INSERT ON answers
        WHEN NEW.question NOT LIKE 'quote:%' AND NEW.question NOT LIKE 'correction:%' AND NEW.question NOT LIKE 'probe:%'
          AND NEW.import IS NOT (SELECT import FROM rounds WHERE id = NEW.round)
          AND NOT EXISTS (SELECT 1 FROM answers WHERE participant = NEW.participant AND question = NEW.question)
        BEGIN SELECT RAISE(ABORT, 'A round has answers of a file or of Seats, never both.'); END;
        CREATE TRIGGER answers_keep_their_origin BEFORE UPDATE OF import ON answers WHEN NEW.import IS NOT OLD.import
        BEGIN SELECT RAISE(ABORT, 'An answer keeps its origin.'); END;
        CREATE TRIGGER rounds_of_one_origin BEFORE UPDATE OF import ON rounds
        WHEN NEW.import IS NOT OLD.import AND EXISTS (SELECT 1 FROM answers WHERE round = NEW.id)
        BEGIN SELECT RAISE(ABORT, 'A round has answers of a file or of Seats, never both.'); END;
        """);
}
