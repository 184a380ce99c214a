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
import org.junit.jupiter.params.provider.ValueSource;

/** Walks the tokens of both themes: text pairs have a contrast of at least 4.5:1, what a control is seen by 3:1 (WCAG 2.2). */
class ThemeContrastTest {
    private static final double TEXT = 4.5;
    private static final double CONTROL = 3.0;
    private static final Path THEMES = Path.of("").toAbsolutePath()
            .resolveSibling("branding").resolve("src/main/resources/org/podstudio/branding/theme");

    @ParameterizedTest
    @ValueSource(strings = {"FlatDarkLaf", "FlatLightLaf"})
    void everyPairCanBeTold(String theme) throws IOException {
        Properties tokens = new Properties();
        try (Reader reader = Files.newBufferedReader(THEMES.resolve(theme + ".properties"))) {
            tokens.load(reader);
        }
        List<String> tooFaint = new ArrayList<>();
        for (String ground : List.of("window", "panel", "raised", "field", "wash", "washInactive", "hover")) {
            for (String ink : List.of("text", "textSecond")) {
                compare(tokens, ink, ground, TEXT, tooFaint);
            }
        }
        for (String ground : List.of("window", "panel", "raised", "field")) {
            for (String ink : List.of("accent", "good", "warn", "bad", "info")) {
                compare(tokens, ink, ground, TEXT, tooFaint);
            }
            for (String ink : List.of("focus", "controlLine", "star")) {
                compare(tokens, ink, ground, CONTROL, tooFaint);
            }
        }
        compare(tokens, "onAccent", "accent", TEXT, tooFaint);
        compare(tokens, "onBad", "bad", TEXT, tooFaint);
        Stream.of("accent", "focus").forEach(ink -> compare(tokens, ink, "canvas", CONTROL, tooFaint));
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
