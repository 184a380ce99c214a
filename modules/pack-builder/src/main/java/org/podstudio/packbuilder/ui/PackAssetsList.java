package org.podstudio.packbuilder.ui;

import java.awt.Component;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.RenderingHints;
import java.awt.event.ActionEvent;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javax.swing.AbstractAction;
import javax.swing.DefaultListModel;
import javax.swing.JComponent;
import javax.swing.JList;
import javax.swing.KeyStroke;
import javax.swing.ListCellRenderer;
import javax.swing.ListSelectionModel;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.ui.StudioFonts;
import org.podstudio.ui.Texts;
import org.podstudio.ui.Token;
import org.podstudio.ui.icon.Glyph;
import org.podstudio.ui.icon.GlyphIcon;

/** The pack's assets as small pictures in pack order. Delete takes out, Alt with an arrow moves. */
final class PackAssetsList extends JList<Asset> {
    private static final long serialVersionUID = 1L;
    private static final int CELL_PX = 96;
    private static final int PICTURE_PX = 72;

    /** What the user did to the order. */
    interface Order {
        void remove(List<AssetId> ids);

        void move(AssetId id, @Nullable AssetId before);
    }

    private final transient BiFunction<AssetId, Integer, @Nullable Image> pictures;

    /** @param pictures asset and device pixels to what is in memory, or null */
    PackAssetsList(BiFunction<AssetId, Integer, @Nullable Image> pictures, Order order) {
        super(new DefaultListModel<>());
        this.pictures = pictures;
        setLayoutOrientation(HORIZONTAL_WRAP);
        setVisibleRowCount(-1);
        setFixedCellWidth(CELL_PX);
        setFixedCellHeight(CELL_PX);
        setSelectionMode(ListSelectionModel.MULTIPLE_INTERVAL_SELECTION);
        setCellRenderer(new Cell());
        setOpaque(false);
        getAccessibleContext().setAccessibleName("Assets of the pack, in order");
        on("DELETE", () -> order.remove(getSelectedValuesList().stream().map(Asset::id).toList()));
        on("alt LEFT", () -> shift(order, -1));
        on("alt RIGHT", () -> shift(order, 1));
    }

    void show(List<Asset> assets) {
        AssetId selected = getSelectedValue() == null ? null : getSelectedValue().id();
        DefaultListModel<Asset> model = new DefaultListModel<>();
        model.addAll(assets);
        setModel(model);
        for (int i = 0; i < assets.size(); i++) {
            if (assets.get(i).id().equals(selected)) {
                setSelectedIndex(i);
            }
        }
    }

    private void shift(Order order, int step) {
        int at = getSelectedIndex();
        int to = at + step;
        if (at < 0 || to < 0 || to >= getModel().getSize()) {
            return;
        }
        // "Before" the neighbour to the left, or before the one after the neighbour to the right.
        int before = step < 0 ? to : to + 1;
        AssetId next = before < getModel().getSize() ? getModel().getElementAt(before).id() : null;
        order.move(getModel().getElementAt(at).id(), next);
    }

    private void on(String key, Runnable run) {
        getInputMap(JComponent.WHEN_FOCUSED).put(KeyStroke.getKeyStroke(key), key);
        getActionMap().put(key, new AbstractAction() {
            private static final long serialVersionUID = 1L;

            @Override
            public void actionPerformed(ActionEvent e) {
                run.run();
            }
        });
    }

    @Override
    public boolean getScrollableTracksViewportWidth() {
        return true;
    }

    private final class Cell extends JComponent implements ListCellRenderer<Asset> {
        private static final long serialVersionUID = 1L;
        private transient @Nullable Asset asset;
        private boolean selected;
        private boolean focused;

        @Override
        public Component getListCellRendererComponent(
                JList<? extends Asset> list, Asset value, int index, boolean isSelected, boolean cellHasFocus) {
            asset = value;
            selected = isSelected;
            focused = cellHasFocus;
            setToolTipText(value.filename());
            getAccessibleContext();
            setPreferredSize(new Dimension(CELL_PX, CELL_PX));
            return this;
        }

        @Override
        public javax.accessibility.AccessibleContext getAccessibleContext() {
            if (accessibleContext == null) {
                accessibleContext = new AccessibleJComponent() {
                    private static final long serialVersionUID = 1L;

                    @Override
                    public String getAccessibleName() {
                        return asset == null ? "" : asset.filename() + ", " + asset.facts().type().wire();
                    }
                };
            }
            return accessibleContext;
        }

        @Override
        protected void paintComponent(Graphics graphics) {
            Asset shown = asset;
            if (shown == null) {
                return;
            }
            Graphics2D g = (Graphics2D) graphics.create();
            g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            int left = (CELL_PX - PICTURE_PX) / 2;
            g.setColor(Token.CANVAS.color());
            g.fillRoundRect(left, 4, PICTURE_PX, PICTURE_PX, 6, 6);
            double scale = g.getTransform().getScaleX();
            Image picture = pictures.apply(shown.id(), (int) Math.ceil(PICTURE_PX * scale));
            if (picture == null) {
                Glyph glyph = shown.facts().type() == MediaType.AUDIO ? Glyph.MUSIC
                        : shown.facts().type() == MediaType.VIDEO ? Glyph.FILM : Glyph.IMAGE;
                new GlyphIcon(glyph, 20, Token.DISABLED).paint(g, left + 26, 30, Token.DISABLED.color());
            } else {
                double fit = Math.min((double) PICTURE_PX / picture.getWidth(null), (double) PICTURE_PX / picture.getHeight(null));
                int w = (int) Math.max(1, Math.round(picture.getWidth(null) * fit));
                int h = (int) Math.max(1, Math.round(picture.getHeight(null) * fit));
                g.drawImage(picture, left + (PICTURE_PX - w) / 2, 4 + (PICTURE_PX - h) / 2, w, h, null);
            }
            if (selected) {
                g.setColor(Token.ACCENT.color(0.12));
                g.fillRoundRect(left, 4, PICTURE_PX, PICTURE_PX, 6, 6);
            }
            if (selected || focused) {
                g.setColor((focused ? Token.FOCUS : Token.ACCENT).color());
                g.setStroke(new java.awt.BasicStroke(2));
                g.drawRoundRect(left, 4, PICTURE_PX, PICTURE_PX, 6, 6);
            }
            g.setFont(StudioFonts.caption());
            g.setColor(Token.SECOND.color());
            String name = Texts.middle(shown.filename(), g.getFontMetrics(), CELL_PX - 8);
            g.drawString(name, (CELL_PX - g.getFontMetrics().stringWidth(name)) / 2, PICTURE_PX + 4 + g.getFontMetrics().getAscent() + 1);
            g.dispose();
        }
    }
}
