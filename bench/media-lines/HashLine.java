import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.podstudio.core.api.file.Sha256;

/** SHA-256 of a hundred files of 8 MB, as import, packs and models take it, against the programs that people check with. */
final class HashLine implements Line {
    private static final int FILES = 100;
    private static final int BYTES = 8 << 20;

    @Override
    public String name() {
        return "sha256";
    }

    @Override
    public void run(Bench bench) throws Exception {
        List<Path> files = bench.inputs().copies("sha256", List.of(noise(bench.folder("sha256-made").resolve("noise.bin"))), FILES);
        bench.say(Inputs.told(files, files.subList(0, 1), "files of noise"));
        Contest contest = bench.contest("sha256", 1).warm(() -> {
            for (Path file : files) {
                Sha256.of(file);
            }
        });
        against(bench, contest, "openssl", "version", files, "dgst", "-sha256", "-r");
        against(bench, contest, "sha256sum", "--version", files);
        contest.run();
    }

    private static void against(Bench bench, Contest contest, String name, String version, List<Path> files, String... options) throws Exception {
        Optional<Peers.Program> peer = bench.peers().installed(name, version);
        if (peer.isEmpty()) {
            bench.notRun("sha256", name + " is not installed");
            return;
        }
        List<String> words = new ArrayList<>(peer.get().with(options));
        files.forEach(file -> words.add(file.toString()));
        Path said = bench.folder("theirs").resolve(name + ".sums");
        Command command = Command.of(words).into(said);
        command.cpu();
        bench.compared(Files.readString(said).startsWith(Sha256.of(files.getFirst())), name + " finds the same");
        contest.against(peer.get().version(), command);
    }

    private static Path noise(Path file) throws IOException {
        if (Files.notExists(file) || Files.size(file) != BYTES) {
            byte[] block = new byte[1 << 16];
            Random random = new Random(256);
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                for (int written = 0; written < BYTES; written += block.length) {
                    random.nextBytes(block);
                    out.write(block);
                }
            }
        }
        return file;
    }
}
