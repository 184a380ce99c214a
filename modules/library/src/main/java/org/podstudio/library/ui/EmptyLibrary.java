package org.podstudio.library.ui;

import java.util.List;
import javax.swing.JButton;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.watch.GeneratorFolders;
import org.podstudio.ui.Texts;
import org.podstudio.ui.icon.Glyph;
import org.podstudio.ui.part.Buttons;
import org.podstudio.ui.part.EmptyState;

/** What a library without assets shows: how files come in, and the folders of generators that were found on this machine. */
@Messages({
    "EmptyLibrary_title=Drop images here to begin",
    "EmptyLibrary_text=Or choose files, or have a folder watched: what your generator saves there comes in by itself.",
    "EmptyLibrary_import=Import files…", "EmptyLibrary_watch=Watch a folder…", "EmptyLibrary_sample=Open sample project",
    "EmptyLibrary_found=Found on this computer:", "# {0} - generator", "# {1} - files", "EmptyLibrary_offer=Watch {0} · {1}",
    "# {0} - generator", "# {1} - folder", "EmptyLibrary_offer_tip=What {0} saves in {1} comes in by itself; the files stay there, too",
    "# {0} - number", "EmptyLibrary_files={0,choice,0#{0} files|1#{0} file|1<{0} files}", "# {0} - number", "EmptyLibrary_many=more than {0} files"
})
final class EmptyLibrary {
    /** Of the fullest folders; the welcome lists all. */
    private static final int OFFERS = 3;

    private final LibraryPanel.Wishes wishes;
    private final EmptyState state;
    private final JButton start;
    private boolean asked;

    EmptyLibrary(LibraryPanel.Wishes wishes) {
        this.wishes = wishes;
        start = Buttons.primary(Bundle.EmptyLibrary_import(), e -> wishes.importFiles());
        start.setName("empty-import");
        state = new EmptyState(Glyph.IMPORT, Bundle.EmptyLibrary_title(), Bundle.EmptyLibrary_text(),
                start,
                Buttons.plain(Bundle.EmptyLibrary_watch(), e -> wishes.watchFolder()),
                Buttons.plain(Bundle.EmptyLibrary_sample(), e -> wishes.openSample()));
    }

    /** Has the keyboard in a library without assets. */
    JButton start() {
        return start;
    }

    EmptyState view() {
        return state;
    }

    /** Looks for generators, once. */
    void shown() {
        if (!asked) {
            asked = true;
            wishes.findGenerators(this::offer);
        }
    }

    private void offer(List<GeneratorFolders.Found> found) {
        state.offer(Bundle.EmptyLibrary_found(), found.stream().limit(OFFERS).map(this::button).toList());
    }

    private JButton button(GeneratorFolders.Found found) {
        String files = found.files() >= GeneratorFolders.MOST_FILES ? Bundle.EmptyLibrary_many(Texts.count(GeneratorFolders.MOST_FILES))
                : Bundle.EmptyLibrary_files(found.files());
        JButton button = Buttons.plain(Bundle.EmptyLibrary_offer(found.generator(), files), e -> wishes.watch(found.folder()));
        button.setToolTipText(Bundle.EmptyLibrary_offer_tip(found.generator(), Texts.among(found.folder().toString())));
        return button;
    }
}
