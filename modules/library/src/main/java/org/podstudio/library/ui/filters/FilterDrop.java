package org.podstudio.library.ui.filters;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.podstudio.core.api.asset.Approval;
import org.podstudio.core.api.asset.ColorLabel;
import org.podstudio.core.api.asset.Curation;

/** What becomes of assets that are dropped on a value: they get it, where it is one that can be given. */
final class FilterDrop {
    private FilterDrop() {}

    /** Empty for what a file is by itself, such as its type or its size. */
    static Optional<Curation> onto(FacetValue facet) {
        String value = facet.value();
        return switch (facet.kind()) {
            case STATUS -> Arrays.stream(Approval.values()).filter(status -> status.wire().equals(value)).findFirst().map(Curation.SetStatus::new);
            case RATING -> value.matches("[0-5]") ? Optional.of(new Curation.Rate(Integer.parseInt(value))) : Optional.empty();
            case LABEL -> value.equals("none") ? Optional.of(new Curation.SetLabel(null))
                    : Arrays.stream(ColorLabel.values()).filter(label -> label.wire().equals(value)).findFirst().map(Curation.SetLabel::new);
            case THEME -> Optional.of(new Curation.MoveToTheme(value));
            case TAG -> Optional.of(new Curation.Tag(List.of(value), List.of()));
            case TYPE, GENERATOR, MODEL, FORMAT, MONTH, PROMPT, ALPHA, PACKED, MISSING, UNDECODABLE, DUPLICATE, STACKED, ASPECT, PIXELS, COLOR ->
                Optional.empty();
        };
    }
}
