package org.podstudio.inspector.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.hardware.Guard;
import org.podstudio.core.api.hardware.Verdict;
import org.podstudio.core.api.job.JobQueue;
import org.podstudio.core.api.job.JobRequest;
import org.podstudio.core.api.job.JobSettings;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.model.Models;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.spi.FileOperation;
import org.podstudio.core.spi.InputFile;
import org.podstudio.core.spi.JobKind;
import org.podstudio.ui.Texts;
import org.podstudio.ui.Work;

/** Decides which operations the selection offers, whether this machine can do them, and runs them. Knows no Swing. */
final class EnhancePresenter {
    private final EnhanceView view;
    private final JobQueue queue;
    private final Optional<Guard> guard;
    private final Optional<Models> models;
    private final Work work;
    private Optional<Project> project = Optional.empty();
    private List<AssetId> ids = List.of();
    private Optional<Asset> lead = Optional.empty();
    private Optional<FileOperation<?>> chosen = Optional.empty();
    private List<EnhanceView.Choice> offered = List.of();
    private int question;

    EnhancePresenter(EnhanceView view, JobQueue queue, Optional<Guard> guard, Optional<Models> models, Work work) {
        this.view = view;
        this.queue = queue;
        this.guard = guard;
        this.models = models;
        this.work = work;
    }

    /** @param asset the one that stands for all in the question whether this machine can do it */
    void show(Optional<Project> of, List<AssetId> selected, Optional<Asset> asset) {
        boolean same = asset.map(Asset::id).equals(lead.map(Asset::id)) && selected.equals(ids);
        project = of;
        ids = selected;
        lead = asset;
        List<EnhanceView.Choice> choices = asset.map(a -> a.facts().type()).map(this::choices).orElse(List.of());
        if (!choices.equals(offered)) {
            offered = choices;
            view.showChoices(choices);
            if (choices.isEmpty()) {
                chosen = Optional.empty();
            } else if (chosen.map(JobKind::id).filter(id -> choices.stream().anyMatch(c -> c.kind().equals(id))).isEmpty()) {
                choose(choices.getFirst().kind());
            }
        }
        if (!same) {
            judge();
        }
    }

    private List<EnhanceView.Choice> choices(MediaType type) {
        return queue.kinds().stream().filter(kind -> kind instanceof FileOperation<?> && kind.accepts().contains(type))
                .map(kind -> new EnhanceView.Choice(kind.id(), kind.title())).toList();
    }

    void choose(String kind) {
        chosen = queue.kind(kind).filter(k -> k instanceof FileOperation<?>).map(k -> (FileOperation<?>) k);
        chosen.ifPresent(k -> view.showSettings(queue.settingsOf(k)));
        judge();
    }

    private void judge() {
        int asked = ++question;
        if (chosen.isEmpty() || lead.isEmpty() || project.isEmpty()) {
            return;
        }
        FileOperation<?> kind = chosen.get();
        Asset asset = lead.get();
        Project of = project.get();
        work.run(() -> {
            EnhanceView.Verdict verdict = judge(kind, asset, of);
            return new Judged(verdict, missingModel(verdict));
        }, judged -> {
            if (asked == question) {
                view.showVerdict(judged.verdict(), judged.fetch());
            }
        }, view::problem);
    }

    /** With the kind's own settings; what is typed is judged again when it is submitted. */
    private <S extends JobSettings> EnhanceView.Verdict judge(FileOperation<S> kind, Asset asset, Project of) {
        try {
            var needs = kind.requirement(kind.defaults(), new InputFile(of.file(asset), asset.facts(), asset));
            Verdict verdict = guard.map(g -> g.judge(kind.title(), needs, of.root())).orElse(new Verdict.Ok());
            return switch (verdict) {
                case Verdict.Ok ok -> new EnhanceView.Verdict(true, false, Optional.empty());
                case Verdict.Warn warn -> new EnhanceView.Verdict(true, true, Optional.of(warn.problem()));
                case Verdict.Block block -> new EnhanceView.Verdict(false, false, Optional.of(block.problem()));
            };
        } catch (StudioException e) {
            return new EnhanceView.Verdict(false, false, Optional.of(e.problem()));
        }
    }

    /** @param fetch id of the model that is missing */
    private record Judged(EnhanceView.Verdict verdict, Optional<String> fetch) {}

    /** The model that a problem names; its sentences name exactly one. */
    private Optional<String> missingModel(EnhanceView.Verdict verdict) {
        if (models.isEmpty() || verdict.problem().filter(p -> p.code().equals("model-missing")).isEmpty()) {
            return Optional.empty();
        }
        Problem problem = verdict.problem().get();
        String words = problem.what() + " " + problem.why() + " " + problem.next();
        return models.get().list().stream().map(status -> status.model().id()).filter(words::contains)
                .max(java.util.Comparator.comparingInt(String::length));
    }

    /** @param settings what differs from the defaults */
    void run(Map<String, Object> settings) {
        if (chosen.isEmpty() || project.isEmpty() || ids.isEmpty()) {
            return;
        }
        FileOperation<?> kind = chosen.get();
        Project of = project.get();
        List<AssetId> inputs = ids;
        Map<String, Object> given = new LinkedHashMap<>(settings);
        work.run(() -> queue.submit(of, new JobRequest(kind.id(), given, accepted(of, inputs, kind)), JobQueue.Force.NO),
                jobs -> view.started(kind.title() + ": " + Texts.count(jobs.size(), "job", "jobs") + " started"), view::problem);
    }

    /** Of a mixed selection those that the operation works on. */
    private static List<AssetId> accepted(Project of, List<AssetId> ids, FileOperation<?> kind) {
        return ids.size() == 1 ? ids : of.assets().load(ids).stream()
                .filter(a -> kind.accepts().contains(a.facts().type())).map(Asset::id).toList();
    }

    /** Asked for by a button that says how large the model is: that is the user's consent. */
    void fetch(String model) {
        view.showBusy("Fetching the model…");
        // Another selection or operation was judged meanwhile: the notes would cover that verdict.
        int asked = question;
        work.run(() -> {
            models.get().fetch(model, null, note -> work.show(() -> showFetching(asked, note)));
            return true;
        }, done -> judge(), problem -> {
            judge();
            view.problem(problem);
        });
    }

    private void showFetching(int asked, String note) {
        if (asked == question) {
            view.showBusy(note);
        }
    }
}
