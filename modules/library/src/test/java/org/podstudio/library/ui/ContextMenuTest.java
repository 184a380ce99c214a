package org.podstudio.library.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Container;
import java.util.Arrays;
import java.util.List;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPopupMenu;
import org.assertj.swing.edt.GuiActionRunner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.podstudio.library.ui.cull.LibraryKey;
import org.podstudio.library.ui.cull.ViewMode;
import org.podstudio.ui.keys.KeyBindings;

/** The same verbs by a right click, or by the key of menus, in whatever way the list is looked at. */
class ContextMenuTest extends ShownLibrary {
    private static List<String> verbs(JPopupMenu menu) {
        return Arrays.stream(menu.getSubElements()).map(item -> item.getComponent().getName()).filter(name -> name != null).toList();
    }

    private void select(int count) {
        GuiActionRunner.execute(() -> {
            window.presenter().selection().only(0);
            window.presenter().selection().extend(count - 1);
        });
    }

    @ParameterizedTest
    @EnumSource
    void theKeyOfMenusOpensTheVerbsOfWhatIsLookedAt(ViewMode mode) {
        select(2);
        GuiActionRunner.execute(() -> window.desk().show(mode));
        robot.waitForIdle();
        JPopupMenu menu = GuiActionRunner.execute(() -> {
            JComponent view = window.desk().views().view();
            KeyBindings.perform(view, LibraryKey.MENU);
            return view.getComponentPopupMenu();
        });
        assertThat(GuiActionRunner.execute(menu::isVisible)).isTrue();
        assertThat(GuiActionRunner.execute(() -> verbs(menu))).contains("verb-APPROVE", "verb-ADD_TO_COLLECTION", "verb-COMPARE", "verb-COPY");
        GuiActionRunner.execute(() -> {
            menu.setVisible(false);
            window.desk().show(ViewMode.GRID);
        });
    }

    @Test
    void theTrayAndItsButtonsHaveTheMenuOfTheSelection() {
        select(3);
        SelectionTray tray = robot.finder().findByType(SelectionTray.class);
        Container buttons = (Container) GuiActionRunner.execute(() -> tray.getComponent(1));
        for (JButton button : Arrays.stream(buttons.getComponents()).map(JButton.class::cast).toList()) {
            assertThat(GuiActionRunner.execute(button::getComponentPopupMenu)).as(button.getName()).isNotNull()
                    .isSameAs(GuiActionRunner.execute(tray::getComponentPopupMenu));
        }
    }

    @Test
    void inTheLoupeAVerbIsAboutThePictureThatIsSeen() {
        select(3);
        assertThat(GuiActionRunner.execute(() -> window.whyNot(AssetVerb.TOUCH_UP_MASK))).isNotNull();
        GuiActionRunner.execute(() -> window.desk().show(ViewMode.LOUPE));
        assertThat(GuiActionRunner.execute(() -> window.whyNot(AssetVerb.TOUCH_UP_MASK))).isNull();
        GuiActionRunner.execute(() -> window.desk().show(ViewMode.GRID));
    }
}
