package org.podstudio.application.assembled;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** No event of a mouse: what a user does from an empty studio to a verified pack is done with keys alone. */
class KeyboardTest extends Sitting {
    /** The first that takes the keyboard in the docks. */
    private static final String FILTERS = "org.podstudio.ui.part.Section$1";
    private static final String INSPECTED = "org.podstudio.inspector.ui.RatingBar";

    @Test
    void fromAnotherProjectToAPackThatVerifies() throws Exception {
        Path samples = samples();
        studio.cli("project", "create", studio.project().toString());
        studio.manageWindows();
        studio.open(folder.resolve("yesterday"));
        choose("^Open", studio.project(), () -> studio.keys("ctrl+o"));
        studio.until("project", () -> !studio.windows("^PODStudio.* project$").isEmpty());

        choose("^Import", samples, () -> studio.keys("ctrl+shift+i"));
        studio.until("import", () -> studio.count("is:unreviewed") == 12);

        // The grid has the keyboard by itself. One key decides, Caps Lock goes on after each decision.
        studio.until("decision", () -> studio.keys("Home", "a"), () -> studio.count("is:approved") >= 1);
        studio.keys("Caps_Lock", "Right", "r", "4", "6", "Caps_Lock");
        studio.until("decisions", () -> studio.count("is:rejected") == 1 && studio.count("rating:4") == 1 && studio.count("label:red") == 1);
        assertThat(studio.count("is:rejected rating:4") + studio.count("is:rejected label:red") + studio.count("rating:4 label:red"))
                .as("each went on to the next").isZero();

        // What is decided leaves the list, the next one is there already.
        search("is:unreviewed type:image");
        studio.until("filtered decisions", () -> studio.keys("Home", "a", "a"), () -> studio.count("is:approved type:image") >= 3);

        // A file is made of one picture, from the form that Ctrl+E goes to.
        search("is:approved type:image");
        studio.until("converted picture", () -> studio.keys("Home", "ctrl+e", "Home", "c", "ctrl+Return"),
                () -> converted() > 0);

        // All steps of the Pack Builder, from the whole selection; the search led back to the grid.
        search("is:approved");
        studio.until("draft", () -> studio.keys("ctrl+a", "ctrl+p"), () -> studio.cli("pack", "list").contains("draft"));
        studio.until("pack", () -> {
            studio.keys("alt+1", "alt+Next", "alt+2", "ctrl+a");
            studio.type("Gems");
            studio.keys("Tab", "alt+3", "alt+4", "alt+5", "ctrl+Return");
        }, () -> built().isPresent());
        assertThat(studio.cli("pack", "verify", built().orElseThrow().toString())).matches("(?s).*\"ok\" ?: ?true.*");

        studio.until("end", () -> studio.keys("ctrl+q"), () -> !studio.running());
        assertThat(studio.ended()).isZero();
        assertThat(studio.complaints()).isEmpty();
    }

    @Test
    void f6AndTabGoThroughBarDocksGridAndTrayInTheOrderOfReading() throws Exception {
        Path samples = samples();
        studio.cli("project", "create", studio.project().toString());
        studio.cli("import", samples.resolve("gem_teal.png").toString(), samples.resolve("sunset_gradient.png").toString());
        studio.manageWindows();
        studio.tellFocus();
        studio.open();
        studio.until("keyboard in the grid", () -> studio.hasKeyboard("grid"));
        studio.keys("ctrl+a");
        studio.until("round of F6", () -> studio.keys(times(8, "F6")), () -> inOrder(studio.focused(),
                List.of("grid", "javax.swing.JButton", INSPECTED, "project", FILTERS, "collection-new", "grid")));
        studio.until("round of Tab", () -> studio.keys(times(60, "Tab")), () -> inOrder(studio.focused(),
                List.of("project", "search", FILTERS, "filter-type-image", "collection-new", "grid", "javax.swing.JButton", "zoom", INSPECTED)));
        studio.end();
        assertThat(studio.complaints()).isEmpty();
    }

    private static String[] times(int count, String key) {
        return Collections.nCopies(count, key).toArray(String[]::new);
    }

    /** Whether {@code wanted} occurs in this order, with others in between. */
    private static boolean inOrder(List<String> all, List<String> wanted) {
        Iterator<String> rest = all.iterator();
        return wanted.stream().allMatch(name -> {
            while (rest.hasNext()) {
                if (rest.next().equals(name)) {
                    return true;
                }
            }
            return false;
        });
    }

    private void search(String words) throws Exception {
        studio.keys("ctrl+f", "ctrl+a");
        studio.type(words);
        studio.keys("Return");
    }

    private int converted() throws Exception {
        return studio.cli("jobs", "list", "--status", "success").split("\"convert\"", -1).length - 1;
    }
}
