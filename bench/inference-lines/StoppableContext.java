import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.podstudio.core.api.job.Progress;
import org.podstudio.core.api.job.Subscription;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.spi.UnwatchedContext;

/** A job that can be canceled from another thread, as the engine does it: the flag first, then those who listen. */
final class StoppableContext extends UnwatchedContext {
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile long askedAt;
    private volatile double usedBefore;

    StoppableContext(Path work) throws IOException {
        super(Files.createDirectories(work));
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
}
