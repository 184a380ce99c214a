package org.podstudio.packbuilder.ui;

import static org.podstudio.ui.Scale.px;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.util.List;
import java.util.function.BiFunction;
import javax.accessibility.AccessibleRole;
import javax.swing.Scrollable;
import org.jspecify.annotations.Nullable;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.packbuilder.build.SheetGrid;
import org.podstudio.ui.part.PaintedPart;

/** The contact sheet as a build lays it out, painted of the thumbnails that are there; nothing is decoded for it. */
@Messages({"# {0} - how many", "sheet.name=Contact sheet of {0,choice,0#no assets|1#1 asset|1<{0} assets}"})
final class ContactSheet extends PaintedPart implements Scrollable {
    private static final long serialVersionUID = 1L;
    /** Before it is laid out. */
    private static final int USUAL_PX = px(320);

    private final transient BiFunction<AssetId, Integer, @Nullable Image> pictures;
    private transient List<Asset> assets = List.of();

    ContactSheet(BiFunction<AssetId, Integer, @Nullable Image> pictures) {
        super(AccessibleRole.ICON);
        this.pictures = pictures;
    }

    void show(List<Asset> shown) {
        // What a build leaves out is not on its sheet either.
        assets = shown.stream().filter(asset -> !asset.missing() && !asset.undecodable()).toList();
        getAccessibleContext().setAccessibleName(Bundle.sheet_name(assets.size()));
        revalidate();
        repaint();
    }

    @Override
    public Dimension getPreferredSize() {
        int width = getWidth() > 0 ? getWidth() : USUAL_PX;
        return new Dimension(USUAL_PX, assets.isEmpty() ? 0 : (int) Math.ceil((double) SheetGrid.of(assets.size()).heightPx() * width / SheetGrid.WIDTH_PX));
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        if (assets.isEmpty()) {
            return;
        }
        Graphics2D g = (Graphics2D) graphics.create();
        SheetGrid grid = SheetGrid.of(assets.size());
        double scale = (double) getWidth() / SheetGrid.WIDTH_PX;
        double device = scale * g.getTransform().getScaleX();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g.scale(scale, scale);
        // The ground of the file that is written, whatever the theme.
        g.setColor(new Color(SheetGrid.GROUND, SheetGrid.GROUND, SheetGrid.GROUND));
        g.fillRect(0, 0, SheetGrid.WIDTH_PX, grid.heightPx());
        int side = grid.cellPx();
        for (int i = 0; i < grid.cells(); i++) {
            Image picture = pictures.apply(assets.get(i).id(), (int) Math.ceil(side * device));
            if (picture != null) {
                double fit = Math.min((double) side / picture.getWidth(null), (double) side / picture.getHeight(null));
                int w = (int) Math.max(1, Math.round(picture.getWidth(null) * fit));
                int h = (int) Math.max(1, Math.round(picture.getHeight(null) * fit));
                g.drawImage(picture, grid.x(i) + (side - w) / 2, grid.y(i) + (side - h) / 2, w, h, null);
            }
        }
        g.dispose();
    }

    @Override
    public Dimension getPreferredScrollableViewportSize() {
        return getPreferredSize();
    }

    @Override
    public int getScrollableUnitIncrement(Rectangle visible, int orientation, int direction) {
        return px(24);
    }

    @Override
    public int getScrollableBlockIncrement(Rectangle visible, int orientation, int direction) {
        return visible.height;
    }

    @Override
    public boolean getScrollableTracksViewportWidth() {
        return true;
    }

    @Override
    public boolean getScrollableTracksViewportHeight() {
        return false;
    }
}
