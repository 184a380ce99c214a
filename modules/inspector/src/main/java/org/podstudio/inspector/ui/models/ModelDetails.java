package org.podstudio.inspector.ui.models;

import static org.podstudio.ui.Scale.px;

import java.awt.Component;
import java.awt.Dimension;
import java.awt.KeyboardFocusManager;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Objects;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;
import javax.swing.border.EmptyBorder;
import org.jspecify.annotations.Nullable;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.model.ModelCare.State;
import org.podstudio.core.api.model.ModelDevices;
import org.podstudio.core.api.model.ModelEntry;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.ui.StudioFonts;
import org.podstudio.ui.Token;
import org.podstudio.ui.icon.Glyph;
import org.podstudio.ui.jobs.CardAgain;
import org.podstudio.ui.part.Buttons;
import org.podstudio.ui.part.ScrolledColumn;
import org.podstudio.ui.part.ThemedLabel;
import org.podstudio.ui.part.ThinBar;
import org.podstudio.ui.part.WrappedText;
import org.podstudio.ui.part.WrappingRow;

/** One model: how it is with its file, what can be done with it, what may be done with its results, and where it comes from. */
@Messages({
    "# {0} - size", "MODELDETAILS_fetch_size=Fetch ({0})", "MODELDETAILS_fetch=Fetch", "MODELDETAILS_resume=Go On Fetching",
    "# {0} - address", "MODELDETAILS_fetch_tip=From {0}; checked and kept on this computer, nothing of yours is sent",
    "MODELDETAILS_import=Import from File…", "MODELDETAILS_import_tip=Take its file, a checkpoint or a package's archive that you have",
    "MODELDETAILS_check=Verify", "MODELDETAILS_check_tip=Read all of it and compare it with its checksum",
    "MODELDETAILS_folder=Show in Folder", "MODELDETAILS_remove=Remove…", "MODELDETAILS_remove_part=Remove What Was Fetched…",
    "MODELDETAILS_stop=Cancel", "MODELDETAILS_stop_tip=What came so far is kept; fetching goes on from there",
    "# {0} - installed", "MODELDETAILS_intact={0} · intact, as its checksum says",
    "MODELDETAILS_untested=We could not run this model ourselves. It is offered after the others.",
    "MODELDETAILS_own=You added this model; we did not run it.",
    "MODELDETAILS_use=Used for", "MODELDETAILS_good_at=Made for", "MODELDETAILS_license=Licence", "MODELDETAILS_device=Last ran on",
    "MODELDETAILS_never=Not used yet", "MODELDETAILS_sha=SHA-256", "MODELDETAILS_sha_later=Kept when it is fetched", "MODELDETAILS_from=Source",
    "MODELDETAILS_or_from=Or from", "MODELDETAILS_file=File", "MODELDETAILS_id=ID", "MODELDETAILS_input=Input",
    "# {0} - device", "# {1} - date", "MODELDETAILS_refused={0} did not run it on {1} and is not tried until its driver or PODStudio changes."
})
final class ModelDetails extends ScrolledColumn {
    private static final long serialVersionUID = 1L;

    private final transient ModelsPanel.Wishes wishes;
    private final ThinBar bar = new ThinBar();
    private final ThemedLabel state = new ThemedLabel("", StudioFonts::body, Token.SECOND);
    private transient @Nullable ModelRow shown;
    private @Nullable JButton first;

    ModelDetails(ModelsPanel.Wishes wishes) {
        super(px(14));
        this.wishes = wishes;
        setBorder(new EmptyBorder(px(16), px(20), px(20), px(20)));
        state.setName("models-state");
        state.gap(8);
    }

