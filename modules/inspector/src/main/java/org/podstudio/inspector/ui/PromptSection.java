package org.podstudio.inspector.ui;

import static org.podstudio.ui.Scale.px;

import java.awt.BorderLayout;
import java.awt.FlowLayout;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JMenuItem;
import javax.swing.JPanel;
import javax.swing.JPopupMenu;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.OwnPrompt;
import org.podstudio.core.api.asset.PromptChange;
import org.podstudio.core.api.media.GeneratorMetadata;
import org.podstudio.ui.FileActions;
import org.podstudio.ui.StudioFonts;
import org.podstudio.ui.Texts;
import org.podstudio.ui.Token;
import org.podstudio.ui.icon.Glyph;
import org.podstudio.ui.part.Buttons;
import org.podstudio.ui.part.Column;
import org.podstudio.ui.part.FieldScroll;
import org.podstudio.ui.part.Section;
import org.podstudio.ui.part.ThemedLabel;
import org.podstudio.ui.part.WrappedText;
import org.podstudio.ui.part.WrappingRow;

/** Prompt and negative prompt: what the user says, else what the file says; read, copied and written in place. */
@Messages({
    "PromptSection_prompt=Prompt", "PromptSection_negative=Negative", "PromptSection_several=several",
    "PromptSection_noPrompt=Write or paste a prompt", "PromptSection_noNegative=Nothing unwanted is named",
    "PromptSection_tip=Ctrl+Enter or leaving the field keeps what you write, Esc takes it back",
    "PromptSection_replace=Several prompts: what is typed here replaces them all",
    "PromptSection_copyThePrompt=Copy the prompt", "PromptSection_copyTheNegativePrompt=Copy the negative prompt",
    "PromptSection_copyAs=Copy as…", "PromptSection_copyAsTip=Copy prompt and settings as another generator reads them",
    "PromptSection_asInFile=Use the file's prompt", "PromptSection_forget=Forget your prompt",
    "PromptSection_forgetTip=Its file says nothing of a prompt: it has none then",
    "PromptSection_asInFileTip=Forget what you wrote: what the file says counts again",
    "PromptSection_yours=You wrote this; what the file says is kept below.", "PromptSection_yoursAlone=You wrote this.",
    "# {0} - number", "# {1} - of how many", "PromptSection_someYours=You wrote those of {0} of {1}."
})
final class PromptSection {
    private static final int MOST_ROWS = 12;
    private static final int MOST_NEGATIVE_ROWS = 5;

    final Section section = new Section(Bundle.PromptSection_prompt(), new JPanel(new Column(px(6))), Section.Fold.OPEN);

    private final PromptField prompt;
    private final PromptField negative;
    private final WrappedText whose = new WrappedText("", StudioFonts::caption, Token.SECOND);
    private final JButton copy;
    private final JButton copyNegative;
    private final JButton copyAs = Buttons.plain(Bundle.PromptSection_copyAs(), e -> { });
    private final JButton asInFile;
    private final JPanel row = new JPanel(new WrappingRow(px(6)));
    private JPopupMenu syntaxes = new JPopupMenu();

    /** @param left a field was left by Escape */
    PromptSection(Edits edits, Runnable left) {
        prompt = new PromptField("prompt", MOST_ROWS, text -> fits(edits, text, own -> edits.prompt(own, new PromptChange.Keep())), left);
        negative = new PromptField("negative", MOST_NEGATIVE_ROWS,
                text -> fits(edits, text, own -> edits.prompt(new PromptChange.Keep(), own)), left);
        prompt.getAccessibleContext().setAccessibleName(Bundle.PromptSection_prompt());
        negative.getAccessibleContext().setAccessibleName(Bundle.PromptSection_negative());
        copy = Buttons.icon(Glyph.COPY, Bundle.PromptSection_copyThePrompt(), e -> FileActions.copyText(prompt.getText()));
        copyNegative = Buttons.icon(Glyph.COPY, Bundle.PromptSection_copyTheNegativePrompt(), e -> FileActions.copyText(negative.getText()));
        asInFile = Buttons.plain(Bundle.PromptSection_asInFile(), e -> edits.prompt(new PromptChange.AsInFile(), new PromptChange.AsInFile()));
        asInFile.setName("prompt-as-in-file");
        copyAs.setName("copy-as");
        copyAs.setIcon(Glyph.COPY.icon(16, Token.SECOND));
        copyAs.setToolTipText(Bundle.PromptSection_copyAsTip());
        copyAs.addActionListener(e -> syntaxes.show(copyAs, 0, copyAs.getHeight()));
        row.setOpaque(false);
        row.add(copyAs);
        row.add(asInFile);
        section.fill(new FieldScroll(prompt), headed(), new FieldScroll(negative), whose, row);
        section.trail(trailing(copy));
    }

