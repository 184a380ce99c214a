package org.podstudio.media.picture;

import java.util.List;
import java.util.Map;
import org.podstudio.core.api.job.Preset;

/** The sizes that shops and printers ask for, as settings of {@link CropResize}. */
final class CropPresets {
    static final List<Preset> ALL = List.of(
            design("merch", "Merch, 4500 × 5400 px (15 × 18 in at 300 dpi)", "merch"),
            design("square_design", "Square design, 3000 × 3000 px, transparent", "square"),
            filled("print_8x10", "Print 8 × 10 in at 300 dpi", "8x10in"),
            filled("print_11x14", "Print 11 × 14 in at 300 dpi", "11x14in"),
            filled("print_16x20", "Print 16 × 20 in at 300 dpi", "16x20in"),
            filled("print_18x24", "Print 18 × 24 in at 300 dpi", "18x24in"),
            filled("print_24x36", "Print 24 × 36 in at 300 dpi", "24x36in"),
            filled("print_a4", "Print A4 at 300 dpi", "a4"),
            filled("print_a3", "Print A3 at 300 dpi", "a3"),
            filled("cover", "Cover 1280 × 720 px", "cover"),
            filled("post", "Post 1080 × 1350 px", "post"),
            filled("story", "Story 1080 × 1920 px", "story"),
            filled("pin", "Pin 1000 × 1500 px", "pin"),
            new Preset("square", "Square crop", Map.of("aspect", "1:1", "mode", "fill")),
            new Preset("trim", "Trim transparent borders", Map.of("trim", "transparent")),
            new Preset("web_2000", "For the web, 2000 px at most, sRGB",
                    Map.of("width", "2000", "height", "2000", "mode", "fit", "colour", "srgb")));

    private CropPresets() {}

    /** All of a cut-out on a transparent canvas. */
    private static Preset design(String id, String title, String size) {
        return new Preset(id, title, Map.of("size", size, "mode", "pad", "trim", "transparent", "canvas", "transparent"));
    }

    private static Preset filled(String id, String title, String size) {
        return new Preset(id, title, Map.of("size", size, "mode", "fill"));
    }
}
