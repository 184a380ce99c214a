package org.podstudio.ui.look;

import static org.assertj.core.api.Assertions.assertThat;

import com.formdev.flatlaf.FlatDarkLaf;
import com.formdev.flatlaf.FlatLaf;
import com.formdev.flatlaf.FlatLightLaf;
import java.awt.Color;
import java.io.File;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.swing.UIDefaults;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.podstudio.ui.Token;

/**
 * Walks every pair of the tokens as FlatLaf resolves them from the branding's files: text has a contrast of at least 4.5:1, large text,
 * icons, outlines of controls and focus rings 3:1 (WCAG 2.2 AA); in high contrast 7:1 (AAA) and 4.5:1.
 */
class ThemeContrastTest {
    private static final File THEMES = new File("../../branding/src/main/resources/org/podstudio/branding/theme");
    /** What lies behind words. */
    private static final List<String> GROUNDS = List.of("window", "panel", "raised", "field", "canvas", "canvasDarker", "canvasLighter",
            "wash", "washInactive", "hover", "pressed");
    private static final List<String> WORDS = List.of("text", "textSecond");
    /** Colours that mean something: words on what is still; signs on what is selected or pointed at, where words turn to text. */
    private static final List<String> SIGNS = List.of("accent", "good", "warn", "bad", "info");
    /** What is not text: rings, outlines, stars. */
    private static final List<String> PARTS = List.of("focus", "controlLine", "star");
    private static final List<String> RINGS = List.of("focus", "star");
    /** Foregrounds of the look that no word is written in: hairlines, and bars that the pairs of tokens stand for. */
    private static final Set<String> PAINTED_ONLY = Set.of("Separator.foreground", "ProgressBar.foreground", "ToolBar.dockingForeground",
            "ToolBar.floatingForeground");
    /** How much accent lies over a selected cell of the grid, and over a selected row or chip. */
    private static final double CELL_WASH = 0.12;
    private static final double ROW_WASH = 0.14;
    private static final Set<String> TOUCHED = Set.of("wash", "washInactive", "hover", "pressed");
    /** Hairlines part what is told apart without them too; what is disabled needs no contrast (WCAG 1.4.3), yet is seen. */
    private static final List<String> QUIET = List.of("line", "textDisabled", "track");

    /** A theme as the user chooses it. */
    enum Choice {
        DARK(new FlatDarkLaf(), 4.5, 3), LIGHT(new FlatLightLaf(), 4.5, 3), HIGH_CONTRAST(new HighContrastLaf(), 7, 4.5);

        private final FlatLaf look;
        private final double text;
        private final double part;

        Choice(FlatLaf look, double text, double part) {
            this.look = look;
            this.text = text;
            this.part = part;
        }
    }

    private final List<String> tooFaint = new ArrayList<>();

    @BeforeEach
    void readTheBranding() {
        assertThat(THEMES).isDirectory();
        FlatLaf.registerCustomDefaultsSource(THEMES);
    }

    @AfterEach
    void forgetTheBranding() {
        FlatLaf.unregisterCustomDefaultsSource(THEMES);
    }

