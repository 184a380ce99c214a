package org.podstudio.library.ui.loupe;

import static org.podstudio.ui.Scale.px;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JPanel;
import javax.swing.SwingConstants;
import javax.swing.border.EmptyBorder;
import org.openide.util.NbBundle.Messages;
import org.podstudio.library.ui.cull.DecisionMarks;
import org.podstudio.library.ui.cull.LibraryKey;
import org.podstudio.library.ui.cull.NameLabel;
import org.podstudio.ui.StudioFonts;
import org.podstudio.ui.Texts;
import org.podstudio.ui.Token;
import org.podstudio.ui.icon.Glyph;
import org.podstudio.ui.keys.KeyTips;
import org.podstudio.ui.part.Buttons;
import org.podstudio.ui.part.ThemedLabel;
import org.podstudio.ui.part.TokenPanel;

/** The line under the loupe: name, place in the list, what was decided, scale, and buttons for what the keys do. */
@Messages({
    "Caption_previous=Previous", "Caption_next=Next", "Caption_full=Actual size", "Caption_fit=Fit to the window",
    "Caption_ground=Background of pictures", "Caption_screen=Full screen",
    "# {0} - place", "# {1} - size of the list", "Caption_place={0} of {1}",
    "# {0} - width", "# {1} - height", "Caption_size={0} × {1}"
})
final class LoupeCaption extends TokenPanel {
    private static final long serialVersionUID = 1L;
    private static final int HEIGHT_PX = px(36);
    private static final int GAP_PX = px(8);
    /** So much of a name still tells one file from another. */
    private static final int NAME_LEAST_PX = px(96);

    private final DecisionMarks marks = new DecisionMarks();
    private final NameLabel name = new NameLabel(StudioFonts::body, Token.TEXT);
    private final ThemedLabel place = new ThemedLabel("", StudioFonts::caption, Token.SECOND);
    private final ThemedLabel told = new ThemedLabel("", StudioFonts::caption, Token.ACCENT);
    private final ThemedLabel facts = new ThemedLabel("", StudioFonts::caption, Token.SECOND);
    private final JButton full;
    private final JPanel start = row(FlowLayout.LEADING);
    private final JPanel end = row(FlowLayout.TRAILING);
    private String scale = "";
    private String size = "";

    LoupeCaption(Runnable previous, Runnable next, Runnable toggleFull, Runnable ground, Runnable fullScreen) {
        super(new BorderLayout(px(12), 0), Token.PANEL, Line.TOP);
        setPreferredSize(new Dimension(px(300), HEIGHT_PX));
        setBorder(new EmptyBorder(1, px(8), 0, px(8)));
        full = button(Glyph.ZOOM_IN, Bundle.Caption_full(), LibraryKey.FULL_SIZE, toggleFull);
        start.add(button(Glyph.CHEVRON_LEFT, Bundle.Caption_previous(), LibraryKey.LEFT, previous));
        start.add(button(Glyph.CHEVRON_RIGHT, Bundle.Caption_next(), LibraryKey.RIGHT, next));
        start.add(place);
        start.add(marks);
        end.add(told);
        end.add(facts);
        end.add(full);
        end.add(button(Glyph.CONTRAST, Bundle.Caption_ground(), LibraryKey.GROUND, ground));
        end.add(button(Glyph.FULLSCREEN, Bundle.Caption_screen(), LibraryKey.FULL_SCREEN, fullScreen));
        name.setHorizontalAlignment(SwingConstants.LEADING);
        place.setName("loupe-place");
        told.setName("loupe-told");
        add(start, BorderLayout.LINE_START);
        add(name, BorderLayout.CENTER);
        add(end, BorderLayout.LINE_END);
    }

    /** Where it is narrow the facts go first, the inspector has them, then the place: never the buttons, never one over the other. */
    @Override
    public void doLayout() {
        int over = width(start) + width(end) + NAME_LEAST_PX - getWidth();
        for (ThemedLabel part : List.of(facts, place)) {
            boolean fits = over <= 0;
            if (part.isVisible() != fits) {
                part.setVisible(fits);
                part.getParent().invalidate();
            }
            over -= fits ? 0 : part.getPreferredSize().width + GAP_PX;
        }
        super.doLayout();
    }

    /** With all that may be in it, shown or not: what is hidden must not come back only because it was hidden. */
    private static int width(JPanel row) {
        int width = GAP_PX;
        for (Component part : row.getComponents()) {
            width += part.getPreferredSize().width + GAP_PX;
        }
        return width;
    }

    private static JButton button(Glyph glyph, String what, LibraryKey key, Runnable action) {
        JButton button = Buttons.icon(glyph, what, e -> action.run());
        KeyTips.name(button, what, key);
        // The keyboard stays with the picture: its keys do the same.
        button.setFocusable(false);
        return button;
    }

    private static JPanel row(int align) {
        JPanel row = new JPanel(new FlowLayout(align, GAP_PX, px(4)));
        row.setOpaque(false);
        return row;
    }

    void show(Optional<Viewed> viewed) {
        name.show(viewed.map(Viewed::filename).orElse(""));
        viewed.ifPresent(v -> marks.show(v.status(), v.rating(), v.label()));
        marks.setVisible(viewed.isPresent());
        size = viewed.map(Viewed::size).map(s -> Bundle.Caption_size(String.valueOf(s.width()), String.valueOf(s.height()))).orElse("");
        facts();
    }

    void showPlace(int at, int of) {
        place.setText(at == 0 ? "" : Bundle.Caption_place(Texts.count(at), Texts.count(of)));
    }

    void showScale(String percent, boolean fits) {
        scale = percent;
        String what = fits ? Bundle.Caption_full() : Bundle.Caption_fit();
        KeyTips.name(full, what, LibraryKey.FULL_SIZE);
        facts();
    }

    void told(String what) {
        told.setText(what);
        if (!what.isEmpty()) {
            told.getAccessibleContext().setAccessibleDescription(what);
        }
    }

    JPanel start() {
        return start;
    }

    JPanel end() {
        return end;
    }

    private void facts() {
        List<String> parts = new ArrayList<>(List.of(size, scale));
        parts.removeIf(String::isEmpty);
        facts.setText(String.join(" · ", parts));
    }
}
