import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.job.JobId;
import org.podstudio.core.api.job.Progress;
import org.podstudio.core.api.job.Subscription;
import org.podstudio.core.spi.JobContext;

/** Lets an operation run without the engine: what it reports is heard by nobody. One thread, as the peers are told. */
record QuietContext(Path workDir, @Nullable String wishedExtension) implements JobContext {
    @Override
    public JobId id() {
        return JobId.random();
    }

    @Override
    public void step(long done, long total, Progress.Unit unit, String what) {}

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
}
