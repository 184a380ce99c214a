import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipFile;
import org.podstudio.packbuilder.ByteMeter;
import org.podstudio.packbuilder.zip.StoredZip;

/**
 * The ZIP of a pack, against what stores without compressing. Ours takes the checksums that the copying of the pack's files has made
 * anyway, so the peers' reading for theirs is part of the comparison.
 */
final class ZipLine implements Line {
    private static final int FILES = 120;

    /** Pixels a side: 4 MB. */
    private static final int WIDTH = 1155;

    private static final Instant TIME = Instant.parse("2026-01-02T03:04:06Z");

    @Override
    public String name() {
        return "zip";
    }

    @Override
    public void run(Bench bench) throws Exception {
        Path pack = bench.folder("pack");
        List<StoredZip.Input> inputs = new ArrayList<>();
        for (int i = 0; i < FILES; i++) {
            byte[] content = NoisePng.of(WIDTH, i);
            Path file = Files.write(pack.resolve(String.format("asset %03d.png", i)), content);
            Files.setLastModifiedTime(file, FileTime.from(TIME));
            CRC32 crc = new CRC32();
            crc.update(content);
            inputs.add(new StoredZip.Input("pack/" + file.getFileName(), file, content.length, (int) crc.getValue()));
        }
        bench.say("  " + FILES + " pictures of noise, which do not compress, of " + inputs.getFirst().size() + " bytes");
        stores(bench, pack, inputs);
        packs(bench, pack);
    }

    private static void stores(Bench bench, Path pack, List<StoredZip.Input> inputs) throws Exception {
        Path ours = bench.folder("out").resolve("ours.zip");
        Contest contest = bench.contest("the ZIP alone", 1.5).warm(() -> {
            Files.deleteIfExists(ours);
            StoredZip.write(ours, inputs, TIME, ByteMeter.INTERRUPTIBLE);
        });
        for (Storer storer : storers(bench)) {
            Path target = bench.folder("out").resolve(storer.name() + ".zip");
            contest.against(storer.version(), new Command(storer.words(pack, target), Path.of("/dev/null"), java.util.Map.of(), words -> {
                Files.deleteIfExists(target);
                return words;
            }));
        }
        contest.run();
        bench.compared(readBack(ours, inputs), "our ZIP read by java.util.zip: " + FILES + " entries, each with its name, size and content");
    }

    /** All that building a pack is: the folder, checksums, texts, previews, the ZIP; theirs copies, hashes and stores only. */
    private static void packs(Bench bench, Path pack) throws Exception {
        Path project = bench.fresh("project");
        Command.of(bench.studio(List.of("project", "create", project.toString()))).cpu();
        Command.of(bench.studio(List.of("import", pack.toString(), "--recursive", "--quiet", "--project", project.toString()))).cpu();
        Path out = bench.folder("out").resolve("pack.json");
        int[] number = new int[1];
        Contest contest = bench.contest("the whole pack (no figure is asked for)", 0).command(
                Command.of(bench.studio(List.of(
                        "pack", "build", "--query", "type:image", "--json", "--project", project.toString()))).into(out).before(words -> {
                    List<String> named = new ArrayList<>(words);
                    named.addAll(List.of("--name", "Noise " + number[0]++));
                    return named;
                }));
        for (Storer storer : storers(bench)) {
            Command words = Command.of(List.of()).before(ignored -> {
                Path folder = bench.fresh(storer.name());
                String copy = "cp -r \"$1\" \"$2\" && sha256sum \"$2\"/* > \"$2/checksums.sha256\" && shift 2 && exec \"$@\"";
                List<String> all = new ArrayList<>(List.of("bash", "-c", copy, "bench", pack.toString(), folder.toString()));
                all.addAll(storer.words(folder, bench.fresh("pack")));
                return all;
            });
            contest.against("cp, sha256sum and " + storer.version(), words);
        }
        contest.run();
        bench.compared(Files.readString(out).contains("\"zip\""), "the command built " + number[0] + " packs");
    }

    private static List<Storer> storers(Bench bench) throws Exception {
        List<Storer> all = new ArrayList<>();
        for (Storer.Kind kind : Storer.Kind.values()) {
            Optional<Peers.Program> program = bench.peers().installed(kind.program(), kind.versionOption());
            if (program.isPresent()) {
                all.add(new Storer(kind, program.get()));
            } else {
                bench.notRun(kind.program(), "it is not installed");
            }
        }
        return all;
    }

    private static boolean readBack(Path zip, List<StoredZip.Input> inputs) throws Exception {
        try (ZipFile file = new ZipFile(zip.toFile())) {
            for (StoredZip.Input input : inputs) {
                try (InputStream in = file.getInputStream(file.getEntry(input.name()))) {
                    if (!Arrays.equals(in.readAllBytes(), Files.readAllBytes(input.file()))) {
                        return false;
                    }
                }
            }
            return file.size() == inputs.size();
        }
    }
}
