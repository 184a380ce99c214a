package org.podstudio.library.ui;

import java.util.Arrays;
import java.util.Optional;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.query.Field;
import org.podstudio.core.api.query.Query;

/** The tabs of the library, Ctrl+1 to Ctrl+4. */
enum LibraryTab {
    IMAGES("Images", MediaType.IMAGE),
    AUDIO("Audio", MediaType.AUDIO),
    VIDEO("Video", MediaType.VIDEO),
    ALL("All", null);

    private final String title;
    private final Optional<MediaType> type;

    LibraryTab(String title, MediaType type) {
        this.title = title;
        this.type = Optional.ofNullable(type);
    }

    String title() {
        return title;
    }

    Optional<MediaType> type() {
        return type;
    }

    static LibraryTab of(Optional<MediaType> type) {
        return Arrays.stream(values()).filter(tab -> tab.type().equals(type)).findFirst().orElse(ALL);
    }

    /** What the tab adds to a query. */
    Query query() {
        return type.<Query>map(t -> new Query.Compare(Field.TYPE, Query.Operator.EQUALS, t.wire())).orElse(Query.ALL);
    }
}
