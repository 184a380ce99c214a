package org.podstudio.media.image;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import org.podstudio.core.api.media.MediaFacts;
import org.podstudio.core.api.media.MediaProbe;
import org.podstudio.core.api.media.PixelSize;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.media.MediaProblem;
import org.podstudio.media.bytes.FileBytes;
import org.podstudio.media.pixels.Upright;
import org.podstudio.media.sniff.Format;

/** Facts of a picture. */
public final class ImageProbe {
    private ImageProbe() {}

    public static MediaFacts probe(Path file, FileBytes bytes, Format format, MediaProbe.Depth depth) throws StudioException {
        ImageHeader.requireSupported(file, format);
        try {
            ImageHeader header = ImageHeader.read(bytes, format);
            PixelBudget.checkArea(file, header.width(), header.height());
            if (depth == MediaProbe.Depth.FIRST_FRAME) {
                Pictures.verify(file, bytes, format);
            }
            boolean swap = header.orientation() != null && Upright.swapsSides(header.orientation());
            PixelSize size = swap ? new PixelSize(header.height(), header.width()) : new PixelSize(header.width(), header.height());
            return MediaFacts.image(format.sniffed(), size, header.orientation(), header.alpha());
        } catch (FileSystemException e) {
            throw MediaProblem.unreadable(file, e);
        } catch (IOException e) {
            throw ImageHeader.problem(file, e);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            // Numbers in a broken file lead anywhere; whoever reads it can only say so.
            throw MediaProblem.damaged(file, "Its content breaks the format", e);
        }
    }
}
