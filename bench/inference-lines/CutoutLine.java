import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A picture's background removed by us, by the npm package that people use, and by nothing but a session of the same runtime; all
 * with the same network and one thread. A process that lives is what a batch costs for each picture; a whole command is what one
 * picture costs.
 */
final class CutoutLine implements Line {
    private static final String IMGLY = "@imgly/background-removal-node 1.4.5";
    private static final String BARE = "onnxruntime-node 1.29.0";

    /** Ours may take 0.4 of it. */
    private static final double WANTED_OF_IMGLY = 2.5;

    @Override
    public String name() {
        return "cutout";
    }

    @Override
    public void run(Bench bench) throws Exception {
        Path picture = bench.inputs().corpus().resolve("d_bgremoval/pymatting__IMG__lemur_lemur.png");
        if (Files.notExists(picture)) {
            bench.notRun("imgly", "the corpus is not here");
            return;
        }
        Cutouts cutouts = new Cutouts(bench);
        Command ours = command(bench, picture);
        imgly(bench, picture, cutouts, ours);
        bare(bench, picture, cutouts, ours);
    }

    private static void imgly(Bench bench, Path picture, Cutouts cutouts, Command ours) throws Exception {
        // Its own version of sharp fetches a library by a script; the one after it has the library as a package.
        Optional<Path> node = new Npm(bench).installed("imgly", Map.of("sharp", "0.33.5"), "@imgly/background-removal-node@1.4.5");
        if (node.isEmpty()) {
            bench.notRun("imgly", "npm cannot install @imgly/background-removal-node@1.4.5");
            return;
        }
        Path script = Files.copy(bench.root().resolve("bench/inference-lines/cutout.mjs"), node.get().resolve("cutout.mjs"));
        Path theirs = node.get().resolve("out.png");
        List<String> words = List.of("node", script.toString(), picture.toString(), theirs.toString());
        onOneCore(words, "1").cpu();
        if (Files.notExists(theirs)) {
            bench.notRun("imgly", "node made no picture: " + Command.lastErrors().lines().filter(line -> line.startsWith("Error")).findFirst().orElse(""));
            return;
        }
        bench.contest("a picture in a process that lives", WANTED_OF_IMGLY).warm(() -> cutouts.of(picture))
                .against(IMGLY, lastOf(bench, onOneCore(words, "2"))).run();
        bench.contest("one picture, whole command", WANTED_OF_IMGLY).command(ours).against(IMGLY, onOneCore(words, "1")).run();
    }

    private static void bare(Bench bench, Path picture, Cutouts cutouts, Command ours) throws Exception {
        Optional<Path> node = new Npm(bench).installed("bare", Map.of(), "onnxruntime-node@1.29.0");
        if (node.isEmpty()) {
            bench.notRun("bare session", "npm cannot install onnxruntime-node@1.29.0");
            return;
        }
        Path script = Files.copy(bench.root().resolve("bench/inference-lines/bare.cjs"), node.get().resolve("bare.cjs"));
        List<String> words = List.of("node", script.toString(), new OurModels().model(Cutouts.MODEL).file().toString(), "1");
        Path out = bench.folder("bare").resolve("said");
        onOneCore(words, "1").into(out).cpu();
        if (Files.size(out) == 0) {
            bench.notRun("bare session", "node ran nothing: " + Command.lastErrors().lines().filter(line -> line.contains("Error")).findFirst().orElse(""));
            return;
        }
        bench.contest("a picture in a process that lives", 1).warm(() -> cutouts.of(picture))
                .against(BARE, lastOf(bench, onOneCore(words, "3"))).run();
        bench.contest("one picture, whole command", 1).command(ours).against(BARE, onOneCore(words, "1")).run();
    }

    private static Command command(Bench bench, Path picture) throws Exception {
        UserModels.link(Path.of(bench.studio(List.of()).get(2)), new OurModels().model(Cutouts.MODEL).file().getParent());
        Path out = bench.folder("ours").resolve("out.png");
        return onOneCore(bench.studio(List.of("enhance", "bg_remove", picture.toString(), "--set", "model=" + Cutouts.MODEL,
                "--set", "refine=none", "--out", out.toString()))).before(words -> {
            Files.deleteIfExists(out);
            Files.deleteIfExists(out.resolveSibling("out_mask.png"));
            return words;
        });
    }

    /** One thread for all of them: a runtime takes as many as it has cores. */
    private static Command onOneCore(List<String> words, String... more) {
        List<String> all = new ArrayList<>(List.of("taskset", "-c", "0"));
        all.addAll(words);
        all.addAll(List.of(more));
        return Command.of(all);
    }

    /** What a script says its last time took. */
    private static Work lastOf(Bench bench, Command command) throws IOException {
        Path said = bench.folder("said").resolve("times");
        return () -> {
            command.into(said).cpu();
            return Double.parseDouble(Files.readAllLines(said).getLast());
        };
    }
}
