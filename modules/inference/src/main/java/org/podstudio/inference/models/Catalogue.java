package org.podstudio.inference.models;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.podstudio.core.api.model.ModelEntry;

/** The models this build knows: {@code models/catalogue.json} of the repository, which the build packs beside this class. */
final class Catalogue {
    private final Map<String, ModelEntry> models = new LinkedHashMap<>();

    private Catalogue(List<ModelEntry> entries) {
        for (ModelEntry entry : entries) {
            if (models.putIfAbsent(entry.id(), entry) != null) {
                throw new IllegalArgumentException("the catalogue names the model \"" + entry.id() + "\" twice");
            }
        }
    }

    static Catalogue builtIn() {
        try (InputStream json = Catalogue.class.getResourceAsStream("catalogue.json")) {
            if (json == null) {
                throw new IllegalStateException("catalogue.json was not packed into this module");
            }
            return read(json);
        } catch (IOException e) {
            throw new UncheckedIOException("the packed catalogue.json cannot be read", e);
        }
    }

    static Catalogue read(InputStream json) throws IOException {
        JsonMapper mapper = JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();
        return new Catalogue(mapper.readerForListOf(ModelEntry.class).readValue(mapper.readTree(json).path("models")));
    }

    static Catalogue of(ModelEntry... entries) {
        return new Catalogue(List.of(entries));
    }

    /** This catalogue and more models, whose ids are new. */
    Catalogue with(List<ModelEntry> more) {
        List<ModelEntry> together = new ArrayList<>(models.values());
        together.addAll(more);
        return new Catalogue(together);
    }

    List<ModelEntry> all() {
        return List.copyOf(models.values());
    }

    Optional<ModelEntry> find(String id) {
        return Optional.ofNullable(models.get(id));
    }
}
