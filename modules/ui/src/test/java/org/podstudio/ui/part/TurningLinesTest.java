package org.podstudio.ui.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Dimension;
import java.awt.geom.Point2D;
import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.swing.SwingUtilities;
import javax.swing.text.BadLocationException;
import org.junit.jupiter.api.Test;
import org.podstudio.ui.StudioFonts;
import org.podstudio.ui.Texts;
import org.podstudio.ui.Token;

/** Wrapped text with words that are read from right to left; letters stand for what they look like, here in capitals: ABC is read CBA. */
class TurningLinesTest {
    private static final int WIDE_PX = 600;

    private static String hebrew(String capitals) {
        return capitals.chars().map(c -> c >= 'A' && c <= 'Z' ? '\u05D0' + c - 'A' : c).collect(StringBuilder::new, StringBuilder::appendCodePoint,
                StringBuilder::append).toString();
    }

    private static String capitals(String hebrew) {
        return hebrew.chars().map(c -> c >= '\u05D0' && c <= '\u05EA' ? 'A' + c - '\u05D0' : c).collect(StringBuilder::new,
                StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private static WrappedText shown(String name, int width) {
        WrappedText text = new WrappedText("", StudioFonts::section, Token.TEXT);
        text.showFile(name);
        text.setSize(width, Short.MAX_VALUE);
        text.setSize(width, text.getPreferredSize().height);
        return text;
    }

    /** The letters as they stand beside each other. */
    private static String seen(WrappedText text) {
        String letters = capitals(text.getText());
        return IntStream.range(0, letters.length()).boxed().sorted(Comparator.comparingDouble(at -> middle(text, at)))
                .map(at -> String.valueOf(letters.charAt(at))).collect(Collectors.joining());
    }

    /** Where a letter stands: beside the caret in front of it, on the side it is read to; a blank among letters that are read from right to left, too. */
    private static double middle(WrappedText text, int at) {
        try {
            double before = text.modelToView2D(at).getX();
            char letter = text.getText().charAt(at);
            return before + (letter >= '\u05D0' && letter <= '\u05EA' || letter == ' ' ? -0.5 : 0.5);
        } catch (BadLocationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aNameIsReadAsTheGridShowsItWithItsBlanksBetweenItsWords() throws Exception {
        SwingUtilities.invokeAndWait(() -> {
            assertThat(seen(shown(hebrew("ABC DEF.png"), WIDE_PX))).isEqualTo("FED CBA.png");
            assertThat(seen(shown("dragon.png", WIDE_PX))).isEqualTo("dragon.png");
        });
    }

    @Test
    void whatIsCopiedIsTheNameAndNoMark() throws Exception {
        SwingUtilities.invokeAndWait(() -> {
            String name = hebrew("ABC 12 DEF.png");
            WrappedText text = shown(name, WIDE_PX);
            text.selectAll();
            assertThat(text.getSelectedText()).isEqualTo(name);
            text.setText("several");
            assertThat(text.file()).isFalse();
        });
    }

    @Test
    void aLongNameWrapsAndEveryLetterHasAPlaceInIt() throws Exception {
        SwingUtilities.invokeAndWait(() -> {
            String name = hebrew("ABCDEF GHIJKL ABCDEF GHIJKL ABCDEF GHIJKL 2026.png");
            int width = 120;
            WrappedText text = shown(name, width);
            Dimension wanted = text.getPreferredSize();
            assertThat(wanted.height).isGreaterThan(2 * text.getFontMetrics(text.getFont()).getHeight());
            for (int at = 0; at <= name.length(); at++) {
                try {
                    var place = text.modelToView2D(at);
                    assertThat(place.getX()).as("letter %d", at).isBetween(-1.0, width + 1.0);
                    assertThat(place.getMaxY()).isLessThanOrEqualTo(wanted.height + 1.0);
                } catch (BadLocationException e) {
                    throw new IllegalStateException(e);
                }
            }
            assertThat(text.viewToModel2D(new Point2D.Double(2, wanted.height - 2))).isGreaterThan(name.length() / 2);
        });
    }

    @Test
    void aSentenceAroundANameKeepsItsOrder() throws Exception {
        SwingUtilities.invokeAndWait(() -> {
            WrappedText text = new WrappedText("Approved " + Texts.among(hebrew("ABC 12.png")) + " today", StudioFonts::body, Token.TEXT);
            text.setSize(WIDE_PX, 40);
            try {
                double word = text.modelToView2D(0).getX();
                double name = text.modelToView2D("Approved ".length() + 2).getX();
                double today = text.modelToView2D(text.getText().length() - 1).getX();
                assertThat(word).isLessThan(name);
                assertThat(name).isLessThan(today);
            } catch (BadLocationException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
