package org.podstudio.media.metadata.other;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openide.util.lookup.ServiceProvider;
import org.podstudio.core.api.media.GeneratorMetadata;
import org.podstudio.core.spi.EmbeddedText;
import org.podstudio.core.spi.MetadataReader;
import org.podstudio.media.metadata.Found;
import org.podstudio.media.metadata.xmp.XmpTexts;

/** Midjourney: the prompt with its flags in the description, and behind it the number of the job. */
@ServiceProvider(service = MetadataReader.class, position = 700)
public final class MidjourneyReader implements MetadataReader {
    private static final int VERSION = 2;
    private static final String MARK = "Job ID: ";
    private static final Pattern JOB = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\\s*");
    private static final Pattern FLAG_VERSION = Pattern.compile("--(?:v|version|niji)\\s+([0-9.]+)");
    private static final Pattern FLAG_ASPECT = Pattern.compile("\\s--ar\\s+\\d{1,4}:\\d{1,4}\\b");
    private static final Pattern FLAG_SEED = Pattern.compile("--seed\\s+(\\d{1,19})");
    private static final List<String> SOURCES = List.of("Description", "exif:ImageDescription", "tag:comment");

    @Override
    public String id() {
        return "midjourney";
    }

    @Override
    public Optional<GeneratorMetadata> read(EmbeddedText source) {
        for (String key : SOURCES) {
            Optional<GeneratorMetadata> found = source.first(key).flatMap(text -> read(key, text));
            if (found.isPresent()) {
                return found;
            }
        }
        return XmpTexts.of(source, MARK, "description").entrySet().stream().map(text -> read(text.getKey(), text.getValue()))
                .flatMap(Optional::stream).findFirst();
    }

    private Optional<GeneratorMetadata> read(String key, String text) {
        int mark = text.lastIndexOf(MARK);
        boolean job = mark >= 0 && JOB.matcher(text).region(mark + MARK.length(), text.length()).matches();
        String prompt = job ? text.substring(0, mark).stripTrailing() : text.strip();
        Matcher version = FLAG_VERSION.matcher(prompt);
        boolean versioned = version.find();
        // Without a job only flags that no other program has side by side are proof.
        if (!job && !(versioned && FLAG_ASPECT.matcher(prompt).find())) {
            return Optional.empty();
        }
        Matcher seed = FLAG_SEED.matcher(prompt);
        return Optional.of(new Found(id(), VERSION, "Midjourney").raw(key, text).prompt(prompt).version(versioned ? version.group(1) : null)
                .seed(seed.find() ? new BigInteger(seed.group(1)) : null).build(job ? 1.0 : 0.8));
    }
}
