package org.podstudio.storage.asset;

import java.util.Map;
import org.podstudio.storage.db.Json;

/** What an asset's history says about a change of its place: with the names, unlike a step's own sentence. */
final class PlaceTexts {
    private PlaceTexts() {}

    /** @param what the step's own sentence */
    static String done(CuratedValue kind, CurationLog.Placed placed, String what) {
        String from = path(String.valueOf(placed.before().text()));
        String to = path(placed.after());
        return switch (kind) {
            case RENAME -> "Renamed from " + Place.filename(from) + " to " + Place.filename(to);
            case RELINK -> "Found again at " + to;
            default -> what;
        };
    }

    private static String path(String text) {
        Map<String, Object> parts = Json.readMap(text);
        return String.valueOf(parts.get("path"));
    }
}
