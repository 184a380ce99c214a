package org.podstudio.library.ui.filters;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.podstudio.core.api.asset.Facets;
import org.podstudio.core.api.query.Field;
import org.podstudio.core.api.query.Query;
import org.podstudio.testsupport.AccessibleTree;
import org.podstudio.testsupport.QuietPaint;
import org.podstudio.testsupport.SeenFocus;

class FiltersPanelTest {
    private final FiltersPanel panel = new FiltersPanel((FiltersPanel.Wishes) Proxy.newProxyInstance(getClass().getClassLoader(),
            new Class<?>[] {FiltersPanel.Wishes.class}, (proxy, method, args) -> null), id -> true);

    private static FilterRow row(String value, Choice choice) {
        return new FilterRow(new FacetValue(Facets.Kind.TAG, new Query.Compare(Field.TAG, Query.Operator.EQUALS, value)), value, 3, choice);
    }

    @Test
    void whatTakesTheKeyboardHasANameWhatIsDisabledAReasonAndPaintingDisturbsNothing() throws Exception {
        assertThat(AccessibleTree.faults(panel)).as("no project").isEmpty();
        panel.show(List.of(new FilterGroup("tag", "Tags", List.of(row("axe", Choice.OPEN), row("sword", Choice.IN), row("bow", Choice.OUT)))), 3, true);
        assertThat(AccessibleTree.faults(panel)).as("filtered").isEmpty();
        panel.show(List.of(new FilterGroup("tag", "Tags", List.of(row("axe", Choice.OPEN)))), 3, false);
        assertThat(AccessibleTree.faults(panel)).as("not filtered").isEmpty();
        assertThat(QuietPaint.disturbed(panel, 300, 700)).isEmpty();
        assertThat(SeenFocus.unseen(panel, 300, 700)).isEmpty();
    }
}
