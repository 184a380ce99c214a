package org.podstudio.core.api.model;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;

/** What a user does with the files of models. The {@link Models} of the Lookup are one where it can be done. Blocks: not on the EDT. */
public interface ModelCare extends Models {
    /** How it is with a model's file. */
    sealed interface State {
        /** @param sha256 as it was when the file was accepted; null when it was not looked at yet */
        record Here(long bytes, @Nullable String sha256) implements State {}

        /** A download was broken off and can go on. @param of bytes in all, null when not known */
        record Part(long bytes, @Nullable Long of) implements State {}

        /** @param of bytes to fetch, null when not known @param possible whether a source is known */
        record Absent(@Nullable Long of, boolean possible) implements State {}
    }

    /**
     * A model and its file.
     *
     * @param own whether the user described it
     * @param file where it is or will be
     * @param sha256 that it has, or that the catalogue promises; null when not known
     */
    record Kept(ModelEntry model, State state, boolean own, Path file, @Nullable String sha256) {}

    /** Told of a fetch while it runs, on its thread. */
    interface FetchNotes extends Consumer<String> {
        /** @param of bytes in all, -1 when not known */
        default void got(long bytes, long of) {}
    }

    /** All models, in the catalogue's order, the user's after them. */
    List<Kept> kept();

    /** Why descriptions of the user's own models are not used, a sentence each. */
    List<String> faults();

    /** Where the files lie; need not exist. */
    Path folder();

    /** As the other one. Ends soon when its thread is interrupted; what came is kept for the next time. */
    void fetch(String id, @Nullable String from, FetchNotes notes) throws StudioException, CancelledException;

    /**
     * Reads the whole file and compares it with its checksum.
     *
     * @throws StudioException {@code unknown-model}, {@code model-missing} or {@code checksum-mismatch}
     */
    void check(String id, BooleanSupplier cancelled) throws StudioException, CancelledException;

    /** Deletes the file, what was fetched of it, and the description if it is the user's own. */
    void remove(String id) throws StudioException;

    /** Width and height in pixels of the picture that the network in a file takes; empty when it takes any, and when the file does not say. */
    OptionalInt inputSize(Path onnx);

    /**
     * Takes over a model of the user's own: its file is copied.
     *
     * @param words as in a description, e.g. {@code id}, {@code task}, {@code scale}
     * @throws StudioException {@code bad-setting} when the words do not describe a model, or another file has its name; or what
     *     {@link #fetch} throws
     */
    void add(Map<String, ?> words, Path onnx, FetchNotes notes) throws StudioException, CancelledException;
}
