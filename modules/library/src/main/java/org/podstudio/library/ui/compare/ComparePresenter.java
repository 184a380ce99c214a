package org.podstudio.library.ui.compare;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.asset.AssetStore;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.project.Project;
import org.podstudio.library.ui.loupe.Viewed;
import org.podstudio.ui.Work;

/** Decides which pictures are compared and which of them has the focus. On the event dispatch thread. */
final class ComparePresenter {
    static final int MOST = 9;

    private final CompareView view;
    private final Work work;
    private final Function<Asset, Viewed> viewed;
    private final Consumer<AssetId> focused;
    private final Consumer<Problem> failed;
    private Optional<Project> project = Optional.empty();
    private List<Asset> assets = List.of();
    private Layout layout = Layout.SIDE_BY_SIDE;
    private int focus;
    /** Rises with each question, so that the answer to an older one is dropped. */
    private int question;

    /** @param focused told of the asset that has the focus */
    ComparePresenter(CompareView view, Work work, Function<Asset, Viewed> viewed, Consumer<AssetId> focused, Consumer<Problem> failed) {
        this.view = view;
        this.work = work;
        this.viewed = viewed;
        this.focused = focused;
        this.failed = failed;
    }

    /**
     * @param asked what the user wants to compare; two of them lie beside each other, the focused one among them
     * @param next what follows it in the list: taken where the user named one asset only and it was not made of another
     */
    void open(Project of, List<AssetId> asked, AssetId focusedOne, List<AssetId> next, Layout as) {
        project = Optional.of(of);
        layout = as;
        int mine = ++question;
        work.run(() -> find(of.assets(), asked, focusedOne, next, as), found -> {
            if (mine == question) {
                assets = found;
                focus = Math.max(0, indexOf(focusedOne));
                show();
            }
        }, failed);
    }

    void close() {
        question++;
        project = Optional.empty();
        assets = List.of();
    }

    /** Assets changed. */
    void follow() {
        if (project.isEmpty() || assets.isEmpty()) {
            return;
        }
        AssetStore store = project.get().assets();
        List<AssetId> ids = assets.stream().map(Asset::id).toList();
        int mine = ++question;
        work.run(() -> store.load(ids), found -> {
            if (mine == question && !found.isEmpty() && !found.equals(assets)) {
                assets = found;
                focus = Math.min(focus, assets.size() - 1);
                show();
            }
        }, failed);
    }

    private static List<Asset> find(AssetStore store, List<AssetId> asked, AssetId focusedOne, List<AssetId> next, Layout as) {
        Set<AssetId> ids = new LinkedHashSet<>(asked);
        if (asked.size() == 1) {
            if (as != Layout.SURVEY) {
                store.find(focusedOne).map(Asset::parentId).ifPresent(ids::add);
            }
            ids.addAll(next);
        }
        List<Asset> found = new ArrayList<>(store.load(ids));
        while (found.size() > (as == Layout.SURVEY ? MOST : 2)) {
            found.remove(found.getLast().id().equals(focusedOne) ? found.size() - 2 : found.size() - 1);
        }
        // What something was made of stands to the left of it.
        if (found.size() == 2 && found.get(1).id().equals(found.get(0).parentId())) {
            found.add(found.removeFirst());
        }
        return found;
    }

    private int indexOf(AssetId id) {
        return assets.stream().map(Asset::id).toList().indexOf(id);
    }

    private void show() {
        if (!assets.isEmpty()) {
            view.show(project, assets, assets.stream().map(viewed).toList(), layout);
            focus(focus);
        }
    }

    Layout layout() {
        return layout;
    }

    void layout(Layout next) {
        layout = next;
        show();
    }

    int focus() {
        return focus;
    }

    Optional<AssetId> focusedId() {
        return focus < assets.size() ? Optional.of(assets.get(focus).id()) : Optional.empty();
    }

    void focus(int at) {
        if (at >= 0 && at < assets.size()) {
            focus = at;
            view.showFocus(at);
            focused.accept(assets.get(at).id());
        }
    }

    void step(int by) {
        focus(Math.clamp(focus + by, 0, Math.max(0, assets.size() - 1)));
    }
}
