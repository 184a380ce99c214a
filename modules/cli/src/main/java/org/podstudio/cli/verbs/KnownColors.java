package org.podstudio.cli.verbs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.podstudio.cli.Session;
import org.podstudio.core.api.media.Palette;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.query.Field;
import org.podstudio.core.api.query.Query;
import org.podstudio.core.api.query.QueryFields;

/** Colours of pictures: finds them out before a query asks for them, and writes them for programs. */
final class KnownColors {
    private KnownColors() {}

    /** Looks at the pictures that nobody has looked at yet, if the query asks for colours. */
    static void before(Session session, Query query) throws StudioException {
        if (!QueryFields.of(query).contains(Field.COLOR)) {
            return;
        }
        if (session.project().readOnly().isPresent()) {
            noteUnknown(session);
            return;
        }
        try {
            Fingerprinting.complete(session);
        } catch (CancelledException | InterruptedException e) {
            throw StudioException.of("interrupted", "The command was stopped.", "It was interrupted while it looked at pictures.",
                    "Run it again.");
        }
    }

    /** Says so when counts leave out pictures that nobody has looked at. */
    static void noteUnknown(Session session) throws StudioException {
        int lacking = session.project().likeness().withoutPalette().size();
        if (lacking > 0) {
            session.note("The colours of " + Texts.count(lacking, "picture are", "pictures are") + " not counted, because nobody has looked at them yet. "
                    + (session.project().readOnly().isPresent() ? "The project cannot be written." : "A search for a colour does: assets list color:red"));
        }
    }

    /** Null of what nobody has looked at. */
    static @Nullable List<Map<String, Object>> json(@Nullable Palette palette) {
        if (palette == null) {
            return null;
        }
        List<Map<String, Object>> list = new ArrayList<>();
        for (Palette.Shade shade : palette.shades()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("hex", shade.hex());
            json.put("name", shade.name().wire());
            json.put("percent", shade.percent());
            list.add(json);
        }
        return list;
    }
}
