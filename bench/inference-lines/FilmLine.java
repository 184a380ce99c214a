import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A film enlarged by the real program with a real model, as a user does it: its memory, how long a cancel takes, and what is left to do
 * when the process was killed after its first part. The film is made by the ffmpeg program of our own build.
 */
final class FilmLine implements Line {
    private static final String MODEL = "realesr-animevideov3";
    private static final double MOST_CANCEL_SECONDS = 1;
    private static final double MOST_MEGABYTES = 450;

    /** Two parts: the first is done at half of the film. */
    private static final int FRAMES = 480;

    private static final long ASK_EVERY_MS = 20;

    private Path project;
    private Bench bench;

    @Override
    public String name() {
        return "film";
    }

    @Override
    public void run(Bench with) throws Exception {
        bench = with;
        Optional<Peers.Program> ffmpeg = bench.peers().ofOurBuild("ffmpeg");
        if (ffmpeg.isEmpty()) {
            bench.notRun("film", "the ffmpeg program that makes the film is not here");
            return;
        }
        UserModels.link(Path.of(bench.studio(List.of()).get(2)), new OurModels().model(MODEL).file().getParent());
        Path film = bench.folder("in").resolve("film.mp4");
        Command.of(ffmpeg.get().with("-v", "error", "-y", "-f", "lavfi", "-i", "testsrc2=s=64x48:r=24", "-f", "lavfi", "-i", "sine=frequency=300",
                "-t", "20", "-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p", "-c:a", "aac", film.toString()))
                .with(ffmpeg.get().environment()).cpu();
        project = bench.folder("project");
        Files.delete(project);
        start("project", "create", project.toString()).end();
        start("--project", project.toString(), "import", film.toString()).end();
        Watched idle = start("--project", project.toString(), "assets", "list").end();
        Watched whole = enlarging().end();
        String first = whole.sha256();
        double above = whole.peak - idle.peak;
        bench.say(String.format("  %d frames of 64 x 48 px four times as large: %.1f CPU-s; %.0f MB at most, %.0f above those of `assets list`, load %s",
                FRAMES, whole.cpu, whole.peak, above, Bench.load()));
        bench.verdict("megabytes allowed for megabytes needed", MOST_MEGABYTES / above, 1);
        cancel();
        killed(first);
    }

    private void cancel() throws Exception {
        double worst = 0;
        for (int i = 0; i < bench.rounds(); i++) {
            Watched run = enlarging();
            double moment = 2.5 + i; // CPU seconds: among the frames
            while (run.look() && run.cpu < moment) {
                Thread.sleep(ASK_EVERY_MS);
            }
            double before = run.cpu;
            new ProcessBuilder("kill", "-INT", "" + run.process.pid()).start().waitFor();
            long asked = System.nanoTime();
            run.end();
            worst = Math.max(worst, run.cpu - before);
            bench.say(String.format("  Ctrl-C after %.1f CPU-s: over after %.2f more, %.2f s, exit %d, load %s", before, run.cpu - before,
                    (System.nanoTime() - asked) / 1e9, run.process.exitValue(), Bench.load()));
        }
        bench.verdict("CPU seconds allowed for a cancel", MOST_CANCEL_SECONDS / Math.max(worst, 0.01), 1);
    }

    private void killed(String unkilled) throws Exception {
        Watched run = enlarging();
        while (run.look() && parts() == 0) {
            Thread.sleep(ASK_EVERY_MS);
        }
        new ProcessBuilder("kill", "-KILL", "" + run.process.pid()).start().waitFor();
        run.end();
        Watched again = enlarging().end();
        JsonNode facts = again.json().at("/jobs/0/facts");
        bench.say(String.format("  killed after %.1f CPU-s; the next job kept %d of %d frames and took %.1f CPU-s", run.cpu, facts.path("frames_kept").asInt(),
                facts.path("frames").asInt(), again.cpu));
        bench.compared(again.sha256().equals(unkilled), "the film of a job that was killed at half and one that was not: the same bytes");
        bench.verdict("frames kept of half the film", facts.path("frames_kept").asInt() / (FRAMES / 2.0), 1);
    }

    private long parts() throws IOException {
        Path kept = project.resolve("Work/.kept");
        if (Files.notExists(kept)) {
            return 0;
        }
        try (Stream<Path> all = Files.walk(kept)) {
            return all.filter(file -> file.getFileName().toString().endsWith(".film")).count();
        } catch (java.io.UncheckedIOException e) {
            return 0; // one went while we looked
        }
    }

    private Watched enlarging() throws IOException {
        return start("--project", project.toString(), "enhance", "upscale", "--set", "model=" + MODEL, "--set", "scale=4", "--query",
                "filename:film.mp4", "--json");
    }

    private Watched start(String... words) throws IOException {
        List<String> all = new ArrayList<>(List.of("taskset", "-c", "0"));
        all.addAll(bench.studio(Arrays.asList(words)));
        Path said = Files.createTempFile(bench.folder("said"), "said", ".json");
        return new Watched(new ProcessBuilder(all).redirectOutput(said.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD).start(), said);
    }

    /** A process, and what it has used as far as it was looked at. */
    private static final class Watched {
        private static final double TICKS = 100;

        private final Process process;
        private final Path said;
        private double cpu;
        private double peak;

        Watched(Process process, Path said) {
            this.process = process;
            this.said = said;
        }

        /** @return false once it has ended */
        boolean look() throws IOException {
            Path folder = Path.of("/proc/" + process.pid());
            try {
                for (String line : Files.readAllLines(folder.resolve("status"))) {
                    if (line.startsWith("VmHWM:")) {
                        peak = Math.max(peak, Double.parseDouble(line.replaceAll("[^0-9]", "")) * 1024 / 1e6);
                    }
                }
                String stat = Files.readString(folder.resolve("stat"));
                String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
                cpu = Math.max(cpu, (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS);
            } catch (NoSuchFileException ended) {
                return false;
            }
            return process.isAlive();
        }

        Watched end() throws Exception {
            while (look()) {
                Thread.sleep(ASK_EVERY_MS);
            }
            process.waitFor();
            return this;
        }

        JsonNode json() throws IOException {
            return new JsonMapper().readTree(said.toFile());
        }

        String sha256() throws Exception {
            Path made = Path.of(json().at("/outputs/0/path").asText());
            return java.util.HexFormat.of().formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(made)));
        }
    }
}
