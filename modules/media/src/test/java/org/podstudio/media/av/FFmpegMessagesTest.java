package org.podstudio.media.av;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bytedeco.ffmpeg.global.avutil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.media.ffmpeg.FFmpegMessages;

class FFmpegMessagesTest {
    @TempDir
    Path folder;

    @Test
    void eachListensToItsOwnThreadAndAllToThreadsThatNobodyKnows() throws Exception {
        List<String> one = new CopyOnWriteArrayList<>();
        List<String> two = new CopyOnWriteArrayList<>();
        try (FFmpegMessages.Ear mine = FFmpegMessages.listen(one::add)) {
            Thread other = Thread.ofPlatform().start(() -> {
                try (FFmpegMessages.Ear ear = FFmpegMessages.listen(two::add); FFmpegMessages.Ear again = FFmpegMessages.listen(line -> two.add("twice"))) {
                    say("of the other");
                    say("");
                    join(Thread.ofPlatform().start(() -> say("of nobody")));
                }
            });
            join(other);
            say("mine");
        }
        say("into silence");
        assertEquals(List.of("FFmpeg: of nobody", "FFmpeg: mine"), one);
        assertEquals(List.of("FFmpeg: of the other", "FFmpeg: of nobody"), two);
        assertEquals(avutil.AV_LOG_QUIET, avutil.av_log_get_level());
    }

    @Test
    void aFloodIsCut() {
        List<String> lines = new CopyOnWriteArrayList<>();
        try (FFmpegMessages.Ear ear = FFmpegMessages.listen(lines::add)) {
            for (int i = 0; i < 5000; i++) {
                say("error " + i);
            }
        }
        assertEquals(100, lines.size());
        assertEquals("FFmpeg: further messages are left out", lines.getLast());
    }

    private static void say(String text) {
        avutil.av_log(null, avutil.AV_LOG_ERROR, text);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
