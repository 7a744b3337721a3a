using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Attune.Store.Postgres.Migrations;

/// <summary>Written by hand: the triggers that let nobody change what happened. The model does not know them, so a migration that makes the table anew has to make them anew.</summary>
public partial class KeysAndSecurity
{
    private static void CreateTriggers(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        CREATE FUNCTION security_log_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION 'The security log is append-only.'; END $$;
        CREATE TRIGGER security_events_no_change BEFORE UPDATE OR DELETE ON security_events FOR EACH ROW EXECUTE FUNCTION security_log_is_append_only();
        CREATE TRIGGER security_events_no_truncate BEFORE TRUNCATE ON security_events FOR EACH STATEMENT EXECUTE FUNCTION security_log_is_append_only();
        """);

    // The triggers go with their table, the function does not.
    private static void DropFunctions(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("DROP FUNCTION security_log_is_append_only;");
}
