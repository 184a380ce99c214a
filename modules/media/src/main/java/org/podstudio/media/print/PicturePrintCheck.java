package org.podstudio.media.print;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import org.openide.util.lookup.ServiceProvider;
import org.podstudio.core.api.print.PrintCheck;
import org.podstudio.core.api.print.PrintFacts;
import org.podstudio.core.api.print.PrintSize;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.media.MediaProblem;
import org.podstudio.media.image.PictureSource;

/** Reads the picture once, row by row where its format allows. */
@ServiceProvider(service = PrintCheck.class)
public final class PicturePrintCheck implements PrintCheck {
    @Override
    public PrintFacts measure(Path file, PrintSize size, BooleanSupplier cancelled) throws StudioException, CancelledException {
        try (PictureSource source = PictureSource.open(file, PicturePrintCheck::here)) {
            PrintScan scan = new PrintScan(source.layout(), size, cancelled);
            source.read(scan);
            return scan.facts();
        } catch (PrintScan.Stop e) {
            throw new CancelledException();
        }
    }

    /** On this thread: a check that is broken off waits for the decoder. */
    private static <T> T here(Callable<T> work, String what) throws IOException, StudioException, CancelledException {
        try {
            return work.call();
        } catch (IOException | StudioException | CancelledException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
