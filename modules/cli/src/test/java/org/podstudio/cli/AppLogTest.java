package org.podstudio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AppLogTest {
    @TempDir
    Path folder;

    @Test
    void aRecordWithoutWordsIsWrittenWithWhatWasThrown() throws Exception {
        Path file = folder.resolve("Logs").resolve("app.log");
        Console console = new Console(new ByteArrayOutputStream(), new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8), false);
        try (AppLog log = new AppLog(console)) {
            log.writeTo(file);
            LogRecord record = new LogRecord(Level.SEVERE, null);
            record.setThrown(new IllegalStateException("what really happened"));
            log.publish(record);
        }
        assertThat(Files.readString(file)).contains("SEVERE").contains("what really happened");
    }
}
