package org.podstudio.inference.runtime;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.file.Sha256;

/** Which processor this is, so far as it decides what the runtime makes of a network. */
final class Processor {
    private static final Logger LOG = Logger.getLogger(Processor.class.getName());

    /** Linux tells all that a processor can. Other systems tell its name only, which two kinds may share under a hypervisor. */
    private static final Path TOLD = Path.of("/proc/cpuinfo");

    private static final int LETTERS = 12;

    private Processor() {}

    /** @return a short word, the same for processors of the same name and abilities; null where nobody tells */
    static @Nullable String key() {
        if (!Files.isReadable(TOLD)) {
            return null;
        }
        try {
            return key(Files.readAllLines(TOLD, StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            LOG.log(Level.FINE, "the processor is not known", e);
            return null;
        }
    }

    static @Nullable String key(List<String> cpuinfo) {
        List<String> telling = cpuinfo.stream()
                .filter(line -> line.startsWith("model name") || line.startsWith("flags") || line.startsWith("Features")
                        || line.startsWith("CPU implementer") || line.startsWith("CPU part"))
                .distinct().sorted().toList();
        if (telling.stream().noneMatch(line -> line.startsWith("flags") || line.startsWith("Features"))) {
            return null;
        }
        return Sha256.of(String.join("\n", telling)).substring(0, LETTERS);
    }
}
