package org.podstudio.inspector.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Container;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.swing.AbstractButton;
import javax.swing.JButton;
import javax.swing.JMenuItem;
import javax.swing.JPanel;
import javax.swing.text.JTextComponent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.asset.Approval;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.job.JobQueue.SettingField;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.testsupport.AccessibleTree;
import org.podstudio.testsupport.QuietPaint;
import org.podstudio.testsupport.SeenFocus;
import org.podstudio.testsupport.MemoryProject;
import org.podstudio.testsupport.SampleAssets;

class InspectorPanelTest implements InspectorPanel.Wishes, EnhancePanel.Wishes {
    @TempDir
    Path folder;

    private final List<String> asked = new ArrayList<>();
    private final InspectorPanel panel = new InspectorPanel(this, new JPanel());

    private Inspected.One one(Asset asset) {
        return new Inspected.One(new MemoryProject(folder), asset, java.util.Optional.empty(), List.of(), List.of(), List.of());
    }

    private JTextComponent field(String name) {
        return all(panel).filter(c -> name.equals(c.getName())).map(JTextComponent.class::cast).findFirst().orElseThrow();
    }

    private static Stream<Component> all(Container in) {
        return Arrays.stream(in.getComponents()).flatMap(c -> Stream.concat(Stream.of(c),
                c instanceof Container inner ? all(inner) : Stream.empty()));
    }

    @Test
    void whatWasTypedIsHandedOverBeforeAnotherAssetIsShownAndNotCarriedOn() {
        panel.show(one(SampleAssets.image("dragon.png")));
        field("notes").setText("scales too dark");
        panel.show(one(SampleAssets.image("horse.png")));
        assertThat(asked).containsExactly("note scales too dark");
        assertThat(field("notes").getText()).isEmpty();
        panel.show(new Inspected.Nothing());
        assertThat(asked).hasSize(1);
    }

    @Test
    void whatIsBeingTypedStaysWhenTheSameAssetIsShownAnew() {
        Asset dragon = SampleAssets.image("dragon.png");
        panel.show(one(dragon));
        field("notes").setText("scales");
        panel.show(one(dragon));
        assertThat(field("notes").getText()).isEqualTo("scales");
        assertThat(asked).isEmpty();
    }

    @Test
    void aMissingFileIsSaidWhereItWasAndCanBeLookedForOrLeaveTheLibrary() {
        MemoryProject project = new MemoryProject(folder);
        Asset dragon = SampleAssets.image("dragon.png");
        project.assets().add(List.of(dragon));
        panel.show(one(dragon));
        Component block = button("missing-remove").getParent().getParent();
        assertThat(block.isVisible()).isFalse();
        project.assets().markMissing(List.of(dragon.id()), List.of());
        panel.show(one(project.assets().find(dragon.id()).orElseThrow()));
        assertThat(block.isVisible()).isTrue();
        assertThat(all((Container) block).filter(JTextComponent.class::isInstance).map(c -> ((JTextComponent) c).getText()))
                .anyMatch(text -> text.contains(dragon.path()));
        button("missing-locate").doClick();
        button("missing-remove").doClick();
        assertThat(asked).containsExactly("locate", "remove " + dragon.id());
    }

    @Test
    void aRelativeHasAMenuThatShowsRevealsAndCompares() {
        Asset dragon = SampleAssets.image("dragon.png");
        Asset cut = SampleAssets.image("cut.png");
        panel.show(new Inspected.One(new MemoryProject(folder), cut, Optional.of(dragon), List.of(SampleAssets.image("pack.png")), List.of(), List.of()));
        List<JButton> relatives = all(panel).filter(c -> c instanceof JButton button && button.getText() != null && button.getText().endsWith(".png"))
                .map(JButton.class::cast).toList();
        assertThat(relatives).hasSize(2);
        assertThat(menu(relatives.getFirst())).containsExactly("Show in the library", "Compare before and after", "Show in folder", "Copy path");
        assertThat(menu(relatives.getLast())).containsExactly("Show in the library", "Show in folder", "Copy path");
        ((JMenuItem) relatives.getFirst().getComponentPopupMenu().getComponent(0)).doClick();
        ((JMenuItem) relatives.getFirst().getComponentPopupMenu().getComponent(1)).doClick();
        assertThat(asked).containsExactly("reveal", "compare");
    }

