package org.podstudio.inspector.ui;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.hardware.Guard;
import org.podstudio.core.api.hardware.Verdict;
import org.podstudio.core.api.job.JobQueue;
import org.podstudio.core.api.job.JobRequest;
import org.podstudio.core.api.model.Models;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.spi.FileOperation;
import org.podstudio.core.spi.InputFile;
import org.podstudio.ui.Texts;
import org.podstudio.ui.form.SettingsForm;

/** Whether this machine can do an operation, and what would help where it cannot. Blocks, never on the event dispatch thread. */
@Messages({"# {0} - size in brackets, or nothing", "Feasibility_fetch=Fetch the model{0}", "Feasibility_automatic=automatic"})
record Feasibility(JobQueue queue, Optional<Guard> guard, Optional<Models> models) {
    EnhanceView.Verdict judge(FileOperation<?> kind, JobRequest request, Asset asset, Project of) {
        try {
            InputFile input = new InputFile(of.file(asset), asset.facts(), asset);
            var needs = queue.requirement(request, input);
            Verdict verdict = guard.map(g -> g.judge(kind.title(), needs, of.root())).orElse(new Verdict.Ok());
            return switch (verdict) {
                case Verdict.Ok ok -> new EnhanceView.Verdict(true, false, Optional.empty());
                case Verdict.Warn warn -> new EnhanceView.Verdict(true, true, Optional.of(warn.problem()));
                case Verdict.Block block -> new EnhanceView.Verdict(false, false, Optional.of(block.problem()),
                        queue.alternatives(request, input, of.root()).stream().map(Feasibility::offer).toList());
            };
        } catch (StudioException e) {
            return new EnhanceView.Verdict(false, false, Optional.of(e.problem()));
        }
    }

    private static EnhanceView.Offer offer(Map<String, ?> changes) {
        Map<String, Object> settings = new LinkedHashMap<>();
        changes.forEach((name, value) -> settings.put(name, value == null ? "" : value));
        return new EnhanceView.Offer(settings.entrySet().stream()
                .map(entry -> SettingsForm.title(entry.getKey()) + ": " + (entry.getValue().equals("") ? Bundle.Feasibility_automatic() : entry.getValue()))
                .collect(Collectors.joining(", ")), settings);
    }

    /** The model that a problem names; its sentences name exactly one. */
    Optional<EnhanceView.Fetch> missingModel(EnhanceView.Verdict verdict) {
        if (models.isEmpty() || verdict.problem().filter(p -> p.code().equals("model-missing")).isEmpty()) {
            return Optional.empty();
        }
        Problem problem = verdict.problem().get();
        String words = problem.what() + " " + problem.why() + " " + problem.next();
        return models.get().list().stream().map(Models.Status::model).filter(model -> words.contains(model.id()))
                .max(Comparator.comparingInt(model -> model.id().length()))
                .map(model -> new EnhanceView.Fetch(model.id(),
                        Bundle.Feasibility_fetch(model.downloadBytes() == null ? "" : " (" + Texts.bytes(model.downloadBytes()) + ")")));
    }
}
