package org.podstudio.packbuilder.ui;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.pack.Pack;
import org.podstudio.core.api.pack.PackId;
import org.podstudio.packbuilder.manifest.ManifestJson;
import org.podstudio.packbuilder.names.PackNames;

/** A pack that is not built yet, as it lies in the project. @param savedAt when it was changed last */
@Messages("draft.untitled=Untitled pack")
record PackDraft(PackId id, PackDetails details, PackOrder order, Instant savedAt) {
    /** Nothing in it that would be missed. */
    boolean blank() {
        return details.name().isBlank() && order.assets().isEmpty();
    }

    /** What it is called in lists. */
    String title() {
        return details.name().isBlank() ? Bundle.draft_untitled() : details.name().strip();
    }

    /** Its record; one without a name has a stand-in, because every pack in the project has one. */
    Pack pack() {
        Map<String, Object> options = new TreeMap<>(Map.of("named", !details.name().isBlank(), "prompts", details.prompts(),
                "zip", details.zip(), "targets", details.targets(), "heroes", order.heroes().stream().map(AssetId::toString).toList()));
        return new Pack(id, title(), PackNames.slug(title()), details.theme(), details.description(), details.author(), details.version(),
                details.license(), null, Pack.Status.DRAFT, order.assets(), new String(new ManifestJson().write(options), StandardCharsets.UTF_8).strip(),
                savedAt, null, null, null);
    }

    /** @throws IOException when its options are no JSON */
    static PackDraft of(Pack pack) throws IOException {
        JsonNode options = new ManifestJson().read(pack.options().getBytes(StandardCharsets.UTF_8));
        PackDetails usual = PackDetails.empty();
        List<String> targets = new ArrayList<>();
        options.path("targets").forEach(id -> targets.add(id.asText()));
        PackDetails details = new PackDetails(options.path("named").asBoolean(true) ? pack.name() : "", pack.version(), orEmpty(pack.author()),
                orEmpty(pack.theme()), orEmpty(pack.description()), pack.license(), options.path("prompts").asBoolean(usual.prompts()),
                options.path("zip").asBoolean(usual.zip()), options.has("targets") ? targets : usual.targets());
        Set<AssetId> heroes = new HashSet<>(pack.assets());
        Set<String> chosen = new HashSet<>();
        options.path("heroes").forEach(id -> chosen.add(id.asText()));
        heroes.removeIf(id -> !chosen.contains(id.toString()));
        return new PackDraft(pack.id(), details, new PackOrder(pack.assets(), heroes), pack.createdAt());
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
