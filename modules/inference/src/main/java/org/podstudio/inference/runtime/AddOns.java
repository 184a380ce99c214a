package org.podstudio.inference.runtime;

import ai.onnxruntime.OrtEnvironment;
import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.spi.RuntimeLibraries;

/**
 * Which of the installed add-ons' libraries is loaded instead of the one that comes along.
 *
 * @param folder of the one that fits, null when none does
 * @param refusals why others are not used, each beginning with the device; users take a silent fallback for a card that is slow
 */
record AddOns(@Nullable Path folder, List<String> refusals) {
    private static final List<String> NEEDED = List.of("onnxruntime", "onnxruntime4j_jni");

    /** In the order of the Lookup. */
    static AddOns among(Collection<? extends RuntimeLibraries> installed) {
        return among(installed, OrtEnvironment.class.getPackage().getImplementationVersion(), OnnxLibraries.platform());
    }

    /** @param version of the Java part, null when its jar does not say it */
    static AddOns among(Collection<? extends RuntimeLibraries> installed, @Nullable String version, String system) {
        List<String> refusals = new ArrayList<>();
        Path chosen = null;
        for (RuntimeLibraries libraries : installed) {
            String fault = chosen == null ? fault(libraries, version, system)
                    : "another add-on is installed that comes first, and a process loads one runtime only.";
            if (fault == null) {
                chosen = libraries.folder();
            } else {
                refusals.add(libraries.device() + ": " + fault);
            }
        }
        return new AddOns(chosen, List.copyOf(refusals));
    }

    private static @Nullable String fault(RuntimeLibraries libraries, @Nullable String version, String system) {
        if (!libraries.system().equals(system)) {
            return "the add-on is made for " + libraries.system() + ", and this is " + system + ".";
        }
        if (version != null && !libraries.version().equals(version)) {
            return "the add-on holds ONNX Runtime " + libraries.version() + ", and PODStudio needs " + version + ".";
        }
        for (String name : NEEDED) {
            Path library = libraries.folder().resolve(System.mapLibraryName(name));
            if (!Files.isRegularFile(library)) {
                return "the add-on is not complete: " + library + " is missing.";
            }
        }
        return loads(libraries.folder().resolve(System.mapLibraryName(NEEDED.getFirst()))) ? null
                : "this system cannot load the add-on's library " + System.mapLibraryName(NEEDED.getFirst()) + ".";
    }

    /**
     * Opened here first, and left open for the runtime: when its own loading fails, its classes are spoilt for the rest of the
     * process, and the processor could not be used either.
     */
    private static boolean loads(Path library) {
        Telemetry.off();
        try {
            SymbolLookup.libraryLookup(library, Arena.global());
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
