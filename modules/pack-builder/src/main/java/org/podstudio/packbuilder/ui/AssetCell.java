package org.podstudio.packbuilder.ui;

import static org.podstudio.ui.Scale.px;

import java.awt.BasicStroke;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.RenderingHints;
import java.util.Set;
import java.util.function.BiFunction;
import javax.accessibility.AccessibleRole;
import javax.swing.JList;
import javax.swing.ListCellRenderer;
import org.jspecify.annotations.Nullable;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.ui.StudioFonts;
import org.podstudio.ui.Texts;
import org.podstudio.ui.Token;
import org.podstudio.ui.icon.Glyph;
import org.podstudio.ui.icon.GlyphIcon;
import org.podstudio.ui.part.Paint;
import org.podstudio.ui.part.PaintedPart;
import org.podstudio.ui.thumb.WaveTint;

/** One asset of the pack: its picture, a star on a hero, its name. */
@Messages({"# {0} - place", "# {1} - file name", "# {2} - kind", "cell.asset={0}. {1}, {2}",
    "# {0} - place", "# {1} - file name", "# {2} - kind", "cell.hero={0}. {1}, {2}, hero: shown large in the pack"})
final class AssetCell extends PaintedPart implements ListCellRenderer<Asset> {
    private static final long serialVersionUID = 1L;
    static final int CELL_PX = px(98);
    private static final int PICTURE_PX = px(80);
    private static final int BADGE_PX = px(20);

    private final transient BiFunction<AssetId, Integer, @Nullable Image> pictures;
    private final transient WaveTint waves = new WaveTint();
    private transient Set<AssetId> heroes = Set.of();
    private transient @Nullable Asset asset;
    private boolean selected;
    private boolean focused;

    AssetCell(BiFunction<AssetId, Integer, @Nullable Image> pictures) {
        super(AccessibleRole.LABEL);
        this.pictures = pictures;
    }

    void mark(Set<AssetId> shownLarge) {
        heroes = Set.copyOf(shownLarge);
    }

    @Override
    public Component getListCellRendererComponent(JList<? extends Asset> list, Asset value, int index, boolean isSelected, boolean cellHasFocus) {
        asset = value;
        selected = isSelected;
        focused = cellHasFocus && list.isFocusOwner();
        String kind = value.facts().type().wire();
        String said = heroes.contains(value.id()) ? Bundle.cell_hero(index + 1, value.filename(), kind)
                : Bundle.cell_asset(index + 1, value.filename(), kind);
        getAccessibleContext().setAccessibleName(said);
        setToolTipText(said);
        return this;
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(CELL_PX, CELL_PX);
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Asset shown = asset;
        if (shown == null) {
            return;
        }
        Graphics2D g = (Graphics2D) graphics.create();
        Paint.text(g);
        int left = (CELL_PX - PICTURE_PX) / 2;
        g.setColor(Token.CANVAS.color());
        g.fillRoundRect(left, px(4), PICTURE_PX, PICTURE_PX, px(6), px(6));
        picture(g, shown, left);
        if (selected) {
            g.setColor(Token.ACCENT.color(0.12));
            g.fillRoundRect(left, px(4), PICTURE_PX, PICTURE_PX, px(6), px(6));
        }
        if (heroes.contains(shown.id())) {
            int x = left + PICTURE_PX - BADGE_PX - px(4);
            g.setColor(Token.RAISED.color(0.9));
            g.fillOval(x, px(8), BADGE_PX, BADGE_PX);
            new GlyphIcon(Glyph.STAR, px(12), Token.STAR).paint(g, x + px(4), px(12), Token.STAR.color());
        }
        if (selected) {
            g.setColor(Token.ACCENT.color());
            g.setStroke(new BasicStroke(px(2)));
            g.drawRoundRect(left, px(4), PICTURE_PX, PICTURE_PX, px(6), px(6));
        }
        if (focused) {
            int in = selected ? px(3) : 0;
            Paint.focus(g, left + in, px(4) + in, PICTURE_PX - 2 * in, PICTURE_PX - 2 * in, px(6) - in);
        }
        g.setFont(StudioFonts.caption());
        g.setColor(Token.SECOND.color());
        String name = Texts.file(Texts.middle(shown.filename(), g.getFontMetrics(), CELL_PX - px(8)));
        g.drawString(name, (CELL_PX - g.getFontMetrics().stringWidth(name)) / 2, PICTURE_PX + px(4) + g.getFontMetrics().getAscent() + px(2));
        g.dispose();
    }

    private void picture(Graphics2D g, Asset shown, int left) {
        Image picture = pictures.apply(shown.id(), (int) Math.ceil(PICTURE_PX * g.getTransform().getScaleX()));
        if (picture == null) {
            Glyph glyph = shown.facts().type() == MediaType.AUDIO ? Glyph.MUSIC : shown.facts().type() == MediaType.VIDEO ? Glyph.FILM : Glyph.IMAGE;
            double inset = (PICTURE_PX - px(24)) / 2.0;
            new GlyphIcon(glyph, px(24), Token.DISABLED).paint(g, left + inset, px(4) + inset, Token.DISABLED.color());
            return;
        }
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        // A waveform in this theme's colour, without the ground it was stored on.
        Image drawn = shown.facts().type() == MediaType.AUDIO ? waves.of(picture) : picture;
        double fit = Math.min((double) PICTURE_PX / picture.getWidth(null), (double) PICTURE_PX / picture.getHeight(null));
        int w = (int) Math.max(1, Math.round(picture.getWidth(null) * fit));
        int h = (int) Math.max(1, Math.round(picture.getHeight(null) * fit));
        g.drawImage(drawn, left + (PICTURE_PX - w) / 2, px(4) + (PICTURE_PX - h) / 2, w, h, null);
    }
}
