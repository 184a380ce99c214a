package org.podstudio.library.ui.filters;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.asset.ColorLabel;
import org.podstudio.core.api.asset.Facets;
import org.podstudio.core.api.media.ColorName;
import org.podstudio.core.api.query.LabelNames;
import org.podstudio.ui.ColorWords;
import org.podstudio.ui.Texts;

/** What facets and their values are called. */
@Messages({
    "FILTER_status=Status",
    "FILTER_rating=Rating",
    "FILTER_label=Label",
    "FILTER_type=Type",
    "FILTER_properties=Properties",
    "FILTER_theme=Theme",
    "FILTER_tag=Tags",
    "FILTER_generator=Generator",
    "FILTER_model=Model",
    "FILTER_color=Colour",
    "FILTER_aspect=Shape",
    "FILTER_pixels=Resolution",
    "FILTER_format=Format",
    "FILTER_month=Imported",
    "FILTER_value_image=Images",
    "FILTER_value_audio=Audio",
    "FILTER_value_video=Video",
    "FILTER_value_pending=Undecided",
    "FILTER_value_approved=Approved",
    "FILTER_value_rejected=Rejected",
    "FILTER_value_unrated=Not rated",
    "FILTER_value_star=1 star",
    "# {0} - number",
    "FILTER_value_stars={0} stars",
    "FILTER_value_unlabeled=No label",
    "FILTER_value_red=Red",
    "FILTER_value_yellow=Yellow",
    "FILTER_value_green=Green",
    "FILTER_value_blue=Blue",
    "FILTER_value_purple=Purple",
    "FILTER_value_unsorted=Unsorted",
    "FILTER_value_portrait=Portrait",
    "FILTER_value_square=Square",
    "FILTER_value_landscape=Landscape",
    "FILTER_value_wide=Wide, 2:1 and more",
    "FILTER_value_tall=Tall, 1:2 and more",
    "# {0} - number",
    "FILTER_value_megapixels={0} megapixels and more",
    "FILTER_value_megapixel=1 megapixel and more",
    "FILTER_value_prompt=Has a prompt",
    "FILTER_value_alpha=Has transparency",
    "FILTER_value_packed=In a pack",
    "FILTER_value_missing=File is missing",
    "FILTER_value_undecodable=Cannot be read",
    "FILTER_value_duplicate=Has duplicates",
    "FILTER_value_stacked=In a stack"
})
final class FilterWords {
    /** Facets that are only true or not; they stand under one heading. */
    static final Set<Facets.Kind> PROPERTIES = EnumSet.of(Facets.Kind.PROMPT, Facets.Kind.ALPHA, Facets.Kind.PACKED, Facets.Kind.MISSING,
            Facets.Kind.UNDECODABLE, Facets.Kind.DUPLICATE, Facets.Kind.STACKED);

    private final LabelNames labels;

    FilterWords(LabelNames labels) {
        this.labels = labels;
    }

    static String title(Facets.Kind kind) {
        return PROPERTIES.contains(kind) ? Bundle.FILTER_properties() : switch (kind) {
            case STATUS -> Bundle.FILTER_status();
            case RATING -> Bundle.FILTER_rating();
            case LABEL -> Bundle.FILTER_label();
            case TYPE -> Bundle.FILTER_type();
            case THEME -> Bundle.FILTER_theme();
            case TAG -> Bundle.FILTER_tag();
            case GENERATOR -> Bundle.FILTER_generator();
            case MODEL -> Bundle.FILTER_model();
            case ASPECT -> Bundle.FILTER_aspect();
            case COLOR -> Bundle.FILTER_color();
            case PIXELS -> Bundle.FILTER_pixels();
            case FORMAT -> Bundle.FILTER_format();
            case MONTH -> Bundle.FILTER_month();
            case PROMPT, ALPHA, PACKED, MISSING, UNDECODABLE, DUPLICATE, STACKED -> Bundle.FILTER_properties();
        };
    }

    String label(FacetValue facet) {
        String value = facet.value();
        return switch (facet.kind()) {
            case TYPE -> switch (value) {
                case "image" -> Bundle.FILTER_value_image();
                case "audio" -> Bundle.FILTER_value_audio();
                default -> Bundle.FILTER_value_video();
            };
            case STATUS -> switch (value) {
                case "approved" -> Bundle.FILTER_value_approved();
                case "rejected" -> Bundle.FILTER_value_rejected();
                default -> Bundle.FILTER_value_pending();
            };
            case RATING -> switch (value) {
                case "0" -> Bundle.FILTER_value_unrated();
                case "1" -> Bundle.FILTER_value_star();
                default -> Bundle.FILTER_value_stars(value);
            };
            case LABEL -> label(value);
            case THEME -> value.equals("unsorted") ? Bundle.FILTER_value_unsorted() : value;
            case TAG, GENERATOR, MODEL -> value;
            case FORMAT -> value.toUpperCase(Locale.ROOT);
            case MONTH -> month(value);
            case ASPECT -> switch (value) {
                case "portrait" -> Bundle.FILTER_value_portrait();
                case "square" -> Bundle.FILTER_value_square();
                case "wide" -> Bundle.FILTER_value_wide();
                case "tall" -> Bundle.FILTER_value_tall();
                default -> Bundle.FILTER_value_landscape();
            };
            case COLOR -> ColorName.named(value).map(ColorWords::of).orElse(value);
            case PIXELS -> megapixels(Long.parseLong(value.substring(0, value.length() - 2)));
            case PROMPT -> Bundle.FILTER_value_prompt();
            case ALPHA -> Bundle.FILTER_value_alpha();
            case PACKED -> Bundle.FILTER_value_packed();
            case MISSING -> Bundle.FILTER_value_missing();
            case UNDECODABLE -> Bundle.FILTER_value_undecodable();
            case DUPLICATE -> Bundle.FILTER_value_duplicate();
            case STACKED -> Bundle.FILTER_value_stacked();
        };
    }

    /** The user's own name of a colour, else the colour's. */
    private String label(String wire) {
        return Arrays.stream(ColorLabel.values()).filter(label -> label.wire().equals(wire)).findFirst()
                .map(label -> labels.name(label).equals(wire) ? color(label) : labels.name(label))
                .orElseGet(Bundle::FILTER_value_unlabeled);
    }

    private static String color(ColorLabel label) {
        return switch (label) {
            case RED -> Bundle.FILTER_value_red();
            case YELLOW -> Bundle.FILTER_value_yellow();
            case GREEN -> Bundle.FILTER_value_green();
            case BLUE -> Bundle.FILTER_value_blue();
            case PURPLE -> Bundle.FILTER_value_purple();
        };
    }

    private static String megapixels(long number) {
        return number == 1 ? Bundle.FILTER_value_megapixel() : Bundle.FILTER_value_megapixels(Texts.count(number));
    }

    private static String month(String value) {
        return DateTimeFormatter.ofPattern("LLLL yyyy", Locale.getDefault()).format(YearMonth.parse(value));
    }
}
