package org.podstudio.library.ui.loupe;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.media.ImageCodec;
import org.podstudio.core.api.media.PicturePart;
import org.podstudio.core.api.media.PixelSize;
import org.podstudio.core.api.media.ScreenPicture;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.DecodeJournal;
import org.podstudio.core.api.project.Project;

/** Decodes pictures of a project for the screen. Safe from any thread; blocks, so never on the EDT. */
@Messages({
    "Reader_gone=The picture cannot be shown.", "Reader_goneWhy=It is no longer in the project.",
    "Reader_goneNext=Go on to the next one.", "Reader_noCodec=Pictures cannot be shown.",
    "Reader_noCodecWhy=This installation has no media module.", "Reader_noCodecNext=Install PODStudio anew."
})
public final class PictureReader {
    private final Optional<ImageCodec> codec;

    public PictureReader(Optional<ImageCodec> codec) {
        this.codec = codec;
    }

    ScreenPicture read(Project project, AssetId id, Function<PixelSize, PicturePart> choice, BooleanSupplier stop)
            throws StudioException, CancelledException {
        ImageCodec decoder = codec.orElseThrow(() -> StudioException.of("format-unsupported", Bundle.Reader_noCodec(),
                Bundle.Reader_noCodecWhy(), Bundle.Reader_noCodecNext()));
        Asset asset = project.assets().find(id).orElseThrow(() -> StudioException.of("not-found", Bundle.Reader_gone(),
                Bundle.Reader_goneWhy(), Bundle.Reader_goneNext()));
        try (DecodeJournal.Entry entry = project.decoding().enterUnlessSuspected(asset.hash(), asset.path())) {
            return decoder.screen(project.file(asset), choice, stop);
        }
    }
}
