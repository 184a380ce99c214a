package org.podstudio.library.ui;

import java.awt.FontMetrics;
import java.util.LinkedHashMap;
import java.util.Map;
import org.podstudio.ui.Texts;

/** Names cut to the width they have. Finding where to cut is a dozen measurements: the names seen last are remembered. */
final class FittedNames {
    private static final int KEPT = 2000;

    private record Key(String name, int widthPx) {}

    /** @param widthPx what the text really takes */
    record Fitted(String text, int widthPx) {}

    private final FontMetrics metrics;
    private final Map<Key, Fitted> known = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Fitted> eldest) {
            return size() > KEPT;
        }
    };

    FittedNames(FontMetrics metrics) {
        this.metrics = metrics;
    }

    Fitted fit(String name, int widthPx) {
        return known.computeIfAbsent(new Key(name, widthPx), key -> {
            String text = Texts.file(Texts.middle(name, metrics, widthPx));
            return new Fitted(text, metrics.stringWidth(text));
        });
    }
}
