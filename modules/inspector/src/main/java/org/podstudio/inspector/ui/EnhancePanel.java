package org.podstudio.inspector.ui;

import static org.podstudio.ui.Scale.px;

import java.awt.BorderLayout;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JPanel;
import javax.swing.KeyStroke;
import javax.swing.Timer;
import javax.swing.border.EmptyBorder;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.job.JobQueue.SettingField;
import org.podstudio.core.api.job.Preset;
import org.podstudio.ui.StudioFonts;
import org.podstudio.ui.Token;
import org.podstudio.ui.form.SettingsForm;
import org.podstudio.ui.icon.Glyph;
import org.podstudio.ui.part.Buttons;
import org.podstudio.ui.part.Column;
import org.podstudio.ui.part.ThemedLabel;
import org.podstudio.ui.part.WrappedText;
import org.podstudio.ui.part.WrappingRow;
import org.podstudio.ui.problem.WindowWords;
import org.podstudio.ui.thumb.ThumbnailLoader;

/** The form of the Enhance dock: which operation, its settings, whether this machine can do it, and Run. */
@Messages({
    "EnhancePanel_touchUp=Touch up the mask…", "EnhancePanel_touchUpTip=Paint what is kept and what is erased; the result is a new cut-out",
    "EnhancePanel_operation=Operation", "EnhancePanel_run=Run",
    "EnhancePanel_thereIsNoOperation=There is no operation for this kind of file yet.",
    "EnhancePanel_makesNewFilesThe=Makes new files; the originals stay as they are (Ctrl+Enter)",
    "EnhancePanel_itWillBeSlow=It will be slow here", "EnhancePanel_itCannotRunYet=It cannot run yet",
    "EnhancePanel_sayWhatFirst=Say what it is to do",
    "EnhancePanel_thisMachineCanDo=This machine can do it", "EnhancePanel_theseWorkHere=These work here:",
    "EnhancePanel_fetchFirst=Fetch it first.", "EnhancePanel_aboutTheModel=Models…",
    "EnhancePanel_aboutTheModel_tip=Its licence, where it comes from, and how to get it without a network"
})
final class EnhancePanel extends JPanel {
    private static final long serialVersionUID = 1L;
    private static final int RESTING_MS = 250;

    private final JComboBox<EnhanceView.Choice> operation = new JComboBox<>();
    private final JPanel formPlace = new JPanel(new BorderLayout());
    private final JPanel verdictPlace = new JPanel(new Column(px(4)));
    private final JButton run;
    private final JButton touchUp = Buttons.plain(Bundle.EnhancePanel_touchUp(), e -> { });
    private final JPanel touchUpRow;
    private final WrappedText reach = new WrappedText("", StudioFonts::caption, Token.SECOND);
    private final PresetBar presets;
    private final PreviewPanel preview;
    private final CutPanel cut;
    /** Somebody types: the try begins when it rests. */
    private final Timer resting = new Timer(RESTING_MS, e -> changed());
    private transient SettingsForm form = new SettingsForm(List.of());
    private boolean filling;
    private boolean keyboardWanted;

    /** What the form asks for. */
    interface Wishes extends PreviewPanel.Wishes, CutPanel.Wishes {
        void choose(String kind);

        void run(Map<String, Object> settings);

        void fetch(String model);

        /** Shows it among the models: its licence, its source, and ways to get it without a network. */
        void showModel(String model);

        /** What stands in the form has changed; said once it rests. */
        void changed(Map<String, Object> settings);

        void savePreset(String name, Map<String, Object> settings);

        /** Opens the mask brush on the selected picture. */
        void touchUpMask(Map<String, Object> settings);
    }

    private final transient Wishes wishes;

