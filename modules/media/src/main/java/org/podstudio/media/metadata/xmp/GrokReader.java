package org.podstudio.media.metadata.xmp;

import java.util.Optional;
import java.util.regex.Pattern;
import org.openide.util.lookup.ServiceProvider;
import org.podstudio.core.api.media.GeneratorMetadata;
import org.podstudio.core.spi.EmbeddedText;
import org.podstudio.core.spi.MetadataReader;
import org.podstudio.media.metadata.Found;

/** Grok signs its pictures in EXIF: a signature as description, and the number of the picture as artist. */
@ServiceProvider(service = MetadataReader.class, position = 920)
public final class GrokReader implements MetadataReader {
    private static final int VERSION = 1;
    private static final Pattern SIGNATURE = Pattern.compile("Signature: [A-Za-z0-9+/=]{16,2000}\\s*");
    private static final Pattern NUMBER = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\\s*");

    @Override
    public String id() {
        return "grok";
    }

    @Override
    public Optional<GeneratorMetadata> read(EmbeddedText source) {
        String signature = source.first("exif:ImageDescription").orElse("");
        String number = source.first("exif:Artist").orElse("");
        return SIGNATURE.matcher(signature).matches() && NUMBER.matcher(number).matches()
                ? Optional.of(new Found(id(), VERSION, "Grok").raw("exif:ImageDescription", signature).raw("exif:Artist", number).build(0.7))
                : Optional.empty();
    }
}
