package org.podstudio.library.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Point;
import java.awt.Rectangle;
import java.awt.event.ActionEvent;
import java.beans.PropertyChangeEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.accessibility.Accessible;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleState;
import javax.swing.AbstractAction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.podstudio.core.api.asset.Approval;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.asset.Curation;
import org.podstudio.library.ui.cull.LibraryKey;
import org.podstudio.testsupport.MemoryAssetStore;
import org.podstudio.testsupport.SampleAssets;
import org.podstudio.ui.Work;

/** What assistive technology hears of the grid, through a listener as it would set one. */
class AccessibleGridTest {
    private final MemoryAssetStore store = new MemoryAssetStore();
    private final List<Asset> assets = new ArrayList<>();
    private final List<PropertyChangeEvent> heard = new ArrayList<>();
    private final GridSelection selection = new GridSelection();
    private AssetGrid grid;
    private AccessibleContext spoken;

    @BeforeEach
    void fourPictures() {
        for (String name : List.of("a.png", "b.png", "c.png", "d.png")) {
            assets.add(SampleAssets.image(name));
        }
        store.add(assets);
        grid = new AssetGrid(selection);
        grid.setSize(500, 800);
        GridContent content = new GridContent(assets.stream().map(Asset::id).toList(), this::load, Work.direct(),
                () -> AccessibleGrid.cellsChanged(grid));
        selection.show(content);
        grid.show(content);
        spoken = grid.getAccessibleContext();
    }

    private List<Asset> load(Collection<AssetId> ids) {
        return store.load(ids);
    }

    private void listen() {
        spoken.addPropertyChangeListener(heard::add);
    }

    private List<PropertyChangeEvent> heard(String property) {
        return heard.stream().filter(event -> event.getPropertyName().equals(property)).toList();
    }

    private AccessibleContext cell(int at) {
        return spoken.getAccessibleChild(at).getAccessibleContext();
    }

    @Test
    void theFocusAndTheSelectionAreToldWhereTheyGoAndOnlyWhenTheyGo() {
        listen();
        selection.only(1);
        selection.focusOnly(2);
        selection.focusOnly(2);
        assertThat(heard(AccessibleContext.ACCESSIBLE_ACTIVE_DESCENDANT_PROPERTY))
                .extracting(event -> ((Accessible) event.getNewValue()).getAccessibleContext().getAccessibleName().split(",")[0])
                .containsExactly("b.png", "c.png");
        assertThat(heard(AccessibleContext.ACCESSIBLE_SELECTION_PROPERTY)).hasSize(1);
        selection.toggle(3);
        selection.none();
        assertThat(heard(AccessibleContext.ACCESSIBLE_SELECTION_PROPERTY)).hasSize(3);
    }

    @Test
    void aDecisionChangesTheNameOfTheCellAndWhoHoldsItHears() throws Exception {
        listen();
        Accessible held = spoken.getAccessibleChild(1);
        List<PropertyChangeEvent> ofCell = new ArrayList<>();
        held.getAccessibleContext().addPropertyChangeListener(ofCell::add);
        store.curate(new Curation.SetStatus(Approval.APPROVED), List.of(assets.get(1).id()));
        grid.content().reload(List.of(assets.get(1).id()));
        assertThat(ofCell).hasSize(1);
        assertThat(ofCell.getFirst().getPropertyName()).isEqualTo(AccessibleContext.ACCESSIBLE_NAME_PROPERTY);
        assertThat(ofCell.getFirst().getOldValue().toString()).doesNotContain("approved");
        assertThat(ofCell.getFirst().getNewValue().toString()).startsWith("b.png").contains("approved");
        assertThat(heard(AccessibleContext.ACCESSIBLE_VISIBLE_DATA_PROPERTY)).hasSize(1);
        assertThat(spoken.getAccessibleChild(1)).as("as long as it is held").isSameAs(held);
    }

    @Test
    void aCellSaysWhereItIsAndIsFoundThere() {
        for (int at = 0; at < assets.size(); at++) {
            Rectangle bounds = cell(at).getAccessibleComponent().getBounds();
            assertThat(bounds).isEqualTo(grid.geometry().cell(at));
            Accessible found = spoken.getAccessibleComponent().getAccessibleAt(
                    new Point((int) bounds.getCenterX(), (int) bounds.getCenterY()));
            assertThat(found.getAccessibleContext().getAccessibleIndexInParent()).isEqualTo(at);
        }
        assertThat(spoken.getAccessibleComponent().getAccessibleAt(new Point(490, 790))).isNull();
        assertThat(spoken.getAccessibleStateSet().contains(AccessibleState.MANAGES_DESCENDANTS)).isTrue();
    }

    @Test
    void aCellCanBeOpenedAndGivenTheFocus() {
        Map<String, Integer> opened = new LinkedHashMap<>();
        assertThat(cell(2).getAccessibleAction().doAccessibleAction(0)).as("nothing opens here yet").isFalse();
        grid.getActionMap().put(LibraryKey.PREVIEW.id(), new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent e) {
                opened.put("opened", selection.lead());
            }
        });
        assertThat(cell(2).getAccessibleAction().getAccessibleActionDescription(0)).isEqualTo("Open");
        assertThat(cell(2).getAccessibleAction().doAccessibleAction(0)).isTrue();
        assertThat(opened).containsEntry("opened", 2);
        cell(3).getAccessibleComponent().requestFocus();
        assertThat(selection.lead()).isEqualTo(3);
        assertThat(selection.isSelected(3)).isFalse();
    }
}
