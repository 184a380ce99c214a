import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A line that has a benchmark of its own, which prints its figures in its own words. */
record OtherBench(String name) implements Line {
    @Override
    public void run(Bench bench) throws Exception {
        Path corpus = bench.inputs().corpus();
        if (!Files.isDirectory(corpus)) {
            bench.notRun(name, "there is no corpus at " + corpus);
            return;
        }
        List<String> words = name.equals("metadata") ? List.of("bench/metadata", "" + bench.rounds(), corpus.toString())
                : List.of("bench/" + name, "" + bench.rounds());
        ProcessBuilder builder = new ProcessBuilder(words).directory(bench.root().toFile()).inheritIO();
        builder.environment().put("PODSTUDIO_CORPUS", corpus.toString());
        int exit = builder.start().waitFor();
        if (exit == 3) {
            bench.notRun(name, "see above");
        } else if (exit != 0) {
            bench.compared(false, "bench/" + name + " ended with " + exit);
        }
    }
}
