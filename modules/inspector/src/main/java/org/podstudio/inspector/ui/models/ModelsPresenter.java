package org.podstudio.inspector.ui.models;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.model.ModelCare;
import org.podstudio.core.api.model.ModelDevices;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.ui.Coalescer;
import org.podstudio.ui.Texts;
import org.podstudio.ui.Work;
import org.podstudio.ui.jobs.CardAgain;
import org.podstudio.ui.toast.Toast;

/** Decides what the window of models shows and does. Knows no Swing. Used on the event dispatch thread. */
@Messages({
    "MODELS_fetching=Fetching…", "# {0} - got, e.g. 12 MB", "# {1} - of, e.g. 90 MB", "MODELS_fetched_so_far={0} of {1}",
    "MODELS_checking=Comparing with its checksum…", "MODELS_waiting=Waiting for the others…",
    "MODELS_stopping=Stopping…",
    "# {0} - model", "MODELS_ready={0} is ready", "# {0} - model", "MODELS_removed=Removed {0}",
    "# {0} - model", "MODELS_added={0} was added and is ready"
})
final class ModelsPresenter {
    /** So many files are fetched or checked at once; more wait. */
    static final int AT_ONCE = 4;

    private final ModelsView view;
    private final ModelCare models;
    private final Optional<ModelDevices> devices;
    private final Work files;
    private final Work facts;
    private final CardAgain again;
    private final Coalescer progress;
    private final Map<String, Running> running = new HashMap<>();
    private final Map<String, Problem> problems = new HashMap<>();
    private final Set<String> intact = new HashSet<>();
    /** Written by the threads that fetch. */
    private final Map<String, ModelRow.Busy> busy = new ConcurrentHashMap<>();
    private Known known = new Known(List.of(), List.of(), Map.of(), List.of());
    /** Whether the facts are being read, and whether they are to be read once more after that. On the EDT. */
    private boolean reading;
    private boolean readAgain;

    /** What was read last. */
    private record Known(List<ModelCare.Kept> kept, List<String> faults, Map<String, String> used, List<ModelDevices.Refusal> refusals) {}

    /** @param files fetches and checks, which takes minutes @param facts for all that is quick, so that it never waits for those */
    ModelsPresenter(ModelsView view, ModelCare models, Optional<ModelDevices> devices, Work files, Work facts) {
        this.view = view;
        this.models = models;
        this.devices = devices;
        this.files = files;
        this.facts = facts;
        this.again = new CardAgain(devices, facts, view::toast, view::problem);
        this.progress = new Coalescer(facts, this::render);
    }

    /** Also called from time to time: the command line and jobs change the same files. Calls while it reads are one more reading. */
    void refresh() {
        if (reading) {
            readAgain = true;
            return;
        }
        reading = true;
        facts.run(this::read, read -> {
            known = read;
            render();
            readToEnd();
        }, problem -> {
            view.problem(problem);
            readToEnd();
        });
    }

    private void readToEnd() {
        reading = false;
        if (readAgain) {
            readAgain = false;
            refresh();
        }
    }

    private Known read() {
        List<ModelCare.Kept> kept = models.kept();
        Map<String, String> used = new HashMap<>();
        devices.ifPresent(all -> kept.forEach(one -> all.lastUsed(one.model().id()).ifPresent(device -> used.put(one.model().id(), device))));
        return new Known(kept, models.faults(), used, devices.map(ModelDevices::refusals).orElse(List.of()));
    }

    void render() {
        view.show(known.kept().stream().map(this::row).toList(), known.faults());
    }

    private ModelRow row(ModelCare.Kept kept) {
        String id = kept.model().id();
        return new ModelRow(kept, Optional.ofNullable(known.used().get(id)),
                known.refusals().stream().filter(refusal -> refusal.model().equals(id)).toList(), Optional.ofNullable(busy.get(id)),
                Optional.ofNullable(problems.get(id)), intact.contains(id) && kept.state() instanceof ModelCare.State.Here);
    }

    /** Asked for by a button that says how large the model is, beside its licence and address: that is the user's consent. */
    void fetch(String id) {
        fetch(id, null);
    }

    /** @param file of the model, or the archive that it comes in */
    void importFrom(String id, Path file) {
        fetch(id, file.toAbsolutePath().toString());
    }

