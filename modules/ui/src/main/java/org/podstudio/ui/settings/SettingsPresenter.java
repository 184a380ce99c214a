package org.podstudio.ui.settings;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.api.settings.Setting;
import org.podstudio.core.api.settings.SettingScope;
import org.podstudio.core.api.settings.StudioSettingsTable;
import org.podstudio.core.api.watch.WatchedFolder;
import org.podstudio.ui.Texts;
import org.podstudio.ui.Work;

/** Reads, checks and writes settings, each at once when it is changed. On the event dispatch thread. */
@Messages({
    "# {0} - file", "Settings_backed_up=Your settings are in {0}.",
    "Settings_restored=Your settings are as the file says.",
    "# {0} - count", "# {1} - keys", "Settings_restored_less=Restored; {0} left out: {1}."
})
final class SettingsPresenter {
    private final SettingsView view;
    private final Work work;
    private final SettingsAccess access;

    /** @param work of one thread, so that what is typed later is stored later */
    SettingsPresenter(SettingsView view, Work work, SettingsAccess access) {
        this.view = view;
        this.work = work;
        this.access = access;
    }

    private record Read(String project, List<ShownSetting> settings, List<WatchedFolder> watched) {}

    /** Shows everything as it is stored now. */
    void load() {
        work.run(() -> new Read(access.writable().map(Project::name).orElse(""),
                StudioSettingsTable.all().stream().map(setting -> ShownSetting.read(access.values(), setting)).toList(), watched()), read -> {
            view.showProject(read.project());
            read.settings().forEach(view::show);
            view.showWatched(read.watched());
        }, view::problem);
    }

    private List<WatchedFolder> watched() {
        return access.watch().flatMap(watch -> access.writable().map(watch::folders)).orElse(List.of());
    }

    /** Whether there is a project whose settings can be changed. */
    boolean projectOpen() {
        return access.writable().isPresent();
    }

    void search(String typed) {
        view.showFound(SettingSearch.find(StudioSettingsTable.all(), typed), typed.strip());
    }

    /** While somebody types: says what is wrong, stores nothing. @return whether it could be stored */
    boolean check(Setting setting, String text) {
        Optional<String> mistake = access.values().mistake(setting, text);
        view.tell(setting, mistake);
        return mistake.isEmpty();
    }

    /** Stores what was chosen, if it can be. */
    void change(Setting setting, SettingScope scope, String text) {
        if (check(setting, text)) {
            store(setting, () -> access.values().put(setting, scope, text));
        }
    }

    /** Gives the project a value of its own, as it is now for everyone; or takes it away again. */
    void scope(ShownSetting now, SettingScope scope) {
        store(now.setting(), scope == SettingScope.PROJECT
                ? () -> access.values().put(now.setting(), SettingScope.PROJECT, now.text())
                : () -> access.values().reset(now.setting(), SettingScope.PROJECT));
    }

    void reset(ShownSetting now) {
        store(now.setting(), () -> access.values().reset(now.setting(), now.scope()));
    }

    /** Something that is stored. */
    private interface Step {
        void run() throws StudioException;
    }

    private void store(Setting setting, Step step) {
        work.run(() -> {
            step.run();
            access.changed().accept(List.of(setting));
            return ShownSetting.read(access.values(), setting);
        }, view::show, problem -> {
            view.problem(problem);
            load();
        });
    }

    void watch(List<WatchedFolder> folders) {
        work.run(() -> {
            Optional<Project> open = access.writable();
            if (open.isPresent() && access.watch().isPresent() && !watched().equals(folders)) {
                access.watch().get().setFolders(open.get(), folders);
                access.changed().accept(List.of(StudioSettingsTable.WATCHED_FOLDERS));
            }
            return watched();
        }, view::showWatched, view::problem);
    }

    void backUp(Path file) {
        access.backup().ifPresent(backup -> work.run(() -> {
            backup.write(file);
            return file;
        }, written -> view.done(Bundle.Settings_backed_up(written)), view::problem));
    }

    void restore(Path file) {
        access.backup().ifPresent(backup -> work.run(() -> {
            Collection<Setting> before = StudioSettingsTable.all();
            List<String> leftOut = backup.restore(file);
            access.changed().accept(before);
            return leftOut;
        }, leftOut -> {
            load();
            view.done(leftOut.isEmpty() ? Bundle.Settings_restored()
                    : Bundle.Settings_restored_less(Texts.count(leftOut.size()), String.join(", ", leftOut)));
        }, view::problem));
    }
}
