package org.podstudio.inspector.ui.models;

import static org.podstudio.ui.Scale.px;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.util.List;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.ScrollPaneConstants;
import javax.swing.border.EmptyBorder;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.model.ModelCare.State;
import org.podstudio.ui.StudioFonts;
import org.podstudio.ui.Texts;
import org.podstudio.ui.Token;
import org.podstudio.ui.icon.Glyph;
import org.podstudio.ui.part.Buttons;
import org.podstudio.ui.part.ByOrder;
import org.podstudio.ui.part.EmptyState;
import org.podstudio.ui.part.ThemedLabel;
import org.podstudio.ui.part.TokenPanel;

/** The models at the leading side, the chosen one beside them, or below them where it is narrow. Free of the window system. */
@Messages({
    "# {0} - installed", "# {1} - all", "# {2} - size", "MODELS_summary={0} of {1} installed · {2}",
    "MODELS_add=Add a model of your own…", "MODELS_check_all=Verify all that are installed", "MODELS_none_to_check=No model is installed yet",
    "MODELS_open_folder=Open the folder of models",
    "MODELS_no_engine=No models", "MODELS_no_engine_text=The part of PODStudio that runs models is not installed.",
    "# {0} - file and reason", "MODELS_fault=Not used: {0}"
})
final class ModelsPanel extends JPanel {
    private static final long serialVersionUID = 1L;
    private static final int HEAD_PX = px(40);
    private static final int STACKED_BELOW_PX = px(560);

    private final transient Wishes wishes;
    private final ThemedLabel summary = new ThemedLabel("", StudioFonts::body, Token.SECOND);
    private final ThemedLabel fault = new ThemedLabel("", StudioFonts::caption, Token.WARN);
    private final JButton checkAll;
    private final ModelList list;
    private final ModelDetails details;
    private final CardLayout cards = new CardLayout();
    private final JPanel centre = new JPanel(cards);
    private Optional<String> wanted = Optional.empty();

    /** What the window asks for. */
    interface Wishes {
        void fetch(String id);

        void importFile(ModelRow row);

        void check(String id);

        void checkAll();

        void stop(String id);

        void remove(ModelRow row);

        void showFile(ModelRow row);

        void openFolder();

        void addOwn();

        void tryAgain(String id);
    }

    ModelsPanel(Wishes wishes) {
        super(new BorderLayout());
        this.wishes = wishes;
        details = new ModelDetails(wishes);
        list = new ModelList(details::show, this::act, this::remove);
        JPanel head = new TokenPanel(new BorderLayout(px(8), 0), Token.PANEL, TokenPanel.Line.BOTTOM);
        head.setPreferredSize(new Dimension(px(120), HEAD_PX));
        head.setBorder(new EmptyBorder(0, px(12), 0, px(12)));
        summary.setName("models-summary");
        head.add(summary, BorderLayout.CENTER);
        JPanel buttons = new JPanel(new FlowLayout(FlowLayout.TRAILING, px(4), px(6)));
        buttons.setOpaque(false);
        JButton add = Buttons.icon(Glyph.PLUS, Bundle.MODELS_add(), e -> wishes.addOwn());
        add.setName("models-add");
        checkAll = Buttons.icon(Glyph.SHIELD_CHECK, Bundle.MODELS_check_all(), e -> wishes.checkAll());
        checkAll.setName("models-check-all");
        buttons.add(add);
        buttons.add(checkAll);
        buttons.add(Buttons.icon(Glyph.FOLDER_OPEN, Bundle.MODELS_open_folder(), e -> wishes.openFolder()));
        head.add(buttons, BorderLayout.LINE_END);
        add(head, BorderLayout.NORTH);
        JPanel both = new TokenPanel(new Sides(), Token.LINE, TokenPanel.Line.NONE);
        both.add(leading());
        both.add(scroll(details));
        JPanel ground = new TokenPanel(new BorderLayout(), Token.PANEL, TokenPanel.Line.NONE);
        ground.add(new EmptyState(Glyph.CPU, Bundle.MODELS_no_engine(), Bundle.MODELS_no_engine_text()));
        centre.add(both, "models"); // first: the list can take the keyboard before it is filled
        centre.add(ground, "none");
        add(centre, BorderLayout.CENTER);
        setMinimumSize(new Dimension(px(280), px(160)));
    }

