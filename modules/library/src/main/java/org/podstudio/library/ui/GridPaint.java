package org.podstudio.library.ui;

import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.swing.Timer;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.ui.Overdue;
import org.podstudio.ui.thumb.ThumbnailLoader;

/** Paints the cells or rows of the grid that a clip touches. Used on the event dispatch thread. */
final class GridPaint {
    /** Source: UX10. */
    private static final int PATIENCE_MS = 150;

    private final AssetGrid grid;
    /** Paints once more what is then still not here. */
    private final Timer impatient;
    /** Paints once more what then has to be told. */
    private final Overdue overdue;
    private Optional<ThumbnailLoader> thumbnails = Optional.empty();
    private @Nullable CellPainter cells;
    private @Nullable RowPainter rows;

    /** Whether anything was painted that is not here yet. */
    record Seen(boolean cells, boolean pictures) {}

    GridPaint(AssetGrid grid) {
        this.grid = grid;
        impatient = new Timer(PATIENCE_MS, e -> grid.repaint());
        impatient.setRepeats(false);
        overdue = new Overdue(grid::repaint);
    }

    void use(Optional<ThumbnailLoader> loader) {
        thumbnails = loader;
    }

    /** Fonts and colours are others now. */
    void forget() {
        cells = null;
        rows = null;
    }

    CellPainter cells() {
        CellPainter known = cells;
        if (known == null) {
            known = new CellPainter(grid);
            cells = known;
        }
        return known;
    }

    private RowPainter rows() {
        RowPainter known = rows;
        if (known == null) {
            known = new RowPainter(grid);
            rows = known;
        }
        return known;
    }

    Seen paint(Graphics2D g, Rectangle clip) {
        GridGeometry geometry = grid.geometry();
        boolean list = geometry.layout() == TabLooks.Layout.LIST;
        int devicePx = CellPainter.devicePx(list ? RowPainter.HEIGHT_PX : geometry.sidePx(), g.getTransform());
        boolean allCells = true;
        boolean allPictures = true;
        for (int at : geometry.touching(clip)) {
            GridCell cell = grid.content().cell(at);
            AssetId id = grid.content().id(at);
            Rectangle box = geometry.cell(at);
            Image frame = list ? null : grid.scrub().picture(at, cell);
            Image image = frame != null || cell == null ? frame : thumbnails.map(t -> list ? t.get(id, devicePx) : t.fitted(id, devicePx)).orElse(null);
            boolean absent = cell != null && cell.missing() || thumbnails.map(t -> t.isAbsent(id)).orElse(true);
            allCells &= cell != null;
            allPictures &= image != null || absent;
            CellPainter.Patience patience = image != null || cell != null && cell.missing() ? CellPainter.Patience.OVER : patience(at, cell, id, absent);
            if (list) {
                rows().paint(g, box, cell, image, grid.marks(at), patience);
            } else {
                cells().paint(g, box, cell, image, absent, grid.marks(at), patience);
            }
            if (frame != null) {
                CellPainter.paintReached(g, box, grid.scrub().reached());
            }
        }
        thumbnails.ifPresent(t -> t.onlyFor(visibleIds()));
        return new Seen(allCells, allPictures);
    }

    /** What comes at once needs no sign that it is coming: it would flicker. */
    private CellPainter.Patience patience(int at, @Nullable GridCell cell, AssetId id, boolean absent) {
        long waited = cell == null ? grid.content().waitedMs(at) : thumbnails.map(t -> t.waitedMs(id)).orElse(0L);
        if (cell == null ? waited >= Overdue.LIMIT_MS : thumbnails.map(t -> t.isLate(id)).orElse(false)) {
            return CellPainter.Patience.LATE;
        }
        if (!overdue.waiting()) {
            overdue.begin();
        }
        if (waited >= PATIENCE_MS || cell != null && absent) {
            return CellPainter.Patience.OVER;
        }
        impatient.start();
        return CellPainter.Patience.STILL;
    }

    List<AssetId> visibleIds() {
        List<AssetId> ids = new ArrayList<>();
        for (int at : grid.geometry().touching(grid.getVisibleRect())) {
            ids.add(grid.content().id(at));
        }
        return ids;
    }
}
