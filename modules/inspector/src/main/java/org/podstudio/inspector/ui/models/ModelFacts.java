package org.podstudio.inspector.ui.models;

import static org.podstudio.ui.Scale.px;

import java.awt.Dimension;
import javax.swing.JButton;
import javax.swing.JPanel;
import javax.swing.SwingConstants;
import org.openide.util.NbBundle.Messages;
import org.podstudio.ui.FileActions;
import org.podstudio.ui.StudioFonts;
import org.podstudio.ui.Token;
import org.podstudio.ui.form.SettingsForm;
import org.podstudio.ui.icon.Glyph;
import org.podstudio.ui.part.Buttons;
import org.podstudio.ui.part.Column;
import org.podstudio.ui.part.ThemedLabel;
import org.podstudio.ui.part.WrappedText;

/** Names at the leading side, values that can be selected and copied beside them. */
@Messages({"# {0} - what, e.g. SHA-256", "MODELFACTS_copy=Copy: {0}"})
final class ModelFacts extends JPanel {
    private static final long serialVersionUID = 1L;
    private static final int LABEL_PX = SettingsForm.LABEL_PX - px(8);

    ModelFacts() {
        super(new Column(px(8)));
        setOpaque(false);
    }

    /** Words; nothing when there are none. */
    void add(String name, String value) {
        if (!value.isEmpty()) {
            add(row(name, text(name, value, false)));
        }
    }

    /** A checksum, address or path, with a button that copies it; nothing when there is none. */
    void addExact(String name, String value) {
        if (value.isEmpty()) {
            return;
        }
        JPanel row = row(name, text(name, value, true));
        JButton copy = Buttons.icon(Glyph.COPY, Bundle.MODELFACTS_copy(name), e -> FileActions.copyText(value));
        copy.setPreferredSize(new Dimension(px(26), px(20)));
        row.add(copy, Beside.END);
        add(row);
    }

    private static WrappedText text(String name, String value, boolean exact) {
        WrappedText text = new WrappedText(value, exact ? StudioFonts::mono : StudioFonts::body, Token.TEXT);
        text.setWrapStyleWord(!exact);
        text.getAccessibleContext().setAccessibleName(name);
        return text;
    }

    private static JPanel row(String name, WrappedText value) {
        JPanel row = new JPanel(new Beside(LABEL_PX, px(12), 0));
        row.setOpaque(false);
        ThemedLabel label = new ThemedLabel(name, StudioFonts::body, Token.SECOND);
        label.setHorizontalAlignment(SwingConstants.TRAILING);
        label.setLabelFor(value);
        row.add(label);
        row.add(value);
        return row;
    }
}
