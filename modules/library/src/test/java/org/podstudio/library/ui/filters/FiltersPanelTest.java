package org.podstudio.library.ui.filters;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.ComponentOrientation;
import java.awt.Container;
import java.awt.image.BufferedImage;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.podstudio.core.api.asset.Facets;
import org.podstudio.core.api.media.ColorName;
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
    void aColorHasASwatchBesideItsBoxAndItsNameAndCountInWords() {
        Query.Compare teal = new Query.Compare(Field.COLOR, Query.Operator.EQUALS, "teal");
        ChoiceRow row = new ChoiceRow(new FilterRow(new FacetValue(Facets.Kind.COLOR, teal), "Teal", 12, Choice.IN), null);
        assertThat(row.getIcon().getIconWidth()).isGreaterThan(new ChoiceRow(row("axe", Choice.OPEN), null).getIcon().getIconWidth());
        assertThat(row.getAccessibleContext().getAccessibleName()).isEqualTo("Teal, 12 assets");
        assertThat(row.isSelected()).isTrue();
        for (ComponentOrientation way : List.of(ComponentOrientation.LEFT_TO_RIGHT, ComponentOrientation.RIGHT_TO_LEFT)) {
            row.setComponentOrientation(way);
            row.setSize(200, 30);
            BufferedImage image = new BufferedImage(200, 30, BufferedImage.TYPE_INT_RGB);
            row.paint(image.getGraphics());
            int swatch = 8 + 16 + 8 + 8;
            assertThat(image.getRGB(way.isLeftToRight() ? swatch : 199 - swatch, 15) & 0xffffff).isEqualTo(ColorName.TEAL.rgb());
        }
    }

    @Test
    void whatTakesTheKeyboardHasANameWhatIsDisabledAReasonAndPaintingDisturbsNothing() throws Exception {
        assertThat(AccessibleTree.faults(panel)).as("no project").isEmpty();
        panel.show(List.of(new FilterGroup("tag", "Tags", List.of(row("axe", Choice.OPEN), row("sword", Choice.IN), row("bow", Choice.OUT)))), 3, true);
        assertThat(AccessibleTree.faults(panel)).as("filtered").isEmpty();
        panel.show(List.of(new FilterGroup("tag", "Tags", List.of(row("axe", Choice.OPEN)))), 3, false);
        assertThat(AccessibleTree.faults(panel)).as("not filtered").isEmpty();
        panel.showUnseen(14);
        assertThat(AccessibleTree.faults(panel)).as("colours are not known").isEmpty();
        assertThat(QuietPaint.disturbed(panel, 300, 700)).isEmpty();
        assertThat(SeenFocus.unseen(panel, 300, 700)).isEmpty();
    }

    @Test
    void unknownColorsAreToldUnderTheColorsAndWithoutAnyAtTheEnd() {
        FilterGroup tags = new FilterGroup("tag", "Tags", List.of(row("axe", Choice.OPEN)));
        FilterGroup colors = new FilterGroup("color", "Colour", List.of(row("teal", Choice.OPEN)));
        FilterGroup formats = new FilterGroup("format", "Format", List.of(row("png", Choice.OPEN)));
        panel.showUnseen(14);
        panel.show(List.of(tags, colors, formats), 3, false);
        assertThat(order()).containsExactly("filters-tag", "filters-color", "filters-unseen", "filters-format");
        panel.show(List.of(tags, formats), 3, false);
        assertThat(order()).containsExactly("filters-tag", "filters-format", "filters-unseen");
    }

    private List<String> order() {
        return named(panel, "filters-tag").map(group -> Stream.of(group.getParent().getComponents()).map(Component::getName).toList()).orElseThrow();
    }

    private static Optional<Component> named(Container in, String name) {
        return Stream.of(in.getComponents()).flatMap(part -> name.equals(part.getName()) ? Stream.of(part)
                : part instanceof Container inner ? named(inner, name).stream() : Stream.empty()).findFirst();
    }
}
