import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A command line that is measured by the shell's {@code time}: it and all it starts.
 *
 * @param output where its standard output goes
 * @param environment added to ours
 * @param before made ready for each run, outside the measurement
 */
record Command(List<String> words, Path output, Map<String, String> environment, Setup before) implements Work {
    /** What has to be there before a run, e.g. a folder that the command must not find. */
    @FunctionalInterface
    interface Setup {
        /** @return words to use in this run, the command's own or others */
        List<String> words(List<String> words) throws Exception;
    }

    static Command of(List<String> words) {
        return new Command(List.copyOf(words), Path.of("/dev/null"), Map.of(), all -> all);
    }

    /** One process a file, as programs that take one file only are used on many. */
    static Command each(List<String> words, List<Path> files, Path list) throws IOException {
        Files.writeString(list, String.join("\0", files.stream().map(Path::toString).toList()));
        List<String> all = new ArrayList<>(List.of("xargs", "-0", "-a", list.toString(), "-I", "{}"));
        all.addAll(words);
        return of(all);
    }

    Command into(Path file) {
        return new Command(words, file, environment, before);
    }

    Command with(Map<String, String> more) {
        return new Command(words, output, Map.copyOf(more), before);
    }

    Command before(Setup setup) {
        return new Command(words, output, environment, setup);
    }

    @Override
    public double cpu() throws IOException, InterruptedException {
        List<String> now;
        try {
            now = before.words(words);
        } catch (IOException | InterruptedException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(e);
        }
        List<String> all = new ArrayList<>(List.of("bash", "-c",
                "TIMEFORMAT='%U %S'; out=$1 err=$2; shift 2; time \"$@\" >\"$out\" 2>\"$err\" </dev/null", "bench",
                output.toString(), errors().toString()));
        all.addAll(now);
        ProcessBuilder builder = new ProcessBuilder(all).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(environment);
        Process process = builder.start();
        String said = new String(process.getErrorStream().readAllBytes());
        int exit = process.waitFor();
        if (exit == 126 || exit == 127) {
            throw new IOException(now + " cannot be run: " + Files.readString(errors()));
        }
        if (said.isBlank()) {
            throw new IOException(now.getFirst() + " ended with " + exit + " and the shell with it: " + Files.readString(errors()));
        }
        String[] times = said.strip().lines().reduce("", (first, last) -> last).split(" ");
        return Double.parseDouble(times[0]) + Double.parseDouble(times[1]);
    }

    private static Path errors() {
        return Path.of(System.getProperty("bench.scratch")).resolve("errors");
    }

    /** What the last run of any command wrote to standard error. */
    static String lastErrors() throws IOException {
        return Files.exists(errors()) ? Files.readString(errors()) : "";
    }

    static String firstLine(List<String> words) throws IOException, InterruptedException {
        Path out = Files.createTempFile(Path.of(System.getProperty("bench.scratch")), "line", ".txt");
        of(words).into(out).cpu();
        String text = new String(Files.readAllBytes(out), java.nio.charset.StandardCharsets.UTF_8) + lastErrors();
        return text.lines().filter(line -> !line.isBlank()).findFirst().orElse("no version told").strip();
    }
}
