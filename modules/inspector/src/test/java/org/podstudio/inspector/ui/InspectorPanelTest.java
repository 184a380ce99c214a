package org.podstudio.inspector.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Container;
import java.awt.event.ActionEvent;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.swing.AbstractButton;
import javax.swing.JButton;
import javax.swing.JMenuItem;
import javax.swing.JPanel;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import javax.swing.text.JTextComponent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.asset.Approval;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetSort;
import org.podstudio.core.api.asset.ColorLabel;
import org.podstudio.core.api.asset.Curation;
import org.podstudio.core.api.asset.OwnPrompt;
import org.podstudio.core.api.job.JobQueue.SettingField;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.media.Palette;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.query.Query;
import org.podstudio.testsupport.AccessibleTree;
import org.podstudio.testsupport.QuietPaint;
import org.podstudio.testsupport.SeenFocus;
import org.podstudio.testsupport.MemoryProject;
import org.podstudio.testsupport.SampleAssets;

class InspectorPanelTest {
    @TempDir
    Path folder;

    private final NotedWishes wishes = new NotedWishes();
    private final List<String> asked = wishes.asked;
    private final InspectorPanel panel = new InspectorPanel(wishes, wishes, new JPanel());

    private Inspected.One one(Asset asset) {
        return new Inspected.One(new MemoryProject(folder), asset, java.util.Optional.empty(), List.of(), List.of(), List.of(), Optional.empty());
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
    void aClickOnAColorCopiesItWithShiftItIsSearchedForAndItsMenuHasBoth() {
        Asset dragon = SampleAssets.image("dragon.png");
        Palette palette = new Palette(List.of(new Palette.Shade(0x2fc7b5, 70), new Palette.Shade(0x202020, 30)));
        panel.show(new Inspected.One(new MemoryProject(folder), dragon, Optional.empty(), List.of(), List.of(), List.of(), Optional.of(palette)));
        JButton teal = (JButton) button("shade-#2fc7b5");
        assertThat(teal.getText()).isEqualTo("#2fc7b5");
        assertThat(teal.getAccessibleContext().getAccessibleName()).isEqualTo("Teal, #2fc7b5, 70 percent");
        teal.doClick();
        teal.getActionListeners()[0].actionPerformed(new ActionEvent(teal, ActionEvent.ACTION_PERFORMED, "", ActionEvent.SHIFT_MASK));
        teal.getActionForKeyStroke(KeyStroke.getKeyStroke("shift ENTER")).actionPerformed(new ActionEvent(teal, ActionEvent.ACTION_PERFORMED, ""));
        assertThat(menu(teal)).containsExactly("Copy hex", "Search for this colour");
        assertThat(asked).containsExactly("copy #2fc7b5", "search #2fc7b5", "search #2fc7b5");
        panel.show(one(dragon));
        assertThat(all(panel).filter(c -> String.valueOf(c.getName()).startsWith("shade-"))).as("nobody has looked at it").isEmpty();
    }

    @Test
    void aRelativeHasAMenuThatShowsRevealsAndCompares() {
        Asset dragon = SampleAssets.image("dragon.png");
        Asset cut = SampleAssets.image("cut.png");
        panel.show(new Inspected.One(new MemoryProject(folder), cut, Optional.of(dragon), List.of(SampleAssets.image("pack.png")), List.of(), List.of(),
                Optional.empty()));
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

    private Inspected.Several several(MemoryProject project) {
        Curated.Gathering curated = new Curated.Gathering();
        List<Asset> assets = project.assets().list(Query.ALL, AssetSort.NEWEST, 100, 0).assets();
        assets.forEach(curated::add);
        return new Inspected.Several(project, assets.stream().map(Asset::id).toList(), assets.getFirst(), 1, Set.of(MediaType.IMAGE), curated.all());
    }

    private String text(String name) {
        return field(name).getText();
    }

    @Test
    void whatSeveralAssetsDoNotShareIsSaidAndCanBeSetForAll() throws Exception {
        MemoryProject project = new MemoryProject(folder);
        Asset dragon = SampleAssets.image("dragon.png");
        Asset horse = SampleAssets.image("horse.png");
        Asset crow = SampleAssets.image("crow.png");
        project.assets().add(List.of(dragon, horse, crow));
        project.assets().curate(new Curation.SetStatus(Approval.APPROVED), List.of(dragon.id()));
        project.assets().curate(new Curation.Rate(4), List.of(dragon.id(), horse.id()));
        project.assets().curate(new Curation.SetLabel(ColorLabel.RED), List.of(crow.id()));
        project.assets().curate(new Curation.Tag(List.of("fantasy"), List.of()), List.of(dragon.id(), horse.id(), crow.id()));
        project.assets().curate(new Curation.Tag(List.of("scales"), List.of()), List.of(dragon.id()));
        project.assets().curate(new Curation.Note("nice"), List.of(dragon.id()));
        project.assets().curate(new Curation.SetTheme("myths"), List.of(dragon.id()));
        panel.show(several(project));
        assertThat(text("mixed").lines()).containsExactly("Several decisions: 2 undecided, 1 approved", "Several ratings: 2 with ★★★★, 1 unrated",
                "Several labels: 1 red, 2 without");
        assertThat(button("decide-approved").isSelected()).isFalse();
        assertThat(button("decide-approved").getAccessibleContext().getAccessibleName()).isEqualTo("Approve: 1 of 3 are");
        assertThat(button("label-red").getAccessibleContext().getAccessibleName()).isEqualTo("Label red: 1 of 3 have it");
        assertThat(text("theme")).isEmpty();
        assertThat(text("notes")).isEmpty();
        assertThat(field("notes").isEnabled()).isTrue();
        button("decide-rejected").doClick();
        button("decide-pending").doClick();
        button("label-red").doClick();
        labelled("Give the tag scales to all").doClick();
        labelled("Remove the tag fantasy").doClick();
        field("notes").setText("all dark");
        field("theme").setText("sagas");
        panel.show(new Inspected.Nothing());
        assertThat(asked).containsExactly("decide rejected", "decide pending", "label red", "tag scales", "untag fantasy", "theme sagas", "note all dark");
    }

    @Test
    void thePromptIsWrittenInPlaceAndHandedOverWhenTheFieldIsLeft() {
        Asset dragon = SampleAssets.generatedImage("dragon.png", "a red dragon");
        panel.show(one(dragon));
        assertThat(text("prompt")).isEqualTo("a red dragon");
        assertThat(button("prompt-as-in-file").isVisible()).isFalse();
        assertThat(button("copy-as").isVisible()).isTrue();
        field("prompt").setText("a blue dragon");
        press("prompt", "leave-prompt");
        assertThat(text("prompt")).as("Escape takes it back").isEqualTo("a red dragon");
        assertThat(asked).containsExactly("library");
        asked.clear();
        field("prompt").setText("a green dragon");
        press("prompt", "commit-prompt");
        field("negative").setText("smoke");
        panel.show(one(SampleAssets.image("horse.png")));
        assertThat(asked).containsExactly("prompt Own[text=a green dragon] Keep[]", "prompt Keep[] Own[text=smoke]");
        assertThat(text("prompt")).isEmpty();
        asked.clear();
        panel.show(one(dragon));
        field("prompt").setText("x".repeat(OwnPrompt.MOST_CHARS + 1));
        press("prompt", "commit-prompt");
        assertThat(asked).containsExactly("too long 100001");
        panel.show(one(dragon));
        assertThat(text("prompt")).as("it stays to be mended").hasSize(100_001);
        press("prompt", "leave-prompt");
        assertThat(text("prompt")).isEqualTo("a red dragon");
        asked.clear();
        panel.show(one(dragon.saying(new OwnPrompt("a green dragon", null))));
        assertThat(text("prompt")).isEqualTo("a green dragon");
        button("prompt-as-in-file").doClick();
        assertThat(asked).containsExactly("prompt AsInFile[] AsInFile[]");
        panel.show(one(dragon.saying(new OwnPrompt("\u05d3\u05e8\u05e7\u05d5\u05df", null))));
        assertThat(field("prompt").getComponentOrientation().isLeftToRight()).isFalse();
        assertThat(field("negative").getComponentOrientation().isLeftToRight()).isTrue();
    }

    private void press(String name, String action) {
        field(name).getActionMap().get(action).actionPerformed(null);
    }

    @Test
    void promptsOfSeveralThatDifferAreReplacedOnlyByWhatIsTyped() throws Exception {
        MemoryProject project = new MemoryProject(folder);
        project.assets().add(List.of(SampleAssets.generatedImage("dragon.png", "a red dragon"), SampleAssets.image("horse.png")));
        panel.show(several(project));
        assertThat(text("prompt")).isEmpty();
        assertThat(field("prompt").getToolTipText()).contains("replaces them all");
        assertThat(button("copy-as").isVisible()).isFalse();
        panel.show(new Inspected.Nothing());
        assertThat(asked).isEmpty();
        panel.show(several(project));
        field("prompt").setText("beasts");
        panel.show(new Inspected.Nothing());
        assertThat(asked).containsExactly("prompt Own[text=beasts] Keep[]");
    }

    @Test
    void whatIsCopiedForGeneratorsIsWhatCounts() {
        Asset dragon = SampleAssets.generatedImage("dragon.png", "a red dragon").saying(new OwnPrompt("an owl", "moss"));
        assertThat(PromptSyntax.A1111.of(PromptSection.counting(dragon))).startsWith("an owl\nNegative prompt: moss\n").contains("Steps: ");
        assertThat(PromptSyntax.MIDJOURNEY.of(PromptSection.counting(SampleAssets.image("a.png").saying(new OwnPrompt("an owl", "moss")))))
                .isEqualTo("an owl --no moss");
    }

    @Test
    void whatIsLeftAsItIsInSeveralAssetsIsNotWritten() throws Exception {
        MemoryProject project = new MemoryProject(folder);
        Asset dragon = SampleAssets.image("dragon.png");
        project.assets().add(List.of(dragon, SampleAssets.image("horse.png")));
        project.assets().curate(new Curation.Note("nice"), List.of(dragon.id()));
        panel.show(several(project));
        panel.show(new Inspected.Nothing());
        assertThat(asked).isEmpty();
    }

    @Test
    void aThemeThatIsEmptiedComesBack() {
        panel.show(one(SampleAssets.image("dragon.png")));
        String theme = text("theme");
        field("theme").setText("");
        ((JTextField) field("theme")).postActionEvent();
        assertThat(text("theme")).isEqualTo(theme).isNotEmpty();
        assertThat(asked).isEmpty();
    }

    private AbstractButton labelled(String said) {
        return all(panel).filter(AbstractButton.class::isInstance).map(AbstractButton.class::cast)
                .filter(b -> said.equals(b.getAccessibleContext().getAccessibleName())).findFirst().orElseThrow();
    }

    private AbstractButton button(String name) {
        return all(panel).filter(c -> name.equals(c.getName())).map(AbstractButton.class::cast).findFirst().orElseThrow();
    }

    @Test
    void whatTakesTheKeyboardHasANameWhatIsDisabledAReasonAndPaintingDisturbsNothing() throws Exception {
        EnhancePanel enhance = new EnhancePanel(wishes);
        InspectorPanel whole = new InspectorPanel(wishes, wishes, new JPanel());
        whole.show(new Inspected.Nothing());
        assertThat(AccessibleTree.faults(whole)).isEmpty();
        whole.show(one(SampleAssets.generatedImage("dragon.png", "a red dragon")));
        enhance.showChoices(List.of(new EnhanceView.Choice("blur", "Blur")), "blur");
        enhance.showSettings(List.of(new SettingField("model", "string", "auto", List.of()), new SettingField("soft", "boolean", true, List.of()),
                new SettingField("radius", "integer", 2, List.of()), new SettingField("shape", "choice", "round", List.of("round", "square"))),
                (setting, chosen) -> true, "");
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
}
