package org.podstudio.media.av;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Optional;

/**
 * SVT-AV1 writes a page about itself to standard error, which belongs to the program that runs us, and only listens to an
 * environment variable. It reads that once, so this comes before its first use.
 */
final class QuietEncoders {
    private QuietEncoders() {}

    private static final class Once {
        static {
            Linker linker = Linker.nativeLinker();
            Optional<MemorySegment> setenv = linker.defaultLookup().find("setenv");
            // Windows has another function and no such standard error to spoil in a window.
            setenv.ifPresent(function -> set(linker, function));
        }

        static void now() {
            // running the initialiser is all that is wanted
        }

        private static void set(Linker linker, MemorySegment function) {
            FunctionDescriptor type = FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS, ValueLayout.JAVA_INT);
            try (Arena arena = Arena.ofConfined()) {
                // 0: fatal errors only; others come back as codes, and each cancel is one. A value that the user has set stays.
                int unused = (int) linker.downcallHandle(function, type).invokeExact(arena.allocateFrom("SVT_LOG"), arena.allocateFrom("0"), 0);
            } catch (Throwable e) {
                throw new IllegalStateException("setenv cannot be called", e);
            }
        }
    }

    static void hush() {
        Once.now();
    }
}
