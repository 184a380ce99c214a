package org.podstudio.ui.settings;

import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javax.swing.JComponent;
import javax.swing.JTextField;
import javax.swing.Timer;
import javax.swing.text.JTextComponent;
import org.podstudio.ui.typing.Typing;

/** A setting that is typed: what is wrong is said with each letter, what is right is stored when the typing rests. */
final class TypedEditor implements SettingEditor {
    /** Long enough to type on, short enough to be seen as at once. */
    private static final int REST_MS = 500;

    private final JTextComponent field;
    private final JComponent component;
    private final Predicate<String> fits;
    private final Consumer<String> changed;
    private final Timer rest = new Timer(REST_MS, e -> flush());
    /** What is stored. */
    private String stored = "";
    /** True while the program fills the field. */
    private boolean filling;

    /**
     * @param component the field, or what it stands in
     * @param fits says what is wrong, and whether it can be stored
     * @param changed given each text that can be stored
     */
    TypedEditor(JTextComponent field, JComponent component, Predicate<String> fits, Consumer<String> changed) {
        this.field = field;
        this.component = component;
        this.fits = fits;
        this.changed = changed;
        rest.setRepeats(false);
        Typing.heard(field, this::typed);
        field.addFocusListener(new FocusAdapter() {
            @Override
            public void focusLost(FocusEvent e) {
                flush();
            }
        });
        if (field instanceof JTextField line) {
            line.addActionListener(e -> flush());
        }
    }

    private void typed() {
        if (!filling) {
            fits.test(text());
            rest.restart();
        }
    }

    private String text() {
        return field.getText().strip();
    }

    @Override
    public void flush() {
        rest.stop();
        String now = text();
        if (!now.equals(stored) && fits.test(now)) {
            stored = now;
            changed.accept(now);
        }
    }

    @Override
    public JComponent component() {
        return component;
    }

    @Override
    public JComponent field() {
        return field;
    }

    @Override
    public void show(String text) {
        stored = text;
        if (!rest.isRunning() && !text().equals(text.strip())) {
            filling = true;
            field.setText(text);
            field.setCaretPosition(0);
            filling = false;
        }
    }

    @Override
    public void enable(boolean possible) {
        field.setEnabled(possible);
        for (java.awt.Component part : component.getComponents()) {
            part.setEnabled(possible);
        }
    }
}
