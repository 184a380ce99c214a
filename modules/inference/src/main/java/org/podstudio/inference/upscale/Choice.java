package org.podstudio.inference.upscale;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.model.ModelEntry;
import org.podstudio.core.spi.JobContext;

/**
 * What enlarges a picture, and why.
 *
 * @param model null unless the method is {@link Method#MODEL}
 * @param content what the picture shows; null where nobody looked
 * @param why a sentence
 * @param warning a sentence where the result is less than was asked for
 */
record Choice(Method method, @Nullable ModelEntry model, @Nullable Content content, String why, @Nullable String warning) {
    enum Method {
        MODEL,
        /** Mixes pixels. */
        LANCZOS,
        /** Repeats pixels. */
        NEAREST;

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Choice plain(Method method, @Nullable Content content, String why) {
        return new Choice(method, null, content, why, null);
    }

    /** Into the job's record and log. */
    void tell(JobContext context) {
        context.fact("method", method.id());
        context.fact("content", content == null ? null : content.id());
        context.fact("model", model == null ? null : model.id());
        context.fact("model_reason", why);
        context.log(why);
        if (warning != null) {
            context.fact("warning", warning);
            context.log(warning);
        }
    }
}