    @ParameterizedTest
    @EnumSource
    void everyPairOfTokensCanBeTold(Choice theme) {
        UIDefaults values = theme.look.getDefaults();
        for (String name : GROUNDS) {
            Color ground = token(values, name);
            judge(values, WORDS, name, ground, theme.text);
            boolean touched = TOUCHED.contains(name);
            judge(values, SIGNS, name, ground, touched ? theme.part : theme.text);
            judge(values, touched ? RINGS : PARTS, name, ground, theme.part);
            if (!touched) {
                boolean cell = name.startsWith("canvas");
                Color washed = over(token(values, "accent"), cell ? CELL_WASH : ROW_WASH, ground);
                judge(values, cell ? List.of("text") : WORDS, "selected " + name, washed, theme.text);
                judge(values, SIGNS, "selected " + name, washed, theme.part);
                judge(values, RINGS, "selected " + name, washed, theme.part);
            }
        }
        judge(values, SIGNS, "track", token(values, "track"), 3);
        judge(values, List.of("onAccent"), "accent", token(values, "accent"), theme.text);
        judge(values, List.of("onAccent"), "warn", token(values, "warn"), theme.text);
        judge(values, List.of("onBad"), "bad", token(values, "bad"), theme.text);
        for (String name : List.of("window", "panel", "raised", "field", "canvas")) {
            judge(values, List.of("textDisabled"), name, token(values, name), 2);
        }
        assertThat(tooFaint).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyForegroundOfTheLookIsReadableOnItsBackground(Choice theme) {
        UIDefaults values = theme.look.getDefaults();
        TreeMap<String, String> pairs = new TreeMap<>();
        keys(values).filter(key -> key.endsWith("oreground")).forEach(key -> {
            String ground = key.replace("foreground", "background").replace("Foreground", "Background");
            boolean judged = !key.contains("isabled") && !key.contains("inactive") && !PAINTED_ONLY.contains(key);
            if (judged && values.getColor(key) != null && values.getColor(ground) != null) {
                pairs.put(key, ground);
            }
        });
        pairs.forEach((ink, name) -> {
            Color ground = over(values.getColor(name), 1, token(values, "panel"));
            double contrast = contrast(values.getColor(ink), ground);
            if (contrast < 4.5) {
                tooFaint.add("%s on %s: %.2f".formatted(ink, name, contrast));
            }
        });
        assertThat(pairs).hasSizeGreaterThan(50);
        assertThat(tooFaint).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void behindPicturesIsNoColour(Choice theme) {
        UIDefaults values = theme.look.getDefaults();
        for (String canvas : List.of("canvas", "canvasDarker", "canvasLighter")) {
            Color grey = token(values, canvas);
            assertThat(List.of(grey.getRed(), grey.getGreen())).as(canvas).containsOnly(grey.getBlue());
        }
    }

    @Test
    void everyTokenHasItsPlaceInTheTable() {
        Set<String> placed = new HashSet<>(List.of("onAccent", "onBad"));
        List.of(GROUNDS, WORDS, SIGNS, PARTS, QUIET).forEach(placed::addAll);
        assertThat(Arrays.stream(Token.values()).map(Token::key)).allSatisfy(key -> assertThat(placed).contains(key.substring(10)));
        List<String> colours = new ArrayList<>();
        UIDefaults values = Choice.DARK.look.getDefaults();
        keys(values).filter(key -> key.startsWith("Podstudio.") && values.getColor(key) != null).forEach(key -> colours.add(key.substring(10)));
        assertThat(placed).containsAll(colours);
    }

    @Test
    void theTokensOfTheCodeAreThoseOfTheBranding() {
        for (Token token : Token.values()) {
            assertThat(token.tableValue(true)).as(token + ", dark").isEqualTo(token(Choice.DARK.look.getDefaults(), token.key().substring(10)));
            assertThat(token.tableValue(false)).as(token + ", light").isEqualTo(token(Choice.LIGHT.look.getDefaults(), token.key().substring(10)));
        }
    }

    /** A copy: what is asked for is made at that moment, in the table itself. */
    private static Stream<String> keys(UIDefaults values) {
        return new ArrayList<>(values.keySet()).stream().map(Object::toString);
    }

    private void judge(UIDefaults values, List<String> inks, String on, Color ground, double least) {
        for (String ink : inks) {
            double contrast = contrast(token(values, ink), ground);
            if (contrast < least) {
                tooFaint.add("%s on %s: %.2f, at least %.1f".formatted(ink, on, contrast, least));
            }
        }
    }

    private static Color token(UIDefaults values, String name) {
        Color color = values.getColor("Podstudio." + name);
        assertThat(color).as("Podstudio." + name).isNotNull();
        return new Color(color.getRGB());
    }

    private static Color over(Color ink, double opacity, Color ground) {
        double share = opacity * ink.getAlpha() / 255;
        return new Color(mixed(ink.getRed(), ground.getRed(), share), mixed(ink.getGreen(), ground.getGreen(), share),
                mixed(ink.getBlue(), ground.getBlue(), share));
    }

    private static int mixed(int ink, int ground, double share) {
        return (int) Math.round(ink * share + ground * (1 - share));
    }

    private static double contrast(Color one, Color other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
