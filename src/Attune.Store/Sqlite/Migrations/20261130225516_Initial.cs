using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Attune.Store.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "AspNetRoles",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    normalized_name = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    concurrency_stamp = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetRoles", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUsers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    display_name = table.Column<byte[]>(type: "BLOB", nullable: false),
                    is_administrator = table.Column<bool>(type: "INTEGER", nullable: false),
                    recovery_hash = table.Column<string>(type: "TEXT", nullable: true),
                    password_reset_at = table.Column<long>(type: "INTEGER", nullable: true),
                    password_reset_by = table.Column<byte[]>(type: "BLOB", nullable: false),
                    user_name = table.Column<byte[]>(type: "BLOB", nullable: true),
                    normalized_user_name = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    email = table.Column<byte[]>(type: "BLOB", nullable: true),
                    normalized_email = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    email_confirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    password_hash = table.Column<string>(type: "TEXT", nullable: true),
                    security_stamp = table.Column<string>(type: "TEXT", nullable: true),
                    concurrency_stamp = table.Column<string>(type: "TEXT", nullable: true),
                    phone_number = table.Column<byte[]>(type: "BLOB", nullable: true),
                    phone_number_confirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    two_factor_enabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    lockout_end = table.Column<long>(type: "INTEGER", nullable: true),
                    lockout_enabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    access_failed_count = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUsers", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "audit",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    program = table.Column<Guid>(type: "TEXT", nullable: false),
                    round = table.Column<Guid>(type: "TEXT", nullable: true),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    act = table.Column<int>(type: "INTEGER", nullable: false),
                    role = table.Column<int>(type: "INTEGER", nullable: false),
                    reader = table.Column<byte[]>(type: "BLOB", nullable: false),
                    answers = table.Column<int>(type: "INTEGER", nullable: false),
                    number = table.Column<long>(type: "INTEGER", nullable: false),
                    about = table.Column<byte[]>(type: "BLOB", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "audit_heads",
                columns: table => new
                {
                    program = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<long>(type: "INTEGER", nullable: false),
                    last = table.Column<byte[]>(type: "BLOB", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit_heads", x => x.program);
                });

            migrationBuilder.CreateTable(
                name: "cookie_keys",
                columns: table => new
                {
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    @sealed = table.Column<byte[]>(name: "sealed", type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cookie_keys", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "installation_keys",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    wrapped = table.Column<byte[]>(type: "BLOB", nullable: false),
                    master_key_id = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_installation_keys", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "programs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    facilitator = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<byte[]>(type: "BLOB", nullable: false),
                    purpose = table.Column<byte[]>(type: "BLOB", nullable: false),
                    phase = table.Column<int>(type: "INTEGER", nullable: false),
                    go_live = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    strategy = table.Column<byte[]>(type: "BLOB", nullable: false),
                    business_name = table.Column<byte[]>(type: "BLOB", nullable: false),
                    it_name = table.Column<byte[]>(type: "BLOB", nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    erase_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    demo = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_programs", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "security_events",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    act = table.Column<int>(type: "INTEGER", nullable: false),
                    account = table.Column<Guid>(type: "TEXT", nullable: true),
                    name = table.Column<byte[]>(type: "BLOB", nullable: false),
                    by = table.Column<byte[]>(type: "BLOB", nullable: false),
                    address = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_security_events", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "AspNetRoleClaims",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    role_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    claim_type = table.Column<string>(type: "TEXT", nullable: true),
                    claim_value = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetRoleClaims", x => x.id);
                    table.ForeignKey(
                        name: "FK_AspNetRoleClaims_AspNetRoles_role_id",
                        column: x => x.role_id,
                        principalTable: "AspNetRoles",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "account_sessions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    account = table.Column<Guid>(type: "TEXT", nullable: false),
                    started_at = table.Column<long>(type: "INTEGER", nullable: false),
                    ends_at = table.Column<long>(type: "INTEGER", nullable: false),
                    device = table.Column<byte[]>(type: "BLOB", nullable: false),
                    address = table.Column<byte[]>(type: "BLOB", nullable: false),
                    is_strong = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_account_sessions", x => x.id);
                    table.ForeignKey(
                        name: "FK_account_sessions_AspNetUsers_account",
                        column: x => x.account,
                        principalTable: "AspNetUsers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserClaims",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    claim_type = table.Column<string>(type: "TEXT", nullable: true),
                    claim_value = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserClaims", x => x.id);
                    table.ForeignKey(
                        name: "FK_AspNetUserClaims_AspNetUsers_user_id",
                        column: x => x.user_id,
                        principalTable: "AspNetUsers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserLogins",
                columns: table => new
                {
                    login_provider = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    provider_key = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    provider_display_name = table.Column<string>(type: "TEXT", nullable: true),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserLogins", x => new { x.login_provider, x.provider_key });
                    table.ForeignKey(
                        name: "FK_AspNetUserLogins_AspNetUsers_user_id",
                        column: x => x.user_id,
                        principalTable: "AspNetUsers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserPasskeys",
                columns: table => new
                {
                    credential_id = table.Column<byte[]>(type: "BLOB", maxLength: 1024, nullable: false),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Data = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserPasskeys", x => x.credential_id);
                    table.ForeignKey(
                        name: "FK_AspNetUserPasskeys_AspNetUsers_user_id",
                        column: x => x.user_id,
                        principalTable: "AspNetUsers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserRoles",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    role_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserRoles", x => new { x.user_id, x.role_id });
                    table.ForeignKey(
                        name: "FK_AspNetUserRoles_AspNetRoles_role_id",
                        column: x => x.role_id,
                        principalTable: "AspNetRoles",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_AspNetUserRoles_AspNetUsers_user_id",
                        column: x => x.user_id,
                        principalTable: "AspNetUsers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserTokens",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    login_provider = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    value = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserTokens", x => new { x.user_id, x.login_provider, x.name });
                    table.ForeignKey(
                        name: "FK_AspNetUserTokens_AspNetUsers_user_id",
                        column: x => x.user_id,
                        principalTable: "AspNetUsers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "library_packs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    account = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<byte[]>(type: "BLOB", nullable: false),
                    questions = table.Column<byte[]>(type: "BLOB", nullable: false),
                    made_at = table.Column<long>(type: "INTEGER", nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    name_index = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_library_packs", x => x.id);
                    table.ForeignKey(
                        name: "FK_library_packs_AspNetUsers_account",
                        column: x => x.account,
                        principalTable: "AspNetUsers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

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

            migrationBuilder.CreateTable(
                name: "data_keys",
                columns: table => new
                {
                    program = table.Column<Guid>(type: "TEXT", nullable: false),
                    wrapped = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_data_keys", x => x.program);
                    table.ForeignKey(
                        name: "FK_data_keys_programs_program",
                        column: x => x.program,
                        principalTable: "programs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "leaders",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    program = table.Column<Guid>(type: "TEXT", nullable: false),
                    side = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<byte[]>(type: "BLOB", nullable: false),
                    function = table.Column<byte[]>(type: "BLOB", nullable: false),
                    role = table.Column<byte[]>(type: "BLOB", nullable: false),
                    mail = table.Column<byte[]>(type: "BLOB", nullable: false),
                    left_before = table.Column<int>(type: "INTEGER", nullable: true),
                    joined_in = table.Column<int>(type: "INTEGER", nullable: true),
                    mail_index = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leaders", x => x.id);
                    table.ForeignKey(
                        name: "FK_leaders_programs_program",
                        column: x => x.program,
                        principalTable: "programs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "letter_texts",
                columns: table => new
                {
                    program = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    subject = table.Column<byte[]>(type: "BLOB", nullable: false),
                    greeting = table.Column<byte[]>(type: "BLOB", nullable: false),
                    paragraph = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_letter_texts", x => new { x.program, x.kind });
                    table.ForeignKey(
                        name: "FK_letter_texts_programs_program",
                        column: x => x.program,
                        principalTable: "programs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "packs",
                columns: table => new
                {
                    program = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    questions = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_packs", x => new { x.program, x.version });
                    table.ForeignKey(
                        name: "FK_packs_programs_program",
                        column: x => x.program,
                        principalTable: "programs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "same_meanings",
                columns: table => new
                {
                    program = table.Column<Guid>(type: "TEXT", nullable: false),
                    question = table.Column<string>(type: "TEXT", nullable: false),
                    before = table.Column<int>(type: "INTEGER", nullable: false),
                    after = table.Column<int>(type: "INTEGER", nullable: false),
                    by = table.Column<byte[]>(type: "BLOB", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_same_meanings", x => new { x.program, x.question, x.before, x.after });
                    table.ForeignKey(
                        name: "FK_same_meanings_programs_program",
                        column: x => x.program,
                        principalTable: "programs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "sponsor_links",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    program = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<byte[]>(type: "BLOB", nullable: false),
                    token_hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    issued_at = table.Column<long>(type: "INTEGER", nullable: false),
                    expires_at = table.Column<long>(type: "INTEGER", nullable: false),
                    revoked_at = table.Column<long>(type: "INTEGER", nullable: true),
                    mailed_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sponsor_links", x => x.id);
                    table.ForeignKey(
                        name: "FK_sponsor_links_programs_program",
                        column: x => x.program,
                        principalTable: "programs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "third_voices",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    program = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_third_voices", x => x.id);
                    table.ForeignKey(
                        name: "FK_third_voices_programs_program",
                        column: x => x.program,
                        principalTable: "programs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "uploads",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    account = table.Column<Guid>(type: "TEXT", nullable: false),
                    program = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<byte[]>(type: "BLOB", nullable: false),
                    bytes = table.Column<byte[]>(type: "BLOB", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_uploads", x => x.id);
                    table.ForeignKey(
                        name: "FK_uploads_programs_program",
                        column: x => x.program,
                        principalTable: "programs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "calendar_feeds",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    account = table.Column<Guid>(type: "TEXT", nullable: true),
                    leader = table.Column<Guid>(type: "TEXT", nullable: true),
                    token_hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    issued_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_calendar_feeds", x => x.id);
                    table.CheckConstraint("of_an_account_or_a_leader", "(account IS NULL) <> (leader IS NULL)");
                    table.ForeignKey(
                        name: "FK_calendar_feeds_AspNetUsers_account",
                        column: x => x.account,
                        principalTable: "AspNetUsers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_calendar_feeds_leaders_leader",
                        column: x => x.leader,
                        principalTable: "leaders",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "due_letters",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    program = table.Column<Guid>(type: "TEXT", nullable: false),
                    leader = table.Column<Guid>(type: "TEXT", nullable: true),
                    sent_at = table.Column<long>(type: "INTEGER", nullable: true),
                    next_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_due_letters", x => x.id);
                    table.ForeignKey(
                        name: "FK_due_letters_leaders_leader",
                        column: x => x.leader,
                        principalTable: "leaders",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_due_letters_programs_program",
                        column: x => x.program,
                        principalTable: "programs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ownership",
                columns: table => new
                {
                    program = table.Column<Guid>(type: "TEXT", nullable: false),
                    stage = table.Column<int>(type: "INTEGER", nullable: false),
                    activity_index = table.Column<string>(type: "TEXT", nullable: false),
                    activity = table.Column<byte[]>(type: "BLOB", nullable: false),
                    owner_leader = table.Column<Guid>(type: "TEXT", nullable: true),
                    owner_name = table.Column<byte[]>(type: "BLOB", nullable: false),
                    named_at = table.Column<long>(type: "INTEGER", nullable: false),
                    accepted_at = table.Column<long>(type: "INTEGER", nullable: true),
                    revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ownership", x => new { x.program, x.activity_index, x.stage });
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
                name: "teams",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    program = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<byte[]>(type: "BLOB", nullable: false),
                    parent = table.Column<Guid>(type: "TEXT", nullable: true),
                    leader = table.Column<Guid>(type: "TEXT", nullable: true),
                    people = table.Column<int>(type: "INTEGER", nullable: true),
                    revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_teams", x => x.id);
                    table.ForeignKey(
                        name: "FK_teams_leaders_leader",
                        column: x => x.leader,
                        principalTable: "leaders",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "FK_teams_programs_program",
                        column: x => x.program,
                        principalTable: "programs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_teams_teams_parent",
                        column: x => x.parent,
                        principalTable: "teams",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "rounds",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    program = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    pack_version = table.Column<int>(type: "INTEGER", nullable: false),
                    phase = table.Column<int>(type: "INTEGER", nullable: false),
                    contract = table.Column<int>(type: "INTEGER", nullable: false),
                    asked_contract = table.Column<int>(type: "INTEGER", nullable: true),
                    rules = table.Column<string>(type: "TEXT", nullable: false),
                    locks_at = table.Column<long>(type: "INTEGER", nullable: true),
                    at_lock_time = table.Column<int>(type: "INTEGER", nullable: false),
                    sitting_at = table.Column<long>(type: "INTEGER", nullable: true),
                    started_at = table.Column<long>(type: "INTEGER", nullable: true),
                    locked_at = table.Column<long>(type: "INTEGER", nullable: true),
                    corrections_read_at = table.Column<long>(type: "INTEGER", nullable: true),
                    forecasts = table.Column<byte[]>(type: "BLOB", nullable: false),
                    probes = table.Column<byte[]>(type: "BLOB", nullable: false),
                    rested = table.Column<string>(type: "TEXT", nullable: false),
                    import = table.Column<Guid>(type: "TEXT", nullable: true),
                    revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_rounds", x => x.id);
                    table.UniqueConstraint("AK_rounds_id_kind", x => new { x.id, x.kind });
                    table.ForeignKey(
                        name: "FK_rounds_packs_program_pack_version",
                        columns: x => new { x.program, x.pack_version },
                        principalTable: "packs",
                        principalColumns: new[] { "program", "version" });
                    table.ForeignKey(
                        name: "FK_rounds_programs_program",
                        column: x => x.program,
                        principalTable: "programs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

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
                name: "benefits",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    program = table.Column<Guid>(type: "TEXT", nullable: false),
                    round = table.Column<Guid>(type: "TEXT", nullable: false),
                    card = table.Column<string>(type: "TEXT", nullable: false),
                    text = table.Column<byte[]>(type: "BLOB", nullable: false),
                    measure = table.Column<byte[]>(type: "BLOB", nullable: false),
                    unit = table.Column<byte[]>(type: "BLOB", nullable: false),
                    baseline = table.Column<decimal>(type: "TEXT", nullable: true),
                    target = table.Column<decimal>(type: "TEXT", nullable: true),
                    by = table.Column<string>(type: "TEXT", nullable: true),
                    moves = table.Column<byte[]>(type: "BLOB", nullable: false),
                    owner_leader = table.Column<Guid>(type: "TEXT", nullable: true),
                    owner_name = table.Column<byte[]>(type: "BLOB", nullable: false),
                    written_at = table.Column<long>(type: "INTEGER", nullable: false),
                    accepted_at = table.Column<long>(type: "INTEGER", nullable: true),
                    revision = table.Column<int>(type: "INTEGER", nullable: false)
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
                name: "beside_seats",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    program = table.Column<Guid>(type: "TEXT", nullable: false),
                    round = table.Column<Guid>(type: "TEXT", nullable: false),
                    leader = table.Column<Guid>(type: "TEXT", nullable: true),
                    voice = table.Column<Guid>(type: "TEXT", nullable: true),
                    person = table.Column<byte[]>(type: "BLOB", nullable: false),
                    participant = table.Column<Guid>(type: "TEXT", nullable: false),
                    token_hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    expires_at = table.Column<long>(type: "INTEGER", nullable: false),
                    device_hash = table.Column<byte[]>(type: "BLOB", nullable: true),
                    signed_contract = table.Column<int>(type: "INTEGER", nullable: true),
                    done = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_beside_seats", x => x.id);
                    table.CheckConstraint("a_newcomer_or_a_voice", "(leader IS NULL) <> (voice IS NULL)");
                    table.ForeignKey(
                        name: "FK_beside_seats_leaders_leader",
                        column: x => x.leader,
                        principalTable: "leaders",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_beside_seats_rounds_round",
                        column: x => x.round,
                        principalTable: "rounds",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_beside_seats_third_voices_voice",
                        column: x => x.voice,
                        principalTable: "third_voices",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "cascades",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    program = table.Column<Guid>(type: "TEXT", nullable: false),
                    round = table.Column<Guid>(type: "TEXT", nullable: false),
                    pack_version = table.Column<int>(type: "INTEGER", nullable: false),
                    asked = table.Column<string>(type: "TEXT", nullable: false),
                    opened_at = table.Column<long>(type: "INTEGER", nullable: false),
                    closes_at = table.Column<long>(type: "INTEGER", nullable: false),
                    closed_at = table.Column<long>(type: "INTEGER", nullable: true),
                    revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cascades", x => x.id);
                    table.ForeignKey(
                        name: "FK_cascades_rounds_round",
                        column: x => x.round,
                        principalTable: "rounds",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "commitments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    program = table.Column<Guid>(type: "TEXT", nullable: false),
                    round = table.Column<Guid>(type: "TEXT", nullable: false),
                    leader = table.Column<Guid>(type: "TEXT", nullable: false),
                    place = table.Column<int>(type: "INTEGER", nullable: false),
                    text = table.Column<byte[]>(type: "BLOB", nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    confirmed_at = table.Column<long>(type: "INTEGER", nullable: true),
                    written_at = table.Column<long>(type: "INTEGER", nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    fate = table.Column<int>(type: "INTEGER", nullable: true),
                    said_in = table.Column<Guid>(type: "TEXT", nullable: true),
                    moved_to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    reason = table.Column<byte[]>(type: "BLOB", nullable: false)
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
                name: "drift_notes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    program = table.Column<Guid>(type: "TEXT", nullable: false),
                    round = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    place = table.Column<byte[]>(type: "BLOB", nullable: false),
                    evidence = table.Column<byte[]>(type: "BLOB", nullable: false),
                    end = table.Column<int>(type: "INTEGER", nullable: false),
                    reason = table.Column<byte[]>(type: "BLOB", nullable: false),
                    by = table.Column<byte[]>(type: "BLOB", nullable: false),
                    said_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_drift_notes", x => x.id);
                    table.ForeignKey(
                        name: "FK_drift_notes_rounds_round",
                        column: x => x.round,
                        principalTable: "rounds",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "imports",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    program = table.Column<Guid>(type: "TEXT", nullable: false),
                    round = table.Column<Guid>(type: "TEXT", nullable: false),
                    contract = table.Column<int>(type: "INTEGER", nullable: false),
                    tool = table.Column<byte[]>(type: "BLOB", nullable: false),
                    file = table.Column<byte[]>(type: "BLOB", nullable: false),
                    hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    collected = table.Column<byte[]>(type: "BLOB", nullable: false),
                    by = table.Column<byte[]>(type: "BLOB", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    business = table.Column<int>(type: "INTEGER", nullable: false),
                    it = table.Column<int>(type: "INTEGER", nullable: false),
                    answers = table.Column<int>(type: "INTEGER", nullable: false),
                    before = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_imports", x => x.id);
                    table.ForeignKey(
                        name: "FK_imports_rounds_round",
                        column: x => x.round,
                        principalTable: "rounds",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "invitations",
                columns: table => new
                {
                    round = table.Column<Guid>(type: "TEXT", nullable: false),
                    leader = table.Column<Guid>(type: "TEXT", nullable: false),
                    reminders = table.Column<int>(type: "INTEGER", nullable: false),
                    reminded_at = table.Column<long>(type: "INTEGER", nullable: true),
                    signed_contract = table.Column<int>(type: "INTEGER", nullable: true),
                    done = table.Column<bool>(type: "INTEGER", nullable: false),
                    mailed_at = table.Column<long>(type: "INTEGER", nullable: true),
                    mail_problem = table.Column<byte[]>(type: "BLOB", nullable: false),
                    outcome_mailed_at = table.Column<long>(type: "INTEGER", nullable: true),
                    outcome_taken_at = table.Column<long>(type: "INTEGER", nullable: true),
                    outcome_mail_problem = table.Column<byte[]>(type: "BLOB", nullable: false),
                    delegate_name = table.Column<byte[]>(type: "BLOB", nullable: false),
                    delegate_mail = table.Column<byte[]>(type: "BLOB", nullable: false),
                    delegate_agreed = table.Column<bool>(type: "INTEGER", nullable: false),
                    interview_agreed_at = table.Column<long>(type: "INTEGER", nullable: true),
                    interview_agreed_at_seat = table.Column<bool>(type: "INTEGER", nullable: false),
                    is_imported = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_invitations", x => new { x.round, x.leader });
                    table.ForeignKey(
                        name: "FK_invitations_leaders_leader",
                        column: x => x.leader,
                        principalTable: "leaders",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_invitations_rounds_round",
                        column: x => x.round,
                        principalTable: "rounds",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "participants",
                columns: table => new
                {
                    key = table.Column<Guid>(type: "TEXT", nullable: false),
                    round = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    side = table.Column<int>(type: "INTEGER", nullable: false),
                    stands = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_participants", x => x.key);
                    table.UniqueConstraint("AK_participants_key_round_kind", x => new { x.key, x.round, x.kind });
                    table.ForeignKey(
                        name: "FK_participants_rounds_round_kind",
                        columns: x => new { x.round, x.kind },
                        principalTable: "rounds",
                        principalColumns: new[] { "id", "kind" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "planned_rounds",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    program = table.Column<Guid>(type: "TEXT", nullable: false),
                    opens_at = table.Column<long>(type: "INTEGER", nullable: false),
                    locks_at = table.Column<long>(type: "INTEGER", nullable: false),
                    sitting_at = table.Column<long>(type: "INTEGER", nullable: true),
                    invites = table.Column<bool>(type: "INTEGER", nullable: false),
                    first_reminder = table.Column<int>(type: "INTEGER", nullable: true),
                    last_reminder = table.Column<int>(type: "INTEGER", nullable: true),
                    origin = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    round = table.Column<Guid>(type: "TEXT", nullable: true),
                    trouble = table.Column<int>(type: "INTEGER", nullable: false),
                    tell_at = table.Column<long>(type: "INTEGER", nullable: true),
                    revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_planned_rounds", x => x.id);
                    table.ForeignKey(
                        name: "FK_planned_rounds_programs_program",
                        column: x => x.program,
                        principalTable: "programs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_planned_rounds_rounds_round",
                        column: x => x.round,
                        principalTable: "rounds",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "rooms",
                columns: table => new
                {
                    round = table.Column<Guid>(type: "TEXT", nullable: false),
                    phase = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    revision = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_rooms", x => x.round);
                    table.ForeignKey(
                        name: "FK_rooms_rounds_round",
                        column: x => x.round,
                        principalTable: "rounds",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

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
                    parked = table.Column<byte[]>(type: "BLOB", nullable: false),
                    pairs = table.Column<string>(type: "TEXT", nullable: false),
                    notes = table.Column<byte[]>(type: "BLOB", nullable: false),
                    changes = table.Column<byte[]>(type: "BLOB", nullable: false),
                    merges = table.Column<string>(type: "TEXT", nullable: false),
                    approved = table.Column<string>(type: "TEXT", nullable: false),
                    withheld = table.Column<string>(type: "TEXT", nullable: false),
                    seen = table.Column<byte[]>(type: "BLOB", nullable: false),
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
                name: "statements",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    program = table.Column<Guid>(type: "TEXT", nullable: false),
                    round = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    origin = table.Column<string>(type: "TEXT", nullable: false),
                    settled = table.Column<int>(type: "INTEGER", nullable: true),
                    settled_at = table.Column<long>(type: "INTEGER", nullable: true),
                    revision = table.Column<int>(type: "INTEGER", nullable: false)
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
                name: "timed_acts",
                columns: table => new
                {
                    round = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    days_before = table.Column<int>(type: "INTEGER", nullable: false),
                    invites = table.Column<bool>(type: "INTEGER", nullable: false),
                    origin = table.Column<string>(type: "TEXT", nullable: false),
                    next_at = table.Column<long>(type: "INTEGER", nullable: false),
                    tries = table.Column<int>(type: "INTEGER", nullable: false),
                    taken_at = table.Column<long>(type: "INTEGER", nullable: true),
                    ended_at = table.Column<long>(type: "INTEGER", nullable: true),
                    outcome = table.Column<int>(type: "INTEGER", nullable: true),
                    letters = table.Column<int>(type: "INTEGER", nullable: false),
                    unsent = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_timed_acts", x => new { x.round, x.kind });
                    table.ForeignKey(
                        name: "FK_timed_acts_rounds_round",
                        column: x => x.round,
                        principalTable: "rounds",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "topic_links",
                columns: table => new
                {
                    earlier_round = table.Column<Guid>(type: "TEXT", nullable: false),
                    earlier_topic = table.Column<string>(type: "TEXT", nullable: false),
                    later_round = table.Column<Guid>(type: "TEXT", nullable: false),
                    later_topic = table.Column<string>(type: "TEXT", nullable: false),
                    program = table.Column<Guid>(type: "TEXT", nullable: false),
                    question = table.Column<string>(type: "TEXT", nullable: false),
                    earlier_words = table.Column<byte[]>(type: "BLOB", nullable: false),
                    later_words = table.Column<byte[]>(type: "BLOB", nullable: false),
                    is_same = table.Column<bool>(type: "INTEGER", nullable: false),
                    by = table.Column<byte[]>(type: "BLOB", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_topic_links", x => new { x.earlier_round, x.earlier_topic, x.later_round, x.later_topic });
                    table.ForeignKey(
                        name: "FK_topic_links_programs_program",
                        column: x => x.program,
                        principalTable: "programs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_topic_links_rounds_earlier_round",
                        column: x => x.earlier_round,
                        principalTable: "rounds",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_topic_links_rounds_later_round",
                        column: x => x.later_round,
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
                    text = table.Column<byte[]>(type: "BLOB", nullable: false),
                    choices = table.Column<byte[]>(type: "BLOB", nullable: false),
                    statement = table.Column<Guid>(type: "TEXT", nullable: true),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    taken_away = table.Column<byte[]>(type: "BLOB", nullable: false),
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
                name: "benefit_actuals",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    program = table.Column<Guid>(type: "TEXT", nullable: false),
                    benefit = table.Column<Guid>(type: "TEXT", nullable: false),
                    quarter = table.Column<string>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    value = table.Column<decimal>(type: "TEXT", nullable: false),
                    note = table.Column<byte[]>(type: "BLOB", nullable: false),
                    why = table.Column<byte[]>(type: "BLOB", nullable: false),
                    entered_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    facilitator = table.Column<byte[]>(type: "BLOB", nullable: false),
                    in_words_of = table.Column<byte[]>(type: "BLOB", nullable: false),
                    owner_side = table.Column<int>(type: "INTEGER", nullable: true),
                    entered_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_benefit_actuals", x => x.id);
                    table.ForeignKey(
                        name: "FK_benefit_actuals_benefits_benefit",
                        column: x => x.benefit,
                        principalTable: "benefits",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_benefit_actuals_leaders_entered_by",
                        column: x => x.entered_by,
                        principalTable: "leaders",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "beside_answers",
                columns: table => new
                {
                    seat = table.Column<Guid>(type: "TEXT", nullable: false),
                    question = table.Column<string>(type: "TEXT", nullable: false),
                    participant = table.Column<Guid>(type: "TEXT", nullable: false),
                    round = table.Column<Guid>(type: "TEXT", nullable: false),
                    program = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    given = table.Column<byte[]>(type: "BLOB", nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_beside_answers", x => new { x.seat, x.question });
                    table.ForeignKey(
                        name: "FK_beside_answers_beside_seats_seat",
                        column: x => x.seat,
                        principalTable: "beside_seats",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "cascade_parts",
                columns: table => new
                {
                    cascade = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    program = table.Column<Guid>(type: "TEXT", nullable: false),
                    leader = table.Column<Guid>(type: "TEXT", nullable: true),
                    taken_at = table.Column<long>(type: "INTEGER", nullable: false),
                    result = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cascade_parts", x => new { x.cascade, x.number });
                    table.ForeignKey(
                        name: "FK_cascade_parts_cascades_cascade",
                        column: x => x.cascade,
                        principalTable: "cascades",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_cascade_parts_leaders_leader",
                        column: x => x.leader,
                        principalTable: "leaders",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "cascade_teams",
                columns: table => new
                {
                    cascade = table.Column<Guid>(type: "TEXT", nullable: false),
                    team = table.Column<Guid>(type: "TEXT", nullable: false),
                    program = table.Column<Guid>(type: "TEXT", nullable: false),
                    parent = table.Column<Guid>(type: "TEXT", nullable: true),
                    leader = table.Column<Guid>(type: "TEXT", nullable: true),
                    name = table.Column<byte[]>(type: "BLOB", nullable: false),
                    people = table.Column<int>(type: "INTEGER", nullable: true),
                    level = table.Column<int>(type: "INTEGER", nullable: false),
                    code_hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    code = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cascade_teams", x => new { x.cascade, x.team });
                    table.ForeignKey(
                        name: "FK_cascade_teams_cascades_cascade",
                        column: x => x.cascade,
                        principalTable: "cascades",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_cascade_teams_leaders_leader",
                        column: x => x.leader,
                        principalTable: "leaders",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "commitment_reports",
                columns: table => new
                {
                    commitment = table.Column<Guid>(type: "TEXT", nullable: false),
                    round = table.Column<Guid>(type: "TEXT", nullable: false),
                    program = table.Column<Guid>(type: "TEXT", nullable: false),
                    fate = table.Column<int>(type: "INTEGER", nullable: false),
                    moved_to = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_commitment_reports", x => new { x.commitment, x.round });
                    table.ForeignKey(
                        name: "FK_commitment_reports_commitments_commitment",
                        column: x => x.commitment,
                        principalTable: "commitments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_commitment_reports_rounds_round",
                        column: x => x.round,
                        principalTable: "rounds",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "leader_seats",
                columns: table => new
                {
                    round = table.Column<Guid>(type: "TEXT", nullable: false),
                    leader = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    stands = table.Column<bool>(type: "INTEGER", nullable: false),
                    signed_contract = table.Column<int>(type: "INTEGER", nullable: true),
                    done = table.Column<bool>(type: "INTEGER", nullable: false),
                    pin = table.Column<byte[]>(type: "BLOB", nullable: true),
                    wrong_tries = table.Column<int>(type: "INTEGER", nullable: false),
                    waits_until = table.Column<long>(type: "INTEGER", nullable: true),
                    mail_confirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    read_up_to = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leader_seats", x => new { x.round, x.leader, x.number });
                    table.ForeignKey(
                        name: "FK_leader_seats_invitations_round_leader",
                        columns: x => new { x.round, x.leader },
                        principalTable: "invitations",
                        principalColumns: new[] { "round", "leader" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "links",
                columns: table => new
                {
                    token_hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    round = table.Column<Guid>(type: "TEXT", nullable: false),
                    leader = table.Column<Guid>(type: "TEXT", nullable: false),
                    sealed_participant = table.Column<byte[]>(type: "BLOB", nullable: false),
                    expires_at = table.Column<long>(type: "INTEGER", nullable: false),
                    seat = table.Column<int>(type: "INTEGER", nullable: false),
                    confirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    opened = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_links", x => x.token_hash);
                    table.ForeignKey(
                        name: "FK_links_invitations_round_leader",
                        columns: x => new { x.round, x.leader },
                        principalTable: "invitations",
                        principalColumns: new[] { "round", "leader" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "answers",
                columns: table => new
                {
                    participant = table.Column<Guid>(type: "TEXT", nullable: false),
                    question = table.Column<string>(type: "TEXT", nullable: false),
                    round = table.Column<Guid>(type: "TEXT", nullable: false),
                    program = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    side = table.Column<int>(type: "INTEGER", nullable: false),
                    contract = table.Column<int>(type: "INTEGER", nullable: false),
                    draft = table.Column<byte[]>(type: "BLOB", nullable: true),
                    given = table.Column<byte[]>(type: "BLOB", nullable: true),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    client_key = table.Column<Guid>(type: "TEXT", nullable: false),
                    entered_by = table.Column<int>(type: "INTEGER", nullable: false),
                    import = table.Column<Guid>(type: "TEXT", nullable: true),
                    approved = table.Column<bool>(type: "INTEGER", nullable: false),
                    late = table.Column<bool>(type: "INTEGER", nullable: false),
                    withdrawn = table.Column<bool>(type: "INTEGER", nullable: false),
                    aside = table.Column<bool>(type: "INTEGER", nullable: false),
                    saved_at = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_answers", x => new { x.participant, x.question });
                    table.ForeignKey(
                        name: "FK_answers_imports_import",
                        column: x => x.import,
                        principalTable: "imports",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_answers_participants_participant_round_kind",
                        columns: x => new { x.participant, x.round, x.kind },
                        principalTable: "participants",
                        principalColumns: new[] { "key", "round", "kind" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "consents",
                columns: table => new
                {
                    round = table.Column<Guid>(type: "TEXT", nullable: false),
                    participant = table.Column<Guid>(type: "TEXT", nullable: false),
                    to = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_consents", x => new { x.round, x.participant });
                    table.ForeignKey(
                        name: "FK_consents_participants_participant",
                        column: x => x.participant,
                        principalTable: "participants",
                        principalColumn: "key",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "identities",
                columns: table => new
                {
                    participant = table.Column<Guid>(type: "TEXT", nullable: false),
                    round = table.Column<Guid>(type: "TEXT", nullable: false),
                    leader = table.Column<Guid>(type: "TEXT", nullable: false),
                    seat = table.Column<int>(type: "INTEGER", nullable: false),
                    stands = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_identities", x => x.participant);
                    table.ForeignKey(
                        name: "FK_identities_leaders_leader",
                        column: x => x.leader,
                        principalTable: "leaders",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_identities_participants_participant",
                        column: x => x.participant,
                        principalTable: "participants",
                        principalColumn: "key",
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

            migrationBuilder.CreateTable(
                name: "ballots",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    statement = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    opened_at = table.Column<long>(type: "INTEGER", nullable: false),
                    closed_at = table.Column<long>(type: "INTEGER", nullable: true),
                    result = table.Column<byte[]>(type: "BLOB", nullable: true),
                    reasons_owed = table.Column<int>(type: "INTEGER", nullable: false)
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
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    program = table.Column<Guid>(type: "TEXT", nullable: false),
                    round = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    text = table.Column<byte[]>(type: "BLOB", nullable: false),
                    statement = table.Column<Guid>(type: "TEXT", nullable: true),
                    ballot = table.Column<Guid>(type: "TEXT", nullable: true),
                    hands = table.Column<byte[]>(type: "BLOB", nullable: true),
                    owner_leader = table.Column<Guid>(type: "TEXT", nullable: true),
                    owner_name = table.Column<byte[]>(type: "BLOB", nullable: false),
                    review_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    supersedes = table.Column<Guid>(type: "TEXT", nullable: true),
                    by = table.Column<byte[]>(type: "BLOB", nullable: false),
                    decided_at = table.Column<long>(type: "INTEGER", nullable: false)
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
                    program = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    term_index = table.Column<string>(type: "TEXT", nullable: false),
                    round = table.Column<Guid>(type: "TEXT", nullable: false),
                    term = table.Column<byte[]>(type: "BLOB", nullable: false),
                    key = table.Column<byte[]>(type: "BLOB", nullable: false),
                    meaning = table.Column<byte[]>(type: "BLOB", nullable: false),
                    statement = table.Column<Guid>(type: "TEXT", nullable: true),
                    ballot = table.Column<Guid>(type: "TEXT", nullable: true),
                    hands = table.Column<byte[]>(type: "BLOB", nullable: true),
                    by = table.Column<byte[]>(type: "BLOB", nullable: false),
                    agreed_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_glossary", x => new { x.program, x.term_index, x.version });
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
                    program = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    round = table.Column<Guid>(type: "TEXT", nullable: false),
                    fit = table.Column<int>(type: "INTEGER", nullable: false),
                    text = table.Column<byte[]>(type: "BLOB", nullable: false),
                    statement = table.Column<Guid>(type: "TEXT", nullable: true),
                    ballot = table.Column<Guid>(type: "TEXT", nullable: true),
                    hands = table.Column<byte[]>(type: "BLOB", nullable: true),
                    by = table.Column<byte[]>(type: "BLOB", nullable: false),
                    agreed_at = table.Column<long>(type: "INTEGER", nullable: false),
                    review_on = table.Column<DateOnly>(type: "TEXT", nullable: true)
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
                    statement = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    text = table.Column<byte[]>(type: "BLOB", nullable: false),
                    by = table.Column<byte[]>(type: "BLOB", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
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
                name: "audience_votes",
                columns: table => new
                {
                    question = table.Column<Guid>(type: "TEXT", nullable: false),
                    member = table.Column<Guid>(type: "TEXT", nullable: false),
                    choice = table.Column<int>(type: "INTEGER", nullable: false),
                    words = table.Column<byte[]>(type: "BLOB", nullable: false)
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

            migrationBuilder.CreateTable(
                name: "benefit_verdicts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    program = table.Column<Guid>(type: "TEXT", nullable: false),
                    actual = table.Column<Guid>(type: "TEXT", nullable: false),
                    leader = table.Column<Guid>(type: "TEXT", nullable: true),
                    side = table.Column<int>(type: "INTEGER", nullable: false),
                    confirms = table.Column<bool>(type: "INTEGER", nullable: false),
                    reason = table.Column<byte[]>(type: "BLOB", nullable: false),
                    said_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_benefit_verdicts", x => x.id);
                    table.ForeignKey(
                        name: "FK_benefit_verdicts_benefit_actuals_actual",
                        column: x => x.actual,
                        principalTable: "benefit_actuals",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_benefit_verdicts_leaders_leader",
                        column: x => x.leader,
                        principalTable: "leaders",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "team_answers",
                columns: table => new
                {
                    cascade = table.Column<Guid>(type: "TEXT", nullable: false),
                    member = table.Column<Guid>(type: "TEXT", nullable: false),
                    team = table.Column<Guid>(type: "TEXT", nullable: false),
                    program = table.Column<Guid>(type: "TEXT", nullable: false),
                    given = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_team_answers", x => new { x.cascade, x.member });
                    table.ForeignKey(
                        name: "FK_team_answers_cascade_teams_cascade_team",
                        columns: x => new { x.cascade, x.team },
                        principalTable: "cascade_teams",
                        principalColumns: new[] { "cascade", "team" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "seat_devices",
                columns: table => new
                {
                    token_hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    round = table.Column<Guid>(type: "TEXT", nullable: false),
                    leader = table.Column<Guid>(type: "TEXT", nullable: false),
                    seat = table.Column<int>(type: "INTEGER", nullable: false),
                    opened_with = table.Column<int>(type: "INTEGER", nullable: false),
                    room_only = table.Column<bool>(type: "INTEGER", nullable: false),
                    remembers_from = table.Column<int>(type: "INTEGER", nullable: true),
                    made_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    seen_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    words = table.Column<byte[]>(type: "BLOB", nullable: false),
                    code_hash = table.Column<byte[]>(type: "BLOB", nullable: true),
                    code_box = table.Column<byte[]>(type: "BLOB", nullable: true),
                    code_until = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_seat_devices", x => x.token_hash);
                    table.ForeignKey(
                        name: "FK_seat_devices_leader_seats_round_leader_seat",
                        columns: x => new { x.round, x.leader, x.seat },
                        principalTable: "leader_seats",
                        principalColumns: new[] { "round", "leader", "number" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "statement_votes",
                columns: table => new
                {
                    ballot = table.Column<Guid>(type: "TEXT", nullable: false),
                    participant = table.Column<Guid>(type: "TEXT", nullable: false),
                    program = table.Column<Guid>(type: "TEXT", nullable: false),
                    side = table.Column<int>(type: "INTEGER", nullable: false),
                    @sealed = table.Column<byte[]>(name: "sealed", type: "BLOB", nullable: false),
                    client_key = table.Column<Guid>(type: "TEXT", nullable: false)
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
                name: "handovers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    program = table.Column<Guid>(type: "TEXT", nullable: false),
                    round = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    place = table.Column<byte[]>(type: "BLOB", nullable: false),
                    key = table.Column<byte[]>(type: "BLOB", nullable: false),
                    decision = table.Column<Guid>(type: "TEXT", nullable: true),
                    from_leader = table.Column<Guid>(type: "TEXT", nullable: true),
                    to_leader = table.Column<Guid>(type: "TEXT", nullable: true),
                    to_name = table.Column<byte[]>(type: "BLOB", nullable: false),
                    reason = table.Column<byte[]>(type: "BLOB", nullable: false),
                    handed_at = table.Column<long>(type: "INTEGER", nullable: false),
                    accepted_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_handovers", x => x.id);
                    table.ForeignKey(
                        name: "FK_handovers_decisions_decision",
                        column: x => x.decision,
                        principalTable: "decisions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_handovers_leaders_from_leader",
                        column: x => x.from_leader,
                        principalTable: "leaders",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "FK_handovers_leaders_to_leader",
                        column: x => x.to_leader,
                        principalTable: "leaders",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "FK_handovers_rounds_round",
                        column: x => x.round,
                        principalTable: "rounds",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "exceptions",
                columns: table => new
                {
                    program = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    principle = table.Column<int>(type: "INTEGER", nullable: false),
                    text = table.Column<byte[]>(type: "BLOB", nullable: false),
                    asked_by = table.Column<byte[]>(type: "BLOB", nullable: false),
                    owner_leader = table.Column<Guid>(type: "TEXT", nullable: true),
                    owner_name = table.Column<byte[]>(type: "BLOB", nullable: false),
                    review = table.Column<byte[]>(type: "BLOB", nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    granted_at = table.Column<long>(type: "INTEGER", nullable: false),
                    reviewed_at = table.Column<long>(type: "INTEGER", nullable: true),
                    revision = table.Column<int>(type: "INTEGER", nullable: false)
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

            migrationBuilder.CreateTable(
                name: "principle_reviews",
                columns: table => new
                {
                    program = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    next_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    by = table.Column<byte[]>(type: "BLOB", nullable: false),
                    reviewed_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_principle_reviews", x => new { x.program, x.version, x.number });
                    table.ForeignKey(
                        name: "FK_principle_reviews_principles_program_version",
                        columns: x => new { x.program, x.version },
                        principalTable: "principles",
                        principalColumns: new[] { "program", "version" },
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
                name: "IX_account_sessions_account",
                table: "account_sessions",
                column: "account");

            migrationBuilder.CreateIndex(
                name: "IX_answers_import",
                table: "answers",
                column: "import");

            migrationBuilder.CreateIndex(
                name: "IX_answers_participant_round_kind",
                table: "answers",
                columns: new[] { "participant", "round", "kind" });

            migrationBuilder.CreateIndex(
                name: "IX_answers_round",
                table: "answers",
                column: "round");

            migrationBuilder.CreateIndex(
                name: "IX_AspNetRoleClaims_role_id",
                table: "AspNetRoleClaims",
                column: "role_id");

            migrationBuilder.CreateIndex(
                name: "RoleNameIndex",
                table: "AspNetRoles",
                column: "normalized_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUserClaims_user_id",
                table: "AspNetUserClaims",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUserLogins_user_id",
                table: "AspNetUserLogins",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUserPasskeys_user_id",
                table: "AspNetUserPasskeys",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUserRoles_role_id",
                table: "AspNetUserRoles",
                column: "role_id");

            migrationBuilder.CreateIndex(
                name: "EmailIndex",
                table: "AspNetUsers",
                column: "normalized_email");

            migrationBuilder.CreateIndex(
                name: "UserNameIndex",
                table: "AspNetUsers",
                column: "normalized_user_name",
                unique: true);

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

            migrationBuilder.CreateIndex(
                name: "IX_audit_about",
                table: "audit",
                column: "about");

            migrationBuilder.CreateIndex(
                name: "IX_audit_program_number",
                table: "audit",
                columns: new[] { "program", "number" });

            migrationBuilder.CreateIndex(
                name: "IX_audit_round_act",
                table: "audit",
                columns: new[] { "round", "act" });

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
                name: "IX_benefit_actuals_benefit_quarter_number",
                table: "benefit_actuals",
                columns: new[] { "benefit", "quarter", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_benefit_actuals_entered_by",
                table: "benefit_actuals",
                column: "entered_by");

            migrationBuilder.CreateIndex(
                name: "IX_benefit_actuals_program",
                table: "benefit_actuals",
                column: "program");

            migrationBuilder.CreateIndex(
                name: "IX_benefit_verdicts_actual_leader",
                table: "benefit_verdicts",
                columns: new[] { "actual", "leader" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_benefit_verdicts_leader",
                table: "benefit_verdicts",
                column: "leader");

            migrationBuilder.CreateIndex(
                name: "IX_benefit_verdicts_program",
                table: "benefit_verdicts",
                column: "program");

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
                name: "IX_beside_answers_round",
                table: "beside_answers",
                column: "round");

            migrationBuilder.CreateIndex(
                name: "IX_beside_seats_leader",
                table: "beside_seats",
                column: "leader");

            migrationBuilder.CreateIndex(
                name: "IX_beside_seats_program",
                table: "beside_seats",
                column: "program");

            migrationBuilder.CreateIndex(
                name: "IX_beside_seats_round_leader",
                table: "beside_seats",
                columns: new[] { "round", "leader" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_beside_seats_token_hash",
                table: "beside_seats",
                column: "token_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_beside_seats_voice",
                table: "beside_seats",
                column: "voice");

            migrationBuilder.CreateIndex(
                name: "IX_calendar_feeds_account",
                table: "calendar_feeds",
                column: "account",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_calendar_feeds_leader",
                table: "calendar_feeds",
                column: "leader",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_calendar_feeds_token_hash",
                table: "calendar_feeds",
                column: "token_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_cascade_parts_leader",
                table: "cascade_parts",
                column: "leader");

            migrationBuilder.CreateIndex(
                name: "IX_cascade_parts_program",
                table: "cascade_parts",
                column: "program");

            migrationBuilder.CreateIndex(
                name: "IX_cascade_teams_code_hash",
                table: "cascade_teams",
                column: "code_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_cascade_teams_leader",
                table: "cascade_teams",
                column: "leader");

            migrationBuilder.CreateIndex(
                name: "IX_cascades_closed_at_closes_at",
                table: "cascades",
                columns: new[] { "closed_at", "closes_at" });

            migrationBuilder.CreateIndex(
                name: "IX_cascades_program",
                table: "cascades",
                column: "program");

            migrationBuilder.CreateIndex(
                name: "IX_cascades_round",
                table: "cascades",
                column: "round",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_co_facilitators_account",
                table: "co_facilitators",
                column: "account");

            migrationBuilder.CreateIndex(
                name: "IX_commitment_reports_program",
                table: "commitment_reports",
                column: "program");

            migrationBuilder.CreateIndex(
                name: "IX_commitment_reports_round",
                table: "commitment_reports",
                column: "round");

            migrationBuilder.CreateIndex(
                name: "IX_commitments_leader",
                table: "commitments",
                column: "leader");

            migrationBuilder.CreateIndex(
                name: "IX_commitments_program",
                table: "commitments",
                column: "program");

            migrationBuilder.CreateIndex(
                name: "IX_commitments_round_leader_place",
                table: "commitments",
                columns: new[] { "round", "leader", "place" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_consents_participant",
                table: "consents",
                column: "participant");

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
                name: "IX_drift_notes_program",
                table: "drift_notes",
                column: "program");

            migrationBuilder.CreateIndex(
                name: "IX_drift_notes_round",
                table: "drift_notes",
                column: "round");

            migrationBuilder.CreateIndex(
                name: "IX_due_letters_leader",
                table: "due_letters",
                column: "leader");

            migrationBuilder.CreateIndex(
                name: "IX_due_letters_program",
                table: "due_letters",
                column: "program");

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
                name: "IX_handovers_decision",
                table: "handovers",
                column: "decision");

            migrationBuilder.CreateIndex(
                name: "IX_handovers_from_leader",
                table: "handovers",
                column: "from_leader");

            migrationBuilder.CreateIndex(
                name: "IX_handovers_program",
                table: "handovers",
                column: "program");

            migrationBuilder.CreateIndex(
                name: "IX_handovers_round",
                table: "handovers",
                column: "round");

            migrationBuilder.CreateIndex(
                name: "IX_handovers_to_leader",
                table: "handovers",
                column: "to_leader");

            migrationBuilder.CreateIndex(
                name: "IX_identities_leader",
                table: "identities",
                column: "leader");

            migrationBuilder.CreateIndex(
                name: "IX_identities_round_leader",
                table: "identities",
                columns: new[] { "round", "leader" },
                unique: true,
                filter: "stands");

            migrationBuilder.CreateIndex(
                name: "IX_identities_round_leader_seat",
                table: "identities",
                columns: new[] { "round", "leader", "seat" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_imports_round",
                table: "imports",
                column: "round",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_invitations_leader",
                table: "invitations",
                column: "leader");

            migrationBuilder.CreateIndex(
                name: "IX_leaders_program_mail_index",
                table: "leaders",
                columns: new[] { "program", "mail_index" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_library_packs_account_name_index",
                table: "library_packs",
                columns: new[] { "account", "name_index" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_links_round_leader",
                table: "links",
                columns: new[] { "round", "leader" });

            migrationBuilder.CreateIndex(
                name: "IX_ownership_owner_leader",
                table: "ownership",
                column: "owner_leader");

            migrationBuilder.CreateIndex(
                name: "IX_pair_votes_participant",
                table: "pair_votes",
                column: "participant");

            migrationBuilder.CreateIndex(
                name: "IX_participants_round_kind",
                table: "participants",
                columns: new[] { "round", "kind" });

            migrationBuilder.CreateIndex(
                name: "IX_planned_rounds_program",
                table: "planned_rounds",
                column: "program");

            migrationBuilder.CreateIndex(
                name: "IX_planned_rounds_round",
                table: "planned_rounds",
                column: "round");

            migrationBuilder.CreateIndex(
                name: "IX_planned_rounds_state_opens_at",
                table: "planned_rounds",
                columns: new[] { "state", "opens_at" });

            migrationBuilder.CreateIndex(
                name: "IX_principles_round",
                table: "principles",
                column: "round");

            migrationBuilder.CreateIndex(
                name: "IX_principles_statement",
                table: "principles",
                column: "statement");

            migrationBuilder.CreateIndex(
                name: "IX_programs_facilitator",
                table: "programs",
                column: "facilitator");

            migrationBuilder.CreateIndex(
                name: "IX_rounds_locked_at",
                table: "rounds",
                column: "locked_at");

            migrationBuilder.CreateIndex(
                name: "IX_rounds_phase_locks_at",
                table: "rounds",
                columns: new[] { "phase", "locks_at" });

            migrationBuilder.CreateIndex(
                name: "IX_rounds_program_kind_number",
                table: "rounds",
                columns: new[] { "program", "kind", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_rounds_program_pack_version",
                table: "rounds",
                columns: new[] { "program", "pack_version" });

            migrationBuilder.CreateIndex(
                name: "IX_seat_devices_code_hash",
                table: "seat_devices",
                column: "code_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_seat_devices_round_leader_seat",
                table: "seat_devices",
                columns: new[] { "round", "leader", "seat" });

            migrationBuilder.CreateIndex(
                name: "IX_security_events_account",
                table: "security_events",
                column: "account");

            migrationBuilder.CreateIndex(
                name: "IX_sittings_screen_hash",
                table: "sittings",
                column: "screen_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_sponsor_links_program",
                table: "sponsor_links",
                column: "program");

            migrationBuilder.CreateIndex(
                name: "IX_sponsor_links_token_hash",
                table: "sponsor_links",
                column: "token_hash",
                unique: true);

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

            migrationBuilder.CreateIndex(
                name: "IX_team_answers_cascade_team",
                table: "team_answers",
                columns: new[] { "cascade", "team" });

            migrationBuilder.CreateIndex(
                name: "IX_teams_leader",
                table: "teams",
                column: "leader");

            migrationBuilder.CreateIndex(
                name: "IX_teams_parent",
                table: "teams",
                column: "parent");

            migrationBuilder.CreateIndex(
                name: "IX_teams_program",
                table: "teams",
                column: "program");

            migrationBuilder.CreateIndex(
                name: "IX_third_voices_program",
                table: "third_voices",
                column: "program");

            migrationBuilder.CreateIndex(
                name: "IX_timed_acts_ended_at_next_at",
                table: "timed_acts",
                columns: new[] { "ended_at", "next_at" });

            migrationBuilder.CreateIndex(
                name: "IX_topic_links_later_round",
                table: "topic_links",
                column: "later_round");

            migrationBuilder.CreateIndex(
                name: "IX_topic_links_program",
                table: "topic_links",
                column: "program");

            migrationBuilder.CreateIndex(
                name: "IX_uploads_program_account",
                table: "uploads",
                columns: new[] { "program", "account" });

            CreateTriggers(migrationBuilder);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "account_invitations");

            migrationBuilder.DropTable(
                name: "account_sessions");

            migrationBuilder.DropTable(
                name: "answers");

            migrationBuilder.DropTable(
                name: "AspNetRoleClaims");

            migrationBuilder.DropTable(
                name: "AspNetUserClaims");

            migrationBuilder.DropTable(
                name: "AspNetUserLogins");

            migrationBuilder.DropTable(
                name: "AspNetUserPasskeys");

            migrationBuilder.DropTable(
                name: "AspNetUserRoles");

            migrationBuilder.DropTable(
                name: "AspNetUserTokens");

            migrationBuilder.DropTable(
                name: "audience_votes");

            migrationBuilder.DropTable(
                name: "audit");

            migrationBuilder.DropTable(
                name: "audit_heads");

            migrationBuilder.DropTable(
                name: "benefit_verdicts");

            migrationBuilder.DropTable(
                name: "beside_answers");

            migrationBuilder.DropTable(
                name: "calendar_feeds");

            migrationBuilder.DropTable(
                name: "cascade_parts");

            migrationBuilder.DropTable(
                name: "co_facilitators");

            migrationBuilder.DropTable(
                name: "commitment_reports");

            migrationBuilder.DropTable(
                name: "consents");

            migrationBuilder.DropTable(
                name: "cookie_keys");

            migrationBuilder.DropTable(
                name: "data_keys");

            migrationBuilder.DropTable(
                name: "drift_notes");

            migrationBuilder.DropTable(
                name: "due_letters");

            migrationBuilder.DropTable(
                name: "exceptions");

            migrationBuilder.DropTable(
                name: "glossary");

            migrationBuilder.DropTable(
                name: "handovers");

            migrationBuilder.DropTable(
                name: "identities");

            migrationBuilder.DropTable(
                name: "installation_keys");

            migrationBuilder.DropTable(
                name: "letter_texts");

            migrationBuilder.DropTable(
                name: "library_packs");

            migrationBuilder.DropTable(
                name: "links");

            migrationBuilder.DropTable(
                name: "ownership");

            migrationBuilder.DropTable(
                name: "pair_votes");

            migrationBuilder.DropTable(
                name: "planned_rounds");

            migrationBuilder.DropTable(
                name: "principle_reviews");

            migrationBuilder.DropTable(
                name: "rooms");

            migrationBuilder.DropTable(
                name: "same_meanings");

            migrationBuilder.DropTable(
                name: "seat_devices");

            migrationBuilder.DropTable(
                name: "security_events");

            migrationBuilder.DropTable(
                name: "sponsor_links");

            migrationBuilder.DropTable(
                name: "statement_versions");

            migrationBuilder.DropTable(
                name: "statement_votes");

            migrationBuilder.DropTable(
                name: "team_answers");

            migrationBuilder.DropTable(
                name: "teams");

            migrationBuilder.DropTable(
                name: "timed_acts");

            migrationBuilder.DropTable(
                name: "topic_links");

            migrationBuilder.DropTable(
                name: "uploads");

            migrationBuilder.DropTable(
                name: "imports");

            migrationBuilder.DropTable(
                name: "AspNetRoles");

            migrationBuilder.DropTable(
                name: "audience_members");

            migrationBuilder.DropTable(
                name: "audience_questions");

            migrationBuilder.DropTable(
                name: "benefit_actuals");

            migrationBuilder.DropTable(
                name: "beside_seats");

            migrationBuilder.DropTable(
                name: "commitments");

            migrationBuilder.DropTable(
                name: "decisions");

            migrationBuilder.DropTable(
                name: "AspNetUsers");

            migrationBuilder.DropTable(
                name: "sittings");

            migrationBuilder.DropTable(
                name: "principles");

            migrationBuilder.DropTable(
                name: "leader_seats");

            migrationBuilder.DropTable(
                name: "ballots");

            migrationBuilder.DropTable(
                name: "participants");

            migrationBuilder.DropTable(
                name: "cascade_teams");

            migrationBuilder.DropTable(
                name: "audience_rooms");

            migrationBuilder.DropTable(
                name: "benefits");

            migrationBuilder.DropTable(
                name: "third_voices");

            migrationBuilder.DropTable(
                name: "invitations");

            migrationBuilder.DropTable(
                name: "statements");

            migrationBuilder.DropTable(
                name: "cascades");

            migrationBuilder.DropTable(
                name: "leaders");

            migrationBuilder.DropTable(
                name: "rounds");

            migrationBuilder.DropTable(
                name: "packs");

            migrationBuilder.DropTable(
                name: "programs");
        }
    }
}
