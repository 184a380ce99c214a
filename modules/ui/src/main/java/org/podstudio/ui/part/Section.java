package org.podstudio.ui.part;

import static org.podstudio.ui.Scale.px;

import java.awt.BorderLayout;
import java.awt.Cursor;
import java.util.function.Consumer;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.SwingConstants;
import javax.swing.border.EmptyBorder;
import org.openide.util.NbBundle.Messages;
import org.podstudio.ui.StudioFonts;
import org.podstudio.ui.Token;
import org.podstudio.ui.icon.Glyph;

/** A part of a panel with a heading that folds it away. */
@Messages({"Section_fold=Fold away", "Section_unfold=Show"})
public final class Section extends JPanel {
    private static final long serialVersionUID = 1L;

    /** Whether the body shows. */
    public enum Fold {
        OPEN,
        CLOSED
    }

    private final JButton heading;
    private final JPanel head = new JPanel(new BorderLayout());
    private final JComponent body;
    private final Curtain curtain;
    private transient Consumer<Fold> folded = fold -> { };

    public Section(String title, JComponent body, Fold fold) {
        super(new BorderLayout(0, px(8)));
        this.body = body;
        this.curtain = new Curtain(body);
        setOpaque(false);
        body.setOpaque(false);
        setBorder(new EmptyBorder(px(4), 0, px(4), 0));
        heading = new JButton(title) {
            @Override
            public void updateUI() {
                super.updateUI();
                setFont(StudioFonts.strong());
                setForeground(Token.TEXT.color());
            }
        };
        heading.putClientProperty("JButton.buttonType", "borderless");
        heading.putClientProperty("FlatLaf.style", "margin:2,0,2,4;arc:6");
        heading.setHorizontalAlignment(SwingConstants.LEADING);
        heading.setIconTextGap(px(4));
        heading.setCursor(Cursor.getPredefinedCursor(Cursor.HAND_CURSOR));
        heading.addActionListener(e -> turn());
        head.setOpaque(false);
        head.add(heading, BorderLayout.CENTER);
        add(head, BorderLayout.NORTH);
        add(curtain, BorderLayout.CENTER);
        fold(fold);
    }

    /** Replaces what the body holds. */
    public void fill(JComponent... parts) {
        body.removeAll();
        for (JComponent part : parts) {
            body.add(part);
        }
        revalidate();
        repaint();
    }

    /** Puts a control at the end of the heading's line. */
    public void trail(JComponent control) {
        head.add(control, BorderLayout.LINE_END);
    }

    /** Told when the body is shown or folded away, for what is only worth the work while somebody looks. */
    public void onFold(Consumer<Fold> listener) {
        folded = listener;
    }

    public Fold fold() {
        return curtain.open() ? Fold.OPEN : Fold.CLOSED;
    }

    /** At once: what the user did not ask for by the heading does not move. */
    public void fold(Fold fold) {
        curtain.set(fold == Fold.OPEN);
        told();
    }

    private void turn() {
        curtain.glide(!curtain.open());
        told();
    }

    private void told() {
        boolean open = curtain.open();
        heading.setIcon((open ? Glyph.CHEVRON_DOWN : Glyph.CHEVRON_RIGHT).icon(16, Token.SECOND));
        heading.setToolTipText(open ? Bundle.Section_fold() : Bundle.Section_unfold());
        revalidate();
        folded.accept(fold());
    }
}
