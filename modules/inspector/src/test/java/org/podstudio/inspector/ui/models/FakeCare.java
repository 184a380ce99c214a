package org.podstudio.inspector.ui.models;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.model.ModelCare;
import org.podstudio.core.api.model.ModelEntry;
import org.podstudio.core.api.model.ModelEntry.ModelSource;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;

/** Models without files. */
final class FakeCare implements ModelCare {
    static final String SHA256 = "60920e99c45464f2ba57bee2ad08c919a52bbf852739e96947fbb4358c0d964a";

    final List<Kept> kept = new ArrayList<>(List.of(
            kept("isnet-general-use", "ISNet, general use", ModelEntry.BACKGROUND_REMOVAL, "unknown", true, new State.Here(178_648_008, SHA256)),
            kept("u2net", "U²-Net", ModelEntry.BACKGROUND_REMOVAL, "unknown", false, new State.Absent(175_997_641L, true)),
            kept("realesr-animevideov3", "Real-ESRGAN, drawn films", ModelEntry.UPSCALE, "yes", true, new State.Part(900_000, 2_500_000L)),
            kept("never-sell", "Never for sale", ModelEntry.UPSCALE, "no", true, new State.Absent(null, true))));
    final List<String> asked = new ArrayList<>();
    List<String> faults = List.of();
    @Nullable StudioException failure;
    /** When set, a fetch waits for it and can be interrupted. */
    @Nullable Semaphore hold;
    /** Told in a fetch before it ends. */
    long got = -1;

    static Kept kept(String id, String title, String task, String commercial, boolean tested, State state) {
        boolean own = id.startsWith("my-");
        return new Kept(new ModelEntry(id, title, task, id + ".onnx", null, SHA256, null, "Apache-2.0", commercial, tested, 1024,
                List.of(0.5f, 0.5f, 0.5f), List.of(1f, 1f, 1f), "mask", null, own ? List.of() : List.of(
                        new ModelSource("url", "https://models.example/" + id + ".onnx", null, "onnx", SHA256, null))),
                state, own, Path.of("/home/me/.podstudio/models/" + id + ".onnx"), SHA256);
    }

    @Override
    public List<Kept> kept() {
        return List.copyOf(kept);
    }

    void become(String id, State state) {
        kept.replaceAll(one -> one.model().id().equals(id) ? new Kept(one.model(), state, one.own(), one.file(), one.sha256()) : one);
    }

    @Override
    public List<String> faults() {
        return faults;
    }

    @Override
    public Path folder() {
        return Path.of("/home/me/.podstudio/models");
    }

    @Override
    public void fetch(String id, @Nullable String from, FetchNotes notes) throws StudioException, CancelledException {
        asked.add("fetch " + id + (from == null ? "" : " from " + from));
        if (got >= 0) {
            notes.got(got, got * 2);
        }
        if (hold != null) {
            try {
                hold.acquire();
            } catch (InterruptedException e) {
                throw new CancelledException();
            }
        }
        fail();
        become(id, new State.Here(1_000_000, SHA256));
    }

    private void fail() throws StudioException {
        if (failure != null) {
            throw failure;
        }
    }

    @Override
    public void fetch(String id, @Nullable String from, Consumer<String> notes) throws StudioException, CancelledException {
        fetch(id, from, (FetchNotes) notes::accept);
    }

    @Override
    public void check(String id, BooleanSupplier cancelled) throws StudioException {
        asked.add("check " + id);
        fail();
    }

    @Override
    public void remove(String id) throws StudioException {
        asked.add("remove " + id);
        fail();
        become(id, new State.Absent(1_000_000L, true));
    }

    @Override
    public OptionalInt inputSize(Path onnx) {
        return onnx.endsWith("fixed.onnx") ? OptionalInt.of(640) : OptionalInt.empty();
    }

    @Override
    public void add(Map<String, ?> words, Path onnx, FetchNotes notes) throws StudioException {
        asked.add("add " + words.get("id") + " " + onnx.getFileName());
        fail();
        kept.add(kept(String.valueOf(words.get("id")), String.valueOf(words.get("title")), String.valueOf(words.get("task")), "unknown", false,
                new State.Here(5, SHA256)));
    }

    @Override
    public List<Status> list() {
        return List.of();
    }

    @Override
    public Optional<ModelEntry> find(String id) {
        return Optional.empty();
    }

    @Override
    public Optional<Path> file(String id) {
        return Optional.empty();
    }

    @Override
    public List<String> verify() {
        return List.of();
    }
}
