package org.podstudio.media.metadata.c2pa;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.openide.util.lookup.ServiceProvider;
import org.podstudio.core.api.media.GeneratorMetadata;
import org.podstudio.core.spi.EmbeddedText;
import org.podstudio.core.spi.MetadataReader;
import org.podstudio.media.metadata.Found;

/**
 * Content Credentials that say AI, in the active manifest or in one that it goes back to. Signatures are not verified: this
 * tells where a file says it comes from, and says so. Signed files that do not say AI yield nothing.
 */
@ServiceProvider(service = MetadataReader.class, position = 900)
public final class CredentialsReader implements MetadataReader {
    private static final int VERSION = 3;
    private static final int MOST_GENERATIONS = 16;

    @Override
    public String id() {
        return "c2pa";
    }

    @Override
    public Optional<GeneratorMetadata> read(EmbeddedText source) {
        for (String boxes : source.texts().getOrDefault("c2pa", List.of())) {
            Optional<GeneratorMetadata> found = ManifestStore.parse(boxes.getBytes(StandardCharsets.ISO_8859_1)).flatMap(this::read);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<GeneratorMetadata> read(ManifestStore store) {
        Manifest at = store.active();
        Set<String> seen = new HashSet<>();
        for (int generation = 0; at != null && generation < MOST_GENERATIONS && seen.add(at.label()); generation++) {
            Optional<Manifest.Action> made = at.actions().stream().filter(Manifest.Action::saysAi).findFirst();
            if (made.isPresent()) {
                return Optional.of(describe(at, made.get(), generation));
            }
            at = at.parents().stream().map(store.manifests()::get).filter(java.util.Objects::nonNull).findFirst().orElse(null);
        }
        return Optional.empty();
    }

    private GeneratorMetadata describe(Manifest manifest, Manifest.Action made, int generation) {
        String generator = manifest.generator();
        String platform = Makers.platform(made.agent(), generator, made.description());
        String agent = made.agent() == null ? null : made.agent() + (made.agentVersion() == null ? "" : " " + made.agentVersion());
        Found found = new Found(id(), VERSION, platform).version(manifest.generatorVersion())
                .model(Makers.isModel(made.agent()) ? agent : null);
        raw(found, "c2pa:claim_generator", generator);
        raw(found, "c2pa:software_agent", agent);
        raw(found, "c2pa:digital_source_type", made.sourceType());
        raw(found, "c2pa:description", made.description());
        StringJoiner actions = new StringJoiner(", ");
        manifest.actions().forEach(action -> actions.add(action.name()));
        raw(found, "c2pa:actions", actions.toString());
        raw(found, "c2pa:manifest", manifest.label());
        // Whoever shows this must not take it for proof.
        raw(found, "c2pa:signature", "not verified");
        return found.build(generation == 0 ? 0.9 : 0.8);
    }

    private static void raw(Found found, String key, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            found.raw(key, text);
        }
    }
}
