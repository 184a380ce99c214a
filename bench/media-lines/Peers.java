import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The programs we are measured against, where they are installed. */
final class Peers {
    private final Path unpacked;
    private final Path repository;

    /**
     * A program and what it says of itself.
     *
     * @param environment what it needs to run
     */
    record Program(List<String> words, Map<String, String> environment, String version) {
        List<String> with(String... arguments) {
            return Stream.concat(words.stream(), Stream.of(arguments)).toList();
        }
    }

    Peers(Path unpacked, Path repository) {
        this.unpacked = unpacked;
        this.repository = repository;
    }

    /** @param versionOption how it tells its version */
    Optional<Program> installed(String name, String versionOption) throws IOException, InterruptedException {
        for (String folder : System.getenv("PATH").split(File.pathSeparator)) {
            Path program = Path.of(folder, name);
            if (Files.isExecutable(program)) {
                String version = Command.firstLine(List.of(program.toString(), versionOption));
                return Optional.of(new Program(List.of(program.toString()), Map.of(), version.substring(0, Math.min(60, version.length()))));
            }
        }
        return Optional.empty();
    }

    /** {@code ffmpeg} or {@code ffprobe} of the very build that we carry. */
    Optional<Program> ofOurBuild(String name) throws IOException, InterruptedException {
        String platform = System.getProperty("os.name").toLowerCase().split(" ")[0] + "-"
                + (System.getProperty("os.arch").equals("amd64") ? "x86_64" : "arm64");
        Path root = repository.resolve("org/bytedeco/ffmpeg");
        if (!Files.isDirectory(root)) {
            return Optional.empty();
        }
        Optional<Path> jar;
        try (Stream<Path> all = Files.walk(root)) {
            jar = all.filter(file -> file.getFileName().toString().endsWith(platform + "-gpl.jar")).max(java.util.Comparator.naturalOrder());
        }
        if (jar.isEmpty()) {
            return Optional.empty();
        }
        unpack(jar.get());
        Path program = unpacked.resolve(name);
        Map<String, String> environment = Map.of("LD_LIBRARY_PATH", unpacked.toString());
        return Files.exists(program) ? Optional.of(new Program(List.of(program.toString()), environment, name + " of our own build, "
                + jar.get().getParent().getFileName())) : Optional.empty();
    }

    private void unpack(Path jar) throws IOException {
        if (Files.isDirectory(unpacked)) {
            return;
        }
        Files.createDirectories(unpacked);
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
                ZipEntry entry = all.nextElement();
                String name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
                if (entry.getName().startsWith("org/bytedeco/ffmpeg/") && (name.contains(".so") && !name.startsWith("libjni")
                        || name.equals("ffmpeg") || name.equals("ffprobe"))) {
                    Path target = unpacked.resolve(name);
                    try (InputStream in = zip.getInputStream(entry)) {
                        Files.copy(in, target);
                    }
                    target.toFile().setExecutable(true);
                }
            }
        }
    }
}