    EnhancePanel(Wishes wishes) {
        super(new Column(px(8)));
        this.wishes = wishes;
        setOpaque(false);
        formPlace.setOpaque(false);
        verdictPlace.setOpaque(false);
        operation.setName("operation");
        operation.getAccessibleContext().setAccessibleName(Bundle.EnhancePanel_operation());
        operation.addActionListener(e -> {
            if (!filling && operation.getSelectedItem() instanceof EnhanceView.Choice choice) {
                wishes.choose(choice.kind());
            }
        });
        resting.setRepeats(false);
        preview = new PreviewPanel(wishes, this::type);
        cut = new CutPanel(wishes, this::type);
        presets = new PresetBar(preset -> form.fill(preset.settings()), name -> wishes.savePreset(name, form.values()));
        run = Buttons.primary(Bundle.EnhancePanel_run(), e -> wishes.run(form.values()));
        run.setName("run");
        run.setIcon(Glyph.WAND_SPARKLES.icon(16, Token.ON_ACCENT));
        add(operation);
        add(presets);
        add(formPlace);
        add(cut);
        touchUp.setName("touch-up");
        touchUp.setIcon(Glyph.BRUSH.icon(16, Token.SECOND));
        touchUp.setToolTipText(Bundle.EnhancePanel_touchUpTip());
        touchUp.addActionListener(e -> wishes.touchUpMask(form.values()));
        touchUpRow = row(touchUp);
        touchUpRow.setVisible(false);
        add(touchUpRow);
        add(preview);
        add(verdictPlace);
        JPanel row = new JPanel(new BorderLayout());
        row.setOpaque(false);
        row.add(run, BorderLayout.LINE_END);
        row.add(reach, BorderLayout.CENTER);
        add(row);
        // As in the Pack Builder and in the mask brush: from anywhere in the form.
        registerKeyboardAction(e -> run.doClick(), KeyStroke.getKeyStroke("ctrl ENTER"), WHEN_ANCESTOR_OF_FOCUSED_COMPONENT);
    }

    /** Now, or when there is something to choose: what is selected may still be read. */
    void takeKeyboard() {
        keyboardWanted = !operation.requestFocusInWindow();
    }

    PreviewView preview() {
        return preview;
    }

    CutView cut() {
        return cut;
    }

    void use(Optional<ThumbnailLoader> thumbnails) {
        preview.use(thumbnails);
    }

    /** What a part of a file was dragged to. */
    private void type(String setting, String value) {
        form.put(setting, value);
        changed();
    }

    /** At once, too: where another operation was chosen. */
    private void changed() {
        resting.stop();
        wishes.changed(form.values());
    }

    void showPresets(List<Preset> offered) {
        presets.show(offered);
    }

    void showChoices(List<EnhanceView.Choice> choices, String chosen) {
        filling = true;
        operation.removeAllItems();
        choices.forEach(operation::addItem);
        choices.stream().filter(choice -> choice.kind().equals(chosen)).findFirst().ifPresent(operation::setSelectedItem);
        filling = false;
        presets.setVisible(!choices.isEmpty());
        preview.setVisible(!choices.isEmpty());
        operation.setVisible(!choices.isEmpty());
        run.setVisible(!choices.isEmpty());
        if (keyboardWanted && !choices.isEmpty()) {
            keyboardWanted = false;
            operation.requestFocusInWindow();
        }
        if (choices.isEmpty()) {
            formPlace.removeAll();
            verdictPlace.removeAll();
            verdictPlace.add(new WrappedText(Bundle.EnhancePanel_thereIsNoOperation(), StudioFonts::body, Token.SECOND));
        }
        revalidate();
    }

    void showSettings(List<SettingField> fields, BiPredicate<String, Map<String, String>> means, String words) {
        form = new SettingsForm(fields);
        form.showing(means);
        form.onChange(resting::restart);
        formPlace.removeAll();
        formPlace.add(form);
        if (!words.isEmpty()) {
            WrappedText told = new WrappedText(words, StudioFonts::body, Token.SECOND);
            told.setBorder(new EmptyBorder(0, 0, px(8), 0));
            formPlace.add(told, BorderLayout.NORTH);
        }
        presets.setVisible(words.isEmpty()); // a recipe's settings are its own
        changed();
        revalidate();
        repaint();
    }

