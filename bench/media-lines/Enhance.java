import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.podstudio.core.api.file.PrivateFiles;
import org.podstudio.core.api.job.JobSettings;
import org.podstudio.core.api.media.MediaProbe;
import org.podstudio.core.spi.FileOperation;
import org.podstudio.core.spi.InputFile;
import org.podstudio.core.spi.UnwatchedContext;
import org.podstudio.media.probe.StudioMediaProbe;

/** A kind of job on many files, as one command of ours, which writes into a new folder each time, and as work of a process that lives. */
final class Enhance {
    private final Bench bench;
    private final String kind;
    private final List<Path> files;
    private final List<String> settings;
    private Path last;

    /** @param settings e.g. {@code format=jpg} */
    Enhance(Bench bench, String kind, List<Path> files, String... settings) {
        this.bench = bench;
        this.kind = kind;
        this.files = files;
        this.settings = List.of(settings);
    }

    Command command() {
        List<String> words = new ArrayList<>(List.of("enhance", kind, "--quiet"));
        files.forEach(file -> words.add(file.toString()));
        for (String setting : settings) {
            words.addAll(List.of("--set", setting));
        }
        return Command.of(bench.studio(words)).before(all -> {
            last = Files.createDirectory(bench.fresh(kind));
            List<String> now = new ArrayList<>(all);
            now.addAll(List.of("--out", last.toString()));
            return now;
        });
    }

    /** What the last command made. */
    Path made() {
        return last;
    }

    /** What becomes of a result. */
    @FunctionalInterface
    interface Keeper {
        void keep(Path file, Path made) throws Exception;
    }

    /** The same operation without a command. What it made is deleted when {@code keeper} has left it. */
    static <S extends JobSettings> Warm.Action warm(Bench bench, FileOperation<S> operation, S settings, List<Path> files, Keeper keeper) {
        return () -> {
            for (Path file : files) {
                Path work = Files.createDirectory(bench.fresh("warm"));
                InputFile input = new InputFile(file, new StudioMediaProbe().probe(file, MediaProbe.Depth.HEADERS), null);
                keeper.keep(file, operation.apply(settings, input, new UnwatchedContext(work)).getFirst().file());
                PrivateFiles.deleteTree(work);
            }
        };
    }
}
