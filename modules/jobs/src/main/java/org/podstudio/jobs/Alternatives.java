package org.podstudio.jobs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.hardware.Requirement;
import org.podstudio.core.api.hardware.Verdict;
import org.podstudio.core.api.job.JobSettings;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.FileOperation;
import org.podstudio.core.spi.InputFile;

/** What works instead of settings that the guard blocks: each offer was judged itself. */
final class Alternatives<S extends JobSettings> {
    private static final int MOST = 3;

    private final FileOperation<S> operation;
    private final S wished;

    Alternatives(FileOperation<S> operation, S wished) {
        this.operation = operation;
        this.wished = wished;
    }

    /** For each offer what is to be changed; empty when nothing that is known would pass. */
    List<Map<String, @Nullable Object>> of(InputFile input, Function<Requirement, Verdict> guard) {
        List<Map<String, @Nullable Object>> offers = new ArrayList<>();
        for (S settings : operation.lighter(wished, input)) {
            if (offers.size() < MOST && passes(settings, input, guard)) {
                offers.add(difference(settings));
            }
        }
        return offers;
    }

    /** As settings are written, e.g. {@code scale=2 or model=lanczos}; empty when there is no offer. */
    static Optional<String> said(List<Map<String, @Nullable Object>> offers) {
        return offers.stream().map(offer -> offer.entrySet().stream()
                .map(entry -> entry.getValue() == null ? "no " + entry.getKey() : entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(" and "))).reduce((one, other) -> one + " or " + other);
    }

    private boolean passes(S settings, InputFile input, Function<Requirement, Verdict> guard) {
        try {
            return !(guard.apply(operation.requirement(settings, input)) instanceof Verdict.Block);
        } catch (StudioException e) {
            return false; // not even possible: no offer
        }
    }

    private Map<String, @Nullable Object> difference(S settings) {
        SettingsRecord<S> record = new SettingsRecord<>(operation.settingsType(), operation.defaults());
        Map<String, Object> from = record.toMap(wished);
        Map<String, @Nullable Object> changed = new LinkedHashMap<>(record.toMap(settings));
        changed.entrySet().removeIf(entry -> Objects.equals(entry.getValue(), from.get(entry.getKey())));
        return changed;
    }
}
