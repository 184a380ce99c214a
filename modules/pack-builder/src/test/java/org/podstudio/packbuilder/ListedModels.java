package org.podstudio.packbuilder;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.podstudio.core.api.model.ModelEntry;
import org.podstudio.core.api.model.Models;

/** A catalogue that a test writes. Nothing can be fetched. */
record ListedModels(List<Status> list) implements Models {
    static Status model(String id, String task, String commercial, boolean tested, boolean present) {
        return new Status(new ModelEntry(id, id, task, id + ".onnx", 1L, null, null, "licence of " + id, commercial, tested, 0, List.of(),
                List.of(), "picture", null, List.of()), present, null, null);
    }

    @Override
    public Optional<ModelEntry> find(String id) {
        return list.stream().map(Status::model).filter(model -> model.id().equals(id)).findFirst();
    }

    @Override
    public Optional<Path> file(String id) {
        return Optional.empty();
    }

    @Override
    public void fetch(String id, String from, Consumer<String> notes) {
        throw new UnsupportedOperationException("packs fetch no models");
    }

    @Override
    public List<String> verify() {
        throw new UnsupportedOperationException("packs load no models");
    }
}
