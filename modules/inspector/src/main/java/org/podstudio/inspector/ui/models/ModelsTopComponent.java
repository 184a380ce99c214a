package org.podstudio.inspector.ui.models;

import java.io.File;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import javax.swing.JFileChooser;
import javax.swing.Timer;
import javax.swing.filechooser.FileNameExtensionFilter;
import org.jspecify.annotations.Nullable;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;
import org.openide.windows.TopComponent;
import org.openide.windows.WindowManager;
import org.podstudio.core.api.model.ModelCare;
import org.podstudio.core.api.model.ModelDevices;
import org.podstudio.core.api.model.Models;
import org.podstudio.inspector.ui.EnhanceTopComponent;
import org.podstudio.ui.FileActions;
import org.podstudio.ui.Work;
import org.podstudio.ui.dock.StudioDock;
import org.podstudio.ui.help.HelpSection;
import org.podstudio.ui.icon.Glyph;
import org.podstudio.ui.part.Choosers;
import org.podstudio.ui.part.Dialogs;

/** The models, a document beside the library. What is being fetched goes on while it is closed. */
@TopComponent.Description(preferredID = ModelsTopComponent.ID, persistenceType = TopComponent.PERSISTENCE_NEVER)
@TopComponent.Registration(mode = "editor", openAtStartup = false, position = 400)
@ActionID(category = "Window", id = "org.podstudio.inspector.ui.models.ModelsTopComponent")
@ActionReference(path = "Menu/Window", position = 345)
@TopComponent.OpenActionRegistration(displayName = "#CTL_Models", preferredID = ModelsTopComponent.ID)
@Messages({
    "CTL_Models=Models", "HINT_Models=What removes backgrounds and upscales: fetch, check, add, remove",
    "MODELSTOP_import=Import a model's file", "MODELSTOP_import_button=Import", "MODELSTOP_own=Choose a model of your own",
    "MODELSTOP_own_button=Choose", "MODELSTOP_files=Models and archives (onnx, pth, tgz)", "MODELSTOP_onnx=ONNX models",
    "# {0} - model", "MODELSTOP_remove=Remove {0}?", "MODELSTOP_remove_again=Its file is deleted. It can be fetched again.",
    "MODELSTOP_remove_own=Its file and its description are deleted. This cannot be undone.",
    "MODELSTOP_do_remove=Remove", "MODELSTOP_keep=Keep It"
})
public final class ModelsTopComponent extends StudioDock implements ModelsView, ModelsPanel.Wishes {
    static final String ID = "ModelsTopComponent";
    private static final long serialVersionUID = 1L;
    /** Files of models come and go by the command line and by hand, which tells nobody. */
    private static final int LOOK_MS = 3000;

    private static @Nullable File last; // where files were chosen, on the EDT

    private final ModelsPanel panel = new ModelsPanel(this);
    private transient Optional<ModelsPresenter> presenter = Optional.empty();
    private final transient Set<String> known = new HashSet<>();
    private final Timer look = new Timer(LOOK_MS, e -> presenter.ifPresent(ModelsPresenter::refresh));

    public ModelsTopComponent() {
        super(Bundle.CTL_Models(), Bundle.HINT_Models(), HelpSection.MODELS, Glyph.CPU);
        add(panel);
    }

    /** Opens the window. @param model id of the one to show first */
    public static void show(Optional<String> model) {
        if (WindowManager.getDefault().findTopComponent(ID) instanceof ModelsTopComponent window) {
            model.ifPresent(window::choose);
            window.open();
            window.requestActive();
        }
    }

    @Override
    protected void componentOpened() {
        if (presenter.isEmpty() && Lookup.getDefault().lookup(Models.class) instanceof ModelCare care) {
            presenter = Optional.of(new ModelsPresenter(this, care, Optional.ofNullable(Lookup.getDefault().lookup(ModelDevices.class)),
                    Work.threads("PODStudio models", ModelsPresenter.AT_ONCE), Work.threads("PODStudio models' facts", 2)));
        }
    }

    @Override
    protected void componentShowing() {
        presenter.ifPresentOrElse(ModelsPresenter::refresh, () -> panel.show(List.of(), List.of()));
        look.start();
    }

    @Override
    protected void componentHidden() {
        look.stop();
    }

    @Override
    public boolean requestFocusInWindow() {
        return panel.takeKeyboard();
    }

    @Override
    public void show(List<ModelRow> rows, List<String> faults) {
        known.clear();
        rows.forEach(row -> known.add(row.id()));
        panel.show(rows, faults);
    }

    @Override
    public void choose(String model) {
        panel.choose(model);
        presenter.ifPresent(ModelsPresenter::render);
    }

    @Override
    public void changed() {
        EnhanceTopComponent.modelsChanged();
    }

    @Override
    public void fetch(String id) {
        presenter.ifPresent(p -> p.fetch(id));
    }

    @Override
    public void importFile(ModelRow row) {
        choose(Bundle.MODELSTOP_import(), Bundle.MODELSTOP_import_button(), Bundle.MODELSTOP_files(), "onnx", "pth", "tgz")
                .ifPresent(file -> presenter.ifPresent(p -> p.importFrom(row.id(), file)));
    }

    @Override
    public void addOwn() {
        choose(Bundle.MODELSTOP_own(), Bundle.MODELSTOP_own_button(), Bundle.MODELSTOP_onnx(), "onnx")
                .ifPresent(file -> presenter.ifPresent(p -> p.describe(file, side -> addOwn(p, file, side))));
    }

    private void addOwn(ModelsPresenter to, Path file, OptionalInt side) {
        OwnModelDialog.ask(WindowManager.getDefault().getMainWindow(), file, side, known).ifPresent(words -> to.add(words, file));
    }

    private Optional<Path> choose(String title, String button, String kind, String... endings) {
        JFileChooser chooser = Choosers.typedFiles(title, last);
        chooser.setFileFilter(new FileNameExtensionFilter(kind, endings));
        if (chooser.showDialog(WindowManager.getDefault().getMainWindow(), button) != JFileChooser.APPROVE_OPTION) {
            return Optional.empty();
        }
        last = chooser.getCurrentDirectory();
        return Optional.of(chooser.getSelectedFile().toPath());
    }

    @Override
    public void check(String id) {
        presenter.ifPresent(p -> p.check(id));
    }

    @Override
    public void checkAll() {
        presenter.ifPresent(ModelsPresenter::checkAll);
    }

    @Override
    public void stop(String id) {
        presenter.ifPresent(p -> p.stop(id));
    }

    @Override
    public void remove(ModelRow row) {
        OptionalInt answer = Dialogs.ask(WindowManager.getDefault().getMainWindow(), Bundle.MODELSTOP_remove(row.title()),
                row.kept().own() || row.kept().model().sources().isEmpty() ? Bundle.MODELSTOP_remove_own() : Bundle.MODELSTOP_remove_again(),
                List.of(Bundle.MODELSTOP_do_remove(), Bundle.MODELSTOP_keep()));
        if (answer.isPresent() && answer.getAsInt() == 0) {
            presenter.ifPresent(p -> p.remove(row.id()));
        }
    }

    @Override
    public void showFile(ModelRow row) {
        FileActions.showInFolder(row.kept().file());
    }

    @Override
    public void openFolder() {
        presenter.ifPresent(p -> FileActions.openFolder(p.folder()));
    }

    @Override
    public void tryAgain(String id) {
        presenter.ifPresent(p -> p.tryAgain(id));
    }
}
