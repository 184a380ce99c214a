package org.podstudio.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Walks the tokens of the themes: text pairs have a contrast of at least 4.5:1, what a control is seen by 3:1 (WCAG 2.2 AA); in high
 * contrast 7:1 (AAA) and 4.5:1.
 */
class ThemeContrastTest {
    private static final Path THEMES = Path.of("").toAbsolutePath()
            .resolveSibling("branding").resolve("src/main/resources/org/podstudio/branding/theme");

    @ParameterizedTest
    @CsvSource({"FlatDarkLaf, 4.5, 3", "FlatLightLaf, 4.5, 3", "HighContrastLaf, 7, 4.5"})
    void everyPairCanBeTold(String theme, double text, double control) throws IOException {
        Properties tokens = new Properties();
        try (Reader reader = Files.newBufferedReader(THEMES.resolve(theme + ".properties"))) {
            tokens.load(reader);
        }
        List<String> tooFaint = new ArrayList<>();
        for (String ground : List.of("window", "panel", "raised", "field", "wash", "washInactive", "hover")) {
            for (String ink : List.of("text", "textSecond")) {
                compare(tokens, ink, ground, text, tooFaint);
            }
        }
        for (String ground : List.of("window", "panel", "raised", "field")) {
            for (String ink : List.of("accent", "good", "warn", "bad", "info")) {
                compare(tokens, ink, ground, text, tooFaint);
            }
            for (String ink : List.of("focus", "controlLine", "star")) {
                compare(tokens, ink, ground, control, tooFaint);
            }
        }
        compare(tokens, "onAccent", "accent", text, tooFaint);
        compare(tokens, "onBad", "bad", text, tooFaint);
        for (String canvas : List.of("canvas", "canvasDarker", "canvasLighter")) {
            Stream.of("text", "textSecond").forEach(ink -> compare(tokens, ink, canvas, text, tooFaint));
            Stream.of("accent", "focus", "star").forEach(ink -> compare(tokens, ink, canvas, control, tooFaint));
            String grey = tokens.getProperty("@" + canvas);
            assertThat(List.of(grey.substring(1, 3), grey.substring(3, 5))).as(canvas + " has no colour").containsOnly(grey.substring(5));
        }
        assertThat(tooFaint).isEmpty();
    }

    private static void compare(Properties tokens, String ink, String ground, double least, List<String> tooFaint) {
        double contrast = contrast(luminance(tokens, ink), luminance(tokens, ground));
        if (contrast < least) {
            tooFaint.add("%s on %s: %.2f, at least %.1f".formatted(ink, ground, contrast, least));
        }
    }

    private static double contrast(double one, double other) {
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    private static double luminance(Properties tokens, String name) {
        String hex = tokens.getProperty("@" + name);
        assertThat(hex).as("@" + name).matches("#[0-9A-F]{6}");
        int rgb = Integer.parseInt(hex.substring(1), 16);
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
    }

    private static double linear(int channel) {
        double c = (channel & 255) / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
