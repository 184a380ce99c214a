package org.podstudio.inspector.ui;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.job.JobQueue;
import org.podstudio.core.api.job.JobRequest;
import org.podstudio.core.api.media.ImageCodec;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.media.PicturePart;
import org.podstudio.core.api.media.PixelSize;
import org.podstudio.core.api.print.PrintCheck;
import org.podstudio.core.api.print.PrintFacts;
import org.podstudio.core.api.print.PrintFinding;
import org.podstudio.core.api.print.PrintSize;
import org.podstudio.core.api.project.Project;
import org.podstudio.ui.Work;

/** Looks at the selected picture as a printer would, as long as somebody looks at what is found. Knows no Swing; on the EDT. */
@Messages({"# {0} - file name", "Print_hardening=Hardening the transparency of {0}"})
final class PrintPresenter {
    static final String HARDEN = "harden_alpha";

    /** Large enough for a swatch on a screen of double density. */
    private static final PixelSize SWATCH = new PixelSize(320, 320);

    private final PrintView view;
    private final Supplier<PrintCheck> check;
    private final Supplier<ImageCodec> codec;
    private final JobQueue queue;
    private final Work work;
    private Optional<Project> project = Optional.empty();
    private Optional<Asset> asset = Optional.empty();
    private boolean open;
    /** Rises with every picture. Written on the event dispatch thread, asked by whoever measures. */
    private volatile int question;

    PrintPresenter(PrintView view, Supplier<PrintCheck> check, Supplier<ImageCodec> codec, JobQueue queue, Work work) {
        this.view = view;
        this.check = check;
        this.codec = codec;
        this.queue = queue;
        this.work = work;
    }

    /** @param selected the one asset that is selected */
    void subject(Optional<Project> of, Optional<Asset> selected) {
        Optional<Asset> picture = selected.filter(one -> one.facts().type() == MediaType.IMAGE && !one.missing());
        boolean same = of.equals(project) && picture.map(Asset::id).equals(asset.map(Asset::id))
                && picture.map(Asset::hash).equals(asset.map(Asset::hash));
        project = of;
        asset = picture;
        view.showPossible(picture.isPresent());
        if (!same) {
            look();
        }
    }

    /** @param looked whether the section is open */
    void open(boolean looked) {
        if (looked != open) {
            open = looked;
            look();
        }
    }

    /** What was found of a picture. */
    private record Look(BufferedImage picture, PrintFacts facts) {}

    private void look() {
        int asked = ++question;
        if (!open || asset.isEmpty() || project.isEmpty()) {
            return;
        }
        Path file = project.get().file(asset.get());
        view.showBusy();
        work.run(() -> new Look(codec.get().screen(file, whole -> PicturePart.fitted(whole, SWATCH), () -> asked != question).pixels(),
                check.get().measure(file, PrintSize.TEE, () -> asked != question)), look -> {
            if (asked == question) {
                // Edges are soft in every good cut-out; what is found is what a printer would complain of.
                view.show(look.picture(), look.facts(), PrintFinding.of(look.facts()), look.facts().transparent() && look.facts().haze() > 0
                        && queue.kind(HARDEN).isPresent());
            }
        }, problem -> {
            if (asked == question) {
                view.showProblem(problem);
            }
        });
    }

    /** Makes a copy whose pixels are opaque or transparent. */
    void harden() {
        if (asset.isEmpty() || project.isEmpty()) {
            return;
        }
        Project of = project.get();
        Asset picture = asset.get();
        work.run(() -> queue.submit(of, new JobRequest(HARDEN, Map.of(), List.of(picture.id())), JobQueue.Force.NO),
                jobs -> view.started(Bundle.Print_hardening(picture.filename())), view::problem);
    }
}
