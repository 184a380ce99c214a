package org.podstudio.library.ui;

import java.awt.Toolkit;
import java.awt.datatransfer.Clipboard;
import java.awt.datatransfer.Transferable;
import java.awt.event.ActionEvent;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.swing.Action;
import javax.swing.TransferHandler;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.media.ImageCodec;
import org.podstudio.core.api.project.Project;
import org.podstudio.ui.toast.Toast;

/** Assets to the clipboard and from it, in whatever way the list is looked at. On the event dispatch thread. */
@Messages({
    "PASTE_nothing=There is nothing to paste: copy files, a picture or a prompt first",
    "PASTE_own=What was copied in the library is not imported once more"
})
final class GridClipboard {
    private static final Logger LOG = Logger.getLogger(GridClipboard.class.getName());

    private final AssetGrid grid;
    private final SelectionFiles files;
    private final Notices notices;
    private final Supplier<Clipboard> clipboard;
    private final Optional<ImageCodec> pictures;

    /** @param grid whose transfer handler copies what is selected, and takes what is pasted */
    GridClipboard(AssetGrid grid, SelectionFiles files, Optional<ImageCodec> pictures, Notices notices) {
        this(grid, files, pictures, notices, () -> Toolkit.getDefaultToolkit().getSystemClipboard());
    }

    GridClipboard(AssetGrid grid, SelectionFiles files, Optional<ImageCodec> pictures, Notices notices, Supplier<Clipboard> clipboard) {
        this.grid = grid;
        this.files = files;
        this.notices = notices;
        this.clipboard = clipboard;
        this.pictures = pictures;
    }

    /** What is selected goes at once; of others the files are looked up first. */
    void copy(Optional<Project> project, List<AssetId> ids) {
        if (ids.equals(grid.selection().ids())) {
            act(TransferHandler.getCopyAction());
        } else {
            files.there(project, ids, (found, picture) -> {
                if (!found.isEmpty()) {
                    clipboard.get().setContents(new CopiedFiles(found.stream().map(Path::toFile).toList(),
                            picture.map(file -> CopiedFiles.picture(pictures, file))), null);
                }
            });
        }
    }

    /** What comes of it is told by the import; a key that can do nothing says why. */
    void paste() {
        Optional<Transferable> held = held();
        if (held.isEmpty()) {
            notices.toast(Toast.note("paste", Bundle.PASTE_nothing()));
        } else if (held.get().isDataFlavorSupported(CopiedFiles.OWN)) {
            notices.toast(Toast.note("paste", Bundle.PASTE_own()));
        } else {
            act(TransferHandler.getPasteAction());
        }
    }

    /** Nothing, too, while another program holds the clipboard. */
    private Optional<Transferable> held() {
        try {
            return Optional.ofNullable(clipboard.get().getContents(null)).filter(contents -> contents.getTransferDataFlavors().length > 0);
        } catch (IllegalStateException e) {
            LOG.log(Level.FINE, "Another program holds the clipboard", e);
            return Optional.empty();
        }
    }

    private void act(Action action) {
        action.actionPerformed(new ActionEvent(grid, ActionEvent.ACTION_PERFORMED, ""));
    }
}
