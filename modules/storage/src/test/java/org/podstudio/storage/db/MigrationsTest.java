package org.podstudio.storage.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.podstudio.core.api.problem.StudioException;

/** The schema's way from version to version. */
class MigrationsTest {
    @TempDir
    Path temporary;

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aNewDatabaseGetsEveryVersionWithoutABackupAndTheSecondOpenDoesNothing(Engine engine) throws Exception {
        List<Integer> backups = new ArrayList<>();
        for (int open = 0; open < 2; open++) {
            try (Database database = Database.open(engine, engine.file(temporary))) {
                Migrations.Outcome outcome = database.migrate(new Migrations(backups::add));
                assertThat(outcome).isEqualTo(new Migrations.Outcome(open == 0 ? 0 : Migrations.latest(), Migrations.latest()));
            }
        }
        assertThat(backups).isEmpty();
        assertThat(rows(engine, "SELECT COUNT(*) FROM schema_version WHERE LENGTH(checksum) = 64"))
               .isEqualTo(Integer.toString(Migrations.latest()));
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void anOlderFileIsBackedUpFirstAndThenBroughtUpToDate(Engine engine) throws Exception {
        try (Database database = Database.open(engine, engine.file(temporary))) {
            database.migrate(Migrations.upTo(1));
        }
        List<Integer> backups = new ArrayList<>();
        try (Database database = Database.open(engine, engine.file(temporary))) {
            assertThat(database.migrate(new Migrations(backups::add))).isEqualTo(new Migrations.Outcome(1, Migrations.latest()));
        }
        assertThat(backups).containsExactly(1);
        assertThat(rows(engine, "SELECT COUNT(*) FROM words")).isEqualTo("0");
    }

    /** H2 commits each definition, so a killed migration leaves those it came to; SQLite takes all of them back. */
    @ParameterizedTest
    @EnumSource(Engine.class)
    void aMigrationThatIsKilledAnywhereIsRunAgainAndEndsAsIfItHadNotBeen(Engine engine) throws Exception {
        List<String> whole = schema(engine, temporary.resolve("whole"), 0, 0);
        for (int version = 1; version <= Migrations.latest(); version++) {
            int statements = new Migrations(from -> {}).statements(engine.dialect(), version).size();
            for (int ran : new TreeSet<>(List.of(statements / 3, statements / 2, statements))) {
                assertThat(schema(engine, temporary.resolve("v" + version + " after " + ran), version, ran)).isEqualTo(whole);
            }
        }
    }

    /** What a database holds whose migration to {@code version} was killed after some statements. */
    private static List<String> schema(Engine engine, Path folder, int version, int ran) throws Exception {
        Path file = engine.file(Files.createDirectories(folder));
        if (version > 0) {
            try (Database database = Database.open(engine, file)) {
                database.migrate(Migrations.upTo(version - 1));
            }
            if (version > 1) {
                OldDatabases.addFox(engine, file);
            }
            Dialect dialect = engine.dialect();
            try (Connection killed = dialect.open(file, Dialect.Role.WRITER)) {
                dialect.begin(killed, Durability.POWER_CUT);
                for (String statement : new Migrations(from -> {}).statements(dialect, version).subList(0, ran)) {
                    Dialect.execute(killed, statement);
                }
                if (engine == Engine.H2) {
                    Dialect.execute(killed, "SHUTDOWN IMMEDIATELY");
                }
            }
        }
        List<String> names = new ArrayList<>();
        try (Database database = Database.open(engine, file)) {
            database.migrate(new Migrations(from -> {}));
            database.read(sql -> names.addAll(sql.query(engine == Engine.H2
                    ? "SELECT TABLE_NAME || '.' || COLUMN_NAME FROM INFORMATION_SCHEMA.COLUMNS WHERE TABLE_SCHEMA = 'PUBLIC' UNION "
                            + "SELECT TABLE_NAME || ':' || INDEX_NAME FROM INFORMATION_SCHEMA.INDEXES WHERE TABLE_SCHEMA = 'PUBLIC' "
                            + "AND INDEX_NAME NOT LIKE 'PRIMARY%' AND INDEX_NAME NOT LIKE 'CONSTRAINT%' ORDER BY 1"
                    : "SELECT COALESCE(sql, name) FROM sqlite_schema ORDER BY 1", row -> row.getString(1))));
            assertThat(database.integrity()).isEmpty();
            if (version > 1 && version <= 4) { // the fourth begins to know tags by name
                List<String> tags = database.read(sql -> sql.query("SELECT tag FROM tag_names", row -> row.getString(1)));
                assertThat(tags).containsExactly("Red Fox");
            }
        }
        return names;
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void withoutItsBackupNothingIsMigrated(Engine engine) throws Exception {
        try (Database database = Database.open(engine, engine.file(temporary))) {
            database.migrate(Migrations.upTo(1));
            assertThatThrownBy(() -> database.migrate(new Migrations(from -> {
                throw StudioException.of("disk-full", "No.", "No.", "No.");
            }))).isInstanceOf(StudioException.class);
        }
        assertThat(rows(engine, "SELECT MAX(version) FROM schema_version")).isEqualTo("1");
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aFileOfANewerProgramIsRefusedUnchanged(Engine engine) throws Exception {
        try (Database database = Database.open(engine, engine.file(temporary))) {
            database.migrate(new Migrations(from -> {}));
        }
        try (Connection connection = engine.dialect().open(engine.file(temporary), Dialect.Role.WRITER)) {
            Dialect.execute(connection, "INSERT INTO schema_version VALUES (99, 'V099__future', 'x', 0)");
        }
        try (Database database = Database.open(engine, engine.file(temporary))) {
            assertThatThrownBy(() -> database.migrate(new Migrations(from -> {})))
                    .isInstanceOfSatisfying(StudioException.class, e -> assertThat(e.problem().code()).isEqualTo("project-newer"));
        }
    }

    @Test
    void aLockThatLastsTooLongIsToldAsDatabaseLocked() throws Exception {
        Path file = Engine.SQLITE.file(temporary);
        try (Database database = Database.open(new SqliteDialect(100), file);
                Connection other = new SqliteDialect(100).open(file, Dialect.Role.WRITER)) {
            database.migrate(new Migrations(from -> {}));
            Dialect.execute(other, "BEGIN IMMEDIATE");
            assertThatThrownBy(() -> database.change(Durability.POWER_CUT, sql -> {}))
                    .isInstanceOfSatisfying(StudioException.class, e -> assertThat(e.problem().code()).isEqualTo("database-locked"));
            Dialect.execute(other, "ROLLBACK");
            database.change(Durability.POWER_CUT, sql -> {});
        }
    }

    @Test
    void sqliteCommitsOfSubmissionsAndImportsAreSyncedAndOthersAreNot() throws Exception {
        SqliteDialect dialect = new SqliteDialect();
        try (Connection writer = dialect.open(Engine.SQLITE.file(temporary), Dialect.Role.WRITER)) {
            assertThat(pragma(writer, "journal_mode")).isEqualTo("wal");
            assertThat(pragma(writer, "foreign_keys")).isEqualTo("1");
            dialect.begin(writer, Durability.POWER_CUT);
            assertThat(pragma(writer, "synchronous")).isEqualTo("2");
            dialect.commit(writer, Durability.POWER_CUT);
            dialect.begin(writer, Durability.PROCESS_DEATH);
            assertThat(pragma(writer, "synchronous")).isEqualTo("1");
            dialect.commit(writer, Durability.PROCESS_DEATH);
            dialect.begin(writer, Durability.POWER_CUT);
            assertThat(pragma(writer, "synchronous")).isEqualTo("2");
            dialect.commit(writer, Durability.POWER_CUT);
        }
    }

    private static String pragma(Connection connection, String name) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery("PRAGMA " + name)) {
            return rows.getString(1);
        }
    }

    private String rows(Engine engine, String query) throws Exception {
        try (Connection connection = engine.dialect().open(engine.file(temporary), Dialect.Role.READER);
                Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
