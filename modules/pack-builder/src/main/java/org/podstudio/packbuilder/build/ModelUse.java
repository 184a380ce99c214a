package org.podstudio.packbuilder.build;

/**
 * A model that an asset was made with.
 *
 * @param role {@code generator} (adapters of one included) or {@code edit}
 * @param license as the catalogue names it, or {@code unknown}
 * @param commercial {@code yes}, {@code no} or {@code unknown}: whether results may be sold
 */
public record ModelUse(String model, String role, String license, String commercial) {
    public static final String UNKNOWN = "unknown";

    Commercial sale() {
        return Commercial.of(commercial);
    }
}
