import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What {@code bench/media} runs: the lines that were asked for, or all. */
final class MediaBench {
    private static final List<Line> LINES = List.of(new ProbeLine(), new ThumbnailLine(), new PosterLine(), new TranscodeLine(), new ZipLine(),
            new PictureLine(), new WaveformLine(), new LoudnessLine(), new PreviewLine(), new ForecastLine(),
            new OtherBench("import"), new OtherBench("metadata"));

    private MediaBench() {}

    public static void main(String[] args) throws Exception {
        int rounds = 5;
        Path corpus = Path.of(System.getProperty("bench.root")).resolve("../shared/corpus").normalize();
        List<String> wanted = new ArrayList<>();
        for (int i = 0; i < args.length; i++) {
            switch (args[i]) {
                case "--rounds" -> rounds = Integer.parseInt(args[++i]);
                case "--corpus" -> corpus = Path.of(args[++i]);
                case "--list" -> {
                    LINES.forEach(line -> System.out.println(line.name()));
                    return;
                }
                default -> wanted.add(args[i]);
            }
        }
        List<String> unknown = wanted.stream().filter(name -> LINES.stream().noneMatch(line -> line.name().equals(name))).toList();
        if (!unknown.isEmpty()) {
            System.err.println("There are no lines " + unknown + "; there are " + LINES.stream().map(Line::name).toList());
            System.exit(2);
        }
        Bench bench = new Bench(rounds, corpus);
        bench.machine();
        for (Line line : LINES) {
            if (wanted.isEmpty() || wanted.contains(line.name())) {
                bench.begin(line.name());
                line.run(bench);
            }
        }
        System.exit(bench.end() ? 0 : 1);
    }
}