    void showVerdict(EnhanceView.Verdict verdict, Optional<EnhanceView.Fetch> fetch) {
        verdictPlace.removeAll();
        run.setEnabled(verdict.runs());
        run.setToolTipText(verdict.runs() ? Bundle.EnhancePanel_makesNewFilesThe()
                : verdict.problem().map(p -> p.what() + " " + (fetch.isPresent() ? Bundle.EnhancePanel_fetchFirst() : WindowWords.next(p))).orElse(null));
        verdict.problem().ifPresentOrElse(problem -> {
            boolean asksFirst = "bad-setting".equals(problem.code()) && form.values().isEmpty(); // nobody has done anything wrong
            verdictPlace.add(verdict.runs() ? headline(Glyph.TRIANGLE_ALERT, Token.WARN, Bundle.EnhancePanel_itWillBeSlow(), Token.TEXT)
                    : asksFirst ? headline(Glyph.INFO, Token.SECOND, Bundle.EnhancePanel_sayWhatFirst(), Token.TEXT)
                    : headline(Glyph.TRIANGLE_ALERT, Token.BAD, Bundle.EnhancePanel_itCannotRunYet(), Token.TEXT));
            verdictPlace.add(new WrappedText(fetch.isPresent() ? problem.what() : problem.why(), StudioFonts::body, Token.SECOND));
            if (fetch.isEmpty()) { // else the button is what to do
                verdictPlace.add(new WrappedText(WindowWords.next(problem), StudioFonts::body, Token.TEXT));
            }
        }, () -> {
            verdictPlace.add(headline(Glyph.CIRCLE_CHECK, Token.GOOD, Bundle.EnhancePanel_thisMachineCanDo(), Token.SECOND));
        });
        fetch.ifPresent(model -> {
            JPanel both = new JPanel(new WrappingRow(px(8)));
            both.setOpaque(false);
            both.add(Buttons.plain(model.words(), e -> wishes.fetch(model.id())));
            JButton about = Buttons.plain(Bundle.EnhancePanel_aboutTheModel(), e -> wishes.showModel(model.id()));
            about.setToolTipText(Bundle.EnhancePanel_aboutTheModel_tip());
            both.add(about);
            verdictPlace.add(both);
        });
        if (!verdict.offers().isEmpty()) {
            verdictPlace.add(new ThemedLabel(Bundle.EnhancePanel_theseWorkHere(), StudioFonts::body, Token.TEXT));
            verdict.offers().forEach(offer -> verdictPlace.add(row(Buttons.plain(offer.words(), e -> take(offer)))));
        }
        revalidate();
        repaint();
    }

    private static ThemedLabel headline(Glyph sign, Token signColor, String words, Token color) {
        ThemedLabel line = new ThemedLabel(words, StudioFonts::body, color);
        line.setIcon(sign.icon(16, signColor));
        return line;
    }

    private static JPanel row(JButton button) {
        JPanel row = new JPanel(new BorderLayout());
        row.setOpaque(false);
        row.add(button, BorderLayout.LINE_START);
        return row;
    }

    /** Puts what works into the form, which asks again. */
    private void take(EnhanceView.Offer offer) {
        offer.settings().forEach(form::put);
        changed();
    }

    /** @param possible whether the chosen operation makes masks and one picture is selected */
    void showTouchUp(boolean possible) {
        touchUpRow.setVisible(possible);
        revalidate();
    }

    void showReach(String sentence) {
        reach.setText(sentence);
        revalidate();
    }

    void showBusy(String sentence) {
        verdictPlace.removeAll();
        ThemedLabel busy = new ThemedLabel(sentence, StudioFonts::body, Token.SECOND);
        busy.setIcon(Glyph.LOADER_CIRCLE.icon(16, Token.ACCENT));
        busy.setToolTipText(sentence);
        verdictPlace.add(busy);
        Buttons.enable(run, false, null, sentence);
        revalidate();
        repaint();
    }
}
