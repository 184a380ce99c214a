package org.podstudio.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.podstudio.testsupport.SampleFiles;

/**
 * Each kind that works on files against each way in which files are bad, all of them in one batch with good ones among them: the good ones become
 * results, each bad one has a message in three parts with the code that stands here, and nothing else is left in the folder.
 */
class BadInputKindsTest {
    @TempDir
    static Path shared;

    private static Path in;
    private static Cli cli;

    @TempDir
    Path folder;

    @BeforeAll
    static void files() throws IOException {
        cli = Cli.real(shared.resolve("home"));
        in = Files.createDirectories(shared.resolve("in"));
        BadFiles.make(in, cli);
    }

    /** Names without a code become results. Those that are empty or only words are refused by all kinds alike. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        convert format=webp            | png jpg | 0x0.png=file-damaged 0x0.jpg=file-damaged 65535x65535.png=too-large 65535x65535.jpg=too-large \
            no-pixels.png=file-damaged truncated.png=file-damaged truncated.jpg=file-damaged
        crop_resize width=32           | png jpg | 0x0.png=file-damaged 0x0.jpg=file-damaged 65535x65535.png=too-large 65535x65535.jpg=too-large \
            no-pixels.png=file-damaged truncated.png=file-damaged truncated.jpg=file-damaged
        upscale model=lanczos scale=2  | png jpg | 0x0.png=file-damaged 0x0.jpg=file-damaged 65535x65535.png=too-large 65535x65535.jpg=too-large \
            no-pixels.png=file-damaged truncated.png=file-damaged truncated.jpg=file-damaged
        transcode speed=fastest        | mp4 avi wav mp3 | 0x0.avi=file-damaged 65535x65535.avi=file-damaged no-frames.mp4=file-damaged \
            no-moov.mp4=file-damaged truncated.mp4=file-damaged no-samples.wav=file-damaged \
            truncated.wav=file-damaged truncated.mp3=file-damaged half.avi=file-damaged
        trim start=0.1                 | mp4 avi wav mp3 | no-frames.mp4=file-damaged no-moov.mp4=file-damaged truncated.mp4=file-damaged \
            no-samples.wav=file-damaged \
            truncated.wav=file-damaged truncated.mp3=file-damaged half.avi=file-damaged
        trim start=0.1 mode=fast       | mp4 avi wav mp3 | no-frames.mp4=file-damaged no-moov.mp4=file-damaged truncated.mp4=file-damaged \
            no-samples.wav=file-damaged \
            truncated.wav=file-damaged truncated.mp3=file-damaged half.avi=file-damaged
        normalize lufs=-20             | mp4 avi wav mp3 | no-frames.mp4=file-damaged no-moov.mp4=file-damaged truncated.mp4=no-audio \
            no-samples.wav=file-damaged \
            truncated.wav=file-damaged truncated.mp3=file-damaged half.avi=file-damaged
        poster px=32                   | mp4 avi | 0x0.avi=file-damaged 65535x65535.avi=file-damaged no-frames.mp4=file-damaged no-moov.mp4=file-damaged \
            truncated.mp4=file-damaged
        filmstrip frames=4             | mp4 avi | 0x0.avi=file-damaged 65535x65535.avi=file-damaged no-frames.mp4=file-damaged no-moov.mp4=file-damaged \
            truncated.mp4=file-damaged
        waveform width=100             | mp4 avi wav mp3 | no-frames.mp4=file-damaged no-moov.mp4=file-damaged truncated.mp4=no-audio \
            no-samples.wav=file-damaged \
            truncated.wav=file-damaged truncated.mp3=file-damaged half.avi=file-damaged
        convert format=flac            | wav mp3 | no-samples.wav=file-damaged truncated.wav=file-damaged truncated.mp3=file-damaged
        """)
    void ofABatchTheGoodOnesComeOutAndEachBadOneSaysWhy(String kind, String endings, String refused) throws IOException {
        Map<String, String> expected = new TreeMap<>();
        Arrays.stream(refused.strip().split(" +")).forEach(pair -> expected.put(pair.split("=")[0], pair.split("=")[1]));
        List<Path> files = inputs(List.of(endings.split(" ")));
        files.forEach(file -> {
            String name = file.getFileName().toString();
            if (name.startsWith("zero.") || name.startsWith("words.")) {
                expected.put(name, name.startsWith("zero.") ? "file-empty" : "not-media");
            }
        });
        Path out = Files.createDirectory(folder.resolve("out"));
        JsonNode json = run(kind, files, out).exits(1).json();

        Map<String, String> failed = new TreeMap<>();
        for (JsonNode each : json.get("failed")) {
            assertThat(each.get("error").properties()).as(each.toString()).hasSize(4).allMatch(part -> !part.getValue().asText().isBlank());
            failed.put(Path.of(each.get("path").asText()).getFileName().toString(), each.at("/error/code").asText());
        }
        assertThat(failed).isEqualTo(expected);
        assertThat(json.get("jobs")).hasSize(files.size() - expected.size());
        List<String> made = new ArrayList<>();
        for (JsonNode each : json.get("outputs")) {
            made.add(each.get("path").asText());
        }
        assertThat(made).hasSize(files.size() - expected.size());
        try (Stream<Path> left = Files.list(out)) {
            assertThat(left.map(Path::toString)).containsExactlyInAnyOrderElementsOf(made);
        }
        assertThat(cli.run(Stream.concat(Stream.of("inspect", "--json"), made.stream()).toArray()).exits(0).json()).hasSize(made.size());
    }

    @Test
    void whatIsCutOffIsInspectedWithoutAnErrorAndItIsSaidHowMuchIsThere() throws IOException {
        JsonNode json = cli.run("inspect", "--json", in.resolve("truncated.wav"), in.resolve("good.wav"), in.resolve("no-length.wav"), in.resolve("half.avi"))
                .exits(0).json();
        assertThat(json.at("/0/error").isNull()).isTrue();
        assertThat(json.at("/0/cut_off/bytes_stated").asLong()).isEqualTo(22_050);
        assertThat(json.at("/0/cut_off/bytes").asLong()).isEqualTo(Files.size(in.resolve("truncated.wav")) - 44);
        assertThat(json.at("/0/cut_off/why").asText()).startsWith("Its end is missing");
        assertThat(json.at("/1").has("cut_off")).isFalse();
        assertThat(json.at("/2").has("cut_off")).isFalse();
        assertThat(json.at("/3").has("cut_off")).isTrue();
        assertThat(cli.run("inspect", in.resolve("truncated.wav")).exits(0).out()).contains("bytes_stated: 22050");
    }

    @Test
    void whatIsThereStaysUnlessForcedAndOneCommandNeverOverwritesItsOwnResults() throws IOException {
        Path out = Files.createDirectory(folder.resolve("out"));
        Path there = Files.writeString(out.resolve("good_conv.webp"), "mine");
        Path named = Files.writeString(folder.resolve("a.webp"), "mine");
        Path png = in.resolve("good.png");
        assertThat(cli.run("enhance", "convert", png, "--out", named, "--json").exits(3).error()).isEqualTo("target-exists");
        JsonNode json = run("convert format=webp", List.of(png, in.resolve("jpeg-inside.png")), out).exits(1).json();
        assertThat(json.at("/failed/0/error/code").asText()).isEqualTo("target-exists");
        assertThat(named).hasContent("mine");
        assertThat(there).hasContent("mine");
        JsonNode forced = cli.run("enhance", "convert", png, in.resolve("good.jpg"), "--set", "format=webp", "--out", out, "--force", "--json")
                .exits(1).json();
        assertThat(forced.at("/jobs")).hasSize(1);
        assertThat(forced.at("/failed/0/path").asText()).endsWith("good.jpg");
        assertThat(Files.readAllBytes(there)).startsWith('R', 'I', 'F', 'F');
    }

    @Test
    void anEncoderThatIsNotHereIsNamedAndTheNextFileGoesOn() throws IOException {
        Path out = Files.createDirectory(folder.resolve("out"));
        Cli.Result result = run("transcode hardware=h264_magic", List.of(in.resolve("good.avi"), in.resolve("good.wav")), out);
        JsonNode failed = result.exits(1).json().at("/failed/0");
        assertThat(failed.at("/error/code").asText()).isEqualTo("encoder-missing");
        assertThat(failed.at("/error/why").asText()).contains("h264_magic");
        try (Stream<Path> left = Files.list(out)) {
            assertThat(left.map(file -> file.getFileName().toString())).containsExactly("good_transcoded.m4a");
        }
    }

    @ParameterizedTest
    @CsvSource({"convert format=tiff,large.png", "upscale model=lanczos,large.png", "upscale model=nearest,large.png", "bg_remove mask=false,flat.png",
        "crop_resize width=3000,good.png", "transcode container=mkv crf=0 width=1500 speed=fastest,good.avi",
        "trim start=0.1,good.wav", "normalize lufs=-20,good.wav", "convert format=wav,good.wav", "filmstrip frames=10,good.avi"})
    void aDiskThatFillsUpHalfWayIsSaidAndNothingIsLeft(String kind, String name) throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        assumeTrue(BadInputTest.mount("tmpfs", "size=4k,nr_inodes=20", disk), "no right to mount a file system: a full disk cannot be made");
        try {
            Path input = switch (name) {
                case "large.png" -> SampleFiles.png(folder.resolve(name), 400, 300, 1);
                case "flat.png" -> Pictures.disc(folder.resolve(name), 1500);
                default -> in.resolve(name);
            };
            List<Object> arguments = arguments(kind, List.of(input), disk.resolve("out." + ending(kind, name)));
            assertThat(cli.run(arguments.toArray()).exits(3).error()).as("it is foreseen").isEqualTo("blocked");
            arguments.add("--force");
            assertThat(cli.run(arguments.toArray()).exits(3).error()).isEqualTo("disk-full");
            try (Stream<Path> left = Files.list(disk)) {
                assertThat(left).isEmpty();
            }
        } finally {
            BadInputTest.run("umount", disk.toString());
        }
    }

    private static String ending(String kind, String name) {
        return switch (kind.split(" ")[0]) {
            case "transcode" -> "mkv";
            case "filmstrip" -> "jpg";
            case "convert" -> kind.substring(kind.indexOf('=') + 1);
            default -> name.substring(name.indexOf('.') + 1);
        };
    }

    private static List<Path> inputs(List<String> endings) throws IOException {
        // Results are named by the input without its ending: one of each.
        Map<String, Path> byStem = new TreeMap<>();
        try (Stream<Path> all = Files.list(in)) {
            all.sorted().filter(file -> endings.contains(ending(file))).forEach(file -> byStem.putIfAbsent(stem(file) + (bad(file) ? ending(file) : ""), file));
        }
        return byStem.values().stream().sorted().toList();
    }

    private static boolean bad(Path file) {
        return !stem(file).equals("good") && !stem(file).equals("no-length");
    }

    private static String stem(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.lastIndexOf('.'));
    }

    private static String ending(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static Cli.Result run(String kind, List<Path> files, Path out) {
        return cli.run(arguments(kind, files, out).toArray());
    }

    /** @param kind and its settings */
    private static List<Object> arguments(String kind, List<Path> files, Path out) {
        List<Object> arguments = new ArrayList<>(List.of("enhance"));
        String[] words = kind.strip().split(" +");
        arguments.add(words[0]);
        for (int i = 1; i < words.length; i++) {
            arguments.addAll(List.of("--set", words[i]));
        }
        arguments.addAll(files);
        arguments.addAll(List.of("--out", out, "--json"));
        return arguments;
    }
}
