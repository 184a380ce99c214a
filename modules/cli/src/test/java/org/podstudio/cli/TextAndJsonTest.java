package org.podstudio.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.StringWriter;
import java.math.BigInteger;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.podstudio.cli.json.Json;

class TextAndJsonTest {
    @Test
    void jsonKeepsNullsAndBigNumbersAndHasNoNotANumber() throws IOException {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("none", null);
        map.put("seed", new BigInteger("18446744073709551615"));
        map.put("nan", Double.NaN);
        map.put("half", 0.5);
        map.put("at", Instant.parse("2026-01-02T03:04:05.678901Z"));
        map.put("list", Arrays.asList("a\n\"", 7L, true, null));
        StringWriter out = new StringWriter();
        Json.write(map, out);
        assertEquals("{\"none\":null,\"seed\":18446744073709551615,\"nan\":null,\"half\":0.5,"
                + "\"at\":\"2026-01-02T03:04:05.678Z\",\"list\":[\"a\\n\\\"\",7,true,null]}", out.toString());
    }

    @Test
    void invisibleCharactersAreEscapedAndOthersKept() {
        assertEquals("evil\\u202egnp.png", Visible.text("evil\u202egnp.png"));
        assertEquals("tab\\u0009", Visible.text("tab\t"));
        assertEquals("\ud83d\udd25 \u05e9\u05dc", Visible.text("\ud83d\udd25 \u05e9\u05dc"));
        assertEquals("half\\ud83d", Visible.text("half\ud83d"));
        assertEquals("a\nb", Visible.lines("a\nb"));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void bytesThatAreNoTextAreShownEscapedAndOpenTheirFile() {
        Path odd = Path.of(URI.create("file:///tmp/latin1_%e9%ff%C3%A9.png"));
        assertEquals("/tmp/latin1_\\xE9\\xFF\u00e9.png", Visible.path(odd));
        assertEquals("latin1_\\xE9\\xFF\u00e9.png", Visible.name(odd));
        byte[] raw = {'/', 't', 'm', 'p', '/', (byte) 0xe9, '.', 'p', 'n', 'g'};
        RawArguments arguments = new RawArguments(List.of("/tmp/\ufffd.png"), Map.of("/tmp/\ufffd.png", raw));
        assertEquals("/tmp/\\xE9.png", Visible.path(arguments.path("/tmp/\ufffd.png")));
    }

    @Test
    void aReaderThatWentAwayIsNoFailure() {
        OutputStream closed = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        new Console(closed, new PrintStream(OutputStream.nullOutputStream()), false).answer("x".repeat(200_000));
    }

    @Test
    void theNearestNameAllowsForSwappedLettersAndRefusesStrangers() {
        assertThat(NearestName.of("ispnect", List.of("import", "inspect"))).contains("inspect");
        assertThat(NearestName.of("zzzzzzzz", List.of("import", "inspect"))).isEmpty();
    }

    @Test
    void theCommandIsFoundBetweenOptions() {
        Arguments arguments = Arguments.of(List.of("--home", "assets", "--json", "assets", "--limit=1", "list", "--", "x"));
        assertEquals(List.of("assets", "list"), arguments.words());
        assertEquals(List.of("--home", "assets", "--json", "--limit=1", "--", "x"), arguments.without(2));
        assertThat(arguments.has("--json")).isTrue();
        assertThat(Arguments.of(List.of("x", "--", "--json")).has("--json")).isFalse();
    }
}
