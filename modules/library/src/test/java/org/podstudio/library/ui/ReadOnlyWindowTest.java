package org.podstudio.library.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.podstudio.testsupport.Waiting.untilSeen;

import java.awt.KeyboardFocusManager;
import java.awt.Toolkit;
import java.awt.datatransfer.StringSelection;
import java.awt.event.ActionEvent;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import javax.swing.JComponent;
import org.assertj.swing.edt.GuiActionRunner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.podstudio.core.api.asset.AssetSort;
import org.podstudio.core.api.asset.Curation;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.api.query.Query;
import org.podstudio.library.ui.cull.ViewMode;

/**
 * A project that is open for reading only, in the window: what would change it says why it does not, by key, menu and palette alike, and
 * nothing changes, not even where the focus is. Needs a display.
 */
class ReadOnlyWindowTest extends ShownLibrary {
    private static final Problem NEWER = new Problem("project-newer", "The project is open for reading only.",
            "A newer PODStudio made it.", "Update PODStudio.");
    /** They ask the user with a window of the system. */
    private static final EnumSet<AssetVerb> WITH_A_WINDOW = EnumSet.of(AssetVerb.SAVE_COPY, AssetVerb.SHOW_IN_FOLDER);

    private final List<Problem> told = new CopyOnWriteArrayList<>();

    @Override
    void problem(Problem problem) {
        told.add(problem);
    }

    /** With a step to take back and one to do again, and what a decision would move on. */
    @BeforeEach
    void decideSomething() throws Exception {
        click(2);
        project.assets().curate(new Curation.Rate(3), List.of(assets.get(0).id()));
        project.assets().curate(new Curation.Tag(List.of("before"), List.of()), List.of(assets.get(0).id()));
        project.assets().undo();
        robot.waitForIdle();
        GuiActionRunner.execute(() -> window.desk().advance().choose(true));
    }

    private void open(Optional<Problem> readOnly) {
        GuiActionRunner.execute(() -> window.show(Optional.of(opened(readOnly))));
        untilSeen("the project", () -> window.presenter().content().size() == assets.size() && window.presenter().content().cell(0) != null);
        click(2);
        told.clear();
    }

    @ParameterizedTest
    @EnumSource(value = ViewMode.class, names = {"GRID", "LOUPE"})
    void everyVerbThatChangesSaysWhyNotAndChangesNothing(ViewMode mode) {
        open(Optional.of(NEWER));
        GuiActionRunner.execute(() -> window.desk().show(mode));
        for (AssetVerb verb : AssetVerb.values()) {
            if (verb.changes()) {
                refused(verb.name(), () -> window.perform(verb));
                assertThat(GuiActionRunner.execute(() -> window.whyNot(verb))).as("%s in a menu", verb)
                        .isEqualTo("The project is open for reading only. A newer PODStudio made it.");
            }
        }
        refused("undo", () -> window.desk().undo());
        refused("redo", () -> window.desk().redo());
    }

    @Test
    void theKeysOfTheGridDoToo() {
        open(Optional.of(NEWER));
        for (AssetVerb verb : AssetVerb.values()) {
            Object name = verb.key() == null ? null : GuiActionRunner.execute(() -> grid().getInputMap(JComponent.WHEN_FOCUSED).get(verb.key()));
            if (verb.changes() && name != null) {
                refused("key of " + verb, () -> grid().getActionMap().get(name).actionPerformed(new ActionEvent(grid(), ActionEvent.ACTION_PERFORMED, "")));
            }
        }
        Toolkit.getDefaultToolkit().getSystemClipboard().setContents(new StringSelection("a red dragon"), null);
        refused("a prompt from the clipboard", () -> window.desk().paste());
    }

    @Test
    void nobodyIsAskedForFilesThatAreThenNotTaken() {
        List<String> asked = new ArrayList<>();
        open(Optional.of(NEWER));
        refused("a choice of files", () -> window.importer().ask(() -> asked.add("files")));
        assertThat(asked).isEmpty();
        open(Optional.empty());
        GuiActionRunner.execute(() -> window.importer().ask(() -> asked.add("files")));
        assertThat(asked).hasSize(1);
    }

    private void refused(String what, Runnable asked) {
        List<Object> before = everything();
        Object keyboard = GuiActionRunner.execute(() -> KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner());
        GuiActionRunner.execute(asked::run);
        assertThat(everything()).as(what).isEqualTo(before);
        assertThat(told).as(what).containsExactly(NEWER);
        assertThat(GuiActionRunner.execute(() -> KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner())).as("no field opens: %s", what)
                .isSameAs(keyboard);
        told.clear();
    }

    private static Stream<AssetVerb> harmless() {
        return Stream.of(AssetVerb.values()).filter(verb -> !verb.changes() && !WITH_A_WINDOW.contains(verb));
    }

    @ParameterizedTest
    @MethodSource("harmless")
    void whatIsSaidToChangeNothingChangesNothing(AssetVerb verb) {
        open(Optional.empty());
        List<Object> before = everything();
        GuiActionRunner.execute(() -> window.perform(verb));
        assertThat(everything()).isEqualTo(before);
        assertThat(told).isEmpty();
    }

    /** The same project as it is when {@code readOnly} is why nothing can be written; its stores would do what they are asked. */
    private Project opened(Optional<Problem> readOnly) {
        return (Project) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Project.class}, (proxy, method, args) -> {
            try {
                return method.getName().equals("readOnly") ? readOnly : method.invoke(project, args);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
    }

    /** Everything that a verb could change. */
    private List<Object> everything() {
        robot.waitForIdle();
        List<Object> all = new ArrayList<>(project.assets().load(project.assets().ids(Query.ALL, AssetSort.NEWEST)));
        all.add(project.collections().list());
        all.add(List.copyOf(submitted));
        all.add(GuiActionRunner.execute(() -> window.presenter().selection().lead()));
        return all;
    }
}
