package org.podstudio.inspector.ui;

import static org.podstudio.ui.Scale.px;

import java.awt.BorderLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.border.EmptyBorder;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.media.GeneratorMetadata;
import org.podstudio.ui.FileActions;
import org.podstudio.ui.StudioFonts;
import org.podstudio.ui.Token;
import org.podstudio.ui.icon.Glyph;
import org.podstudio.ui.part.Buttons;
import org.podstudio.ui.part.Column;
import org.podstudio.ui.part.Section;
import org.podstudio.ui.part.ThemedLabel;
import org.podstudio.ui.part.TokenPanel;
import org.podstudio.ui.part.WrappedText;

/** What the generator wrote into a file: its settings, and the texts as they stand there. */
@Messages({
    "GeneratorSections_generator=Generator", "GeneratorSections_rawMetadata=Raw metadata",
    "# {0} - name of an entry", "GeneratorSections_copy=Copy {0}"
})
final class GeneratorSections {
    final Section generator = new Section(Bundle.GeneratorSections_generator(), new JPanel(new BorderLayout()), Section.Fold.OPEN);
    final Section raw = new Section(Bundle.GeneratorSections_rawMetadata(), new JPanel(new Column(px(8))), Section.Fold.CLOSED);

    /** Fills the sections; what there is none of is hidden. */
    void show(Optional<GeneratorMetadata> made) {
        generator.setVisible(made.isPresent());
        raw.setVisible(made.filter(g -> !g.raw().isEmpty()).isPresent());
        made.ifPresent(g -> {
            generator.fill(new FactsTable(Facts.ofGenerator(g)));
            List<JComponent> texts = new ArrayList<>();
            g.raw().forEach((key, text) -> {
                texts.add(new ThemedLabel(key, StudioFonts::caption, Token.SECOND));
                texts.add(copyable(key, Bundle.GeneratorSections_copy(key), text.length() > 20_000 ? text.substring(0, 20_000) + "…" : text, Token.SECOND));
            });
            raw.fill(texts.toArray(JComponent[]::new));
        });
    }

    private static JComponent copyable(String name, String tip, String text, Token color) {
        JPanel card = new Card();
        WrappedText words = new WrappedText(text, StudioFonts::mono, color);
        words.getAccessibleContext().setAccessibleName(name);
        card.add(words, BorderLayout.CENTER);
        JPanel corner = new JPanel(new BorderLayout());
        corner.setOpaque(false);
        corner.add(Buttons.icon(Glyph.COPY, tip, e -> FileActions.copyText(text)), BorderLayout.NORTH);
        card.add(corner, BorderLayout.LINE_END);
        return card;
    }

    /** A field's ground with a little room. */
    private static final class Card extends TokenPanel {
        private static final long serialVersionUID = 1L;

        Card() {
            super(new BorderLayout(px(4), 0), Token.FIELD, Line.NONE);
            setBorder(new EmptyBorder(px(8), px(10), px(8), px(4)));
        }
    }
}
