package org.podstudio.library.ui;

import java.awt.AWTEvent;
import java.awt.Component;
import java.awt.EventQueue;
import java.awt.Point;
import java.awt.Toolkit;
import java.awt.event.InputEvent;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What painting the grid costs, for {@code ./dev bench windows}: off unless the system property {@value #ASKED} names a file. A frame
 * lasts from the event that moved or changed the grid until that is painted and handed to the display. Used on the event dispatch
 * thread; the file is written when Java ends, so that nothing measured waits for the disk.
 *
 * <p>A line is a kind, its end in milliseconds since 1970, and nanoseconds. {@code E}: an event that took long. {@code F}: a frame.
 * {@code C}: the event thread's processor time for it. {@code I}: a frame counted from the user's hand. {@code U}: the first frame
 * without an empty cell. {@code T}: the first without an empty picture. With {@code U} a file {@code .ready} says where the scroll
 * bar is on the screen.
 */
final class FrameClock extends EventQueue {
    static final String ASKED = "podstudio.frames";
    private static final Logger LOG = Logger.getLogger(FrameClock.class.getName());
    private static final long LONG_NS = 1_000_000;
    private static final int FIELDS = 3;
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    private final Path file;
    /** Triples of kind, end and duration; guarded by this, because the end comes on a thread of its own. */
    private long[] lines = new long[FIELDS * 4096];
    private int used;
    /** When the event began that moved the grid, which is not painted yet; 0 for none. */
    private long moved;
    /** When the user did that, in milliseconds since 1970; 0 when it was no input. */
    private long inputMs;
    private long eventBegan;
    private long eventBeganCpu;
    private long movedCpu;
    private long eventInputMs;
    private boolean painted;
    private boolean cellsSeen;
    private boolean picturesSeen;

    private FrameClock(Path file) {
        this.file = file;
    }

    /** Installed, when it is asked for. */
    static Optional<FrameClock> asked() {
        String named = System.getProperty(ASKED);
        if (named == null) {
            return Optional.empty();
        }
        FrameClock clock = new FrameClock(Path.of(named));
        Toolkit.getDefaultToolkit().getSystemEventQueue().push(clock);
        Runtime.getRuntime().addShutdownHook(new Thread(clock::write, "PODStudio frames"));
        return Optional.of(clock);
    }

    @Override
    protected void dispatchEvent(AWTEvent event) {
        eventBegan = System.nanoTime();
        eventBeganCpu = CPU.getCurrentThreadCpuTime();
        eventInputMs = event instanceof InputEvent input ? input.getWhen() : 0;
        super.dispatchEvent(event);
        long done = System.nanoTime();
        if (done - eventBegan >= LONG_NS) {
            record('E', done - eventBegan);
        }
        if (painted) {
            Toolkit.getDefaultToolkit().sync();
            long seen = System.nanoTime();
            record('F', seen - (moved == 0 ? eventBegan : moved));
            record('C', CPU.getCurrentThreadCpuTime() - (moved == 0 ? eventBeganCpu : movedCpu));
            if (inputMs != 0) {
                record('I', (System.currentTimeMillis() - inputMs) * 1_000_000);
            }
            painted = false;
            moved = 0;
            inputMs = 0;
        }
    }

    /** The grid was scrolled. */
    void moved() {
        if (moved == 0) {
            moved = eventBegan;
            movedCpu = eventBeganCpu;
            inputMs = eventInputMs;
        }
    }

    /** The grid was painted. @param bar what scrolls it */
    void painted(Component bar, GridPaint.Seen seen) {
        painted = true;
        if (seen.cells() && !cellsSeen) {
            cellsSeen = true;
            record('U', 0);
            Point at = bar.getLocationOnScreen();
            String place = "scrollbar " + at.x + " " + at.y + " " + bar.getWidth() + " " + bar.getHeight() + "\n";
            Thread.ofPlatform().daemon().start(() -> write(file.resolveSibling(file.getFileName() + ".ready"), place));
        }
        if (seen.pictures() && !picturesSeen) {
            picturesSeen = true;
            record('T', 0);
        }
    }

    private synchronized void record(char kind, long ns) {
        if (used == lines.length) {
            lines = Arrays.copyOf(lines, 2 * used);
        }
        lines[used++] = kind;
        lines[used++] = System.currentTimeMillis();
        lines[used++] = ns;
    }

    private synchronized void write() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < used; i += FIELDS) {
            text.append((char) lines[i]).append(' ').append(lines[i + 1]).append(' ').append(lines[i + 2]).append('\n');
        }
        write(file, text);
    }

    private static void write(Path file, CharSequence text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The frames were not written", e);
        }
    }
}
