package org.podstudio.inspector.ui;

import static org.podstudio.ui.Scale.px;

import java.awt.BorderLayout;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import javax.swing.JPanel;
import javax.swing.JSlider;
import org.openide.util.NbBundle.Messages;
import org.podstudio.ui.StudioFonts;
import org.podstudio.ui.Texts;
import org.podstudio.ui.Token;
import org.podstudio.ui.part.ThemedLabel;

/** Which seconds of a film or a sound are tried. */
@Messages({
    "SecondsBar_theSecondsThatAre=The seconds that are tried",
    "SecondsBar_startOfTheSeconds=Start of the seconds that are tried",
    "# {0} - start", "# {1} - end", "SecondsBar_fromTo={0} to {1}"
})
final class SecondsBar extends JPanel {
    private static final long serialVersionUID = 1L;
    /** Steps of the slider in a second. */
    private static final int PER_SECOND = 10;

    private final JSlider start = new JSlider();
    private final ThemedLabel words = new ThemedLabel("", StudioFonts::caption, Token.SECOND);
    private boolean filling;
    private double length;

    /** @param moved takes the new start in seconds once the slider rests */
    SecondsBar(DoubleConsumer moved) {
        super(new BorderLayout(px(8), 0));
        setOpaque(false);
        setVisible(false);
        start.setName("seconds");
        start.setOpaque(false);
        start.setToolTipText(Bundle.SecondsBar_theSecondsThatAre());
        start.getAccessibleContext().setAccessibleName(Bundle.SecondsBar_startOfTheSeconds());
        start.addChangeListener(e -> {
            tell();
            if (!filling && !start.getValueIsAdjusting()) {
                moved.accept(start.getValue() / (double) PER_SECOND);
            }
        });
        add(start, BorderLayout.CENTER);
        add(words, BorderLayout.LINE_END);
    }

    /** Empty hides it. While somebody drags, the slider stays in the hand. */
    void show(Optional<PreviewView.Seconds> shown) {
        setVisible(shown.isPresent());
        shown.filter(s -> !start.getValueIsAdjusting()).ifPresent(s -> {
            filling = true;
            length = s.length();
            start.setMaximum((int) Math.floor((s.all() - s.length()) * PER_SECOND));
            start.setValue((int) Math.round(s.start() * PER_SECOND));
            filling = false;
            tell();
        });
        revalidate();
    }

    private void tell() {
        double from = start.getValue() / (double) PER_SECOND;
        words.setText(Bundle.SecondsBar_fromTo(Texts.duration(from), Texts.duration(from + length)));
    }
}
