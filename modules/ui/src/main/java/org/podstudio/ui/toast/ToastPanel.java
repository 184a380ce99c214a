package org.podstudio.ui.toast;

import static org.podstudio.ui.Scale.px;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Graphics2D;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.accessibility.AccessibleState;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.SwingConstants;
import javax.swing.border.EmptyBorder;
import org.openide.util.NbBundle.Messages;
import org.podstudio.ui.StudioFonts;
import org.podstudio.ui.Token;
import org.podstudio.ui.icon.Glyph;
import org.podstudio.ui.part.Buttons;
import org.podstudio.ui.part.Paint;
import org.podstudio.ui.part.RisingPanel;
import org.podstudio.ui.part.WrappedText;

/** One toast. Its sentence wraps where it is long. */
@Messages({
    "TOAST_details=Details",
    "TOAST_close=Close this note",
    "# {0} - text of the button, e.g. Undo", "# {1} - what was done", "TOAST_action={0}: {1}"
})
final class ToastPanel extends RisingPanel {
    private static final long serialVersionUID = 1L;
    private static final int LEAST_HEIGHT_PX = px(40);
    private static final int MOST_TEXT_PX = px(320);
    private static final int GAP_PX = px(8);

    /** What its buttons ask for. */
    interface Wishes {
        void act(Toast toast);

        void details(Toast toast);

        void close(Toast toast);
    }

    ToastPanel(Toast toast, Wishes wishes) {
        super(new BorderLayout(GAP_PX, 0));
        setBorder(new EmptyBorder(px(6), px(12), px(6), px(6)));
        JLabel shape = new JLabel(toast.tone().icon());
        shape.setVerticalAlignment(SwingConstants.TOP);
        shape.setBorder(new EmptyBorder(px(6), 0, 0, 0));
        add(shape, BorderLayout.LINE_START);
        WrappedText text = new WrappedText(toast.text(), StudioFonts::body, Token.TEXT);
        text.setFocusable(false);
        // As wide as its sentence, and no wider than is read at a glance: there it wraps. A little more, or it wraps where it just fits.
        int textPx = Math.min(MOST_TEXT_PX, widthOf(toast.text(), text.getFont()) + 2);
        text.setSize(textPx, Short.MAX_VALUE);
        int textHeight = text.getPreferredSize().height;
        JPanel words = new JPanel(null) {
            private static final long serialVersionUID = 1L;

            @Override
            public Dimension getPreferredSize() {
                return new Dimension(textPx, Math.max(Buttons.HEIGHT_PX, textHeight));
            }

            @Override
            public void doLayout() {
                text.setBounds(0, Math.max(0, (getHeight() - textHeight) / 2), textPx, textHeight);
            }
        };
        words.setOpaque(false);
        words.add(text);
        add(words, BorderLayout.CENTER);
        JPanel buttons = new JPanel(new FlowLayout(FlowLayout.TRAILING, px(4), 0));
        buttons.setOpaque(false);
        toast.action().ifPresent(action -> {
            var button = Buttons.plain(action.text(), e -> wishes.act(toast));
            button.getAccessibleContext().setAccessibleName(Bundle.TOAST_action(action.text(), toast.text()));
            button.setToolTipText(Bundle.TOAST_action(action.text(), toast.text()));
            buttons.add(button);
        });
        if (toast.problem().isPresent()) {
            buttons.add(Buttons.plain(Bundle.TOAST_details(), e -> wishes.details(toast)));
        }
        buttons.add(Buttons.icon(Glyph.X, Bundle.TOAST_close(), e -> wishes.close(toast)));
        add(buttons, BorderLayout.LINE_END);
        getAccessibleContext().setAccessibleName(toast.text());
    }

    /** Words of other scripts are laid out by {@link Paint#metrics}, Latin ones by those of the component. */
    private int widthOf(String words, Font font) {
        return Math.max(getFontMetrics(font).stringWidth(words), Paint.metrics(font).stringWidth(words));
    }

    @Override
    public Dimension getPreferredSize() {
        Dimension wanted = super.getPreferredSize();
        return new Dimension(wanted.width, Math.max(LEAST_HEIGHT_PX, wanted.height));
    }

    /** Screen readers say what becomes visible with the role of an alert, after what they are saying. */
    void announce() {
        getAccessibleContext().firePropertyChange(AccessibleContext.ACCESSIBLE_STATE_PROPERTY, null, AccessibleState.VISIBLE);
    }

    @Override
    public AccessibleContext getAccessibleContext() {
        if (accessibleContext == null) {
            accessibleContext = new AccessibleJPanel() {
                private static final long serialVersionUID = 1L;

                @Override
                public AccessibleRole getAccessibleRole() {
                    return AccessibleRole.ALERT;
                }
            };
        }
        return accessibleContext;
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        Paint.shapes(g);
        g.setColor(Token.RAISED.color());
        g.fillRoundRect(0, 0, getWidth() - 1, getHeight() - 1, px(16), px(16));
        g.setColor(Token.LINE.color());
        g.drawRoundRect(0, 0, getWidth() - 1, getHeight() - 1, px(16), px(16));
        g.dispose();
    }
}
