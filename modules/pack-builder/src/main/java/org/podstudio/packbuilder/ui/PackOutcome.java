package org.podstudio.packbuilder.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A pack that was built and verified. @param zip null when none was asked for @param bytes of the folder */
record PackOutcome(Path dir, @Nullable Path zip, long files, long bytes, List<String> warnings) {
    /** As the job's facts tell it. */
    static PackOutcome of(Map<String, Object> facts) {
        Object zip = facts.get("zip");
        List<String> warnings = facts.get("warnings") instanceof List<?> said ? said.stream().map(String::valueOf).toList() : List.of();
        return new PackOutcome(Path.of(String.valueOf(facts.get("dir"))), zip == null ? null : Path.of(zip.toString()),
                number(facts.get("files")), number(facts.get("bytes")), warnings);
    }

    private static long number(@Nullable Object value) {
        return value instanceof Number number ? number.longValue() : 0;
    }
}
