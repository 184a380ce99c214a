package org.podstudio.media.metadata.image;

import java.io.IOException;
import java.util.Optional;
import org.podstudio.media.bytes.FileBytes;
import org.podstudio.media.heif.HeifFile;
import org.podstudio.media.metadata.TextSink;

/** Texts of a HEIC or AVIF: the EXIF and XMP items of its meta box. */
public final class HeifWalk {
    private HeifWalk() {}

    public static void read(FileBytes file, TextSink sink) throws IOException {
        Optional<HeifFile> heif = HeifFile.open(file);
        if (heif.isEmpty()) {
            return;
        }
        Optional<byte[]> exif = heif.get().exif();
        if (exif.isPresent() && sink.take(exif.get().length, "an EXIF item")) {
            ExifWalk.block(exif.get(), sink);
        }
        heif.get().xmp().filter(xmp -> sink.take(xmp.length, "an XMP item")).ifPresent(sink::xmp);
    }
}
