package org.podstudio.library.ui.tags;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Container;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.swing.AbstractButton;
import javax.swing.JList;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import javax.swing.text.JTextComponent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.Curation;
import org.podstudio.core.api.asset.TagDefinition;
import org.podstudio.testsupport.AccessibleTree;
import org.podstudio.testsupport.MemoryProject;
import org.podstudio.testsupport.SampleAssets;
import org.podstudio.testsupport.SeenFocus;
import org.podstudio.ui.Work;

class TagsPanelTest {
    @TempDir
    Path folder;

    private final Asset dragon = SampleAssets.image("dragon.png");
    private final Asset horse = SampleAssets.image("horse.png");
    private MemoryProject project;
    private TagsPanel panel;

    @BeforeEach
    void open() throws Exception {
        project = new MemoryProject(folder);
        project.assets().add(List.of(dragon, horse));
        project.assets().curate(new Curation.Tag(List.of("drake", "beast"), List.of()), List.of(dragon.id()));
        project.assets().curate(new Curation.Tag(List.of("beast"), List.of()), List.of(horse.id()));
        panel = new TagsPanel(project, Work.direct(), () -> { });
        panel.open();
    }

    private static Stream<Component> all(Container in) {
        return Arrays.stream(in.getComponents()).flatMap(c -> Stream.concat(Stream.of(c), c instanceof Container inner ? all(inner) : Stream.empty()));
    }

    private <T> T part(String name, Class<T> type) {
        return all(panel).filter(c -> name.equals(c.getName())).map(type::cast).findFirst().orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private JList<TagDefinition> list() {
        return part("tags-list", JList.class);
    }

    private List<String> shown() {
        return IntStream.range(0, list().getModel().getSize()).mapToObj(i -> list().getModel().getElementAt(i))
                .map(tag -> tag.name() + " " + tag.assets()).toList();
    }

    private void choose(String tag) {
        for (int i = 0; i < list().getModel().getSize(); i++) {
            if (list().getModel().getElementAt(i).name().equals(tag)) {
                list().setSelectedIndex(i);
            }
        }
    }

    private void type(String field, String text) {
        part(field, JTextField.class).setText(text);
        part(field + "-do", AbstractButton.class).doClick();
    }

    private void undo() {
        part("tags-undo", AbstractButton.class).doClick();
    }

    private List<String> tags(Asset of) {
        return project.assets().find(of.id()).orElseThrow().tags();
    }

    @Test
    void allTagsAreShownWithTheirCountsAndFoundByName() {
        assertThat(shown()).containsExactly("beast 2", "drake 1");
        part("tags-find", JTextField.class).setText("dra");
        assertThat(shown()).containsExactly("drake 1");
    }

    @Test
    void aTagIsRenamedAndThatIsTakenBack() {
        choose("drake");
        type("tag-name", "dragon");
        assertThat(tags(dragon)).contains("dragon").doesNotContain("drake");
        assertThat(list().getSelectedValue().name()).isEqualTo("dragon");
        assertThat(part("tags-said", JTextComponent.class).getText()).isEqualTo("drake is called dragon now, on 1 asset.");
        undo();
        assertThat(tags(dragon)).contains("drake");
        assertThat(part("tags-undo", AbstractButton.class).isEnabled()).isFalse();
    }

    @Test
    void aTagIsMergedIntoAnotherOneOrDeletedAndBothAreTakenBack() {
        choose("drake");
        type("tag-into", "beast");
        assertThat(tags(dragon)).containsExactly("beast");
        choose("beast");
        part("tag-delete", AbstractButton.class).doClick();
        assertThat(tags(horse)).isEmpty();
        undo();
        assertThat(tags(horse)).containsExactly("beast");
        undo();
        assertThat(tags(dragon)).contains("drake");
    }

    @Test
    void aTagIsPutUnderAnotherOneAndGetsOtherNamesAndBothAreTakenBack() {
        choose("drake");
        type("tag-under", "beast");
        assertThat(project.tags().find("drake").orElseThrow().parent()).isEqualTo("beast");
        type("tag-also", "wyrm");
        assertThat(project.tags().find("wyrm").orElseThrow().name()).isEqualTo("drake");
        undo();
        assertThat(project.tags().find("wyrm")).isEmpty();
        undo();
        assertThat(project.tags().find("drake").orElseThrow().parent()).isNull();
    }

    @Test
    void anotherNameIsTakenAwayWithItsButton() {
        choose("drake");
        type("tag-also", "wyrm");
        all(panel).filter(AbstractButton.class::isInstance).map(AbstractButton.class::cast)
                .filter(b -> "Take the name wyrm away".equals(b.getAccessibleContext().getAccessibleName())).findFirst().orElseThrow().doClick();
        assertThat(project.tags().find("wyrm")).isEmpty();
        undo();
        assertThat(project.tags().find("wyrm")).isPresent();
    }

    @Test
    void aStepThatOthersFollowedIsNotTakenBackInItsPlace() throws Exception {
        choose("drake");
        type("tag-name", "dragon");
        project.assets().curate(new Curation.Rate(3), List.of(horse.id()));
        undo();
        assertThat(tags(dragon)).contains("dragon");
        assertThat(part("tags-said", JTextComponent.class).getText()).startsWith("It was not taken back");
    }

    @Test
    void deleteOnTheListDeletesAndEverythingHasANameAndAReason() {
        choose("drake");
        list().getActionForKeyStroke(KeyStroke.getKeyStroke("DELETE")).actionPerformed(null);
        assertThat(tags(dragon)).containsExactly("beast");
        assertThat(AccessibleTree.faults(panel)).isEmpty();
        choose("beast");
        assertThat(AccessibleTree.faults(panel)).isEmpty();
        assertThat(SeenFocus.unseen(panel, 680, 480)).isEmpty();
    }

    @Test
    void withoutAnyTagThereIsNoneToChoose() throws Exception {
        project.assets().curate(new Curation.Tag(List.of(), List.of("drake", "beast")), List.of(dragon.id(), horse.id()));
        panel = new TagsPanel(project, Work.direct(), () -> { });
        panel.open();
        assertThat(shown()).isEmpty();
        assertThat(all(panel).filter(JTextComponent.class::isInstance).map(c -> ((JTextComponent) c).getText())).contains("No tags yet")
                .doesNotContain("Choose a tag to change it.");
    }
}
