package org.podstudio.media.metadata.a1111;

import java.util.Map;
import java.util.regex.Pattern;

/** Which of the many programs that write alike wrote these settings. */
final class Platforms {
    /** The one that all others copied. */
    static final String FIRST = "AUTOMATIC1111";

    private static final Map<String, String> BY_VERSION = Map.of("classic", "Forge Classic", "neo", "Forge Neo",
            "stable-diffusion.cpp", "stable-diffusion.cpp", "KoboldCpp", "KoboldCpp");

    private static final Pattern NEO = Pattern.compile("neo-\\d.*");
    private static final Pattern REFORGE = Pattern.compile("f\\d+\\.\\d+\\.\\d+v2-.*");
    private static final Pattern FORGE = Pattern.compile("f\\d+\\..*");

    private Platforms() {}

    /** @param graph whether a graph of ComfyUI lies beside the settings */
    static String of(Settings settings, boolean graph) {
        String app = settings.text("App");
        if (app != null && !app.isBlank()) {
            return app;
        }
        String version = settings.text("Version") == null ? "" : settings.text("Version");
        if (BY_VERSION.containsKey(version)) {
            return BY_VERSION.get(version);
        }
        if (NEO.matcher(version).matches()) {
            return "Forge Neo";
        }
        if (version.startsWith("Fooocus")) {
            return "Fooocus";
        }
        if (version.startsWith("ComfyUI") || version.isEmpty() && graph) {
            return "ComfyUI";
        }
        if (REFORGE.matcher(version).matches()) {
            return "reForge";
        }
        if (FORGE.matcher(version).matches()) {
            return "Forge";
        }
        // Before SD.Next named itself it told its parser and its backend.
        if (settings.has("Parser") && settings.has("Backend")) {
            return "SD.Next";
        }
        return settings.has("Civitai resources") || settings.has("Civitai metadata") ? "Civitai" : FIRST;
    }
}
