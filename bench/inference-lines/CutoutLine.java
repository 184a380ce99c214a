import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A picture's background removed by our command and by the npm package that people use, with the same network. */
final class CutoutLine implements Line {
    @Override
    public String name() {
        return "cutout";
    }

    @Override
    public void run(Bench bench) throws Exception {
        Path picture = bench.root().resolve("../shared/corpus/d_bgremoval/pymatting__IMG__lemur_lemur.png").normalize();
        if (Files.notExists(picture)) {
            bench.notRun("imgly", "the corpus is not here");
            return;
        }
        Optional<Path> node = new Npm(bench).installed("imgly", "@imgly/background-removal-node@1.4.5");
        if (node.isEmpty()) {
            bench.notRun("imgly", "npm cannot install @imgly/background-removal-node@1.4.5");
            return;
        }
        Path script = Files.copy(bench.root().resolve("bench/inference-lines/cutout.mjs"), node.get().resolve("cutout.mjs"));
        Path theirs = node.get().resolve("out.png");
        List<String> peer = List.of("node", script.toString(), picture.toString(), theirs.toString());
        Command.of(peer).cpu();
        if (Files.notExists(theirs)) {
            bench.notRun("imgly", "node made no picture: " + Command.lastErrors().lines().filter(line -> line.startsWith("Error")).findFirst().orElse(""));
            return;
        }
        Path model = new OurModels().model("isnet-general-use").file();
        link(bench, model.getParent());
        Path ours = bench.folder("ours").resolve("out.png");
        List<String> command = bench.studio(List.of("enhance", "bg_remove", picture.toString(), "--set", "model=isnet-general-use",
                "--set", "refine=none", "--out", ours.toString()));
        bench.contest("lemur, ISNet", 2.5).command(Command.of(command).before(words -> {
            Files.deleteIfExists(ours);
            return words;
        })).against("@imgly/background-removal-node 1.4.5", Command.of(peer)).run();
        bench.compared(Files.exists(ours), Files.exists(ours) ? "ours was written" : "ours is missing: " + Command.lastErrors());
    }

    /** The command's own home is empty; it may take the models of the user. */
    private static void link(Bench bench, Path models) throws Exception {
        Path home = Path.of(bench.studio(List.of()).get(2));
        Files.createDirectories(home);
        if (Files.notExists(home.resolve("models"))) {
            Files.createSymbolicLink(home.resolve("models"), models);
        }
    }
}
