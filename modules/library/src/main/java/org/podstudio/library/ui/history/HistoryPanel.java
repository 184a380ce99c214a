package org.podstudio.library.ui.history;

import static org.podstudio.ui.Scale.px;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.Dimension;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import javax.swing.DefaultListModel;
import javax.swing.JButton;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.ListSelectionModel;
import javax.swing.border.EmptyBorder;
import org.jspecify.annotations.Nullable;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.asset.CurationStep;
import org.podstudio.ui.NamedActions;
import org.podstudio.ui.Token;
import org.podstudio.ui.icon.Glyph;
import org.podstudio.ui.keys.FixedKeys;
import org.podstudio.ui.part.Buttons;
import org.podstudio.ui.part.EmptyState;
import org.podstudio.ui.part.OnScreen;
import org.podstudio.ui.part.TokenPanel;

/** The steps, the newest above; Enter, a double click or the button go to one. Free of the window system. */
@Messages({
    "HISTORY_list=Steps, the newest first",
    "HISTORY_goTo=Go to this point",
    "HISTORY_chooseFirst=Choose a step first",
    "HISTORY_goToTip=Undo or redo up to the chosen step (Enter)",
    "HISTORY_noProject=No project",
    "HISTORY_noProjectText=Its history is shown here.",
    "HISTORY_none=Nothing done yet",
    "HISTORY_noneText=Approve, rate, tag or move something: each step stands here and can be undone, also after a restart."
})
final class HistoryPanel extends JPanel {
    private static final long serialVersionUID = 1L;

    private final transient LongConsumer goTo;
    private final DefaultListModel<CurationStep> steps = new DefaultListModel<>();
    private final JList<CurationStep> list = new JList<>(steps) {
        private static final long serialVersionUID = 1L;

        /** What lies under the mouse is meant, or what is chosen when a key asks. */
        @Override
        public @Nullable Point getPopupLocation(@Nullable MouseEvent event) {
            if (event != null) {
                int row = locationToIndex(event.getPoint());
                if (row >= 0) {
                    setSelectedIndex(row);
                }
                return null;
            }
            Rectangle row = getCellBounds(getSelectedIndex(), getSelectedIndex());
            return row == null ? null : new Point((int) row.getCenterX(), (int) row.getCenterY());
        }
    };
    private final CardLayout cards = new CardLayout();
    private final JPanel centre = new JPanel(cards);
    private final EmptyState none = new EmptyState(Glyph.HISTORY, "", "");
    private final JButton go;

    HistoryPanel(LongConsumer goTo) {
        super(new BorderLayout());
        this.goTo = goTo;
        list.setName("history");
        list.setCellRenderer(new HistoryRow());
        list.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        list.getAccessibleContext().setAccessibleName(Bundle.HISTORY_list());
        FixedKeys.on(list, "ENTER", this::go);
        list.addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent e) {
                if (e.getClickCount() == 2) {
                    go();
                }
            }
        });
        list.setComponentPopupMenu(new HistoryMenu(verbs()));
        go = Buttons.plain(Bundle.HISTORY_goTo(), e -> go());
        list.addListSelectionListener(e -> enableGo());
        JScrollPane scroll = new JScrollPane(list);
        scroll.setBorder(new EmptyBorder(px(4), 0, px(4), 0));
        JPanel all = new TokenPanel(new BorderLayout(), Token.PANEL, TokenPanel.Line.NONE);
        JPanel foot = new TokenPanel(new BorderLayout(), Token.PANEL, TokenPanel.Line.TOP);
        foot.setBorder(new EmptyBorder(px(8), px(12), px(8), px(12)));
        foot.add(go, BorderLayout.LINE_END);
        all.add(scroll, BorderLayout.CENTER);
        all.add(foot, BorderLayout.SOUTH);
        JPanel ground = new TokenPanel(new BorderLayout(), Token.PANEL, TokenPanel.Line.NONE);
        ground.add(none);
        centre.add(ground, "none");
        centre.add(all, "steps");
        add(centre, BorderLayout.CENTER);
        // A sentence that is not wrapped yet must not make the dock as wide as itself.
        setMinimumSize(new Dimension(OnScreen.least(px(200), 0.24), px(120)));
        showNoProject();
    }

    private HistoryMenu.Wishes verbs() {
        return new HistoryMenu.Wishes() {
            @Override
            public void goTo() {
                go();
            }

            @Override
            public void undo() {
                NamedActions.perform("Edit", "org.podstudio.library.ui.UndoAction");
            }

            @Override
            public void redo() {
                NamedActions.perform("Edit", "org.podstudio.library.ui.RedoAction");
            }

            @Override
            public @Nullable String whyNotGo() {
                return list.getSelectedValue() == null ? Bundle.HISTORY_chooseFirst() : null;
            }

            @Override
            public boolean undoable() {
                return shown().anyMatch(step -> step.number() != HistoryPresenter.START && !step.undone());
            }

            @Override
            public boolean redoable() {
                return shown().anyMatch(CurationStep::undone);
            }
        };
    }

    private Stream<CurationStep> shown() {
        return Collections.list(steps.elements()).stream();
    }

    private void go() {
        CurationStep step = list.getSelectedValue();
        if (step != null) {
            goTo.accept(step.number());
        }
    }

    void showNoProject() {
        none.say(Bundle.HISTORY_noProject(), Bundle.HISTORY_noProjectText());
        cards.show(centre, "none");
    }

    void show(List<CurationStep> newestFirst) {
        if (newestFirst.isEmpty()) {
            none.say(Bundle.HISTORY_none(), Bundle.HISTORY_noneText());
            cards.show(centre, "none");
            return;
        }
        CurationStep chosen = list.getSelectedValue();
        steps.clear();
        steps.addAll(newestFirst);
        steps.addElement(new CurationStep(HistoryPresenter.START, Instant.EPOCH, "", false));
        for (int i = 0; chosen != null && i < steps.size(); i++) {
            if (steps.get(i).number() == chosen.number()) {
                list.setSelectedIndex(i);
            }
        }
        enableGo();
        cards.show(centre, "steps");
    }

    private void enableGo() {
        Buttons.enable(go, list.getSelectedValue() != null, Bundle.HISTORY_goToTip(), Bundle.HISTORY_chooseFirst());
    }
}
