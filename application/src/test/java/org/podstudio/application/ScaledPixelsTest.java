package org.podstudio.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Margins, gaps, sizes and rows of windows follow the zoom: a bare number of pixels would stay small beside text that has grown. */
class ScaledPixelsTest {
    private static final Pattern SCALED = Pattern.compile("px\\([^()]*\\)");
    private static final Pattern LAID_OUT = Pattern.compile(
            "new (?:EmptyBorder|Dimension|Insets|BorderLayout|FlowLayout|Column|ScrolledColumn)\\(([^()]*)\\)");
    private static final Pattern BARE = Pattern.compile("(?:^|[ ,])-?(?:[2-9]|\\d\\d+)(?:,|$)");
    private static final Pattern CONSTANT = Pattern.compile("static final int (\\w+_PX) = (?:[2-9]|\\d\\d+);");
    /** Pixels of pictures, and what the hand moves: neither grows with the text. */
    private static final Set<String> OF_PICTURES = Set.of("MIN_PICTURE_PX", "MAX_PICTURE_PX", "STANDARD_PX", "WHEEL_PX", "CLICK_PX", "DRAG_PX",
            "STEP_PX", "ANY_PX", "LARGE_PX", "MOST_PX", "LEAST_PX", "PART_PX", "SQUARE_PX");

    @Test
    void pixelsOfWindowsGoThroughTheZoom() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("").toAbsolutePath().resolveSibling("modules"))) {
            List<Path> windows = files.filter(file -> file.toString().endsWith(".java") && file.toString().contains("src/main/java")
                    && file.toString().contains("/ui/") && !file.toString().contains("/ui/thumb/")).toList();
            assertThat(windows).hasSizeGreaterThan(100);
            List<String> faults = new ArrayList<>();
            for (Path file : windows) {
                bare(Files.readString(file)).forEach(what -> faults.add(file.getFileName() + ": " + what));
            }
            assertThat(faults).as("put into px() of org.podstudio.ui.Scale").isEmpty();
        }
    }

    @Test
    void aBareNumberIsFound() {
        assertThat(bare("setBorder(new EmptyBorder(px(4), 12, 0, 1));")).hasSize(1);
        assertThat(bare("private static final int ROW_PX = 28;")).containsExactly("ROW_PX");
        assertThat(bare("new EmptyBorder(px(4), SIDE_PX, 0, 1); static final int ROW_PX = px(28); new Dimension(width, 1)")).isEmpty();
    }

    private static List<String> bare(String source) {
        List<String> found = new ArrayList<>();
        for (Matcher call = LAID_OUT.matcher(SCALED.matcher(source).replaceAll("scaled")); call.find(); ) {
            if (BARE.matcher(call.group(1)).find()) {
                found.add(call.group());
            }
        }
        for (Matcher constant = CONSTANT.matcher(source); constant.find(); ) {
            if (!OF_PICTURES.contains(constant.group(1))) {
                found.add(constant.group(1));
            }
        }
        return found;
    }
}
