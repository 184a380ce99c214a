package org.podstudio.storage.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.project.FailurePoint;

final class H2ShrinkTest {
    private static final int ROWS = 20_000;

    @TempDir
    private Path folder;
    private Path file;

    @BeforeEach
    void aLibraryIsWrittenInManyCommits() throws SQLException {
        file = folder.resolve("podstudio.mv.db");
        try (Connection connection = new H2Dialect().open(file, Dialect.Role.WRITER)) {
            fill(connection);
            Dialect.execute(connection, "SHUTDOWN IMMEDIATELY"); // a closing H2 would tidy for a moment
        }
    }

    /** Keys at random, as those of assets are: each commit touches pages all over the file. */
    private static void fill(Connection connection) throws SQLException {
        Dialect.execute(connection, "CREATE TABLE assets(id VARCHAR PRIMARY KEY, hash VARCHAR)");
        Dialect.execute(connection, "CREATE INDEX by_hash ON assets(hash)");
        connection.setAutoCommit(false);
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO assets VALUES (?, ?)")) {
            for (int i = 0; i < ROWS; i++) {
                insert.setString(1, UUID.nameUUIDFromBytes(new byte[] {(byte) i, (byte) (i >> 8)}).toString());
                insert.setString(2, UUID.nameUUIDFromBytes(new byte[] {1, (byte) i, (byte) (i >> 8)}).toString().repeat(4));
                insert.executeUpdate();
                if (i % 250 == 0) {
                    connection.commit();
                }
            }
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    private long rows() throws SQLException {
        try (Connection connection = new H2Dialect().open(file, Dialect.Role.WRITER);
                ResultSet count = connection.createStatement().executeQuery("SELECT COUNT(*) FROM assets WHERE hash > ''")) {
            count.next();
            return count.getLong(1);
        }
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString()).toList();
        }
    }

    @Test
    void aFileOfOldPiecesBecomesSmallAndKeepsItsRows() throws Exception {
        long before = Files.size(file);
        new H2Shrink(new H2Dialect(), file).run();
        assertThat(Files.size(file)).isLessThan(before / 2);
        assertThat(rows()).isEqualTo(ROWS);
        assertThat(names()).containsExactly("podstudio.mv.db");
    }

    @Test
    void aDatabaseThatGrewIsSmallWhenItWasClosed() throws Exception {
        Path grown = folder.resolve("grown.mv.db");
        try (Database database = Database.open(Engine.H2, grown)) {
            database.change(Durability.PROCESS_DEATH, sql -> sql.update("CREATE TABLE notes(id INT PRIMARY KEY, text VARCHAR)"));
            while (Files.size(grown) < 40L << 20) {
                String text = UUID.randomUUID().toString().repeat(100);
                database.change(Durability.PROCESS_DEATH, sql -> {
                    for (int row = 0; row < 200; row++) {
                        sql.update("MERGE INTO notes KEY(id) VALUES (?, ?)", row, text + row);
                    }
                });
            }
        }
        assertThat(Files.size(grown)).isLessThan(8L << 20);
        try (Database database = Database.open(Engine.H2, grown)) {
            assertThat(database.integrity()).isEmpty();
        }
    }

    @Test
    void aFileThatIsNoDatabaseStaysAsItIs() throws Exception {
        Files.writeString(file, "no database");
        new H2Shrink(new H2Dialect(), file).run();
        assertThat(file).hasContent("no database");
        assertThat(names()).containsExactly("podstudio.mv.db");
    }

    @Test
    void aProcessThatIsKilledBeforeTheCopyTakesItsPlaceLosesNothing() throws Exception {
        long before = Files.size(file);
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "-D" + FailurePoint.PROPERTY + "=h2.shrunk", "--enable-native-access=ALL-UNNAMED", Shrinking.class.getName(), file.toString())
                .redirectErrorStream(true).start();
        try (BufferedReader said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(said.lines().anyMatch(line -> line.contains("paused at h2.shrunk"))).isTrue();
        } finally {
            process.destroyForcibly().waitFor();
        }
        assertThat(Files.size(file)).isEqualTo(before);
        assertThat(names()).contains("podstudio.shrunk.mv.db");
        assertThat(rows()).isEqualTo(ROWS);
        assertThat(names()).containsExactly("podstudio.mv.db");
    }

    /** What the killed process does. */
    static final class Shrinking {
        private Shrinking() {}

        public static void main(String[] args) {
            new H2Shrink(new H2Dialect(), Path.of(args[0])).run();
        }
    }
}
