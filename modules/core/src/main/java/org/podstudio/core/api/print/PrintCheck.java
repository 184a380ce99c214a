package org.podstudio.core.api.print;

import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;

/** Measures pictures for print. Safe from any thread; decodes the whole picture, so it takes as long as opening it. */
public interface PrintCheck {
    /**
     * @param size the area that the picture is to fill; it is fitted into it without being turned
     * @throws StudioException as {@code ImageCodec.decode}
     */
    PrintFacts measure(Path file, PrintSize size, BooleanSupplier cancelled) throws StudioException, CancelledException;
}