    void show(ModelRow row) {
        ModelRow before = shown;
        shown = row;
        if (row.equals(before)) {
            return;
        }
        say(row);
        if (before == null || !row.onlyFurther(before)) {
            Component focused = KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
            boolean mine = focused != null && SwingUtilities.isDescendingFrom(focused, this);
            removeAll();
            JButton main = fill(row);
            first = main;
            applyComponentOrientation(getComponentOrientation());
            revalidate();
            repaint();
            if (mine) {
                main.requestFocusInWindow(); // the button that was pressed is gone
            }
            if (before == null || !before.id().equals(row.id())) {
                scrollRectToVisible(new java.awt.Rectangle(0, 0, 1, 1));
            }
        }
    }

    /** Its main action, where the user decides. */
    void requestFocusOnFirst() {
        if (first != null) {
            first.requestFocusInWindow();
        }
    }

    private void say(ModelRow row) {
        state.setText(row.intact() && row.busy().isEmpty() ? Bundle.MODELDETAILS_intact(ModelWords.stateAndSize(row)) : ModelWords.stateAndSize(row));
        state.setVisible(row.problem().isEmpty() || row.busy().isPresent()); // else the problem says it
        state.setToolTipText(state.getText());
        state.setIcon(ModelWords.glyph(row).icon(16, ModelWords.color(row)));
        row.busy().ifPresent(busy -> bar.show(busy.percent(), Token.ACCENT));
    }

    /** @return the first button */
    private JButton fill(ModelRow row) {
        add(new WrappedText(row.title(), StudioFonts::section, Token.TEXT));
        add(state);
        if (row.busy().isPresent()) {
            bar.setPreferredSize(new Dimension(px(80), px(8)));
            add(bar);
        }
        row.problem().ifPresent(problem -> add(problem(problem, row)));
        JPanel verbs = new JPanel(new WrappingRow(px(8)));
        verbs.setOpaque(false);
        JButton main = row.busy().isPresent() ? stop(row) : verbs(row, verbs);
        if (row.busy().isPresent()) {
            verbs.add(main);
        }
        add(verbs);
        add(sale(row.kept().model()));
        row.refusals().forEach(refusal -> add(refusal(refusal)));
        add(facts(row));
        return main;
    }

    private JButton stop(ModelRow row) {
        JButton stop = Buttons.plain(Bundle.MODELDETAILS_stop(), e -> wishes.stop(row.id()));
        stop.setToolTipText(Bundle.MODELDETAILS_stop_tip());
        stop.setName("models-stop");
        return stop;
    }

    private JButton verbs(ModelRow row, JPanel to) {
        State now = row.kept().state();
        ModelEntry model = row.kept().model();
        JButton bring = Buttons.plain(Bundle.MODELDETAILS_import(), e -> wishes.importFile(row));
        bring.setToolTipText(Bundle.MODELDETAILS_import_tip());
        if (!row.here() && !model.sources().isEmpty()) {
            String size = ModelWords.size(row);
            JButton fetch = Buttons.primary(now instanceof State.Part ? Bundle.MODELDETAILS_resume()
                    : size.isEmpty() ? Bundle.MODELDETAILS_fetch() : Bundle.MODELDETAILS_fetch_size(size), e -> wishes.fetch(row.id()));
            fetch.setToolTipText(Bundle.MODELDETAILS_fetch_tip(model.sources().getFirst().location()));
            fetch.setName("models-fetch");
            to.add(fetch);
        }
        if (row.here()) {
            JButton check = Buttons.plain(Bundle.MODELDETAILS_check(), e -> wishes.check(row.id()));
            check.setToolTipText(Bundle.MODELDETAILS_check_tip());
            check.setName("models-check");
            to.add(check);
            to.add(Buttons.plain(Bundle.MODELDETAILS_folder(), e -> wishes.showFile(row)));
        } else {
            to.add(bring);
        }
        if (!(now instanceof State.Absent) || row.kept().own()) {
            JButton remove = Buttons.plain(now instanceof State.Part ? Bundle.MODELDETAILS_remove_part() : Bundle.MODELDETAILS_remove(),
                    e -> wishes.remove(row));
            remove.setName("models-remove");
            to.add(remove);
        }
        return (JButton) to.getComponent(0);
    }

