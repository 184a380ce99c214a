package org.podstudio.inspector.ui.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.ComponentOrientation;
import java.awt.Container;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.KeyStroke;
import javax.swing.text.JTextComponent;
import org.junit.jupiter.api.Test;
import org.podstudio.core.api.model.ModelCare.State;
import org.podstudio.core.api.model.ModelDevices;
import org.podstudio.core.api.model.ModelEntry;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.testsupport.AccessibleTree;
import org.podstudio.testsupport.QuietPaint;
import org.podstudio.testsupport.SeenFocus;

class ModelsPanelTest {
    private final List<String> asked = new ArrayList<>();
    private final ModelsPanel panel = new ModelsPanel((ModelsPanel.Wishes) Proxy.newProxyInstance(getClass().getClassLoader(),
            new Class<?>[] {ModelsPanel.Wishes.class}, (proxy, method, args) -> {
                asked.add(method.getName() + (args == null ? "" : " " + (args[0] instanceof ModelRow row ? row.id() : args[0])));
                return null;
            }));
    private final FakeCare care = new FakeCare();

    private List<ModelRow> rows() {
        care.kept.add(FakeCare.kept("my-own", "My own", ModelEntry.UPSCALE, "unknown", false, new State.Absent(null, false)));
        return care.kept().stream().map(kept -> new ModelRow(kept, Optional.of("cpu"), List.of(), Optional.empty(), Optional.empty(), false)).toList();
    }

    private static ModelRow with(ModelRow row, Optional<ModelRow.Busy> busy, Optional<Problem> problem) {
        return new ModelRow(row.kept(), row.device(), List.of(new ModelDevices.Refusal(row.id(), "cuda", "the driver is too old", Instant.EPOCH)),
                busy, problem, false);
    }

    @Test
    void whatTakesTheKeyboardHasANameWhatIsDisabledAReasonAndPaintingDisturbsNothing() throws Exception {
        assertThat(AccessibleTree.faults(panel)).as("before anything is known").isEmpty();
        assertThat(named("models-list").getParent().getParent().getParent().getParent().isVisible()).as("it can have the keyboard").isTrue();
        panel.show(List.of(), List.of());
        assertThat(AccessibleTree.faults(panel)).as("no engine").isEmpty();
        List<ModelRow> rows = rows();
        Problem offline = new Problem("model-unreachable", "Not fetched.", "No network.", "Check the network.");
        for (ModelRow row : rows) {
            panel.choose(row.id());
            for (ModelRow now : List.of(row, with(row, Optional.of(new ModelRow.Busy("Fetching…", 40)), Optional.empty()),
                    with(row, Optional.empty(), Optional.of(offline)))) {
                panel.show(rows.stream().map(one -> one.id().equals(row.id()) ? now : one).toList(), List.of("odd.model.json: no task"));
                assertThat(AccessibleTree.faults(panel)).as(row.id()).isEmpty();
                assertThat(QuietPaint.disturbed(panel, 700, 560)).isEmpty();
            }
        }
        panel.choose("isnet-general-use");
        panel.show(rows.stream().map(row -> with(row, Optional.empty(), Optional.of(offline))).toList(), List.of());
        assertThat(SeenFocus.unseen(panel, 700, 900)).isEmpty();
        assertThat(SeenFocus.unseen(panel, 340, 700)).as("one below the other").isEmpty();
    }

    @Test
    void eachModelHasTheVerbsThatItsStateAllows() {
        List<ModelRow> rows = rows();
        panel.show(rows, List.of());
        assertThat(buttons("isnet-general-use", rows)).containsExactly("Verify", "Show in Folder", "Remove…");
        assertThat(buttons("u2net", rows)).containsExactly("Fetch (176 MB)", "Import from File…");
        assertThat(buttons("realesr-animevideov3", rows)).containsExactly("Go On Fetching", "Import from File…", "Remove What Was Fetched…");
        assertThat(buttons("never-sell", rows)).containsExactly("Fetch", "Import from File…");
        assertThat(buttons("my-own", rows)).containsExactly("Import from File…", "Remove…");
        ModelRow busy = with(rows.get(1), Optional.of(new ModelRow.Busy("Fetching…", 40)), Optional.empty());
        assertThat(buttons("u2net", List.of(rows.getFirst(), busy))).containsExactly("Cancel", "Try the Graphics Card Again");
    }

    private List<String> buttons(String id, List<ModelRow> rows) {
        panel.choose(id);
        panel.show(rows, List.of());
        return parts(panel).filter(JButton.class::isInstance).map(JButton.class::cast).map(JButton::getText)
                .filter(text -> text != null && !text.isEmpty()).toList();
    }

    @Test
    void theConsentIsGivenBesideSizeLicenceAndAddress() {
        List<ModelRow> rows = rows();
        buttons("u2net", rows);
        String all = String.join("\n", parts(panel).filter(JTextComponent.class::isInstance).map(part -> ((JTextComponent) part).getText()).toList());
        assertThat(all).contains("Apache-2.0", "https://models.example/u2net.onnx", FakeCare.SHA256, "Sale unclear", "could not run this model");
        press("models-fetch");
        assertThat(asked).containsExactly("fetch u2net");
    }

