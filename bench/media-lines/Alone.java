import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.podstudio.core.api.job.JobId;
import org.podstudio.core.api.job.Progress;
import org.podstudio.core.api.job.Subscription;
import org.podstudio.core.spi.JobContext;

/** A job's context without a job: nobody listens and nobody cancels. */
record Alone(JobId id, Path workDir) implements JobContext {
    Alone(Path workDir) {
        this(JobId.random(), workDir);
    }

    static void clear(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.toList();
        }
        for (Path file : files) {
            Files.delete(file);
        }
        Files.delete(folder);
    }

    @Override
    public void step(long done, long total, Progress.Unit unit, String what) {}

    @Override
    public boolean cancelled() {
        return false;
    }

    @Override
    public Subscription onCancel(Runnable action) {
        return () -> { };
    }

    @Override
    public void log(String line) {}

    @Override
    public void fact(String name, Object value) {}

    @Override
    public void device(String device) {}

    @Override
    public int threads() {
        return 1;
    }

    @Override
    public String wishedExtension() {
        return null;
    }
}
