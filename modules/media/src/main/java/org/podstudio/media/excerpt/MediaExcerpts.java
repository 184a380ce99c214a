package org.podstudio.media.excerpt;

import java.nio.file.Path;
import org.openide.util.lookup.ServiceProvider;
import org.podstudio.core.api.media.DecodedImage;
import org.podstudio.core.api.media.ImageCodec;
import org.podstudio.core.api.media.MediaProbe;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.Excerpt;
import org.podstudio.core.spi.Excerpts;
import org.podstudio.core.spi.InputFile;
import org.podstudio.core.spi.JobContext;
import org.podstudio.media.image.StudioImageCodec;
import org.podstudio.media.picture.SmallerPicture;
import org.podstudio.media.probe.StudioMediaProbe;

/** Cuts regions out of pictures: the same samples, depth, profile and texts, as PNG. Spans of films and sounds: {@link SpanCut}. */
@ServiceProvider(service = Excerpts.class)
public final class MediaExcerpts implements Excerpts {
    private final ImageCodec codec;
    private final MediaProbe probe;

    /** For the Lookup. */
    public MediaExcerpts() {
        this(new StudioImageCodec(), new StudioMediaProbe());
    }

    MediaExcerpts(ImageCodec codec, MediaProbe probe) {
        this.codec = codec;
        this.probe = probe;
    }

    @Override
    public InputFile cut(InputFile input, Excerpt excerpt, JobContext context) throws StudioException, CancelledException {
        if (!excerpt.fits(input.facts().type())) {
            throw StudioException.of("wrong-excerpt", "No part of \"" + input.file().getFileName() + "\" was cut out.",
                    "The file is " + input.facts().type().wire() + ", which has no such parts.", "Ask for another part.");
        }
        return switch (excerpt) {
            case Excerpt.Region region -> region(input, region, context);
            case Excerpt.Span span -> cut(input, new Excerpt.Scene(span, 1), context);
            case Excerpt.Scene scene -> cut(input, scene, context);
        };
    }

    private InputFile cut(InputFile input, Excerpt.Scene scene, JobContext context) throws StudioException, CancelledException {
        Path file = SpanCut.cut(input, scene, context);
        return new InputFile(file, probe.probe(file, MediaProbe.Depth.HEADERS), input.asset());
    }

    @Override
    public InputFile reduced(InputFile input, int mostPx, JobContext context) throws StudioException, CancelledException {
        return SmallerPicture.of(input.file(), mostPx, context)
                .map(file -> new InputFile(file, input.facts(), input.asset())).orElse(input);
    }

    private InputFile region(InputFile input, Excerpt.Region region, JobContext context) throws StudioException, CancelledException {
        if (region.equals(Excerpt.Region.WHOLE)) {
            return input;
        }
        DecodedImage decoded = codec.decode(input.file());
        if (context.cancelled()) {
            throw new CancelledException();
        }
        Excerpt.Box box = region.in(decoded.size());
        Path file = context.workDir().resolve("excerpt.png");
        codec.encode(decoded.pixels().getSubimage(box.x(), box.y(), box.width(), box.height()), decoded.embedded(), 100, file);
        return new InputFile(file, probe.probe(file, MediaProbe.Depth.HEADERS), input.asset());
    }
}
