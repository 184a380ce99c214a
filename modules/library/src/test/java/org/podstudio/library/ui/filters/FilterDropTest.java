package org.podstudio.library.ui.filters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.podstudio.core.api.asset.Approval;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.ColorLabel;
import org.podstudio.core.api.asset.Curation;
import org.podstudio.core.api.asset.Facets;
import org.podstudio.core.api.query.Field;
import org.podstudio.core.api.query.Query;
import org.podstudio.ui.toast.Toast;

/** What assets get that are dropped on a value. */
class FilterDropTest extends FiltersOfThree {
    private void drop(String group, String label, Asset asset) {
        presenter.drop(row(group, label), List.of(project.file(asset)));
    }

    private Asset now(Asset asset) {
        return project.assets().find(asset.id()).orElseThrow();
    }

    @Test
    void whatIsDroppedOnAValueGetsItAndUndoTakesItBack() {
        drop("status", "Rejected", horse);
        assertThat(now(horse).status()).isEqualTo(Approval.REJECTED);
        assertThat(view.toasts.getLast().text()).isEqualTo("Status: Rejected for 1 asset");
        drop("tag", "Red Fire", cat);
        assertThat(now(cat).tags()).contains("Red Fire");
        view.toasts.getLast().action().orElseThrow().run().run();
        assertThat(now(cat).tags()).doesNotContain("Red Fire");
        view.toasts.getFirst().action().orElseThrow().run().run();
        assertThat(now(horse).status()).isEqualTo(Approval.PENDING);
        assertThat(project.assets().find(dragon.id()).orElseThrow().status()).as("another one").isEqualTo(Approval.APPROVED);
    }

    @Test
    void whatHasItAlreadySaysSoAndASecondStepIsNotUndoneByTheFirst() {
        drop("status", "Approved", dragon);
        assertThat(view.toasts.getLast().text()).isEqualTo("Status: Approved already; nothing changed");
        drop("status", "Approved", horse);
        Toast first = view.toasts.getLast();
        drop("tag", "animal", cat);
        first.action().orElseThrow().run().run();
        assertThat(now(horse).status()).isEqualTo(Approval.APPROVED);
        assertThat(view.toasts.getLast().text()).contains("History");
    }

    @Test
    void onlyWhatAnAssetCanBeGivenTakesADrop() {
        assertThat(view.groups.stream().flatMap(group -> group.rows().stream()).filter(row -> FilterDrop.onto(row.value()).isPresent())
                .map(row -> row.value().kind()).distinct()).contains(Facets.Kind.STATUS, Facets.Kind.RATING, Facets.Kind.TAG, Facets.Kind.THEME)
                .doesNotContain(Facets.Kind.TYPE, Facets.Kind.FORMAT, Facets.Kind.PROMPT, Facets.Kind.MONTH);
        assertThat(FilterDrop.onto(new FacetValue(Facets.Kind.LABEL, new Query.Compare(Field.LABEL, Query.Operator.EQUALS, "red"))))
                .contains(new Curation.SetLabel(ColorLabel.RED));
        assertThat(FilterDrop.onto(new FacetValue(Facets.Kind.LABEL, new Query.Compare(Field.LABEL, Query.Operator.EQUALS, "none"))))
                .contains(new Curation.SetLabel(null));
    }
}
