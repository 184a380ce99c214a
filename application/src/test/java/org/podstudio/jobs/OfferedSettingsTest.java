package org.podstudio.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openide.util.Lookup;
import org.podstudio.core.api.job.JobQueue.SettingField;
import org.podstudio.core.api.job.JobSettings;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.FileOperation;
import org.podstudio.core.spi.InputFile;
import org.podstudio.core.spi.JobKind;

/** Forms offer words that the operation itself understands, and leave nobody to guess which there are. */
class OfferedSettingsTest {
    /** Of these there are too many to list, or it is written by something else than a form. */
    private static final Set<String> FREE = Set.of("bg_remove from_mask", "crop_resize box", "crop_resize width",
            "crop_resize height", "trim start", "trim end", "recipe recipe", "recipe steps");

    @TempDir
    Path folder;

    private final TreeSet<String> silent = new TreeSet<>();
    private final List<String> refused = new ArrayList<>();
    private int accepted;

    @Test
    void eachWordThatIsOfferedIsTakenAndWhatTakesWordsOffersThem() throws Exception {
        for (JobKind<?> kind : Lookup.getDefault().lookupAll(JobKind.class)) {
            if (kind instanceof FileOperation<?> operation) {
                for (MediaType type : operation.accepts()) {
                    ask(operation, type);
                }
            }
        }
        assertThat(refused).isEmpty();
        assertThat(accepted).isGreaterThan(60);
        assertThat(silent).isEqualTo(FREE);
    }

    private <S extends JobSettings> void ask(FileOperation<S> operation, MediaType type) throws Exception {
        SettingsRecord<S> record = new SettingsRecord<>(operation.settingsType(), operation.defaults());
        InputFile input = new InputFile(Files.write(folder.resolve(operation.id() + "." + type.wire()), new byte[1000]), BlockedKindsTest.facts(type), null);
        for (SettingField field : record.fields()) {
            if (!field.type().equals("string") || !operation.concerns(field.name(), type)) {
                continue;
            }
            List<String> offers = operation.offers(field.name(), type);
            if (offers.isEmpty()) {
                silent.add(operation.id() + " " + field.name());
            }
            for (String offer : offers) {
                HashMap<String, Object> words = new HashMap<>(besides(operation.id(), field.name()));
                words.put(field.name(), offer);
                take(operation, record.fromMap(words), input, field.name() + "=" + offer);
            }
        }
    }

    /** What makes it do something, where the word alone would leave the picture as it is. */
    private static Map<String, String> besides(String kind, String field) {
        if (!kind.equals("crop_resize")) {
            return Map.of();
        }
        return field.equals("format") ? Map.of("aspect", "1:1") : Map.of("format", "png");
    }

    private <S extends JobSettings> void take(FileOperation<S> operation, S settings, InputFile input, String said) {
        try {
            operation.requirement(settings, input);
            accepted++;
        } catch (StudioException e) {
            if (e.problem().code().equals("bad-setting")) {
                refused.add(operation.id() + " " + said + ": " + e.problem().why());
            }
        }
    }
}
