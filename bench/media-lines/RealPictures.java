import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.podstudio.core.api.media.MediaFacts;
import org.podstudio.core.api.media.MediaProbe;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.media.image.StudioImageCodec;
import org.podstudio.media.probe.StudioMediaProbe;

/** The corpus's pictures for lines that make other pictures of them, and ImageMagick, their peer. */
final class RealPictures {
    /** Beyond it one picture would be most of a run. */
    static final long MOST_PIXELS = 12_000_000;

    private final Bench bench;
    private final Peers.Program magick;

    private RealPictures(Bench bench, Peers.Program magick) {
        this.bench = bench;
        this.magick = magick;
    }

    /** Empty when the peer is not here: that is told. */
    static Optional<RealPictures> of(Bench bench, String line) throws IOException, InterruptedException {
        for (String name : List.of("mogrify", "mogrify-im6.q16")) {
            Optional<Peers.Program> program = bench.peers().installed(name, "-version");
            if (program.isPresent()) {
                return Optional.of(new RealPictures(bench, program.get()));
            }
        }
        bench.notRun(line, "ImageMagick's mogrify is not installed");
        return Optional.empty();
    }

    Peers.Program magick() {
        return magick;
    }

    /** At least so many PNG and JPEG files of these sizes that both can read; empty, and told, without a corpus. */
    List<Path> copies(String line, int atLeast, long leastPixels, long mostPixels) throws Exception {
        List<Path> different = readable(decodable(leastPixels, mostPixels));
        if (different.isEmpty()) {
            bench.notRun(line, "there is no corpus of real pictures");
            return List.of();
        }
        List<Path> files = bench.inputs().copies(line, different, atLeast);
        bench.say(Inputs.told(files, different, String.format("real PNG and JPEG pictures of %.1f to %.1f megapixels", leastPixels / 1e6, mostPixels / 1e6)));
        return files;
    }

    /** The peer on all of them in one process. */
    Command magick(List<Path> files, Path to, String... arguments) {
        List<String> words = new ArrayList<>(magick.with("-limit", "thread", "1", "-path", to.toString()));
        words.addAll(List.of(arguments));
        files.forEach(file -> words.add(file.toString()));
        return Command.of(words);
    }

    static String stem(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.lastIndexOf('.'));
    }

    private List<Path> decodable(long leastPixels, long mostPixels) throws IOException {
        List<Path> all = new ArrayList<>();
        int broken = 0;
        for (String part : List.of("a_genmeta", "b_imageformat", "d_bgremoval", "e_superres")) {
            for (Path file : bench.inputs().real(part, Inputs.ending("png", "jpg"))) {
                try {
                    MediaFacts facts = new StudioMediaProbe().probe(file, MediaProbe.Depth.HEADERS);
                    boolean usual = facts.format().equals("png") || facts.format().equals("jpg");
                    if (facts.type() == MediaType.IMAGE && usual && facts.pixels() > leastPixels && facts.pixels() < mostPixels) {
                        new StudioImageCodec().decode(file);
                        all.add(file);
                    }
                } catch (StudioException e) {
                    broken++;
                }
            }
        }
        bench.say("  left out: " + broken + " that are broken on purpose");
        return all;
    }

    /** Without those of which the peer makes nothing: a single one, a lossless JPEG, ends its whole run when it is to become a WebP. */
    private List<Path> readable(List<Path> files) throws Exception {
        Path tried = bench.folder("tried");
        List<Path> known = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            Path file = bench.inputs().copies("tried-" + i, List.of(files.get(i)), 1).getFirst();
            magick(List.of(file), Files.createDirectories(tried.resolve("" + i)), "-format", "webp").cpu();
            try (Stream<Path> made = Files.list(tried.resolve("" + i))) {
                if (made.anyMatch(one -> one.toFile().length() > 0)) {
                    known.add(files.get(i));
                } else {
                    bench.say("  left out, the peer cannot read it: " + files.get(i).getFileName());
                }
            }
        }
        return known;
    }
}
