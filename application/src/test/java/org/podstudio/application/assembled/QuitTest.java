package org.podstudio.application.assembled;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Leaving the studio while jobs wait and run: the three choices, and what the next start makes of them. */
class QuitTest extends Sitting {
    /** Two hours of silence, which takes no room on the disk and minutes to encode. */
    private static final long SILENCE_BYTES = 2L * 3600 * 44_100 * 4;

    /** A WAV file with a hole for its sound. */
    private static void silence(Path file) throws IOException {
        ByteBuffer head = ByteBuffer.allocate(44).order(ByteOrder.LITTLE_ENDIAN);
        head.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt((int) (SILENCE_BYTES + 36));
        head.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16).putShort((short) 1).putShort((short) 2).putInt(44_100)
                .putInt(44_100 * 4).putShort((short) 4).putShort((short) 16);
        head.put("data".getBytes(StandardCharsets.US_ASCII)).putInt((int) SILENCE_BYTES);
        try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
            out.write(head.array());
            out.setLength(44 + SILENCE_BYTES);
        }
    }

    /** Jobs as a command leaves them that was killed: one interrupted, one still waiting. */
    private void leaveJobsBehind() throws Exception {
        Path sound = folder.resolve("silence.wav");
        silence(sound);
        studio.cli("project", "create", studio.project().toString());
        studio.cli("import", sound.toString(), "--reference");
        Process killed = studio.command("enhance", "transcode", "--query", "type:audio", "--set", "audio=opus");
        studio.until("running job", () -> studio.cli("jobs", "list").contains("\"running\""));
        killed.destroyForcibly().waitFor(20, TimeUnit.SECONDS);
    }

    private int jobs(String status) throws Exception {
        return studio.cli("jobs", "list", "--status", status).split("\"transcode\"", -1).length - 1;
    }

    private void ask() throws Exception {
        studio.until("question", () -> {
            clickLibrary();
            studio.keys("ctrl+q");
        }, () -> studio.windows("^PODStudio$").size() > 0);
    }

    @Test
    void keepWorkingResumeNextTimeAndCancel() throws Exception {
        leaveJobsBehind();
        studio.open();
        studio.until("job that goes on", () -> {
            clickLibrary();
            studio.keys("ctrl+shift+r");
        }, () -> jobs("running") > 0);

        ask();
        studio.keys("Return"); // the safe button is the default
        studio.until("window without a question", () -> studio.windows("^PODStudio$").isEmpty());
        assertThat(studio.running()).isTrue();
        assertThat(jobs("running")).as("went on meanwhile").isPositive();

        ask();
        studio.keys("shift+Tab", "space");
        assertThat(studio.ended()).isZero();
        assertThat(jobs("queued")).as("waits for the next start").isPositive();

        studio.open();
        studio.until("job that goes on", () -> jobs("running") > 0);
        ask();
        studio.keys("shift+Tab", "shift+Tab", "space");
        assertThat(studio.ended()).isZero();
        assertThat(jobs("queued") + jobs("running")).isZero();
        assertThat(jobs("canceled")).isPositive();
        assertThat(studio.complaints()).isEmpty();
    }
}