    @Test
    void whatFailedIsSaidInPlaceAndProgressMovesWithoutLosingTheButton() {
        List<ModelRow> rows = rows();
        ModelRow busy = with(rows.get(1), Optional.of(new ModelRow.Busy("10 MB of 176 MB", 5)), Optional.empty());
        panel.choose("u2net");
        panel.show(List.of(rows.getFirst(), busy), List.of());
        Component stop = named("models-stop");
        panel.show(List.of(rows.getFirst(), with(rows.get(1), Optional.of(new ModelRow.Busy("20 MB of 176 MB", 11)), Optional.empty())), List.of());
        assertThat(named("models-stop")).isSameAs(stop);
        assertThat(((JLabel) named("models-state")).getText()).isEqualTo("20 MB of 176 MB");
        press("models-stop");
        assertThat(asked).containsExactly("stop u2net");
        panel.show(List.of(rows.getFirst(), with(rows.get(1), Optional.empty(), Optional.of(
                new Problem("model-unreachable", "It was not fetched.", "No connection can be made.", "…")))), List.of());
        assertThat(parts((Container) named("models-problem")).filter(JTextComponent.class::isInstance)).hasSize(3);
    }

    @Test
    void keysGoFromModelToModelOverTheHeadings() {
        panel.show(rows(), List.of());
        ModelList list = (ModelList) named("models-list");
        assertThat(list.row().map(ModelRow::id)).contains("isnet-general-use");
        press(list, "DOWN");
        press(list, "DOWN");
        assertThat(list.row().map(ModelRow::id)).contains("realesr-animevideov3");
        press(list, "END");
        assertThat(list.row().map(ModelRow::id)).contains("my-own");
        press(list, "HOME");
        press(list, "UP");
        assertThat(list.row().map(ModelRow::id)).contains("isnet-general-use");
        press(list, "ENTER");
        press(list, "DELETE");
        assertThat(asked).containsExactly("check isnet-general-use", "remove isnet-general-use");
    }

    @Test
    void theListStandsAtTheLeadingSide() {
        panel.show(rows(), List.of());
        Component list = named("models-list");
        assertThat(x(list)).isZero();
        panel.applyComponentOrientation(ComponentOrientation.RIGHT_TO_LEFT);
        assertThat(x(list)).isGreaterThan(300);
    }

    private int x(Component part) {
        panel.setSize(800, 600);
        layout(panel);
        return javax.swing.SwingUtilities.convertPoint(part.getParent(), 0, 0, panel).x;
    }

    private static void layout(Container part) {
        part.doLayout();
        Arrays.stream(part.getComponents()).filter(Container.class::isInstance).forEach(inner -> layout((Container) inner));
    }

    @Test
    void aDescriptionHasWhatItsTaskNeedsAndAnIdOfItsOwn() {
        OwnModelForm form = new OwnModelForm("4x UltraSharp_v1.2", OptionalInt.empty(), Set.of("4x-ultrasharp-v1-2"));
        assertThat(AccessibleTree.faults(form)).isEmpty();
        assertThat(form.words()).containsEntry("id", "4x-ultrasharp-v1-2-2").containsEntry("title", "4x UltraSharp_v1.2")
                .containsEntry("task", "upscale").containsEntry("scale", 4).containsEntry("commercial", "unknown").doesNotContainKey("input_size");
        form.use(ModelEntry.BACKGROUND_REMOVAL);
        assertThat(form.words()).containsEntry("input_size", 1024).containsEntry("output", "mask").doesNotContainKey("scale");
        assertThat(AccessibleTree.faults(form)).isEmpty();
        assertThat(new OwnModelForm("模型", OptionalInt.empty(), Set.of()).words()).containsEntry("id", "model").containsEntry("title", "模型");
    }

    @Test
    void aFileThatSaysHowLargeItsPicturesAreIsNotAskedFor() {
        OwnModelForm form = new OwnModelForm("mask", OptionalInt.of(640), Set.of());
        assertThat(form.words()).containsEntry("task", "background-removal").containsEntry("input_size", 640);
        assertThat(AccessibleTree.faults(form)).isEmpty();
    }

    private void press(String name) {
        ((JButton) named(name)).doClick(0);
    }

    private static void press(JComponent part, String key) {
        Object action = part.getInputMap().get(KeyStroke.getKeyStroke(key));
        part.getActionMap().get(action).actionPerformed(new java.awt.event.ActionEvent(part, 1, key));
    }

    private Component named(String name) {
        return parts(panel).filter(part -> name.equals(part.getName())).findFirst().orElseThrow();
    }

    private static Stream<Component> parts(Container of) {
        return Arrays.stream(of.getComponents()).filter(Component::isVisible)
                .flatMap(part -> Stream.concat(Stream.of(part), part instanceof Container inner ? parts(inner) : Stream.empty()));
    }
}
