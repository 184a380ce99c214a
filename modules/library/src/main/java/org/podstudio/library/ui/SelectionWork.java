package org.podstudio.library.ui;

import java.awt.Component;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.swing.JFileChooser;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.ui.FileActions;
import org.podstudio.ui.Work;
import org.podstudio.ui.part.Choosers;
import org.podstudio.ui.toast.Toast;

/** Jobs and files of the selected assets. On the event dispatch thread. */
@Messages({"COPY_no_prompt=Nothing of what is selected has a prompt",
    "COPY_removing=Removing background", "COPY_one_as=Save a copy as", "COPY_several_in=Save copies in", "COPY_show=Show",
    "# {0} - number", "COPY_paths=Copied {0,choice,0#{0} paths|1#{0} path|1<{0} paths}",
    "# {0} - number", "COPY_saved=Saved {0,choice,0#{0} copies|1#{0} copy|1<{0} copies}",
    "# {0} - number", "COPY_prompts={0,choice,1#Copied the prompt|1<Copied {0} prompts}"})
final class SelectionWork implements SelectionCommands {
    private static final Work COPYING = Work.threads("PODStudio save copy", 1);

    private final LibraryPresenter presenter;
    private final Supplier<List<AssetId>> targets;
    private final Importer importer;
    private final SelectionFiles files;
    private final Notices notices;
    private final LibraryWindow.Outside outside;
    private final Renaming renaming;
    private final WriteGuard guard;
    private final Component owner;

    /** @param targets what it is about in the present view @param owner of dialogs */
    SelectionWork(LibraryPresenter presenter, Supplier<List<AssetId>> targets, Importer importer, SelectionFiles files, Notices notices,
            LibraryWindow.Outside outside, Renaming renaming, WriteGuard guard, Component owner) {
        this.presenter = presenter;
        this.targets = targets;
        this.importer = importer;
        this.files = files;
        this.notices = notices;
        this.outside = outside;
        this.renaming = renaming;
        this.guard = guard;
        this.owner = owner;
    }

    @Override
    public void removeBackground() {
        guard.change(() -> importer.run("bg_remove", Bundle.COPY_removing(), targets.get()));
    }

    @Override
    public void touchUpMask() {
        touchUpMask(Map.of());
    }

    void touchUpMask(Map<String, Object> settings) {
        guard.change(() -> targets.get().stream().findFirst()
                .ifPresent(id -> presenter.project().ifPresent(project -> outside.touchUpMask(project, id, settings))));
    }

    @Override
    public void enhance() {
        outside.enhance();
    }

    @Override
    public void buildPack() {
        outside.buildPack();
    }

    @Override
    public void showInFolder() {
        withFiles(found -> found.stream().findFirst().ifPresent(FileActions::showInFolder));
    }

    @Override
    public void locate() {
        guard.change(() -> ProjectChooser.folderToSearch().ifPresent(importer::locate));
    }

    @Override
    public void copyPaths() {
        withFiles(found -> {
            FileActions.copyText(found.stream().map(Path::toString).collect(Collectors.joining(System.lineSeparator())));
            notices.toast(Toast.done("copy", Bundle.COPY_paths(found.size())));
        });
    }

    @Override
    public void rename() {
        guard.change(() -> renaming.rename(targets.get()));
    }

    @Override
    public void copyPrompts() {
        List<AssetId> ids = targets.get();
        presenter.project().ifPresent(p -> COPYING.run(() -> prompts(p.assets().load(ids)), prompts -> {
            if (prompts.isEmpty()) {
                notices.toast(Toast.done("copy", Bundle.COPY_no_prompt()));
            } else {
                FileActions.copyText(String.join(System.lineSeparator() + System.lineSeparator(), prompts));
                notices.toast(Toast.done("copy", Bundle.COPY_prompts(prompts.size())));
            }
        }, notices::problem));
    }

    private static List<String> prompts(List<Asset> assets) {
        return assets.stream().map(Asset::prompt).filter(Objects::nonNull).map(String::strip).distinct().toList();
    }

    @Override
    public void saveCopies() {
        withFiles(this::save);
    }

    /** The paths are read behind. */
    private void withFiles(Consumer<List<Path>> use) {
        files.of(presenter.project(), targets.get(), use);
    }

    private void save(List<Path> found) {
        if (found.isEmpty()) {
            return;
        }
        boolean one = found.size() == 1;
        JFileChooser chooser = one ? Choosers.files(Bundle.COPY_one_as(), null) : Choosers.folder(Bundle.COPY_several_in(), null);
        if (one) {
            chooser.setSelectedFile(new java.io.File(found.getFirst().getFileName().toString()));
        }
        if (chooser.showSaveDialog(owner) != JFileChooser.APPROVE_OPTION) {
            return;
        }
        Path target = chooser.getSelectedFile().toPath();
        COPYING.run(() -> copyAll(found, target, one), count -> notices.toast(
                Toast.done("copy", Bundle.COPY_saved(count), Bundle.COPY_show(), () -> FileActions.showInFolder(target))),
                notices::problem);
    }

    private static int copyAll(List<Path> files, Path target, boolean one) throws StudioException {
        for (Path file : files) {
            FileActions.saveCopy(file, one ? target : target.resolve(file.getFileName().toString()));
        }
        return files.size();
    }
}
