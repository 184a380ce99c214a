package org.podstudio.packbuilder;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.openide.util.Lookup;
import org.podstudio.core.api.media.ImageCodec;
import org.podstudio.core.api.media.MediaProbe;
import org.podstudio.core.api.media.Thumbnails;
import org.podstudio.core.api.model.Models;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.PackExporter;

/** What a build needs of other modules. */
public record Engines(MediaProbe probe, ImageCodec codec, Thumbnails thumbnails, Optional<Models> models,
        Collection<? extends PackExporter> exporters, String appVersion) {

    /** Those that are installed. @throws StudioException {@code engine-missing} */
    static Engines installed() throws StudioException {
        Lookup lookup = Lookup.getDefault();
        return new Engines(
                present(lookup.lookup(MediaProbe.class), "media probe"),
                present(lookup.lookup(ImageCodec.class), "image codec"),
                present(lookup.lookup(Thumbnails.class), "thumbnail maker"),
                Optional.ofNullable(lookup.lookup(Models.class)),
                lookup.lookupAll(PackExporter.class),
                version());
    }

    private static <T> T present(@Nullable T service, String name) throws StudioException {
        if (service == null) {
            throw StudioException.of("engine-missing", "The pack was not built.", "The " + name + " is not installed.",
                    "Install the media module and try again.");
        }
        return service;
    }

    /** Version of the product, as the build wrote it into this module. */
    public static String version() {
        Properties properties = new Properties();
        try (InputStream in = Engines.class.getResourceAsStream("version.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("version.properties is part of this module", e);
        }
        return properties.getProperty("version");
    }
}
