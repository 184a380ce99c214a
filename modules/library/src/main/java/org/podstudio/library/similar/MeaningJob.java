package org.podstudio.library.similar;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openide.util.Lookup;
import org.openide.util.lookup.ServiceProvider;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.job.Lane;
import org.podstudio.core.api.job.Progress;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.api.similar.MeaningStore;
import org.podstudio.core.api.similar.TextEmbeddings;
import org.podstudio.core.spi.Installed;
import org.podstudio.core.spi.JobContext;
import org.podstudio.core.spi.JobKind;
import org.podstudio.core.spi.KindCard;
import org.podstudio.core.spi.ProjectJob;

/**
 * Reads the prompts that have no vector yet. Runs only when somebody searches by meaning: to ask for it is to want it. What is
 * done when it is canceled stays done.
 */
@ServiceProvider(service = JobKind.class)
public final class MeaningJob implements ProjectJob<MeaningSettings> {
    private static final KindCard<MeaningSettings> CARD =
            new KindCard<>("meaning", "Read prompts", new MeaningSettings(), Set.of(), Lane.CPU);

    private static final int PAGE = 64;

    private final Installed<TextEmbeddings> embeddings;

    /** For the Lookup. */
    public MeaningJob() {
        this(Installed.of(TextEmbeddings.class));
    }

    MeaningJob(Installed<TextEmbeddings> embeddings) {
        this.embeddings = embeddings;
    }

    /** @throws StudioException {@code model-missing} */
    static TextEmbeddings require(@Nullable TextEmbeddings found) throws StudioException {
        if (found == null || !found.available()) {
            throw StudioException.of("model-missing", "Prompts cannot be searched by meaning.",
                    "The part of the program that reads meanings is not installed.", "Install PODStudio again, or search by words.");
        }
        return found;
    }

    @Override
    public KindCard<MeaningSettings> card() {
        return CARD;
    }

    @Override
    public List<AssetId> run(MeaningSettings settings, Project project, List<AssetId> inputs, JobContext context)
            throws StudioException, CancelledException {
        TextEmbeddings found = require(embeddings.get());
        MeaningStore store = project.meanings();
        long total = store.countWithout(found.model());
        long done = 0;
        // Variants share their prompt, and are mostly neighbours.
        Map<String, byte[]> lately = new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
                return size() > 1000;
            }
        };
        try (TextEmbeddings.Session session = found.open()) {
            List<MeaningStore.Prompt> page = store.without(found.model(), PAGE);
            while (!page.isEmpty()) {
                Map<AssetId, byte[]> vectors = new HashMap<>();
                for (MeaningStore.Prompt prompt : page) {
                    byte[] vector = lately.get(prompt.text());
                    if (vector == null) {
                        vector = Vectors.bytes(session.embed(prompt.text()));
                        lately.put(prompt.text(), vector);
                    }
                    vectors.put(prompt.id(), vector);
                    context.step(++done, Math.max(done, total), Progress.Unit.ITEMS, "Reading prompts");
                }
                store.put(found.model(), vectors);
                page = store.without(found.model(), PAGE);
            }
        } finally {
            context.fact("read", done);
        }
        return List.of();
    }
}
