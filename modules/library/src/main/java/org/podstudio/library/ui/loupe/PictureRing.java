package org.podstudio.library.ui.loupe;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.media.PicturePart;
import org.podstudio.core.api.media.PixelSize;
import org.podstudio.core.api.media.ScreenPicture;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.project.Project;
import org.podstudio.ui.Work;

/**
 * Pictures fitted to the screen, decoded ahead of the eye: the one looked at first, then its neighbours, as many as the budget holds. On the
 * event dispatch thread, but for the decoding.
 */
public final class PictureRing implements AutoCloseable {
    /** Seven pictures of a 4K screen need 230 MB; half of that keeps the neighbours that matter. */
    public static final long BUDGET_BYTES = 120L << 20;
    /** The picture looked at never waits for more than one that is read ahead. */
    private static final int AT_ONCE = 2;
    /** Larger pictures take seconds and are not read ahead. */
    private static final long AHEAD_PIXELS = 64_000_000;

    private final PictureReader reader;
    private final Work work;
    private final long budgetBytes;
    private final Runnable changed;
    private final Map<AssetId, ScreenPicture> pictures = new HashMap<>();
    private final Map<AssetId, Problem> problems = new HashMap<>();
    private final Set<AssetId> loading = new HashSet<>();
    /** What is still wanted; looked at by the threads that decode. */
    private final Set<AssetId> asked = ConcurrentHashMap.newKeySet();
    private Optional<Project> project = Optional.empty();
    private List<Viewed> wanted = List.of();
    private PixelSize box = new PixelSize(1, 1);
    /** Rises with each project and each size, so that an answer to an older wish is dropped. */
    private volatile int round;

    /** @param work of two threads at least @param changed called when there is more to show */
    public PictureRing(PictureReader reader, Work work, long budgetBytes, Runnable changed) {
        this.reader = reader;
        this.work = work;
        this.budgetBytes = budgetBytes;
        this.changed = changed;
    }

    /**
     * What is looked at, and behind it what comes next, the likeliest first. The rest is forgotten.
     *
     * @param room in device pixels
     */
    public void want(Optional<Project> of, List<Viewed> next, PixelSize room) {
        if (!of.equals(project) || !room.equals(box)) {
            project = of;
            box = room;
            forget();
        }
        wanted = next.stream().filter(Viewed::decodes).toList();
        Set<AssetId> now = wanted.stream().map(Viewed::id).collect(Collectors.toSet());
        asked.addAll(now); // first: what stays wanted is wanted all the time, or its decoding would stop
        asked.retainAll(now);
        pictures.keySet().retainAll(asked);
        problems.keySet().retainAll(asked);
        load();
    }

    public Optional<ScreenPicture> get(AssetId id) {
        return Optional.ofNullable(pictures.get(id));
    }

    /** Why there will be none. */
    public Optional<Problem> problem(AssetId id) {
        return Optional.ofNullable(problems.get(id));
    }

    public long bytes() {
        return pictures.values().stream().mapToLong(ScreenPicture::bytes).sum();
    }

    private void forget() {
        round++;
        pictures.clear();
        problems.clear();
        loading.clear();
        asked.clear();
    }

    private void load() {
        long room = budgetBytes;
        for (int i = 0; i < wanted.size() && project.isPresent(); i++) {
            Viewed viewed = wanted.get(i);
            long size = viewed.size() == null ? 0 : viewed.size().area();
            room -= cost(viewed);
            boolean first = i == 0;
            // The one looked at is shown even if it alone exceeds the budget.
            if (!first && (room < 0 || size > AHEAD_PIXELS)) {
                pictures.remove(viewed.id());
            } else if (!pictures.containsKey(viewed.id()) && !problems.containsKey(viewed.id()) && !loading.contains(viewed.id())
                    && loading.size() < (first ? AT_ONCE + 1 : AT_ONCE)) {
                start(project.get(), viewed);
            }
        }
    }

    private long cost(Viewed viewed) {
        ScreenPicture known = pictures.get(viewed.id());
        return known != null ? known.bytes() : viewed.size() == null ? 4 * box.area()
                : 4 * PicturePart.fitted(viewed.size(), box).size().area();
    }

    private void start(Project from, Viewed viewed) {
        AssetId id = viewed.id();
        PixelSize fit = box;
        int mine = round;
        loading.add(id);
        work.run(() -> decode(from, id, fit, mine), picture -> done(id, mine, () -> picture.ifPresent(p -> pictures.put(id, p))),
                problem -> done(id, mine, () -> problems.put(id, problem)));
    }

    private Optional<ScreenPicture> decode(Project from, AssetId id, PixelSize fit, int mine) throws Exception {
        if (mine != round || !asked.contains(id)) {
            return Optional.empty();
        }
        try {
            return Optional.of(reader.read(from, id, whole -> PicturePart.fitted(whole, fit), () -> mine != round || !asked.contains(id)));
        } catch (CancelledException | CancellationException e) {
            return Optional.empty();
        }
    }

    private void done(AssetId id, int mine, Runnable keep) {
        if (mine != round) {
            return;
        }
        loading.remove(id);
        if (asked.contains(id)) {
            keep.run();
            changed.run();
        }
        load();
    }

    /** What is in memory, by the order of wishes: for measurements. */
    public List<AssetId> held() {
        List<AssetId> held = new ArrayList<>();
        wanted.stream().map(Viewed::id).filter(pictures::containsKey).forEach(held::add);
        return held;
    }

    @Override
    public void close() {
        project = Optional.empty();
        wanted = List.of();
        forget();
    }
}
