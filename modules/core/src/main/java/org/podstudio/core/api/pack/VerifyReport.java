package org.podstudio.core.api.pack;

import java.util.List;

/** What verifying a pack found. */
public record VerifyReport(List<Finding> problems) {
    public VerifyReport {
        problems = List.copyOf(problems);
    }

    public boolean ok() {
        return problems.isEmpty();
    }

    /**
     * @param path inside the pack, with {@code /}
     * @param code kebab-case, e.g. {@code checksum-mismatch}
     */
    public record Finding(String path, String code, String what) {}
}
