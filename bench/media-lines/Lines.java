import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a benchmark's command line asks for: some of its lines, or all. */
final class Lines {
    private Lines() {}

    /** Runs them and ends this process: 0, or 1 when an output was not what it must be, or 2 for a line that is not there. */
    static void main(List<Line> lines, int usualRounds, String[] args) throws Exception {
        int rounds = usualRounds;
        Path corpus = Path.of(System.getProperty("bench.root")).resolve("../shared/corpus").normalize();
        int files = Integer.MAX_VALUE;
        String only = "";
        List<String> wanted = new ArrayList<>();
        for (int i = 0; i < args.length; i++) {
            switch (args[i]) {
                case "--rounds" -> rounds = Integer.parseInt(args[++i]);
                case "--files" -> files = Integer.parseInt(args[++i]);
                case "--only" -> only = args[++i];
                case "--corpus" -> corpus = Path.of(args[++i]);
                case "--list" -> {
                    lines.forEach(line -> System.out.println(line.name()));
                    return;
                }
                default -> wanted.add(args[i]);
            }
        }
        List<String> unknown = wanted.stream().filter(name -> lines.stream().noneMatch(line -> line.name().equals(name))).toList();
        if (!unknown.isEmpty()) {
            System.err.println("There are no lines " + unknown + "; there are " + lines.stream().map(Line::name).toList());
            System.exit(2);
        }
        Bench bench = new Bench(rounds, corpus, files, only);
        bench.machine();
        for (Line line : lines) {
            if (wanted.isEmpty() || wanted.contains(line.name())) {
                bench.begin(line.name());
                line.run(bench);
            }
        }
        System.exit(bench.end() ? 0 : 1);
    }
}
