package org.podstudio.library.ui;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.ui.Texts;

/**
 * What is selected, all in all.
 *
 * @param bytes words for the sum of the sizes; empty until it is known
 * @param mix how many there are of each type; empty until it is known
 * @param stores what each installed store would say of them; empty until it is known, and for more than a pack ever holds
 */
@Messages({
    "# {0} - number", "Mix_images={0,choice,0#{0} images|1#{0} image|1<{0} images}",
    "# {0} - number", "Mix_sounds={0,choice,0#{0} sounds|1#{0} sound|1<{0} sounds}",
    "# {0} - number", "Mix_films={0,choice,0#{0} films|1#{0} film|1<{0} films}",
    "# {0} - how many", "# {1} - of all", "Status_shown={0} of {1} shown", "# {0} - how many", "Status_selected={0} selected"
})
record SelectionSummary(int count, String bytes, Map<MediaType, Integer> mix, List<StoreFit> stores) {
    static final SelectionSummary NOTHING = new SelectionSummary(0, "", Map.of(), List.of());
    private static final String DOT = " · ";

    SelectionSummary {
        mix = Map.copyOf(mix);
        stores = List.copyOf(stores);
    }

    /** Of another count, while the rest is not summed up yet. */
    SelectionSummary counted(int now) {
        return new SelectionSummary(now, bytes, mix, stores);
    }

    SelectionSummary with(List<StoreFit> said) {
        return new SelectionSummary(count, bytes, mix, said);
    }

    Set<MediaType> types() {
        return mix.keySet();
    }

    /** In words, after how many of all assets are shown. */
    String status(int shown, long total) {
        return Stream.of(Bundle.Status_shown(Texts.count(shown), Texts.count(total)),
                count == 0 ? "" : Bundle.Status_selected(Texts.count(count)), count == 0 ? "" : bytes)
                .filter(words -> !words.isEmpty()).collect(Collectors.joining(DOT));
    }

    /** Size and mix: {@code 148 MB · 10 images, 2 sounds}. */
    String told() {
        return Stream.of(bytes, Stream.of(MediaType.values()).filter(mix::containsKey).map(this::many).collect(Collectors.joining(", ")))
                .filter(words -> !words.isEmpty()).collect(Collectors.joining(DOT));
    }

    private String many(MediaType type) {
        int number = mix.get(type);
        return switch (type) {
            case IMAGE -> Bundle.Mix_images(number);
            case AUDIO -> Bundle.Mix_sounds(number);
            case VIDEO -> Bundle.Mix_films(number);
        };
    }
}
