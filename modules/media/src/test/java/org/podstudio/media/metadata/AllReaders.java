package org.podstudio.media.metadata;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openide.util.Lookup;
import org.podstudio.core.api.media.GeneratorMetadata;
import org.podstudio.core.spi.EmbeddedText;
import org.podstudio.core.spi.MetadataReader;

/** All registered readers, asked in their order as for a file. */
final class AllReaders {
    private AllReaders() {}

    static Optional<GeneratorMetadata> read(Map<String, String> texts) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        texts.forEach((key, text) -> all.put(key, List.of(text)));
        return new GeneratorFinder(Lookup.getDefault().lookupAll(MetadataReader.class)).find(new EmbeddedText(all));
    }
}
