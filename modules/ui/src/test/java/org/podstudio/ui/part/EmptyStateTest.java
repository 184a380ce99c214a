package org.podstudio.ui.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Container;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.image.BufferedImage;
import java.util.List;
import javax.swing.JButton;
import org.junit.jupiter.api.Test;
import org.podstudio.testsupport.QuietPaint;
import org.podstudio.ui.icon.Glyph;

class EmptyStateTest {
    private static final FontMetrics METRICS = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics()
            .getFontMetrics(new Font(Font.DIALOG, Font.PLAIN, 13));

    @Test
    void a_sentence_that_fits_stays_one_plain_line() {
        assertThat(EmptyState.lines("Select an asset.", METRICS, 400)).containsExactly("Select an asset.");
    }

    @Test
    void a_sentence_that_does_not_fit_is_wrapped_between_words_and_no_word_is_lost() {
        int width = METRICS.stringWidth("Select an asset to see");
        List<String> html = EmptyState.lines("Select an asset to see its prompt & facts <all>.", METRICS, width);
        String shown = String.join("", html).replaceAll("</?(html|center)>", "");
        assertThat(shown).startsWith("Select an asset to see<br>").contains("&amp;", "&lt;all>");
        assertThat(shown.replace("<br>", " ").replace("&amp;", "&").replace("&lt;", "<"))
                .isEqualTo("Select an asset to see its prompt & facts <all>.");
    }

    @Test
    void a_word_that_is_wider_than_the_room_gets_a_line_of_its_own() {
        assertThat(String.join("", EmptyState.lines("a incomprehensibilities b", METRICS, 20)))
                .isEqualTo("<html><center>a<br>incomprehensibilities<br>b</center></html>");
    }

    @Test
    void where_it_is_too_low_the_picture_gives_way_and_comes_back_with_the_room() {
        EmptyState state = new EmptyState(Glyph.INFO, "Nothing selected", "Select an asset to see its prompt and facts.");
        Container column = (Container) state.getComponent(0);
        state.setSize(220, 400);
        state.doLayout();
        int whole = column.getHeight();
        assertThat(column.getComponent(0).isVisible()).isTrue();

        state.setSize(220, whole - 1);
        state.doLayout();
        assertThat(column.getComponent(0).isVisible()).isFalse();
        assertThat(column.getY() + column.getHeight()).isLessThanOrEqualTo(state.getHeight());

        state.setSize(220, whole);
        state.doLayout();
        assertThat(column.getComponent(0).isVisible()).isTrue();
        assertThat(column.getHeight()).isEqualTo(whole);
    }

    @Test
    void painting_it_asks_for_no_new_layout() throws Exception {
        EmptyState state = new EmptyState(Glyph.INFO, "Nothing selected", "Select an asset to see its prompt and facts.", new JButton("Select"));
        assertThat(QuietPaint.disturbed(state, 220, 400)).isEmpty();
    }
}
