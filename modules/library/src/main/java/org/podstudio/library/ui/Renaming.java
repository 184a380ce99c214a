package org.podstudio.library.ui;

import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.asset.CurationOutcome;
import org.podstudio.core.api.asset.RenamePattern;
import org.podstudio.core.api.asset.RenamePlan;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.Project;
import org.podstudio.ui.Texts;
import org.podstudio.ui.Work;
import org.podstudio.ui.toast.Toast;

/** Gives files other names: one by what is typed, several by a pattern with numbers. On the event dispatch thread. */
@Messages({
    "# {0} - name", "RENAME_one=New name of {0}",
    "# {0} - number of assets",
    "RENAME_many=New names of {0} assets: '{name}' is the old name, '{n:3}' a number; '{theme}', '{prompt:6}', '{seed}' and others work, too",
    "RENAME_do=Rename",
    "# {0} - number of assets", "RENAME_done={0,choice,1#Renamed 1 asset|1<Renamed {0} assets}",
    "RENAME_nothing=Nothing was renamed.", "# {0} - names", "RENAME_taken=The name is taken: {0}.", "RENAME_other=Type another name."
})
final class Renaming {
    private static final String GROUP = "curation";
    private static final String MANY = "{name}_{n:3}";
    private static final int NAMES_TOLD = 3;

    private final Supplier<Optional<Project>> project;
    private final Work work;
    private final Notices notices;
    private final Question question;
    private final Runnable undo;

    /** Asks for a name; empty when the user left or it is the one before. */
    interface Question {
        Optional<String> ask(String what, String before, String button);
    }

    Renaming(Supplier<Optional<Project>> project, Work work, Notices notices, Question question, Runnable undo) {
        this.project = project;
        this.work = work;
        this.notices = notices;
        this.question = question;
        this.undo = undo;
    }

    void rename(List<AssetId> ids) {
        if (ids.isEmpty()) {
            notices.toast(Toast.done(GROUP, Bundle.MSG_NothingSelected()));
        } else if (ids.size() == 1) {
            project.get().ifPresent(p -> work.run(() -> p.assets().load(ids), found -> found.stream().findFirst().ifPresent(asset -> {
                String stem = stem(asset);
                question.ask(Bundle.RENAME_one(asset.filename()), stem, Bundle.RENAME_do())
                        .ifPresent(name -> apply(p, ids, literally(name), RenamePlan.Taken.REPORT));
            }), notices::problem));
        } else {
            // The blank: what stands there already is an answer, too.
            project.get().ifPresent(p -> question.ask(Bundle.RENAME_many(Texts.count(ids.size())), MANY + " ", Bundle.RENAME_do())
                    .ifPresent(pattern -> apply(p, ids, pattern, RenamePlan.Taken.NUMBER)));
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

    private void apply(Project in, List<AssetId> ids, String pattern, RenamePlan.Taken taken) {
        work.run(() -> {
            RenamePlan plan = RenamePlan.of(in.assets().load(ids), RenamePattern.parse(pattern), 1, taken,
                    path -> Files.exists(in.root().resolve(path)) || in.assets().findByPath(path).isPresent());
            if (!plan.collisions().isEmpty()) {
                throw StudioException.of("name-collision", Bundle.RENAME_nothing(), Bundle.RENAME_taken(plan.collisions().stream()
                        .map(RenamePlan.Item::to).distinct().limit(NAMES_TOLD).collect(Collectors.joining(", "))), Bundle.RENAME_other());
            }
            return in.assets().perform(plan.step(), ids);
        }, this::tell, notices::problem);
    }

    private void tell(CurationOutcome outcome) {
        if (!outcome.failed().isEmpty()) {
            notices.problem(outcome.failed().getFirst().problem());
        } else if (!outcome.changed().isEmpty()) {
            notices.toast(Toast.done(GROUP, Bundle.RENAME_done(outcome.changed().size()), Bundle.BTN_Undo(), undo));
        }
    }
}
