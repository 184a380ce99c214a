package org.podstudio.library.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.asset.CurationOutcome;
import org.podstudio.core.api.asset.RenamePattern;
import org.podstudio.core.api.asset.RenamePlan;
import org.podstudio.core.api.asset.TakenPaths;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.Project;
import org.podstudio.ui.Work;
import org.podstudio.ui.select.ToldStep;
import org.podstudio.ui.toast.Toast;

/** Gives files other names: one by what is typed, several by a pattern whose names are seen before. On the event dispatch thread. */
@Messages({
    "# {0} - name", "RENAME_one=New name of {0}",
    "RENAME_do=Rename",
    "# {0} - number of assets", "RENAME_done={0,choice,1#Renamed 1 asset|1<Renamed {0} assets}",
    "RENAME_nothing=Nothing was renamed.", "# {0} - names", "RENAME_taken=The name is taken: {0}.", "RENAME_other=Type another name."
})
final class Renaming {
    private static final String GROUP = "curation";
    private static final int NAMES_TOLD = 3;

    private final Supplier<Optional<Project>> project;
    private final Work work;
    private final Notices notices;
    private final Question question;
    private final Pattern pattern;
    private final Consumer<ToldStep> undo;
    /** The pattern that many were renamed by last. */
    private String last = "{name}_{n:3}";

    /** Asks for a name; empty when the user left or it is the one before. */
    interface Question {
        Optional<String> ask(String what, String before, String button);
    }

    /** Asks by which pattern many are renamed; empty when the user left. */
    interface Pattern {
        Optional<String> ask(Project project, List<AssetId> ids, String before);
    }

    Renaming(Supplier<Optional<Project>> project, Work work, Notices notices, Question question, Pattern pattern,
            Consumer<ToldStep> undo) {
        this.project = project;
        this.work = work;
        this.notices = notices;
        this.question = question;
        this.pattern = pattern;
        this.undo = undo;
    }

    void rename(List<AssetId> ids) {
        if (ids.isEmpty()) {
            notices.toast(Toast.note(GROUP, Bundle.MSG_NothingSelected()));
        } else if (ids.size() == 1) {
            project.get().ifPresent(p -> work.run(() -> p.assets().load(ids), found -> found.stream().findFirst().ifPresent(asset -> {
                String stem = stem(asset);
                question.ask(Bundle.RENAME_one(asset.filename()), stem, Bundle.RENAME_do())
                        .ifPresent(name -> apply(p, ids, literally(name), RenamePlan.Taken.REPORT));
            }), notices::problem));
        } else {
            project.get().ifPresent(p -> pattern.ask(p, ids, last).ifPresent(chosen -> {
                last = chosen;
                apply(p, ids, chosen, RenamePlan.Taken.NUMBER);
            }));
        }
    }

    private static String stem(Asset asset) {
        int dot = asset.filename().lastIndexOf('.');
        return dot <= 0 ? asset.filename() : asset.filename().substring(0, dot);
    }

    /** A name is text, whatever braces are in it. */
    private static String literally(String name) {
        return name.replace("{", "{{").replace("}", "}}");
    }

    private void apply(Project in, List<AssetId> ids, String names, RenamePlan.Taken taken) {
        work.run(() -> {
            RenamePlan plan = RenamePlan.of(in.assets().load(ids), RenamePattern.parse(names), 1, taken, new TakenPaths(in));
            if (!plan.collisions().isEmpty()) {
                throw StudioException.of("name-collision", Bundle.RENAME_nothing(), Bundle.RENAME_taken(plan.collisions().stream()
                        .map(RenamePlan.Item::to).distinct().limit(NAMES_TOLD).collect(Collectors.joining(", "))), Bundle.RENAME_other());
            }
            CurationOutcome outcome = in.assets().perform(plan.step(), ids);
            return new Renamed(outcome, ToldStep.last(in.assets()));
        }, this::tell, notices::problem);
    }

    private record Renamed(CurationOutcome outcome, ToldStep step) {}

    private void tell(Renamed renamed) {
        CurationOutcome outcome = renamed.outcome();
        if (!outcome.failed().isEmpty()) {
            notices.problem(outcome.failed().getFirst().problem());
        }
        if (!outcome.changed().isEmpty()) {
            notices.toast(Toast.done(GROUP, Bundle.RENAME_done(outcome.changed().size()), Bundle.BTN_Undo(), () -> undo.accept(renamed.step())));
        }
    }
}
