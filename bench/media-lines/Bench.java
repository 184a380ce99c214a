import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** What a line has at hand, and where it tells its results. */
final class Bench {
    private final int rounds;
    private final String only;
    private final Path app = Path.of(System.getProperty("bench.app"));
    private final Path scratch = Path.of(System.getProperty("bench.scratch"));
    private final Inputs inputs;
    private final Peers peers;
    private final List<String> missed = new ArrayList<>();
    private final List<String> notRun = new ArrayList<>();
    private final List<String> different = new ArrayList<>();
    private int reached;
    private String line = "";

    /** @param only what a line that does several things is to do, e.g. {@code h265}; empty for all of them */
    Bench(int rounds, Path corpus, int files, String only) {
        this.rounds = rounds;
        this.only = only;
        inputs = new Inputs(corpus, scratch.resolve("inputs"), files);
        peers = new Peers(scratch.resolve("programs"), Path.of(System.getProperty("bench.repository")));
    }

    int rounds() {
        return rounds;
    }

    /** Whether a line is to do this one of the things it does. */
    boolean wants(String part) {
        return part.startsWith(only);
    }

    Inputs inputs() {
        return inputs;
    }

    Peers peers() {
        return peers;
    }

    Path root() {
        return Path.of(System.getProperty("bench.root"));
    }

    /** A new folder of this line's. */
    Path folder(String name) throws IOException {
        return Files.createDirectories(scratch.resolve(line).resolve(name));
    }

    /** A name in this line's folder that nothing has yet: for commands that make it. */
    Path fresh(String name) throws IOException {
        for (int i = 1; ; i++) {
            Path free = folder("fresh").resolve(name + "-" + i);
            if (Files.notExists(free)) {
                return free;
            }
        }
    }

    /** Of the classes that our commands load. */
    Path archive() {
        return app.resolve("podstudio").resolve("archive").resolve("command.jsa");
    }

    /** Our command with these arguments. */
    List<String> studio(List<String> arguments) {
        List<String> all = new ArrayList<>(List.of(app.resolve("bin").resolve("podstudio").toString(), "--home", scratch.resolve("home").toString()));
        all.addAll(arguments);
        return all;
    }

    /** Whether our command knows a kind of job: lines of kinds that are not there say so instead of measuring an error. */
    boolean hasKind(String id) throws IOException, InterruptedException {
        Path out = folder("kinds").resolve("kinds.json");
        Command.of(studio(List.of("jobs", "kinds", "--json"))).into(out).cpu();
        return Files.readString(out).matches("(?s).*\"id\"\\s*:\\s*\"" + id + "\".*");
    }

    Contest contest(String what, double wanted) {
        return new Contest(this, what, wanted);
    }

    void machine() throws IOException, InterruptedException {
        say(Command.firstLine(studio(List.of("--version"))) + ", " + Runtime.version() + ", " + Runtime.getRuntime().availableProcessors()
                + " cores, load " + load() + ", " + Instant.now().truncatedTo(ChronoUnit.MINUTES) + "; " + rounds + " rounds in turns; CPU seconds "
                + "are user + system: median (least to most)");
    }

    void begin(String name) {
        line = name;
        say("\n" + name);
    }

    void say(String text) {
        System.out.println(text);
        System.out.flush();
    }

    void verdict(String what, double ratio, double wanted) {
        if (ratio >= wanted) {
            reached++;
        } else {
            missed.add(line + ", " + what + String.format(": %.2f of %.2f", ratio, wanted));
        }
    }

    /** @param reason e.g. {@code vipsthumbnail is not installed} */
    void notRun(String what, String reason) {
        say("  " + what + ": not run: " + reason);
        notRun.add(line + ", " + what + ": " + reason);
    }

    /** What the comparison of outputs said. */
    void compared(boolean same, String text) {
        say("  output: " + text);
        if (!same) {
            different.add(line + ": " + text);
        }
    }

    /** @return false when an output was not what it must be */
    boolean end() throws IOException {
        say("\nload at the end " + load() + "; reached: " + reached + ", missed: " + missed.size() + ", not run: " + notRun.size());
        missed.forEach(text -> say("  missed: " + text));
        notRun.forEach(text -> say("  not run: " + text));
        different.forEach(text -> say("  OUTPUT DIFFERS: " + text));
        return different.isEmpty();
    }

    static String load() throws IOException {
        Path file = Path.of("/proc/loadavg");
        return Files.exists(file) ? Files.readString(file).split(" ")[0] : "unknown";
    }
}
