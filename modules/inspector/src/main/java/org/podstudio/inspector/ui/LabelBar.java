package org.podstudio.inspector.ui;

import static org.podstudio.ui.Scale.px;

import java.awt.BasicStroke;
import java.awt.Component;
import java.awt.FlowLayout;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.Icon;
import javax.swing.JPanel;
import javax.swing.JToggleButton;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.asset.ColorLabel;
import org.podstudio.ui.keys.KeyTips;
import org.podstudio.ui.label.LabelColors;
import org.podstudio.ui.label.LabelTitles;
import org.podstudio.ui.part.Paint;

/** The colour labels: a full dot where all assets have one, a ring with a core where some do, a ring where none does. */
@Messages({
    "# {0} - its name", "LabelBar_label=Label {0}", "# {0} - its name", "# {1} - number", "# {2} - of how many",
    "LabelBar_some=Label {0}: {1} of {2} have it"
})
final class LabelBar extends JPanel {
    private static final long serialVersionUID = 1L;

    private final Map<ColorLabel, JToggleButton> buttons = new EnumMap<>(ColorLabel.class);

    /** @param chosen takes the label that is pressed, also one that all have */
    LabelBar(Consumer<ColorLabel> chosen) {
        super(new FlowLayout(FlowLayout.LEADING, 0, 0));
        setOpaque(false);
        for (ColorLabel label : ColorLabel.values()) {
            JToggleButton button = new JToggleButton();
            button.setName("label-" + label.wire());
            button.putClientProperty("JButton.buttonType", "toolBarButton");
            button.putClientProperty("FlatLaf.style", "arc:6;margin:4,4,4,4");
            button.addActionListener(e -> chosen.accept(label));
            buttons.put(label, button);
            add(button);
        }
    }

    void show(Curated curated) {
        buttons.forEach((label, button) -> {
            int have = curated.labels().getOrDefault(Optional.of(label), 0);
            button.setSelected(curated.all(label));
            button.setIcon(new Dot(label, curated.all(label) ? Had.ALL : have > 0 ? Had.SOME : Had.NONE));
            String title = LabelTitles.current().word(label);
            String said = have == 0 || curated.all(label) ? Bundle.LabelBar_label(title)
                    : Bundle.LabelBar_some(title, String.valueOf(have), String.valueOf(curated.assets()));
            button.getAccessibleContext().setAccessibleName(said);
            KeyTips.tip(button, said, "library." + label.wire());
        });
    }

    private enum Had {
        NONE,
        SOME,
        ALL
    }

    private record Dot(ColorLabel label, Had reach) implements Icon {
        private static final int SIZE_PX = px(16);

        @Override
        public int getIconWidth() {
            return SIZE_PX;
        }

        @Override
        public int getIconHeight() {
            return SIZE_PX;
        }

        @Override
        public void paintIcon(Component on, Graphics graphics, int x, int y) {
            Graphics2D g = (Graphics2D) graphics.create();
            Paint.shapes(g);
            g.setColor(LabelColors.of(label));
            switch (reach) {
                case ALL -> g.fill(circle(x, y, SIZE_PX / 2.0));
                case SOME -> {
                    ring(g, x, y);
                    g.fill(circle(x, y, SIZE_PX / 4.0));
                }
                case NONE -> ring(g, x, y);
            }
            g.dispose();
        }

        private static void ring(Graphics2D g, int x, int y) {
            g.setStroke(new BasicStroke((float) px(1.5)));
            g.draw(circle(x, y, SIZE_PX / 2.0 - px(2)));
        }

        private static Ellipse2D circle(int x, int y, double radius) {
            return new Ellipse2D.Double(x + SIZE_PX / 2.0 - radius, y + SIZE_PX / 2.0 - radius, 2 * radius, 2 * radius);
        }
    }
}
