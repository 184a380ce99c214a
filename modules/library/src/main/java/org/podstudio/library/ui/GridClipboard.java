package org.podstudio.library.ui;

import java.awt.Toolkit;
import java.awt.event.ActionEvent;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.swing.Action;
import javax.swing.TransferHandler;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.media.ImageCodec;
import org.podstudio.core.api.project.Project;

/** Assets to the clipboard and from it, in whatever way the list is looked at. On the event dispatch thread. */
final class GridClipboard {
    private final AssetGrid grid;
    private final SelectionFiles files;
    private final Optional<ImageCodec> pictures;

    /** @param grid whose transfer handler copies what is selected, and takes what is pasted */
    GridClipboard(AssetGrid grid, SelectionFiles files, Optional<ImageCodec> pictures) {
        this.grid = grid;
        this.files = files;
        this.pictures = pictures;
    }

    /** What is selected goes at once; of others the files are looked up first. */
    void copy(Optional<Project> project, List<AssetId> ids) {
        if (ids.equals(grid.selection().ids())) {
            act(TransferHandler.getCopyAction());
        } else {
            files.there(project, ids, (found, picture) -> {
                if (!found.isEmpty()) {
                    Toolkit.getDefaultToolkit().getSystemClipboard().setContents(new CopiedFiles(found.stream().map(Path::toFile).toList(),
                            picture.map(file -> CopiedFiles.picture(pictures, file))), null);
                }
            });
        }
    }

    void paste() {
        act(TransferHandler.getPasteAction());
    }

    private void act(Action action) {
        action.actionPerformed(new ActionEvent(grid, ActionEvent.ACTION_PERFORMED, ""));
    }
}