    private static List<String> menu(JButton button) {
        return Arrays.stream(button.getComponentPopupMenu().getComponents()).map(item -> ((JMenuItem) item).getText()).toList();
    }

    private AbstractButton button(String name) {
        return all(panel).filter(c -> name.equals(c.getName())).map(AbstractButton.class::cast).findFirst().orElseThrow();
    }

    @Override
    public void locateMissing() {
        asked.add("locate");
    }

    @Override
    public void removeMissing(List<AssetId> ids) {
        ids.forEach(id -> asked.add("remove " + id));
    }

    @Test
    void whatTakesTheKeyboardHasANameWhatIsDisabledAReasonAndPaintingDisturbsNothing() throws Exception {
        EnhancePanel enhance = new EnhancePanel(this);
        InspectorPanel whole = new InspectorPanel(this, new JPanel());
        whole.show(new Inspected.Nothing());
        assertThat(AccessibleTree.faults(whole)).isEmpty();
        whole.show(one(SampleAssets.generatedImage("dragon.png", "a red dragon")));
        enhance.showChoices(List.of(new EnhanceView.Choice("blur", "Blur")), "blur");
        enhance.showSettings(List.of(new SettingField("model", "string", "auto", List.of()), new SettingField("soft", "boolean", true, List.of()),
                new SettingField("radius", "integer", 2, List.of()), new SettingField("shape", "choice", "round", List.of("round", "square"))), "");
        enhance.showPresets(List.of());
        enhance.showTouchUp(true);
        enhance.showBusy("The machine is being asked");
        assertThat(AccessibleTree.faults(whole)).isEmpty();
        enhance.showVerdict(new EnhanceView.Verdict(false, false, Optional.of(new Problem("no", "There is no model.", "None fits.", "Fetch one."))),
                Optional.empty());
        assertThat(AccessibleTree.faults(whole)).isEmpty();
        assertThat(AccessibleTree.faults(enhance)).isEmpty();
        assertThat(QuietPaint.disturbed(whole, 300, 700)).isEmpty();
        assertThat(QuietPaint.disturbed(enhance, 300, 700)).isEmpty();
        assertThat(SeenFocus.unseen(whole, 300, 900)).isEmpty();
        assertThat(SeenFocus.unseen(enhance, 300, 900)).isEmpty();
    }

    @Override
    public void compareWithParent() {
        asked.add("compare");
    }

    @Override
    public void touchUpMask(Map<String, Object> settings) {
        asked.add("touch up");
    }

    @Override
    public void decide(Approval status) {
        asked.add("decide");
    }

    @Override
    public void rate(int stars) {
        asked.add("rate");
    }

    @Override
    public void tag(String typed) {
        asked.add("tag");
    }

    @Override
    public void untag(String tag) {
        asked.add("untag");
    }

    @Override
    public void note(String text) {
        asked.add("note " + text);
    }

    @Override
    public void theme(String theme) {
        asked.add("theme " + theme);
    }

    @Override
    public void reveal(AssetId id) {
        asked.add("reveal");
    }

    @Override
    public void choose(String kind) {
        asked.add("choose");
    }

    @Override
    public void run(Map<String, Object> settings) {
        asked.add("run");
    }

    @Override
    public void changed(java.util.Map<String, Object> settings) {}

    @Override
    public void preview(boolean wanted) {}

    @Override
    public void framed(org.podstudio.core.spi.Excerpt.Box box) {
        // The frame has its own test.
    }

    @Override
    public void startingAt(double start) {
        // As above.
    }

    @Override
    public void savePreset(String name, java.util.Map<String, Object> settings) {}

    @Override
    public void fetch(String model) {
        asked.add("fetch");
    }
}
