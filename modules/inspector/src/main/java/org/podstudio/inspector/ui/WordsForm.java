package org.podstudio.inspector.ui;

import static org.podstudio.ui.Scale.px;

import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.KeyboardFocusManager;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.util.Optional;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import org.openide.util.NbBundle.Messages;
import org.podstudio.ui.Token;
import org.podstudio.ui.icon.Glyph;
import org.podstudio.ui.part.Column;
import org.podstudio.ui.part.FieldScroll;
import org.podstudio.ui.part.Paint;
import org.podstudio.ui.typing.Suggestions;

/** Tags, theme and notes. What was typed is saved when the field is left, and what was not typed never is. */
@Messages({
    "Words_theme=Theme",
    "Words_several=several",
    "Words_notes=Notes",
    "Words_severalNotes=several",
    "Words_replaceNotes=Several notes: what is typed here replaces them all"
})
final class WordsForm extends JPanel {
    private static final long serialVersionUID = 1L;

    private final transient Edits edits;
    private final JTextField theme = new JTextField();
    private final JTextArea notes = new JTextArea(3, 10) {
        private static final long serialVersionUID = 1L;

        /** The look and feel paints no hint into areas. */
        @Override
        protected void paintComponent(Graphics g) {
            super.paintComponent(g);
            if (getText().isEmpty()) {
                Graphics2D hint = (Graphics2D) g.create();
                Paint.text(hint);
                hint.setFont(getFont());
                hint.setColor(Token.SECOND.color());
                String said = differ ? Bundle.Words_severalNotes() : Bundle.Words_notes();
                hint.drawString(said, getInsets().left, getInsets().top + hint.getFontMetrics().getAscent());
                hint.dispose();
            }
        }
    };
    /** What the note was when it was shown: only a change is written. */
    private String shownNotes = "";
    private String shownTheme = "";
    /** The notes of several assets are not the same. */
    private boolean differ;

    WordsForm(Edits edits, TagsEditor tags) {
        super(new Column(px(8)));
        this.edits = edits;
        setOpaque(false);
        add(tags);
        theme.setName("theme");
        theme.putClientProperty("JTextField.placeholderText", Bundle.Words_several());
        theme.putClientProperty("JTextField.leadingIcon", Glyph.FOLDER.icon(16, Token.SECOND));
        theme.getAccessibleContext().setAccessibleName(Bundle.Words_theme());
        theme.setToolTipText(Bundle.Words_theme());
        theme.addActionListener(e -> saveTheme());
        theme.addFocusListener(leaving(this::saveTheme));
        Suggestions.on(theme, Suggestions.Typed.ONE, edits::themesLike);
        add(theme);
        notes.setName("notes");
        notes.setLineWrap(true);
        notes.setWrapStyleWord(true);
        notes.getAccessibleContext().setAccessibleName(Bundle.Words_notes());
        notes.addFocusListener(leaving(this::saveNotes));
        // Swing would write a tab, and nobody would come out of here by keys.
        notes.setFocusTraversalKeys(KeyboardFocusManager.FORWARD_TRAVERSAL_KEYS, null);
        notes.setFocusTraversalKeys(KeyboardFocusManager.BACKWARD_TRAVERSAL_KEYS, null);
        JScrollPane scroll = new FieldScroll(notes);
        add(scroll);
    }

    private static FocusAdapter leaving(Runnable save) {
        return new FocusAdapter() {
            @Override
            public void focusLost(FocusEvent e) {
                save.run();
            }
        };
    }

    private void saveTheme() {
        if (!theme.getText().equals(shownTheme)) {
            if (theme.getText().isBlank()) {
                theme.setText(shownTheme); // there is no asset without one
                return;
            }
            shownTheme = theme.getText();
            edits.theme(theme.getText());
        }
    }

    private void saveNotes() {
        if (!notes.getText().equals(shownNotes)) {
            shownNotes = notes.getText();
            edits.note(notes.getText());
        }
    }

    /** Other assets are going to be shown: what was typed belongs to those shown until now, and is not carried on. */
    void leave() {
        saveTheme();
        saveNotes();
        shownTheme = "";
        theme.setText("");
        shownNotes = "";
        notes.setText("");
    }

    /** @param shown empty when several differ */
    void showTheme(Optional<String> shown) {
        if (theme.getText().equals(shownTheme)) {
            boolean other = !shown.orElse("").equals(shownTheme);
            shownTheme = shown.orElse("");
            if (other) {
                theme.setText(shownTheme); // else the caret would jump
            }
        }
    }

    /** @param shown empty when several differ */
    void showNotes(Optional<String> shown) {
        differ = shown.isEmpty();
        notes.setToolTipText(differ ? Bundle.Words_replaceNotes() : Bundle.Words_notes());
        notes.getAccessibleContext().setAccessibleDescription(notes.getToolTipText());
        if (notes.getText().equals(shownNotes)) {
            shownNotes = shown.orElse("");
            notes.setText(shownNotes);
        }
        notes.repaint();
    }
}