    private static boolean fits(Edits edits, String text, Consumer<PromptChange> take) {
        boolean fits = text.length() <= OwnPrompt.MOST_CHARS;
        if (fits) {
            take.accept(new PromptChange.Own(text));
        } else {
            edits.promptTooLong(text.length());
        }
        return fits;
    }

    private JComponent headed() {
        JPanel head = new JPanel(new BorderLayout());
        head.setOpaque(false);
        head.add(new ThemedLabel(Bundle.PromptSection_negative(), StudioFonts::caption, Token.SECOND), BorderLayout.LINE_START);
        head.add(copyNegative, BorderLayout.LINE_END);
        return head;
    }

    private static JComponent trailing(JButton button) {
        JPanel end = new JPanel(new FlowLayout(FlowLayout.TRAILING, 0, 0));
        end.setOpaque(false);
        end.add(button);
        return end;
    }

    /** Other assets are going to be shown. */
    void leave() {
        prompt.leave();
        negative.leave();
    }

    void show(Asset asset) {
        show(Curated.of(asset));
        boolean file = asset.generator() != null && (asset.generator().prompt() != null || asset.generator().negativePrompt() != null);
        asInFile.setText(file ? Bundle.PromptSection_asInFile() : Bundle.PromptSection_forget());
        asInFile.setToolTipText(file ? Bundle.PromptSection_asInFileTip() : Bundle.PromptSection_forgetTip());
        whose.setText(file ? Bundle.PromptSection_yours() : Bundle.PromptSection_yoursAlone());
        copyAs.setVisible(asset.prompt() != null);
        syntaxes = syntaxes(counting(asset));
        row.setVisible(copyAs.isVisible() || asInFile.isVisible());
    }

    /** Of several; copying is for one. */
    void show(Curated curated) {
        show(prompt, curated.prompt(), Bundle.PromptSection_noPrompt());
        show(negative, curated.negative(), Bundle.PromptSection_noNegative());
        copy.setVisible(curated.prompt().filter(text -> !text.isEmpty()).isPresent());
        copyNegative.setVisible(curated.negative().filter(text -> !text.isEmpty()).isPresent());
        whose.setVisible(curated.ownPrompts() > 0);
        whose.setText(curated.ownPrompts() == curated.assets() ? Bundle.PromptSection_yoursAlone()
                : Bundle.PromptSection_someYours(Texts.count(curated.ownPrompts()), Texts.count(curated.assets())));
        asInFile.setText(Bundle.PromptSection_asInFile());
        asInFile.setToolTipText(Bundle.PromptSection_asInFileTip());
        asInFile.setVisible(curated.ownPrompts() > 0);
        copyAs.setVisible(false);
        row.setVisible(asInFile.isVisible());
    }

    private static void show(PromptField field, Optional<String> text, String none) {
        field.show(text, text.isEmpty() ? Bundle.PromptSection_several() : none);
        String tip = text.isEmpty() ? Bundle.PromptSection_replace() : Bundle.PromptSection_tip();
        field.setToolTipText(tip);
        field.getAccessibleContext().setAccessibleDescription(tip);
    }

    private static JPopupMenu syntaxes(GeneratorMetadata made) {
        JPopupMenu menu = new JPopupMenu();
        for (PromptSyntax syntax : PromptSyntax.values()) {
            JMenuItem item = new JMenuItem(syntax.title(made));
            item.setName("copy-" + syntax.name());
            item.addActionListener(e -> FileActions.copyText(syntax.of(made)));
            menu.add(item);
        }
        return menu;
    }

    /** The generator's settings with the words that count. A graph holds the file's words: it is copied only where these count. */
    static GeneratorMetadata counting(Asset asset) {
        GeneratorMetadata g = asset.generator();
        if (g != null && !asset.ownPrompt().given()) {
            return g;
        }
        return g == null ? new GeneratorMetadata("", null, null, null, asset.prompt(), asset.negativePrompt(), null, null, null, null, null, null,
                List.of(), "", 0, 0, Map.of())
                : new GeneratorMetadata(g.platform(), g.version(), g.model(), g.modelHash(), asset.prompt(), asset.negativePrompt(), g.seed(),
                        g.steps(), g.sampler(), g.scheduler(), g.cfg(), g.size(), g.loras(), g.reader(), g.readerVersion(), g.confidence(), Map.of());
    }
}
