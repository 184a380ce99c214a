package org.podstudio.library.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.project.Project;
import org.podstudio.ui.Texts;
import org.podstudio.ui.Work;
import org.podstudio.ui.select.AssetSelection;
import org.podstudio.ui.toast.Toast;

/** Files of the selection: a drag begins at once and cannot wait for the database. Used on the event dispatch thread. */
@Messages({
    "# {0} - number", "# {1} - of how many",
    "SelectionFiles_first=Only the first {0} of {1} files go along; Save a copy as… takes them all"
})
final class SelectionFiles {
    /** A file manager takes a while with more. */
    private static final int MOST_DRAGGED = 1000;

    private final Work work;
    private final Notices notices;
    private List<Path> files = List.of();
    /** The one file, when it is a picture that can be decoded. */
    private Optional<Path> picture = Optional.empty();
    private int selected;
    /** Rises with each selection: an answer about an older one must not be dragged. Written on the EDT. */
    private volatile int asked;

    SelectionFiles(Work work, Notices notices) {
        this.work = work;
        this.notices = notices;
    }

    /** Another selection: its files are read behind. */
    void remember(Optional<AssetSelection> selection) {
        files = List.of();
        picture = Optional.empty();
        selected = selection.map(s -> s.ids().size()).orElse(0);
        int now = ++asked;
        selection.filter(s -> !s.isEmpty()).ifPresent(s -> work.run(
                () -> now != asked ? Found.NOTHING : Found.of(s.project(),
                        s.project().assets().load(s.ids().subList(0, Math.min(s.ids().size(), MOST_DRAGGED)))),
                found -> {
                    if (now == asked) {
                        files = found.files();
                        picture = found.picture();
                    }
                }, notices::problem));
    }

    private record Found(List<Path> files, Optional<Path> picture) {
        static final Found NOTHING = new Found(List.of(), Optional.empty());

        static Found of(Project project, List<Asset> assets) {
            List<Asset> there = assets.stream().filter(asset -> !asset.missing()).toList();
            boolean one = there.size() == 1 && there.getFirst().facts().type() == MediaType.IMAGE && !there.getFirst().undecodable();
            return new Found(there.stream().map(project::file).toList(), one ? Optional.of(project.file(there.getFirst())) : Optional.empty());
        }
    }

    /** What is copied besides the files, so that it can be pasted into a picture: one picture, when that is all that is selected. */
    Optional<Path> picture() {
        return picture;
    }

    /** For a drag or a copy. */
    List<Path> toTake() {
        if (selected > MOST_DRAGGED) {
            notices.toast(Toast.warned("drag", Bundle.SelectionFiles_first(Texts.count(MOST_DRAGGED), Texts.count(selected))));
        }
        return files;
    }

    /** Hands those files of these assets that are there to {@code use}, and the one when it is a picture, on the EDT; they are read behind. */
    void there(Optional<Project> project, List<AssetId> ids, BiConsumer<List<Path>, Optional<Path>> use) {
        project.ifPresent(p -> work.run(() -> Found.of(p, p.assets().load(ids)), found -> use.accept(found.files(), found.picture()),
                notices::problem));
    }

    /** Hands the files of these assets to {@code use}, on the EDT; the paths are read behind. */
    void of(Optional<Project> project, List<AssetId> ids, Consumer<List<Path>> use) {
        project.ifPresent(p -> work.run(() -> p.assets().load(ids).stream().map(p::file).toList(), use, notices::problem));
    }
}
