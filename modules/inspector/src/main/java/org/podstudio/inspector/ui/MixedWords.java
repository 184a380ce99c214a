package org.podstudio.inspector.ui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.asset.Approval;
import org.podstudio.core.api.asset.ColorLabel;
import org.podstudio.ui.Texts;
import org.podstudio.ui.label.LabelTitles;

/** Says of several assets what they do not share, and how many are how. */
@Messages({
    "# {0} - how many are how", "Mixed_decisions=Several decisions: {0}", "# {0} - how many are how", "Mixed_ratings=Several ratings: {0}",
    "# {0} - how many are how", "Mixed_labels=Several labels: {0}",
    "# {0} - number", "Mixed_approved={0} approved", "# {0} - number", "Mixed_rejected={0} rejected",
    "# {0} - number", "Mixed_undecided={0} undecided",
    "# {0} - number", "# {1} - stars", "Mixed_rated={0} with {1}", "# {0} - number", "Mixed_unrated={0} unrated",
    "# {0} - number", "# {1} - label", "Mixed_labelled={0} {1}", "# {0} - number", "Mixed_unlabelled={0} without",
    "# {0} - number", "# {1} - of how many", "Mixed_compared=Compared: the first {0} of {1}"
})
final class MixedWords {
    private MixedWords() {}

    /** A line for each that differs; none where all share all. @param selected how many are edited, more than were compared perhaps */
    static List<String> of(Curated curated, int selected) {
        List<String> lines = new ArrayList<>();
        if (curated.decision().isEmpty()) {
            lines.add(Bundle.Mixed_decisions(join(Arrays.stream(Approval.values()).filter(curated.decisions()::containsKey)
                    .map(decision -> decision(decision, curated.decisions().get(decision))).toList())));
        }
        if (curated.rating().isEmpty()) {
            lines.add(Bundle.Mixed_ratings(join(curated.stars().entrySet().stream().sorted(Map.Entry.comparingByKey(java.util.Comparator.reverseOrder()))
                    .map(stars -> stars.getKey() == 0 ? Bundle.Mixed_unrated(Texts.count(stars.getValue()))
                            : Bundle.Mixed_rated(Texts.count(stars.getValue()), "★".repeat(stars.getKey()))).toList())));
        }
        if (curated.labels().size() > 1) {
            lines.add(Bundle.Mixed_labels(join(labels(curated.labels()))));
        }
        if (curated.assets() < selected) {
            lines.add(Bundle.Mixed_compared(Texts.count(curated.assets()), Texts.count(selected)));
        }
        return lines;
    }

    private static String decision(Approval decision, int assets) {
        String number = Texts.count(assets);
        return switch (decision) {
            case APPROVED -> Bundle.Mixed_approved(number);
            case REJECTED -> Bundle.Mixed_rejected(number);
            case PENDING -> Bundle.Mixed_undecided(number);
        };
    }

    private static List<String> labels(Map<Optional<ColorLabel>, Integer> labels) {
        List<String> said = new ArrayList<>();
        for (ColorLabel label : ColorLabel.values()) {
            Optional.ofNullable(labels.get(Optional.of(label)))
                    .ifPresent(assets -> said.add(Bundle.Mixed_labelled(Texts.count(assets), Texts.among(LabelTitles.current().word(label)))));
        }
        Optional.ofNullable(labels.get(Optional.<ColorLabel>empty())).ifPresent(assets -> said.add(Bundle.Mixed_unlabelled(Texts.count(assets))));
        return said;
    }

    private static String join(List<String> said) {
        return String.join(", ", said);
    }
}
