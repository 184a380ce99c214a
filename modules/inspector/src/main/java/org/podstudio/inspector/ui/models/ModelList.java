package org.podstudio.inspector.ui.models;

import static org.podstudio.ui.Scale.px;

import java.awt.EventQueue;
import java.awt.event.ActionEvent;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.AbstractAction;
import javax.swing.DefaultListModel;
import javax.swing.JComponent;
import javax.swing.JList;
import javax.swing.KeyStroke;
import javax.swing.ListSelectionModel;
import org.openide.util.NbBundle.Messages;
import org.podstudio.ui.Token;

/** The models under headings. Headings are stepped over. */
@Messages("MODELLIST_name=Models")
final class ModelList extends JList<Object> {
    private static final long serialVersionUID = 1L;

    private final DefaultListModel<Object> rows = new DefaultListModel<>();
    private boolean filling;

    /** @param chosen told of the model that the user goes to @param act by Enter @param remove by Delete */
    ModelList(Consumer<ModelRow> chosen, Consumer<ModelRow> act, Consumer<ModelRow> remove) {
        setModel(rows);
        setName("models-list");
        setCellRenderer(new ModelCell());
        setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        getAccessibleContext().setAccessibleName(Bundle.MODELLIST_name());
        updateUI();
        addListSelectionListener(e -> {
            if (!filling) {
                row().ifPresent(chosen);
            }
        });
        key("UP", () -> move(-1));
        key("DOWN", () -> move(1));
        key("HOME", () -> moveTo(0, 1));
        key("END", () -> moveTo(rows.size() - 1, -1));
        key("ENTER", () -> row().ifPresent(act));
        key("DELETE", () -> row().ifPresent(remove));
    }

    @Override
    public void updateUI() {
        super.updateUI();
        setBackground(Token.PANEL.color());
    }

    private void key(String stroke, Runnable action) {
        getInputMap(JComponent.WHEN_FOCUSED).put(KeyStroke.getKeyStroke(stroke), "models-" + stroke);
        getActionMap().put("models-" + stroke, new AbstractAction() {
            private static final long serialVersionUID = 1L;

            @Override
            public void actionPerformed(ActionEvent e) {
                action.run();
            }
        });
    }

    private void move(int steps) {
        moveTo(getSelectedIndex() + steps, steps);
    }

    private void moveTo(int index, int steps) {
        int to = Math.clamp(index, 0, Math.max(0, rows.size() - 1));
        if (!rows.isEmpty() && !(rows.get(to) instanceof ModelRow)) {
            to += to + steps >= 0 && to + steps < rows.size() ? steps : -steps;
        }
        if (to < rows.size()) {
            setSelectedIndex(to);
            reveal(to);
        }
    }

    /** Its heading with it, where it is the first. */
    private void reveal(int index) {
        if (index >= rows.size()) {
            return; // it went meanwhile
        }
        if (index > 0 && !(rows.get(index - 1) instanceof ModelRow)) {
            ensureIndexIsVisible(index - 1);
        }
        ensureIndexIsVisible(index);
    }

    /** The chosen model. */
    Optional<ModelRow> row() {
        return getSelectedValue() instanceof ModelRow row ? Optional.of(row) : Optional.empty();
    }

    /** Replaces the rows; the same model stays chosen, at first the first one. @param wanted id to choose, empty for no other */
    void show(List<ModelRow> models, Optional<String> wanted) {
        String id = wanted.or(() -> row().map(ModelRow::id)).orElse("");
        filling = true;
        int chosen = -1;
        int at = 0;
        String under = "";
        for (ModelRow row : models) {
            if (!ModelWords.heading(row).equals(under)) {
                under = ModelWords.heading(row);
                put(at++, under);
            }
            chosen = row.id().equals(id) || chosen < 0 ? at : chosen;
            put(at++, row);
        }
        while (rows.size() > at) {
            rows.remove(at);
        }
        if (getSelectedIndex() != chosen) {
            setSelectedIndex(chosen);
        }
        filling = false;
        if (wanted.isPresent() && chosen >= 0) {
            int shown = chosen;
            EventQueue.invokeLater(() -> reveal(shown)); // once it has its size
        }
    }

    /** What is the same is left alone, so that screen readers do not read it again. */
    private void put(int at, Object value) {
        if (at == rows.size()) {
            rows.add(at, value);
        } else if (!rows.get(at).equals(value)) {
            rows.set(at, value);
        }
    }

    @Override
    public boolean getScrollableTracksViewportWidth() {
        return true;
    }

    @Override
    public int getScrollableUnitIncrement(java.awt.Rectangle visible, int orientation, int direction) {
        return px(26);
    }
}
