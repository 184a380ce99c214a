package org.podstudio.library.ui;

import java.util.Arrays;
import java.util.Optional;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.query.Field;
import org.podstudio.core.api.query.Query;

/** The tabs of the library, Ctrl+1 to Ctrl+4. */
@Messages({
    "LibraryTab_images=Images", "LibraryTab_audio=Audio", "LibraryTab_video=Video", "LibraryTab_all=All"
})
enum LibraryTab {
    IMAGES(Bundle.LibraryTab_images(), MediaType.IMAGE),
    AUDIO(Bundle.LibraryTab_audio(), MediaType.AUDIO),
    VIDEO(Bundle.LibraryTab_video(), MediaType.VIDEO),
    ALL(Bundle.LibraryTab_all(), null);

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
