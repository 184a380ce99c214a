package org.podstudio.library.similar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openide.util.Lookup;
import org.openide.util.lookup.ServiceProvider;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.api.similar.MeaningSearch;
import org.podstudio.core.api.similar.TextEmbeddings;

/** Compares a text's vector with that of every prompt: exact, and quick enough without an index. */
@ServiceProvider(service = MeaningSearch.class)
public final class PromptSearch implements MeaningSearch {
    private static final Comparator<Match> BEST_FIRST =
            Comparator.comparingDouble((Match match) -> -match.likeness()).thenComparing(Match::id);

    private final Supplier<@Nullable TextEmbeddings> embeddings;

    /** For the Lookup. */
    public PromptSearch() {
        this(() -> Lookup.getDefault().lookup(TextEmbeddings.class));
    }

    PromptSearch(Supplier<@Nullable TextEmbeddings> embeddings) {
        this.embeddings = embeddings;
    }

    @Override
    public List<Match> find(Project project, String text, @Nullable Set<AssetId> among, int limit) throws StudioException {
        TextEmbeddings found = MeaningJob.require(embeddings.get());
        byte[] wanted;
        try (TextEmbeddings.Session session = found.open()) {
            wanted = Vectors.bytes(session.embed(text));
        }
        PriorityQueue<Match> best = new PriorityQueue<>(BEST_FIRST.reversed());
        project.meanings().forEach(found.model(), (id, vector) -> {
            if (among == null || among.contains(id)) {
                best.add(new Match(id, Vectors.cosine(wanted, vector)));
                if (best.size() > limit) {
                    best.remove();
                }
            }
        });
        List<Match> matches = new ArrayList<>(best);
        matches.sort(BEST_FIRST);
        return matches;
    }
}
