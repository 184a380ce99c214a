package org.podstudio.inference.runtime;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * ONNX Runtime 1.29 for Linux and macOS writes what it is used for into {@code ~/.cache/Microsoft} and is built to send it to its maker; the switch
 * of its Java part stops none of it (seen). Only an environment variable does that, set before its
 * library is loaded. Our launcher sets it; whoever starts Java in another way gets it from here.
 */
final class Telemetry {
    /** Source: the library itself, and tried: with it nothing is written. */
    static final String VARIABLE = "ORT_DISABLE_TELEMETRY";

    private static final Logger LOG = Logger.getLogger(Telemetry.class.getName());

    private Telemetry() {}

    /** To be called before the library is loaded. */
    static void off() {
        if ("1".equals(System.getenv(VARIABLE))) {
            return;
        }
        Linker linker = Linker.nativeLinker();
        // Windows has no such function, and its build of the runtime hands events to the system, which the Java switch does stop.
        Optional<MemorySegment> setenv = linker.defaultLookup().find("setenv");
        if (setenv.isEmpty()) {
            return;
        }
        try (Arena arena = Arena.ofConfined()) {
            int failed = (int) linker.downcallHandle(setenv.get(),
                    FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS, ValueLayout.JAVA_INT))
                    .invokeExact(arena.allocateFrom(VARIABLE), arena.allocateFrom("1"), 1);
            if (failed != 0) {
                LOG.warning("ONNX Runtime's telemetry could not be switched off; start PODStudio with " + VARIABLE + "=1");
            }
        } catch (Throwable e) { // what a method handle declares
            LOG.log(Level.WARNING, "ONNX Runtime's telemetry could not be switched off; start PODStudio with " + VARIABLE + "=1", e);
        }
    }
}
