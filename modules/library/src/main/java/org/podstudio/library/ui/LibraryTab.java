package org.podstudio.library.ui;

import java.util.Arrays;
import java.util.Optional;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.query.Field;
import org.podstudio.core.api.query.Query;
import org.podstudio.ui.keys.KeyCommand;
import org.podstudio.ui.keys.WindowAction;

/** The tabs of the library. */
@Messages({
    "LibraryTab_images=Images", "LibraryTab_audio=Audio", "LibraryTab_video=Video", "LibraryTab_all=All"
})
enum LibraryTab {
    IMAGES(Bundle.LibraryTab_images(), MediaType.IMAGE, WindowAction.IMAGES),
    AUDIO(Bundle.LibraryTab_audio(), MediaType.AUDIO, WindowAction.AUDIO),
    VIDEO(Bundle.LibraryTab_video(), MediaType.VIDEO, WindowAction.VIDEO),
    ALL(Bundle.LibraryTab_all(), null, WindowAction.ALL);

    private final String title;
    private final Optional<MediaType> type;
    private final KeyCommand command;

    LibraryTab(String title, MediaType type, KeyCommand command) {
        this.title = title;
        this.type = Optional.ofNullable(type);
        this.command = command;
    }

    String title() {
        return title;
    }

    Optional<MediaType> type() {
        return type;
    }

    /** What shows it. */
    KeyCommand command() {
        return command;
    }

    static LibraryTab of(Optional<MediaType> type) {
        return Arrays.stream(values()).filter(tab -> tab.type().equals(type)).findFirst().orElse(ALL);
    }

    /** What the tab adds to a query. */
    Query query() {
        return type.<Query>map(t -> new Query.Compare(Field.TYPE, Query.Operator.EQUALS, t.wire())).orElse(Query.ALL);
    }
}
