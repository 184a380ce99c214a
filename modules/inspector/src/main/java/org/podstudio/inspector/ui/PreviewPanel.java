package org.podstudio.inspector.ui;

import static org.podstudio.ui.Scale.px;

import java.awt.BorderLayout;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiConsumer;
import javax.swing.JPanel;
import javax.swing.JToggleButton;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.spi.Excerpt;
import org.podstudio.ui.FileActions;
import org.podstudio.ui.StudioFonts;
import org.podstudio.ui.Token;
import org.podstudio.ui.icon.Glyph;
import org.podstudio.ui.part.Buttons;
import org.podstudio.ui.part.Column;
import org.podstudio.ui.part.ThemedLabel;
import org.podstudio.ui.part.WrappedText;
import org.podstudio.ui.problem.WindowWords;
import org.podstudio.ui.thumb.ThumbnailLoader;

/** The switch, the two pictures and what is said of them, under the settings of an operation. */
@Messages({
    "PreviewPanel_preview=Preview", "PreviewPanel_tryTheSettingsOn=Try the settings on a part of the file; nothing is kept",
    "PreviewPanel_whatTheResultWill=What the result will probably be, for one file", "PreviewPanel_previewing=Previewing…",
    "PreviewPanel_openBeforeAndAfter=Open before and after", "PreviewPanel_noPreview=No preview"
})
final class PreviewPanel extends JPanel implements PreviewView {
    private static final long serialVersionUID = 1L;

    private final JToggleButton wanted = new JToggleButton(Bundle.PreviewPanel_preview());
    private final ThemedLabel estimate = new ThemedLabel("", StudioFonts::caption, Token.SECOND);
    private final BeforeAfter pictures = new BeforeAfter();
    private final JPanel told = new JPanel(new Column(px(4)));
    private final PartFrame frame;
    private final SecondsBar seconds;
    /** Puts a value into the form. */
    private final transient BiConsumer<String, String> typed;

    /** What the parts of the preview ask for. */
    interface Wishes {
        /** The switch was pressed. */
        void preview(boolean wanted);

        /** Another part of the picture is to be tried, or kept. */
        void framed(Excerpt.Box box);

        /** Other seconds are to be tried. */
        void startingAt(double start);
    }

    /** @param typed puts a value into the form */
    PreviewPanel(Wishes wishes, BiConsumer<String, String> typed) {
        super(new Column(px(4)));
        this.typed = typed;
        frame = new PartFrame(wishes::framed);
        seconds = new SecondsBar(wishes::startingAt);
        setOpaque(false);
        told.setOpaque(false);
        wanted.setName("preview");
        wanted.setToolTipText(Bundle.PreviewPanel_tryTheSettingsOn());
        wanted.addActionListener(e -> wishes.preview(wanted.isSelected()));
        JPanel row = new JPanel(new BorderLayout(px(8), 0));
        row.setOpaque(false);
        row.add(wanted, BorderLayout.LINE_START);
        row.add(estimate, BorderLayout.CENTER);
        add(row);
        add(frame);
        add(seconds);
        add(pictures);
        add(told);
        pictures.setVisible(false);
    }

    void use(Optional<ThumbnailLoader> thumbnails) {
        frame.use(thumbnails);
    }

    @Override
    public void part(Optional<Part> part) {
        frame.show(part.filter(Frame.class::isInstance).map(Frame.class::cast));
        seconds.show(part.filter(Seconds.class::isInstance).map(Seconds.class::cast));
    }

    @Override
    public void type(String setting, String value) {
        typed.accept(setting, value);
    }

    @Override
    public void estimate(String sentence) {
        estimate.setText(sentence);
        estimate.setToolTipText(sentence.isEmpty() ? null : Bundle.PreviewPanel_whatTheResultWill());
    }

    @Override
    public void previewing() {
        ThemedLabel busy = new ThemedLabel(Bundle.PreviewPanel_previewing(), StudioFonts::caption, Token.SECOND);
        busy.setIcon(Glyph.LOADER_CIRCLE.icon(16, Token.ACCENT));
        tell(busy);
    }

    @Override
    public void show(Optional<Pictures> shown, String sentence, Path folder) {
        pictures.show(shown);
        WrappedText words = new WrappedText(sentence, StudioFonts::caption, Token.SECOND);
        if (shown.isPresent()) {
            tell(words);
        } else {
            JPanel row = new JPanel(new BorderLayout());
            row.setOpaque(false);
            row.add(Buttons.plain(Bundle.PreviewPanel_openBeforeAndAfter(), e -> FileActions.openFolder(folder)), BorderLayout.LINE_START);
            tell(row, words);
        }
    }

    @Override
    public void previewProblem(Problem problem) {
        pictures.show(Optional.empty());
        ThemedLabel what = new ThemedLabel(Bundle.PreviewPanel_noPreview(), StudioFonts::body, Token.TEXT);
        what.setIcon(Glyph.TRIANGLE_ALERT.icon(16, Token.BAD));
        tell(what, new WrappedText(problem.why(), StudioFonts::body, Token.SECOND), new WrappedText(WindowWords.next(problem), StudioFonts::body, Token.TEXT));
    }

    @Override
    public void clear() {
        pictures.show(Optional.empty());
        part(Optional.empty());
        tell();
    }

    private void tell(java.awt.Component... lines) {
        told.removeAll();
        for (java.awt.Component line : lines) {
            told.add(line);
        }
        revalidate();
        repaint();
    }
}
