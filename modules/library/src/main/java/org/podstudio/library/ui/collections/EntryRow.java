package org.podstudio.library.ui.collections;

import static org.podstudio.ui.Scale.px;

import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.nio.file.Path;
import java.util.List;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import javax.swing.JToggleButton;
import javax.swing.KeyStroke;
import javax.swing.SwingConstants;
import org.openide.util.NbBundle.Messages;
import org.podstudio.library.ui.drag.AssetDrop;
import org.podstudio.ui.StudioFonts;
import org.podstudio.ui.Texts;
import org.podstudio.ui.Token;
import org.podstudio.ui.icon.Glyph;
import org.podstudio.ui.part.Buttons;
import org.podstudio.ui.part.Paint;

/** A collection or a saved search: its name, how many, and marked when the library shows it. Assets can be dropped on a collection. */
@Messages({
    "# {0} - name",
    "# {1} - number",
    "COLLECTION_row={0}, {1,choice,0#{1} assets|1#{1} asset|1<{1} assets}",
    "COLLECTION_open=Show in the library",
    "COLLECTION_add=Put the selection in",
    "COLLECTION_take=Take the selection out",
    "COLLECTION_rename=Rename…",
    "COLLECTION_delete=Delete"
})
final class EntryRow extends JToggleButton {
    private static final long serialVersionUID = 1L;
    private static final int EDGE_PX = px(8);
    private static final int ICON_PX = px(16);

    private final transient Wishes wishes;
    private transient Entry entry;
    private boolean under;

    /** What a row asks for. */
    interface Wishes {
        void open(Entry entry);

        void addSelection(Entry entry);

        void takeOutSelection(Entry entry);

        void rename(Entry entry);

        void delete(Entry entry);

        void drop(Entry entry, List<Path> files);
    }

    EntryRow(Entry entry, Wishes wishes) {
        this.wishes = wishes;
        this.entry = entry;
        setName("entry-" + entry.name());
        setHorizontalAlignment(SwingConstants.LEADING);
        setOpaque(false);
        setContentAreaFilled(false);
        setBorderPainted(false);
        setToolTipText(entry.collection() ? entry.name() : entry.query());
        addActionListener(e -> wishes.open(this.entry));
        registerKeyboardAction(e -> wishes.rename(this.entry), KeyStroke.getKeyStroke("F2"), WHEN_FOCUSED);
        registerKeyboardAction(e -> wishes.delete(this.entry), KeyStroke.getKeyStroke("DELETE"), WHEN_FOCUSED);
        registerKeyboardAction(e -> transferFocus(), KeyStroke.getKeyStroke("DOWN"), WHEN_FOCUSED);
        registerKeyboardAction(e -> transferFocusBackward(), KeyStroke.getKeyStroke("UP"), WHEN_FOCUSED);
        setComponentPopupMenu(menu());
        if (entry.collection()) {
            AssetDrop.acceptFiles(this, files -> wishes.drop(this.entry, files));
        }
        addMouseListener(new MouseAdapter() {
            @Override
            public void mouseEntered(MouseEvent e) {
                under = true;
                repaint();
            }

            @Override
            public void mouseExited(MouseEvent e) {
                under = false;
                repaint();
            }
        });
    }

    Entry entry() {
        return entry;
    }

    void show(Entry next, boolean open) {
        entry = next;
        setSelected(open);
        getAccessibleContext().setAccessibleName(next.count().map(count -> Bundle.COLLECTION_row(next.name(), count)).orElse(next.name()));
        repaint();
    }

    private JPopupMenu menu() {
        JPopupMenu menu = new JPopupMenu();
        item(menu, Bundle.COLLECTION_open(), null, () -> wishes.open(entry));
        if (entry.collection()) {
            item(menu, Bundle.COLLECTION_add(), null, () -> wishes.addSelection(entry));
            item(menu, Bundle.COLLECTION_take(), null, () -> wishes.takeOutSelection(entry));
        }
        menu.addSeparator();
        item(menu, Bundle.COLLECTION_rename(), "F2", () -> wishes.rename(entry));
        item(menu, Bundle.COLLECTION_delete(), "DELETE", () -> wishes.delete(entry));
        return menu;
    }

    private static void item(JPopupMenu menu, String text, @org.jspecify.annotations.Nullable String key, Runnable action) {
        JMenuItem item = new JMenuItem(text);
        item.setAccelerator(key == null ? null : KeyStroke.getKeyStroke(key));
        item.addActionListener(e -> action.run());
        menu.add(item);
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(px(120), Buttons.HEIGHT_PX);
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        Paint.text(g);
        if (isSelected()) {
            g.setColor(Token.ACCENT.color(0.14));
            g.fillRoundRect(2, 1, getWidth() - 4, getHeight() - 2, px(6), px(6));
        } else if (under || isFocusOwner()) {
            g.setColor(Token.TEXT.color(0.06));
            g.fillRoundRect(2, 1, getWidth() - 4, getHeight() - 2, px(6), px(6));
        }
        AssetDrop.paint(this, g);
        (entry.collection() ? Glyph.LAYERS : Glyph.BOOKMARK).icon(ICON_PX, isSelected() ? Token.ACCENT : Token.SECOND)
                .paintIcon(this, g, mirrored(EDGE_PX, ICON_PX), (getHeight() - ICON_PX) / 2);
        String count = entry.count().map(Texts::count).orElse("?");
        g.setFont(StudioFonts.caption());
        FontMetrics metrics = g.getFontMetrics();
        int countWidth = metrics.stringWidth(count);
        g.setColor(Token.SECOND.color());
        g.drawString(count, mirrored(getWidth() - EDGE_PX - countWidth, countWidth), (getHeight() - metrics.getHeight()) / 2 + metrics.getAscent());
        g.setFont(StudioFonts.body());
        metrics = g.getFontMetrics();
        g.setColor(Token.TEXT.color());
        int x = EDGE_PX + ICON_PX + EDGE_PX;
        String name = Texts.middle(entry.name(), metrics, getWidth() - x - countWidth - 2 * EDGE_PX);
        g.drawString(name, mirrored(x, metrics.stringWidth(name)), (getHeight() - metrics.getHeight()) / 2 + metrics.getAscent());
        if (isFocusOwner()) {
            Paint.ring(g, 2, 1, getWidth() - 5, getHeight() - 3, px(6));
        }
        g.dispose();
    }

    /** Where a part of this width begins: counted from the other side where one reads from right to left. */
    private int mirrored(int x, int width) {
        return getComponentOrientation().isLeftToRight() ? x : getWidth() - x - width;
    }
}
