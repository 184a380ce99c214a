package org.podstudio.library.ui.drag;

import static org.podstudio.ui.Scale.px;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.awt.dnd.DropTargetAdapter;
import java.awt.dnd.DropTargetDropEvent;
import java.awt.dnd.DropTargetEvent;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.TooManyListenersException;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.swing.JComponent;
import javax.swing.TransferHandler;
import org.podstudio.ui.Token;

/** Takes assets that are dragged from the library, and shows that it would while they are held over it. */
public final class AssetDrop extends TransferHandler {
    /** What is dragged comes from the library itself. */
    public static final DataFlavor ASSETS = new DataFlavor(AssetDrop.class, "PODStudio assets");
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(AssetDrop.class.getName());
    private static final String HELD = "podstudio.assets-held-over";

    private final transient DataFlavor taken;
    private final transient Consumer<List<Path>> take;

    private AssetDrop(DataFlavor taken, Consumer<List<Path>> take) {
        this.taken = taken;
        this.take = take;
    }

    /** @param take what to do with the files of what was dropped */
    public static void accept(JComponent on, Consumer<List<Path>> take) {
        accept(on, ASSETS, take);
    }

    /** Any files, also of another window: whoever takes them says what is wrong with those that are no assets. @param take as above */
    public static void acceptFiles(JComponent on, Consumer<List<Path>> take) {
        accept(on, DataFlavor.javaFileListFlavor, take);
    }

    private static void accept(JComponent on, DataFlavor taken, Consumer<List<Path>> take) {
        on.setTransferHandler(new AssetDrop(taken, take));
        if (on.getDropTarget() != null) { // there is none without a display
            try {
                on.getDropTarget().addDropTargetListener(new DropTargetAdapter() {
                    @Override
                    public void dragExit(DropTargetEvent e) {
                        hold(on, false);
                    }

                    @Override
                    public void drop(DropTargetDropEvent e) {
                        hold(on, false);
                    }
                });
            } catch (TooManyListenersException e) {
                throw new IllegalStateException("Swing's drop targets take several listeners", e);
            }
        }
    }

    /** Whether assets are held over it that it would take. */
    public static boolean held(JComponent over) {
        return Boolean.TRUE.equals(over.getClientProperty(HELD));
    }

    /** The mark of a row that would take what is held over it; nothing while nothing is. */
    public static void paint(JComponent row, Graphics2D g) {
        if (held(row)) {
            g.setColor(Token.ACCENT.color(0.16));
            g.fillRoundRect(2, 1, row.getWidth() - 4, row.getHeight() - 2, px(6), px(6));
            g.setColor(Token.ACCENT.color());
            g.setStroke(new BasicStroke(px(2)));
            g.drawRoundRect(2, 1, row.getWidth() - 5, row.getHeight() - 3, px(6), px(6));
        }
    }

    private static void hold(JComponent on, boolean now) {
        if (held(on) != now) {
            on.putClientProperty(HELD, now);
            on.repaint();
        }
    }

    @Override
    public boolean canImport(TransferSupport support) {
        boolean possible = support.isDataFlavorSupported(taken);
        if (possible && support.isDrop()) {
            support.setDropAction(COPY);
            hold((JComponent) support.getComponent(), true);
        }
        return possible;
    }

    @Override
    public boolean importData(TransferSupport support) {
        hold((JComponent) support.getComponent(), false);
        try {
            List<?> files = (List<?>) support.getTransferable().getTransferData(DataFlavor.javaFileListFlavor);
            take.accept(files.stream().map(file -> ((File) file).toPath()).toList());
            return true;
        } catch (IOException | UnsupportedFlavorException e) {
            LOG.log(Level.WARNING, "What was dropped cannot be read", e);
            return false;
        }
    }
}
