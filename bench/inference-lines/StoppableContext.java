import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.job.JobId;
import org.podstudio.core.api.job.Progress;
import org.podstudio.core.api.job.Subscription;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.spi.JobContext;

/** A job that can be canceled from another thread, as the engine does it: the flag first, then those who listen. */
final class StoppableContext implements JobContext {
    private final JobContext quiet;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile long askedAt;
    private volatile double usedBefore;

    StoppableContext(Path work) throws IOException {
        quiet = new QuietContext(Files.createDirectories(work), null);
    }

    void cancel() {
        usedBefore = Cpu.seconds();
        askedAt = System.nanoTime();
        listeners.forEach(Runnable::run);
    }

    /** As {@link System#nanoTime} says it; 0 before. */
    long askedAt() {
        return askedAt;
    }

    /** CPU seconds of this process until then. */
    double usedBefore() {
        return usedBefore;
    }

    @Override
    public boolean cancelled() {
        return askedAt != 0;
    }

    @Override
    public Subscription onCancel(Runnable action) {
        listeners.add(action);
        return () -> listeners.remove(action);
    }

    @Override
    public void step(long done, long total, Progress.Unit unit, String what) throws CancelledException {
        if (cancelled()) {
            throw new CancelledException();
        }
    }

    @Override
    public JobId id() {
        return quiet.id();
    }

    @Override
    public Path workDir() {
        return quiet.workDir();
    }

    @Override
    public void log(String line) {}

    @Override
    public void fact(String name, @Nullable Object value) {}

    @Override
    public void device(String device) {}

    @Override
    public int threads() {
        return quiet.threads();
    }

    @Override
    public @Nullable String wishedExtension() {
        return null;
    }
}
