package org.podstudio.storage.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.job.Progress;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.FailurePoint;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.api.project.ProjectCare.Chore;
import org.podstudio.core.api.project.ProjectCare.ChoreReport;
import org.podstudio.core.api.project.ProjectCare.Chores;
import org.podstudio.core.api.project.ProjectCare.Step;
import org.podstudio.core.api.project.ProjectCare.When;
import org.podstudio.storage.db.Database;
import org.podstudio.storage.db.Durability;
import org.podstudio.storage.files.FileProblems;

/** The background chores of one open project. */
final class Housekeeping {
    /** VACUUM is worth it from so many free pages on. Source: FEATURES.md D7. */
    private static final int FREE_PERCENT = 10;
    private static final Duration WEEK = Duration.ofDays(7);
    private static final String DONE_AT = "chores_done_at";

    private final Project project;
    private final Database database;
    private final Backups backups;
    /** Null when the project is open for reading only. */
    private final @Nullable Session session;

    Housekeeping(Project project, Database database, Backups backups, @Nullable Session session) {
        this.project = project;
        this.database = database;
        this.backups = backups;
        this.session = session;
    }

    /** A project is a week old before anything is due. */
    boolean due() {
        if (project.readOnly().isPresent()) {
            return false;
        }
        long last = database.read(sql -> {
            SettingMapper settings = sql.mapper(SettingMapper.class);
            String text = settings.state(DONE_AT);
            return text == null ? settings.madeAt() : Long.parseLong(text);
        });
        return System.currentTimeMillis() - last > WEEK.toMillis();
    }

    List<ChoreReport> run(Chores chores, Step step) throws StudioException, CancelledException {
        List<ChoreReport> reports = new ArrayList<>();
        for (Chore chore : chores.which()) {
            step.at(reports.size(), chores.which().size(), Progress.Unit.ITEMS, what(chore));
            try {
                reports.add(one(chore, chores, step));
            } catch (IOException e) {
                StudioException problem = FileProblems.of("A chore was not done.", project.root(), e);
                reports.add(skipped(chore, problem.problem().why()));
            }
        }
        if (chores.which().containsAll(List.of(Chore.VACUUM, Chore.THUMBNAILS))) {
            database.change(Durability.PROCESS_DEATH, sql -> {
                SettingMapper state = sql.mapper(SettingMapper.class);
                state.deleteState(DONE_AT);
                state.insertState(DONE_AT, Long.toString(System.currentTimeMillis()));
            });
        }
        return reports;
    }

    private static String what(Chore chore) {
        return switch (chore) {
            case BACKUP -> "Backing up the database";
            case VACUUM -> "Shrinking the database";
            case THUMBNAILS -> "Tidying thumbnails";
            case LOGS -> "Removing old logs";
            case HEALTH -> "Looking for files";
        };
    }

    private ChoreReport one(Chore chore, Chores chores, Step step) throws StudioException, IOException, CancelledException {
        return switch (chore) {
            case BACKUP -> backup(chores.when());
            case VACUUM -> vacuum(chores.when());
            case THUMBNAILS -> done(chore, new ThumbnailCache(project, database).tidy(chores.cacheMaxBytes(), step));
            case LOGS -> done(chore, new OldFiles(project.root()).remove());
            case HEALTH -> done(chore, new QuickHealth(project, database).look(step));
        };
    }

    private ChoreReport backup(When when) throws StudioException, IOException {
        if (when == When.NEEDED && backups.doneToday(database.engine())) {
            return skipped(Chore.BACKUP, "There is one of today already.");
        }
        Path file = backups.daily(database);
        return done(Chore.BACKUP, Map.of("path", file.toString(), "bytes", Files.size(file)));
    }

    private ChoreReport vacuum(When when) throws StudioException, IOException {
        Optional<Database.Pages> pages = database.pages();
        if (pages.isEmpty()) {
            return skipped(Chore.VACUUM, "This database engine shrinks its file by itself when it is closed.");
        }
        long percent = pages.get().free() * 100 / Math.max(1, pages.get().all());
        if (when == When.NEEDED && percent <= FREE_PERCENT) {
            return skipped(Chore.VACUUM, "Only " + percent + " % of the database is free, and it is worth it above "
                    + FREE_PERCENT + " %.");
        }
        if (session == null || session.others()) {
            return skipped(Chore.VACUUM, "Another program has the project open.");
        }
        long before = Files.size(database.file());
        FailurePoint.reached("vacuum.begin");
        database.vacuum();
        long after = Files.size(database.file());
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("bytes_before", before);
        facts.put("bytes_after", after);
        return done(Chore.VACUUM, facts);
    }

    private static ChoreReport done(Chore chore, Map<String, Object> facts) {
        return new ChoreReport(chore, null, facts);
    }

    private static ChoreReport skipped(Chore chore, @Nullable String why) {
        return new ChoreReport(chore, why, Map.of());
    }
}
