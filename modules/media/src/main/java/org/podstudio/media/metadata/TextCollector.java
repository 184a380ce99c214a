package org.podstudio.media.metadata;

import java.io.IOException;
import java.nio.file.Path;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.spi.EmbeddedText;
import org.podstudio.media.bytes.FileBytes;
import org.podstudio.media.ffmpeg.AvProbe;
import org.podstudio.media.metadata.av.AvWalk;
import org.podstudio.media.metadata.av.IsoWalk;
import org.podstudio.media.metadata.image.ExifWalk;
import org.podstudio.media.metadata.image.GifWalk;
import org.podstudio.media.metadata.image.HeifWalk;
import org.podstudio.media.metadata.image.JpegWalk;
import org.podstudio.media.metadata.image.PngWalk;
import org.podstudio.media.metadata.image.WebpWalk;
import org.podstudio.media.sniff.Format;

/** Gathers the texts of a file for the readers, touching nothing but the chunks that hold them. */
public final class TextCollector {
    private TextCollector() {}

    /**
     * @param name the name that the file came with
     * @throws IOException if the file cannot be read, or its frame is broken
     */
    public static EmbeddedText read(Path file, FileBytes bytes, Format format, String name) throws IOException {
        TextSink sink = new TextSink();
        switch (format) {
            case PNG -> PngWalk.read(bytes, sink);
            case JPEG -> JpegWalk.read(bytes, sink);
            case WEBP -> WebpWalk.read(bytes, sink);
            case GIF -> GifWalk.read(bytes, sink);
            // A TIFF file is itself an EXIF block.
            case TIFF -> ExifWalk.file(bytes, sink);
            case HEIC, AVIF -> {
                HeifWalk.read(bytes, sink);
                IsoWalk.credentials(bytes, sink);
            }
            default -> other(file, bytes, format, sink);
        }
        sink.add("filename", name);
        return sink.texts();
    }

    /** Containers that hardly any generator writes are left to FFmpeg. */
    private static void other(Path file, FileBytes bytes, Format format, TextSink sink) throws IOException {
        if (format.type() != MediaType.IMAGE && !AvWalk.read(bytes, format, sink)) {
            AvProbe.tags(file, format).forEach((key, text) -> sink.add("tag:" + key, text));
        }
    }
}
