package org.podstudio.inspector.ui;

import static org.podstudio.ui.Scale.px;

import java.awt.Dimension;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import java.util.List;
import javax.swing.JPanel;
import javax.swing.SwingConstants;
import org.podstudio.ui.StudioFonts;
import org.podstudio.ui.Token;
import org.podstudio.ui.form.SettingsForm;
import org.podstudio.ui.part.ThemedLabel;
import org.podstudio.ui.part.WrappedText;

/** Names to the left, values that can be selected and copied to the right. */
final class FactsTable extends JPanel {
    private static final long serialVersionUID = 1L;
    private static final int LABEL_PX = SettingsForm.LABEL_PX - px(16);

    FactsTable(List<Facts.Fact> facts) {
        super(new GridBagLayout());
        setOpaque(false);
        int row = 0;
        for (Facts.Fact fact : facts) {
            ThemedLabel name = new ThemedLabel(fact.name(), StudioFonts::body, Token.SECOND);
            name.setHorizontalAlignment(SwingConstants.TRAILING);
            name.setVerticalAlignment(SwingConstants.TOP);
            name.setPreferredSize(new Dimension(LABEL_PX, name.getPreferredSize().height));
            boolean exact = fact.name().equals("SHA-256") || fact.name().equals(Bundle.Facts_path()) || fact.name().equals(Bundle.Facts_from());
            WrappedText value = WrappedText.value(fact.value(), exact ? StudioFonts::mono : StudioFonts::body, Token.TEXT);
            value.setWrapStyleWord(!fact.name().equals("SHA-256"));
            value.getAccessibleContext().setAccessibleName(fact.name());
            name.setLabelFor(value);
            add(name, new GridBagConstraints(0, row, 1, 1, 0, 0, GridBagConstraints.FIRST_LINE_END, GridBagConstraints.NONE,
                    new Insets(0, 0, px(6), px(12)), 0, 0));
            add(value, new GridBagConstraints(1, row, 1, 1, 1, 0, GridBagConstraints.FIRST_LINE_START, GridBagConstraints.HORIZONTAL,
                    new Insets(-WrappedText.RING_PX, -WrappedText.RING_PX, px(6) - WrappedText.RING_PX, 0), 0, 0));
            row++;
        }
    }
}
