package org.podstudio.inspector.ui.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.podstudio.core.api.model.ModelCare.State;
import org.podstudio.core.api.model.ModelDevices;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.ui.Work;
import org.podstudio.ui.toast.Toast;

@Timeout(30)
class ModelsPresenterTest implements ModelsView {
    private final FakeCare care = new FakeCare();
    private final List<ModelDevices.Refusal> refusals = new ArrayList<>(List.of(
            new ModelDevices.Refusal("isnet-general-use", "cuda", "the driver is too old", Instant.EPOCH)));
    private final List<Toast> toasts = Collections.synchronizedList(new ArrayList<>());
    private final List<Problem> problems = new ArrayList<>();
    private final List<String> chosen = new ArrayList<>();
    private final List<List<ModelRow>> shown = Collections.synchronizedList(new ArrayList<>());
    private int changes;
    private final ModelsPresenter presenter = presenter(Work.direct(), Work.direct());

    private ModelsPresenter presenter(Work files, Work facts) {
        return new ModelsPresenter(this, care, Optional.of(new ModelDevices() {
            @Override
            public List<Refusal> refusals() {
                return List.copyOf(refusals);
            }

            @Override
            public Optional<String> lastUsed(String model) {
                return model.equals("isnet-general-use") ? Optional.of("cpu") : Optional.empty();
            }

            @Override
            public List<Refusal> tryAgain(@Nullable String model) {
                List<Refusal> meant = refusals.stream().filter(one -> one.model().equals(model)).toList();
                refusals.removeAll(meant);
                return meant;
            }
        }), files, facts);
    }

    private ModelRow row(String id) {
        return shown.getLast().stream().filter(row -> row.id().equals(id)).findFirst().orElseThrow();
    }

    @Test
    void everyModelIsShownWithItsDeviceAndWhatDidNotRunIt() {
        presenter.refresh();
        assertThat(shown.getLast()).hasSize(4);
        assertThat(row("isnet-general-use").device()).contains("cpu");
        assertThat(row("isnet-general-use").refusals()).hasSize(1);
        assertThat(row("u2net").device()).isEmpty();
        presenter.tryAgain("isnet-general-use");
        assertThat(row("isnet-general-use").refusals()).isEmpty();
        assertThat(toasts).hasSize(1);
    }

    @Test
    void afterAFetchTheModelIsHereAndOthersHearOfIt() {
        presenter.refresh();
        presenter.fetch("u2net");
        assertThat(care.asked).containsExactly("fetch u2net");
        assertThat(row("u2net").here()).isTrue();
        assertThat(row("u2net").busy()).isEmpty();
        assertThat(toasts).extracting(Toast::text).containsExactly("U²-Net is ready");
        assertThat(changes).isEqualTo(1);
    }

    @Test
    void whatFailedIsSaidAtItsRowUntilTheNextTry() {
        presenter.refresh();
        care.failure = StudioException.of("model-unreachable", "Not fetched.", "No network.", "podstudio models fetch u2net --from FILE");
        presenter.fetch("u2net");
        assertThat(row("u2net").problem()).isPresent();
        assertThat(ModelWords.next(row("u2net").problem().orElseThrow(), row("u2net"))).doesNotContain("podstudio models");
        assertThat(problems).as("no dialog").isEmpty();
        assertThat(toasts).isEmpty();
        care.failure = null;
        presenter.importFrom("u2net", Path.of("/tmp/u2net.onnx"));
        assertThat(care.asked.getLast()).isEqualTo("fetch u2net from " + Path.of("/tmp/u2net.onnx").toAbsolutePath());
        assertThat(row("u2net").problem()).isEmpty();
    }

    @Test
    void aFetchShowsHowFarItIsAndCanBeStopped() throws Exception {
        care.hold = new Semaphore(0);
        care.got = 20_000_000;
        Semaphore ended = new Semaphore(0);
        ModelsPresenter slow = presenter(new Work(task -> Thread.ofPlatform().start(() -> {
            task.run();
            ended.release();
        }), Runnable::run), Work.direct());
        slow.refresh();
        slow.fetch("u2net");
        assertThat(row("u2net").busy()).isPresent();
        while (care.hold.getQueueLength() == 0) {
            Thread.onSpinWait();
        }
        slow.render();
        assertThat(row("u2net").busy().orElseThrow().percent()).isEqualTo(50);
        assertThat(row("u2net").busy().orElseThrow().words()).isEqualTo("20 MB of 40 MB");
        slow.fetch("u2net");
        assertThat(care.asked).as("once").containsExactly("fetch u2net");
        slow.stop("u2net");
        ended.acquire();
        slow.render();
        assertThat(row("u2net").busy()).isEmpty();
        assertThat(row("u2net").problem()).as("who stops it need not be told").isEmpty();
        assertThat(toasts).isEmpty();
    }

