package org.podstudio.inference.upscale;

import java.util.function.Supplier;
import org.podstudio.core.api.media.PixelSize;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.inference.upscale.Choice.Method;

/** What is done with a picture, or with all pictures of a film: how, and to which size. */
record Plan(Choice choice, Enlargement whole) {
    /** @param look at the picture; asked only where it matters */
    static Plan of(UpscaleSettings settings, PixelSize size, ModelShelf models, Supplier<Content> look) throws StudioException {
        Enlargement whole = Enlargement.of(settings, size.width(), size.height());
        Choice choice = new ModelChoice(models).of(settings, look);
        if (whole.factor() <= 1 && choice.method() != Method.LANCZOS) {
            choice = Choice.plain(Method.LANCZOS, choice.content(), "The picture is as large as asked for already: no model is needed.");
        } else if (choice.method() == Method.NEAREST) {
            whole = Enlargement.whole(settings, size.width(), size.height());
        }
        return new Plan(choice, whole);
    }

    double factor() {
        return whole.factor();
    }
}
