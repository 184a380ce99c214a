package org.podstudio.core.api.project;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Fault injection: a named moment at which a test from outside can hold the process still, to kill it exactly there.
 * Started with {@code -Dpodstudio.pause-at=NAME:N}, the process prints {@code podstudio: paused at NAME:N} on standard error
 * the N-th time it comes to that moment (N counts from 1) and blocks for good, whatever interrupts it. Without the property,
 * as every user runs it, a moment costs one comparison. With {@code -Dpodstudio.crash-at=NAME:N} the process does not block but
 * writes to address 0 in native code there, as a decoder with a mistake does.
 *
 * <p>Names: {@code import.copy} (each buffer that an import has written), {@code import.unpacked} (each entry of an archive that is
 * staged), {@code import.told} (each file whose sidecars were read), {@code publish.reserved} (names are reserved, no file has
 * moved), {@code publish.copied} (each file that lies beside its final name on another disk), {@code publish.renamed} (each file
 * that has its final name while its row is not committed), {@code publish.committed} (rows are committed, staged
 * duplicates are still there), {@code import.committed} (the same, and the
 * originals of a move are still there), {@code pack.file} (each file written into a pack's folder), {@code pack.zip} (each
 * buffer written into the ZIP), {@code pack.renamed} (the pack has its final name while its record is not complete),
 * {@code backup.copied} (a backup is written under its temporary name), {@code backup.zip} (each file written into an archive),
 * {@code restore.file} (each file taken out of an archive while the folder is no project yet), {@code vacuum.begin}, {@code
 * h2.shrunk} (a smaller copy of a closed H2 file is whole, the file has its place yet), {@code
 * rescue.aside} (a damaged database was moved aside, nothing has its place), {@code relink.copied} (a copy is staged),
 * {@code derivation.made} (search words or other rows made of rows are made anew, not committed),
 * {@code move.recorded} (what a step will move is written down, no file has moved), {@code move.moved} (each file that has its new
 * place while its row has the old one), {@code move.committed} (the rows have the new places), {@code purge.recorded}
 * (written down, no file is gone), {@code purge.deleted} (each file that is gone while its row is there), {@code recipe.step} (each
 * step of a recipe that is done while nothing of the recipe has its final name), {@code upscale.row} (each row of an enlarged
 * picture that is written), {@code cutout.written} (a picture without its background is written, its mask is not), {@code
 * film.part} (each part of a film that is kept), {@code film.join} (all parts are made, the film is not).
 */
public final class FailurePoint {
    /** System property that arms one moment. */
    public static final String PROPERTY = "podstudio.pause-at";

    /** System property that arms one moment to end the process as a broken decoder does. */
    public static final String CRASH_PROPERTY = "podstudio.crash-at";

    // The one piece of static state: what the process was started with, and how often that moment came.
    private static final FailurePoint ARMED = new FailurePoint(System.getProperty(PROPERTY, ""));
    private static final FailurePoint CRASHING = new FailurePoint(System.getProperty(CRASH_PROPERTY, ""));

    private final String name;
    private final long at;
    private final AtomicLong seen = new AtomicLong();

    FailurePoint(String setting) {
        int colon = setting.lastIndexOf(':');
        name = colon < 0 ? setting : setting.substring(0, colon);
        at = colon < 0 ? 1 : Long.parseLong(setting.substring(colon + 1));
    }

    /** Tells that the process came to a moment. Returns at once unless it is the armed one. */
    public static void reached(String moment) {
        if (CRASHING.fires(moment)) {
            writeToNowhere();
        }
        if (ARMED.fires(moment)) {
            System.err.println("podstudio: paused at " + ARMED.name + ":" + ARMED.at);
            System.err.flush();
            while (true) {
                LockSupport.park();
                Thread.interrupted(); // a set flag would make park return at once: a busy loop
            }
        }
    }

    private static void writeToNowhere() {
        Linker linker = Linker.nativeLinker();
        try {
            linker.downcallHandle(linker.defaultLookup().find("memset").orElseThrow(),
                    FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.ADDRESS, ValueLayout.JAVA_INT, ValueLayout.JAVA_LONG))
                    .invoke(MemorySegment.NULL, 1, 8L);
        } catch (Throwable e) { // what a method handle declares
            throw new IllegalStateException("the process cannot be made to crash", e);
        }
    }

    /** Whether this call is the armed moment's N-th. */
    boolean fires(String moment) {
        return !name.isEmpty() && name.equals(moment) && seen.incrementAndGet() == at;
    }
}
