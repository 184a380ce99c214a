package org.podstudio.library.ui;

import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.ui.Work;

/** Imports what was dropped or pasted. A picture without a file is written to one first, behind, which the import then moves. */
@Messages({
    "# {0} - date and time", "INCOMING_pasted=Pasted {0}", "INCOMING_not_imported=The picture was not imported.",
    "INCOMING_address_only=The browser handed over its address only, and PODStudio does not download from the web.",
    "INCOMING_save_it=Save the picture in the browser and drop the file here, or copy the picture itself and paste it.",
    "INCOMING_nothing=Nothing was imported.", "INCOMING_no_file=There is no file and no picture in what was dropped or pasted.",
    "INCOMING_drop_files=Drop files, folders or ZIP files, or paste a picture.",
    "# {0} - what the disk says", "INCOMING_not_written=It cannot be written to a file first: {0}",
    "INCOMING_make_room=Make room on the disk and paste it again."
})
final class IncomingImport {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd HHmmss", Locale.ROOT);
    private static final int TRIES = 1000;

    private final Importer importer;
    private final Work work;
    private final Notices notices;
    private final Supplier<Path> scratch;

    /** @param scratch where a picture waits for its import; asked behind */
    IncomingImport(Importer importer, Work work, Notices notices, Supplier<Path> scratch) {
        this.importer = importer;
        this.work = work;
        this.notices = notices;
        this.scratch = scratch;
    }

    /** @return whether there was anything to import */
    boolean take(Incoming data) {
        if (!data.files().isEmpty()) {
            importer.importFiles(data.files());
            return true;
        }
        if (data.embedded().isPresent()) {
            DataUrl url = data.embedded().get();
            write(file -> Files.write(file, url.bytes()), url.kind().equals("jpeg") ? "jpg" : url.kind());
            return true;
        }
        if (data.pixels().isPresent()) {
            Image image = data.pixels().get();
            write(file -> ImageIO.write(pixels(image), "png", file.toFile()), "png");
            return true;
        }
        notices.problem(data.address().isPresent()
                ? new Problem("only-address", Bundle.INCOMING_not_imported(),
                        Bundle.INCOMING_address_only(),
                        Bundle.INCOMING_save_it())
                : new Problem("nothing-to-import", Bundle.INCOMING_nothing(), Bundle.INCOMING_no_file(),
                        Bundle.INCOMING_drop_files()));
        return false;
    }

    /** Writes a picture's file. */
    private interface Writing {
        void to(Path file) throws IOException;
    }

    private void write(Writing writing, String kind) {
        work.run(() -> {
            Path file = fresh(scratch.get(), kind);
            try {
                writing.to(file);
            } catch (IOException e) {
                Files.deleteIfExists(file);
                throw new StudioException(new Problem("not-written", Bundle.INCOMING_not_imported(),
                        Bundle.INCOMING_not_written(e.getMessage()), Bundle.INCOMING_make_room()), e);
            }
            return file;
        }, file -> importer.importOwn(List.of(file)), notices::problem);
    }

    /** Named by the time: two in one second get numbers. */
    private static Path fresh(Path folder, String kind) throws IOException {
        Files.createDirectories(folder);
        String name = Bundle.INCOMING_pasted(STAMP.format(LocalDateTime.now()));
        for (int i = 1; i < TRIES; i++) {
            Path file = folder.resolve(name + (i == 1 ? "" : " " + i) + "." + kind);
            try {
                Files.newByteChannel(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE).close();
                return file;
            } catch (FileAlreadyExistsException e) {
                // The next number.
            }
        }
        throw new FileAlreadyExistsException(folder.resolve(name).toString());
    }

    private static BufferedImage pixels(Image image) throws IOException {
        int width = image.getWidth(null);
        int height = image.getHeight(null);
        if (width < 1 || height < 1) {
            throw new IOException("its size is not known");
        }
        if (image instanceof BufferedImage buffered) {
            return buffered;
        }
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = copy.createGraphics();
        g.drawImage(image, 0, 0, null);
        g.dispose();
        return copy;
    }
}
