package org.podstudio.packbuilder.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import javax.swing.JList;
import org.junit.jupiter.api.Test;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.testsupport.SampleAssets;
import org.podstudio.testsupport.SeenFocus;

class PackListsFocusTest {
    @Test
    void theAssetThatHasTheKeyboardIsSeenChosenOrNot() {
        JList<Asset> list = new JList<>(new Asset[] {SampleAssets.generatedImage("dragon.png", "a red dragon")});
        list.setCellRenderer(new AssetCell((id, px) -> null));
        list.setFixedCellWidth(AssetCell.CELL_PX);
        list.setFixedCellHeight(AssetCell.CELL_PX);
        list.setSelectedIndex(0);
        assertThat(SeenFocus.unseen(list, 300, 200)).isEmpty();
        list.removeSelectionInterval(0, 0);
        assertThat(list.getLeadSelectionIndex()).isZero();
        assertThat(SeenFocus.unseen(list, 300, 200)).isEmpty();
    }

    @Test
    void theStepThatHasTheKeyboardIsSeen() {
        StepsRail rail = new StepsRail(step -> { }, () -> { });
        rail.show(Arrays.stream(PackStep.values()).map(step -> new StepState(step, StepState.Shape.OPEN, "")).toList(), PackStep.STORES);
        assertThat(SeenFocus.unseen(rail, 240, 400)).isEmpty();
    }
}