    private static JComponent problem(Problem problem, ModelRow row) {
        JPanel words = beside(Glyph.TRIANGLE_ALERT, Token.BAD);
        words.setName("models-problem");
        words.add(new WrappedText(problem.what(), StudioFonts::strong, Token.TEXT));
        words.add(new WrappedText(problem.why(), StudioFonts::body, Token.SECOND));
        words.add(new WrappedText(ModelWords.next(problem, row), StudioFonts::body, Token.TEXT));
        return words;
    }

    private static JComponent sale(ModelEntry model) {
        JPanel words = beside(ModelWords.saleGlyph(model), ModelWords.saleColor(model));
        words.add(new WrappedText(ModelWords.sale(model), StudioFonts::strong, Token.TEXT));
        words.add(new WrappedText(ModelWords.saleMeans(model), StudioFonts::body, Token.SECOND));
        return words;
    }

    private JComponent refusal(ModelDevices.Refusal refusal) {
        JPanel words = beside(Glyph.CPU, Token.WARN);
        words.add(new WrappedText(Bundle.MODELDETAILS_refused(ModelWords.device(refusal.device()), day(refusal)), StudioFonts::body, Token.TEXT));
        words.add(new WrappedText(refusal.why(), StudioFonts::body, Token.SECOND));
        JButton again = Buttons.plain(CardAgain.words(), e -> wishes.tryAgain(refusal.model()));
        again.setToolTipText(CardAgain.tip());
        again.setName("models-again");
        JPanel place = new JPanel(new WrappingRow(px(8)));
        place.setOpaque(false);
        place.add(again);
        words.add(place);
        return words;
    }

    private static String day(ModelDevices.Refusal refusal) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(Locale.getDefault())
                .format(refusal.since().atZone(ZoneId.systemDefault()));
    }

    private static JPanel beside(Glyph glyph, Token color) {
        JPanel both = new JPanel(new Beside(px(16), px(10), px(4)));
        both.setOpaque(false);
        both.add(new JLabel(glyph.icon(16, color)));
        return both;
    }

    private static JComponent facts(ModelRow row) {
        ModelEntry model = row.kept().model();
        ModelFacts facts = new ModelFacts();
        facts.add(Bundle.MODELDETAILS_use(), ModelWords.task(model) + (row.kept().own() ? ". " + Bundle.MODELDETAILS_own()
                : model.tested() ? "" : ". " + Bundle.MODELDETAILS_untested()));
        facts.add(Bundle.MODELDETAILS_good_at(), ModelWords.content(model));
        facts.add(Bundle.MODELDETAILS_license(), model.license());
        facts.add(Bundle.MODELDETAILS_device(), row.device().map(ModelWords::device).orElse(Bundle.MODELDETAILS_never()));
        boolean several = row.kept().sha256() == null;
        if (several && model.sources().stream().allMatch(source -> source.sha256() == null)) {
            facts.add(Bundle.MODELDETAILS_sha(), Bundle.MODELDETAILS_sha_later());
        } else if (!several) {
            facts.addExact(Bundle.MODELDETAILS_sha(), Objects.requireNonNull(row.kept().sha256()));
        }
        for (int i = 0; i < model.sources().size(); i++) {
            ModelEntry.ModelSource source = model.sources().get(i);
            facts.addExact(i == 0 ? Bundle.MODELDETAILS_from() : Bundle.MODELDETAILS_or_from(), address(source));
            if (several && source.sha256() != null) {
                facts.addExact(Bundle.MODELDETAILS_sha(), source.sha256()); // each source has the model in a form of its own
            }
        }
        facts.addExact(Bundle.MODELDETAILS_file(), row.kept().file().toString());
        facts.addExact(Bundle.MODELDETAILS_id(), model.id());
        facts.add(Bundle.MODELDETAILS_input(), ModelWords.processing(model));
        return facts;
    }

    private static String address(ModelEntry.ModelSource source) {
        return (source.kind().equals("npm") ? "npm:" : "") + source.location();
    }
}
