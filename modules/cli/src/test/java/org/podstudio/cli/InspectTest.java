package org.podstudio.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.podstudio.cli.AssetsCommandsTest.names;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.media.PixelSize;
import org.podstudio.core.api.print.PrintCheck;
import org.podstudio.core.api.print.PrintFacts;
import org.podstudio.core.api.print.PrintSize;
import org.podstudio.testsupport.Hashes;
import org.podstudio.testsupport.HeaderProbe;
import org.podstudio.testsupport.SampleFiles;

class InspectTest {
    private static final List<String> FIELDS = List.of("path", "filename", "hash", "type", "mime_type", "size_bytes",
            "file_modified_at", "width", "height", "duration", "fps", "sample_rate", "channels", "codec", "video_codec",
            "audio_codec", "orientation", "rotation", "streams", "generator", "error");

    @TempDir
    Path folder;

    private Cli cli;

    @BeforeEach
    void start() {
        cli = Cli.with(folder.resolve("no-home"), new HeaderProbe());
    }

    @Test
    void answersOneElementPerArgumentInOrderEvenWhenSomeFail() throws Exception {
        Path png = SampleFiles.png(folder.resolve("a.png"), 30, 20, 1);
        Path text = SampleFiles.text(folder.resolve("text.png"), "hello");
        Path empty = SampleFiles.text(folder.resolve("zero.png"), "");
        Path wav = SampleFiles.wav(folder.resolve("w.wav"), 0.5, 440);
        Cli.Result result = cli.run("inspect", "--json", wav, text, folder.resolve("gone.png"), png, empty, folder, png)
                .exits(ExitCode.SOME_FAILED);
        JsonNode all = result.json();
        assertThat(all).extracting(one -> one.get("filename").asText())
                .containsExactly("w.wav", "text.png", "gone.png", "a.png", "zero.png", folder.getFileName().toString(), "a.png");
        assertThat(all).allSatisfy(one -> assertEquals(FIELDS, names(one)));
        assertThat(all.get(0).get("error").isNull()).isTrue();
        assertEquals("audio", all.get(0).get("type").asText());
        assertEquals("not-media", all.get(1).at("/error/code").asText());
        assertEquals("no-such-file", all.get(2).at("/error/code").asText());
        assertEquals(30, all.get(3).get("width").asInt());
        assertEquals(Hashes.sha256(Files.readAllBytes(png)), all.get(3).get("hash").asText());
        assertEquals("file-empty", all.get(4).at("/error/code").asText());
        assertEquals("not-a-file", all.get(5).at("/error/code").asText());
    }

    @Test
    void pictureIsCheckedForPrintAndFindingsAreToldInThreeSentences() throws Exception {
        PrintCheck check = (file, size, cancelled) -> new PrintFacts(new PixelSize(600, 300), true, 0.5, 0.02, 0.01, 12.345, 50,
                new PrintSize(12, 6), 0, Set.of(PrintFacts.Side.BOTTOM));
        Cli printing = Cli.with(folder.resolve("no-home"), new HeaderProbe(), check);
        Path png = SampleFiles.png(folder.resolve("a.png"), 600, 300, 1);
        Path wav = SampleFiles.wav(folder.resolve("w.wav"), 0.5, 440);
        JsonNode all = printing.run("inspect", "--json", "--print", "12x16in", png, wav).exits(0).json();
        JsonNode print = all.get(0).get("print");
        assertThat(print.get("dpi").asDouble()).isEqualTo(50);
        assertThat(print.get("fringe_delta_e").asDouble()).isEqualTo(12.35);
        assertThat(print.get("cut").get(0).asText()).isEqualTo("bottom");
        assertThat(print.get("findings")).extracting(one -> one.get("code").asText())
                .containsExactly("print-low-dpi", "print-haze", "print-fringe", "print-cut");
        assertEquals(List.of("severity", "code", "what", "why", "next"), names(print.at("/findings/0")));
        assertThat(all.get(1).has("print")).isFalse();
        printing.run("inspect", "--print", "huge", png).exits(ExitCode.USAGE);
    }

    @Test
    void allWellIsExitZeroAndNoHomeIsMade() {
        Path png = SampleFiles.png(folder.resolve("a.png"), 30, 20, 1);
        cli.run("inspect", png).exits(0);
        assertThat(folder.resolve("no-home")).doesNotExist();
    }

    @Test
    void fastReadsHeadersOnly() {
        Path png = SampleFiles.png(folder.resolve("a.png"), 30, 20, 1);
        JsonNode one = cli.run("inspect", "--fast", "--json", png).exits(0).json().get(0);
        assertEquals(20, one.get("height").asInt());
        assertThat(one.get("hash").isNull()).isTrue();
    }

    @Test
    void aNameThatLooksLikeAnOptionIsAFileAfterTwoDashes() {
        JsonNode all = cli.run("inspect", "--json", "--", "--help", "-rf.png").exits(1).json();
        assertThat(all).extracting(one -> one.get("filename").asText()).containsExactly("--help", "-rf.png");
    }

    @Test
    void controlCharactersReachThePersonEscaped() {
        Path odd = SampleFiles.png(folder.resolve("new\nline\u202egnp.png"), 3, 3, 1);
        assertThat(cli.run("inspect", odd).exits(0).out()).contains("new\\u000aline\\u202egnp.png");
        assertEquals("new\nline\u202egnp.png",
                cli.run("inspect", "--json", odd).exits(0).json().get(0).get("filename").asText());
    }
}