    private void fetch(String id, @Nullable String from) {
        begin(id, Bundle.MODELS_fetching(), () -> models.fetch(id, from, notes(id)), () -> {
            view.toast(Toast.done("model-" + id, Bundle.MODELS_ready(title(id))));
            view.changed();
        });
    }

    private ModelCare.FetchNotes notes(String id) {
        return new ModelCare.FetchNotes() {
            @Override
            public void accept(String note) {
                tell(id, new ModelRow.Busy(note, -1));
            }

            @Override
            public void got(long bytes, long of) {
                tell(id, of <= 0 ? new ModelRow.Busy(Texts.bytes(bytes), -1)
                        : new ModelRow.Busy(Bundle.MODELS_fetched_so_far(Texts.bytes(bytes), Texts.bytes(of)), (int) (bytes * 100 / of)));
            }
        };
    }

    private void tell(String id, ModelRow.Busy now) {
        if (busy.computeIfPresent(id, (same, before) -> before.words().equals(Bundle.MODELS_stopping()) ? before : now) != null) {
            progress.poke();
        }
    }

    void check(String id) {
        intact.remove(id);
        Running mine = new Running();
        begin(id, mine, Bundle.MODELS_checking(), () -> models.check(id, mine::stopped), () -> intact.add(id));
    }

    /** Of all that are here. */
    void checkAll() {
        known.kept().stream().filter(kept -> kept.state() instanceof ModelCare.State.Here).map(kept -> kept.model().id())
                .filter(id -> !running.containsKey(id)).forEach(this::check);
    }

    private void begin(String id, String words, Running.Task task, Runnable done) {
        begin(id, new Running(), words, task, done);
    }

    private void begin(String id, Running mine, String words, Running.Task task, Runnable done) {
        if (running.putIfAbsent(id, mine) != null) {
            return; // it is busy already
        }
        problems.remove(id);
        busy.put(id, new ModelRow.Busy(running.size() > AT_ONCE ? Bundle.MODELS_waiting() : words, -1));
        render();
        files.run(() -> {
            tell(id, new ModelRow.Busy(words, -1));
            return mine.run(task);
        }, completed -> {
            end(id);
            if (completed) {
                done.run();
            }
            refresh();
        }, problem -> {
            end(id);
            problems.put(id, problem);
            refresh();
        });
    }

    private void end(String id) {
        running.remove(id);
        busy.remove(id);
    }

    /** What was fetched stays, so that the next time goes on from there. */
    void stop(String id) {
        Running mine = running.get(id);
        if (mine != null) {
            busy.computeIfPresent(id, (same, now) -> new ModelRow.Busy(Bundle.MODELS_stopping(), now.percent()));
            mine.stop();
            render();
        }
    }

    /** The user was asked. */
    void remove(String id) {
        String title = title(id);
        facts.run(() -> {
            models.remove(id);
            return true;
        }, removed -> {
            problems.remove(id);
            intact.remove(id);
            view.toast(Toast.done("model-" + id, Bundle.MODELS_removed(title)));
            view.changed();
            refresh();
        }, problem -> {
            problems.put(id, problem);
            refresh();
        });
    }

    /** @param ask is told the side of the pictures that the network takes, where its file says one */
    void describe(Path onnx, Consumer<OptionalInt> ask) {
        facts.run(() -> models.inputSize(onnx), ask, view::problem);
    }

    /** @param words of its description */
    void add(Map<String, ?> words, Path onnx) {
        String id = String.valueOf(words.get("id"));
        facts.run(() -> {
            models.add(words, onnx, note -> { });
            return read();
        }, read -> {
            known = read;
            render();
            view.choose(id);
            view.toast(Toast.done("model-" + id, Bundle.MODELS_added(Texts.among(title(id)))));
            view.changed();
        }, view::problem);
    }

    /** The graphics card is to try the model again. */
    void tryAgain(String id) {
        again.ask(id, this::refresh);
    }

    /** Where the files lie. */
    Path folder() {
        return models.folder();
    }

    private String title(String id) {
        return known.kept().stream().map(ModelCare.Kept::model).filter(model -> model.id().equals(id)).findFirst()
                .map(model -> model.title()).orElse(id);
    }
}