    @Test
    void whileAsManyAsCanBeAreFetchedTheListIsReadAndModelsGo() {
        List<Runnable> waiting = new ArrayList<>();
        ModelsPresenter busy = presenter(new Work(waiting::add, Runnable::run), Work.direct());
        for (int i = 0; i <= ModelsPresenter.AT_ONCE; i++) {
            care.kept.add(FakeCare.kept("more-" + i, "More", "upscale", "yes", true, new State.Absent(1L, true)));
        }
        busy.refresh();
        for (int i = 0; i <= ModelsPresenter.AT_ONCE; i++) {
            busy.fetch("more-" + i);
        }
        assertThat(row("more-0").busy().orElseThrow().words()).isEqualTo("Fetching…");
        assertThat(row("more-" + ModelsPresenter.AT_ONCE).busy().orElseThrow().words()).isEqualTo("Waiting for the others…");
        busy.remove("isnet-general-use");
        assertThat(row("isnet-general-use").here()).isFalse();
        waiting.forEach(Runnable::run);
        assertThat(row("more-" + ModelsPresenter.AT_ONCE).here()).isTrue();
    }

    @Test
    void readingsDoNotPileUp() {
        List<Runnable> readings = new ArrayList<>();
        ModelsPresenter slow = presenter(Work.direct(), new Work(readings::add, Runnable::run));
        for (int i = 0; i < 5; i++) {
            slow.refresh();
        }
        assertThat(readings).hasSize(1);
        readings.removeFirst().run();
        assertThat(shown).hasSize(1);
        assertThat(readings).as("what changed meanwhile is read, once").hasSize(1);
        readings.removeFirst().run();
        assertThat(readings).isEmpty();
        slow.refresh();
        assertThat(readings).hasSize(1);
    }

    @Test
    void whatIsIntactIsSaidAndWhatIsDamagedIsAProblem() {
        presenter.refresh();
        presenter.checkAll();
        assertThat(care.asked).containsExactly("check isnet-general-use");
        assertThat(row("isnet-general-use").intact()).isTrue();
        care.failure = StudioException.of("checksum-mismatch", "Damaged.", "Its SHA-256 is another.", "Remove it.");
        presenter.check("isnet-general-use");
        assertThat(row("isnet-general-use").intact()).isFalse();
        assertThat(row("isnet-general-use").problem()).isPresent();
    }

    @Test
    void aRemovedModelIsGoneAndOthersHearOfIt() {
        presenter.refresh();
        presenter.remove("isnet-general-use");
        assertThat(row("isnet-general-use").here()).isFalse();
        assertThat(changes).isEqualTo(1);
        care.failure = StudioException.of("not-removed", "Not removed.", "In use.", "Close programs.");
        presenter.remove("realesr-animevideov3");
        assertThat(row("realesr-animevideov3").problem()).isPresent();
    }

    @Test
    void aModelOfTheUsersOwnIsAddedAndChosenAndOneThatCannotBeIsTold() {
        presenter.refresh();
        List<OptionalInt> sides = new ArrayList<>();
        presenter.describe(Path.of("/tmp/fixed.onnx"), sides::add);
        assertThat(sides).containsExactly(OptionalInt.of(640));
        presenter.add(Map.of("id", "my-own", "title", "My own", "task", "upscale"), Path.of("/tmp/own.onnx"));
        assertThat(chosen).containsExactly("my-own");
        assertThat(row("my-own").kept().own()).isTrue();
        care.failure = StudioException.of("bad-setting", "Not added.", "No.", "Set it right.");
        presenter.add(Map.of("id", "my-other", "title", "x", "task", "upscale"), Path.of("/tmp/own.onnx"));
        assertThat(problems).hasSize(1);
    }

    @Test
    void eachStateIsAnotherWord() {
        presenter.refresh();
        assertThat(ModelWords.state(row("isnet-general-use"))).isEqualTo("Installed");
        assertThat(ModelWords.state(row("u2net"))).isEqualTo("Not fetched");
        assertThat(ModelWords.state(row("realesr-animevideov3"))).isEqualTo("36 % fetched");
        care.become("realesr-animevideov3", new State.Part(900_000, null));
        care.become("u2net", new State.Absent(null, false));
        presenter.refresh();
        assertThat(ModelWords.state(row("realesr-animevideov3"))).isEqualTo("900 KB fetched");
        assertThat(ModelWords.state(row("u2net"))).isEqualTo("Its file is missing");
    }

    @Override
    public void show(List<ModelRow> rows, List<String> faults) {
        shown.add(rows);
    }

    @Override
    public void choose(String model) {
        chosen.add(model);
    }

    @Override
    public void changed() {
        changes++;
    }

    @Override
    public void toast(Toast toast) {
        toasts.add(toast);
    }

    @Override
    public void problem(Problem problem) {
        problems.add(problem);
    }
}
