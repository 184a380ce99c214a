package org.podstudio.media.metadata.other;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openide.util.lookup.ServiceProvider;
import org.podstudio.core.api.media.GeneratorMetadata;
import org.podstudio.core.spi.EmbeddedText;
import org.podstudio.core.spi.MetadataReader;
import org.podstudio.media.metadata.Found;

/** Midjourney: the prompt with its flags and the number of the job in the description. */
@ServiceProvider(service = MetadataReader.class, position = 700)
public final class MidjourneyReader implements MetadataReader {
    private static final int VERSION = 1;
    private static final String MARK = "Job ID: ";
    private static final Pattern JOB = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\\s*");
    private static final Pattern FLAG_VERSION = Pattern.compile("--(?:v|version|niji)\\s+([0-9.]+)");
    private static final Pattern FLAG_SEED = Pattern.compile("--seed\\s+(\\d{1,19})");

    @Override
    public String id() {
        return "midjourney";
    }

    @Override
    public Optional<GeneratorMetadata> read(EmbeddedText source) {
        for (String key : java.util.List.of("Description", "exif:ImageDescription", "tag:comment")) {
            String text = source.first(key).orElse("");
            int mark = text.lastIndexOf(MARK);
            if (mark >= 0 && JOB.matcher(text).region(mark + MARK.length(), text.length()).matches()) {
                String prompt = text.substring(0, mark).stripTrailing();
                Found found = new Found(id(), VERSION, "Midjourney").raw(key, source.first(key).get()).prompt(prompt);
                Matcher version = FLAG_VERSION.matcher(prompt);
                Matcher seed = FLAG_SEED.matcher(prompt);
                found.version(version.find() ? version.group(1) : null);
                found.seed(seed.find() ? new java.math.BigInteger(seed.group(1)) : null);
                return Optional.of(found.build(1.0));
            }
        }
        return Optional.empty();
    }
}
