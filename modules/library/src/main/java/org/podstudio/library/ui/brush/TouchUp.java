package org.podstudio.library.ui.brush;

import java.util.LinkedHashMap;
import java.util.Map;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.media.PixelSize;
import org.podstudio.core.api.stroke.Strokes;

/**
 * A mask to paint over.
 *
 * @param opened what the user chose
 * @param picture what is cut out: the original of a cut-out, else the same
 * @param settings of the removal of the background, without strokes; a mask that is there already is in them
 * @param kept strokes of an earlier touch-up, or of a draft
 */
record TouchUp(Asset opened, Asset picture, PixelSize size, Map<String, Object> settings, Strokes kept) {
    /** The kind that makes the result: the same that the command line runs. */
    static final String KIND = "bg_remove";

    static final String FROM_MASK = "from_mask";
    static final String STROKES = "strokes";
    static final String THRESHOLD = "threshold";
    static final String FEATHER = "feather";

    TouchUp {
        settings = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    }

    TouchUp with(Strokes other) {
        return new TouchUp(opened, picture, size, settings, other);
    }

    /** What the job gets. */
    Map<String, Object> settingsWith(Strokes strokes) {
        Map<String, Object> all = new LinkedHashMap<>(settings);
        all.put(STROKES, strokes.strokes().isEmpty() ? "" : strokes.text());
        return all;
    }

    /** Path of the mask that is there already, relative to the project; empty when it must be found. */
    String mask() {
        return settings.get(FROM_MASK) instanceof String path ? path : "";
    }

    /** Whether the mask that is there is not yet the edge that is wished. */
    boolean shapes() {
        return settings.get(THRESHOLD) instanceof Number threshold && threshold.intValue() > 0
                || settings.get(FEATHER) instanceof Number feather && feather.intValue() > 0;
    }
}
