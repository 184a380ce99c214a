import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.job.JobId;
import org.podstudio.core.api.job.Progress;
import org.podstudio.core.api.job.Subscription;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.spi.JobContext;

/** Lets an operation run without the engine: what it reports is heard by nobody, nobody cancels. One thread, as the peers are told. */
class QuietContext implements JobContext {
    private final JobId id = JobId.random();
    private final Path workDir;

    QuietContext(Path workDir) {
        this.workDir = workDir;
    }

    @Override
    public JobId id() {
        return id;
    }

    @Override
    public Path workDir() {
        return workDir;
    }

    @Override
    public void step(long done, long total, Progress.Unit unit, String what) throws CancelledException {}

    @Override
    public boolean cancelled() {
        return false;
    }

    @Override
    public Subscription onCancel(Runnable action) {
        return () -> {};
    }

    @Override
    public void log(String line) {}

    @Override
    public void fact(String name, @Nullable Object value) {}

    @Override
    public void device(String device) {}

    @Override
    public int threads() {
        return 1;
    }

    @Override
    public @Nullable String wishedExtension() {
        return null;
    }
}