    private JPanel leading() {
        JPanel side = new TokenPanel(new BorderLayout(), Token.PANEL, TokenPanel.Line.NONE);
        side.add(scroll(list), BorderLayout.CENTER);
        fault.setName("models-fault");
        fault.setIcon(Glyph.TRIANGLE_ALERT.icon(16, Token.WARN));
        fault.setBorder(new EmptyBorder(px(8), px(16), px(8), px(16)));
        fault.setVisible(false);
        side.add(fault, BorderLayout.SOUTH);
        return side;
    }

    private static JScrollPane scroll(Component part) {
        JScrollPane scroll = new JScrollPane(part, ScrollPaneConstants.VERTICAL_SCROLLBAR_AS_NEEDED,
                ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
        scroll.setBorder(new EmptyBorder(0, 0, 0, 0));
        return scroll;
    }

    /** Enter: what the row is waiting for. */
    private void act(ModelRow row) {
        if (row.busy().isPresent()) {
            wishes.stop(row.id());
        } else if (row.here()) {
            wishes.check(row.id());
        } else if (!row.kept().model().sources().isEmpty()) {
            // The button says how large it is, and where it comes from: it is the consent.
            details.requestFocusOnFirst();
        } else {
            wishes.importFile(row);
        }
    }

    private void remove(ModelRow row) {
        if (row.busy().isEmpty() && (!(row.kept().state() instanceof State.Absent) || row.kept().own())) {
            wishes.remove(row);
        }
    }

    boolean takeKeyboard() {
        return list.requestFocusInWindow();
    }

    /** Also before the model is known. */
    void choose(String model) {
        wanted = Optional.of(model);
    }

    void show(List<ModelRow> rows, List<String> faults) {
        if (rows.isEmpty()) {
            summary.setText("");
            cards.show(centre, "none");
            Buttons.enable(checkAll, false, null, Bundle.MODELS_none_to_check());
            return;
        }
        Optional<String> now = wanted.filter(id -> rows.stream().anyMatch(row -> row.id().equals(id)));
        list.show(rows, now);
        if (now.isPresent()) {
            wanted = Optional.empty();
        }
        list.row().ifPresent(details::show);
        long here = rows.stream().filter(ModelRow::here).count();
        long bytes = rows.stream().map(row -> row.kept().state()).mapToLong(state -> switch (state) {
            case State.Here file -> file.bytes();
            case State.Part part -> part.bytes();
            case State.Absent none -> 0;
        }).sum();
        summary.setText(Bundle.MODELS_summary(Texts.count(here), Texts.count(rows.size()), Texts.bytes(bytes)));
        Buttons.enable(checkAll, here > 0, Bundle.MODELS_check_all(), Bundle.MODELS_none_to_check());
        fault.setVisible(!faults.isEmpty());
        fault.setText(faults.isEmpty() ? "" : Bundle.MODELS_fault(Texts.among(String.join("; ", faults))));
        fault.setToolTipText(fault.getText());
        cards.show(centre, "models");
    }

    /** The list takes two fifths; where that is too narrow for both, the upper half. */
    private static final class Sides implements ByOrder {
        @Override
        public Dimension preferredLayoutSize(Container parent) {
            return new Dimension(px(760), px(480));
        }

        @Override
        public Dimension minimumLayoutSize(Container parent) {
            return new Dimension(px(240), px(120));
        }

        @Override
        public void layoutContainer(Container parent) {
            int width = parent.getWidth();
            int height = parent.getHeight();
            Component side = parent.getComponent(0);
            Component main = parent.getComponent(1);
            if (width < STACKED_BELOW_PX) {
                int upper = height * 2 / 5;
                side.setBounds(0, 0, width, upper);
                main.setBounds(0, upper + 1, width, height - upper - 1);
                return;
            }
            int leading = Math.clamp(width * 2L / 5, px(260), px(400));
            boolean turned = !parent.getComponentOrientation().isLeftToRight();
            side.setBounds(turned ? width - leading : 0, 0, leading, height);
            main.setBounds(turned ? 0 : leading + 1, 0, width - leading - 1, height);
        }
    }
}
