using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Attune.Store.Sqlite.Migrations;

/// <summary>Written by hand: the triggers that let nobody change what happened. The model does not know them, so a migration that makes the table anew has to make them anew.</summary>
public partial class KeysAndSecurity
{
    private static void CreateTriggers(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        CREATE TRIGGER security_events_no_update BEFORE UPDATE ON security_events BEGIN SELECT RAISE(ABORT, 'The security log is append-only.'); END;
        CREATE TRIGGER security_events_no_delete BEFORE DELETE ON security_events BEGIN SELECT RAISE(ABORT, 'The security log is append-only.'); END;
        """);
}
