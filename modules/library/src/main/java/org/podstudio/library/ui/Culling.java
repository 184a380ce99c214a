package org.podstudio.library.ui;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import org.podstudio.core.api.asset.Approval;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.asset.ColorLabel;
import org.podstudio.core.api.query.Field;
import org.podstudio.core.api.query.Query;
import org.podstudio.library.ui.cull.AutoAdvance;
import org.podstudio.library.ui.cull.RuledOut;

/**
 * Decides and goes on: after a decision the focus moves at once when the asset leaves the filtered list, or when it is to advance by
 * itself, so that the next key is about the next asset however fast it comes. On the event dispatch thread.
 */
final class Culling {
    private final LibraryPresenter presenter;
    private final Curator curator;
    private final AutoAdvance advance;
    private final Supplier<List<AssetId>> targets;
    private final IntUnaryOperator next;
    private final IntConsumer goTo;

    /**
     * @param targets what a decision is about in the present view
     * @param next which asset of the list comes after one, itself at the end
     * @param goTo makes an asset of the list the focused one and shows it
     */
    Culling(LibraryPresenter presenter, Curator curator, AutoAdvance advance, Supplier<List<AssetId>> targets, IntUnaryOperator next,
            IntConsumer goTo) {
        this.presenter = presenter;
        this.curator = curator;
        this.advance = advance;
        this.targets = targets;
        this.next = next;
        this.goTo = goTo;
    }

    void approve() {
        decide(curator::approve, Field.STATUS, Approval.APPROVED.wire());
    }

    void reject() {
        decide(curator::reject, Field.STATUS, Approval.REJECTED.wire());
    }

    void unflag() {
        decide(curator::unflag, Field.STATUS, Approval.PENDING.wire());
    }

    void rate(int stars) {
        boolean again = cells().stream().allMatch(cell -> cell.rating() == stars);
        decide(ids -> curator.rate(stars, ids), Field.RATING, "" + (again ? 0 : stars));
    }

    void label(ColorLabel label) {
        boolean again = cells().stream().allMatch(cell -> cell.label() == label);
        decide(ids -> curator.label(label, ids), Field.LABEL, again ? "none" : label.wire());
    }

    /** Tags and stacks: nothing leaves by them that the store would not tell in time. */
    void work(Consumer<List<AssetId>> step) {
        step.accept(targets.get());
    }

    private List<GridCell> cells() {
        GridContent content = presenter.content();
        return targets.get().stream().map(content::indexOf).filter(at -> at >= 0).map(content::cell)
                .filter(java.util.Objects::nonNull).toList();
    }

    private void decide(Consumer<List<AssetId>> step, Field field, String value) {
        List<AssetId> ids = targets.get();
        int lead = presenter.selection().lead();
        Query shown = presenter.shown();
        step.accept(ids);
        GridContent content = presenter.content();
        if (ids.isEmpty() || lead < 0 || lead >= content.size() || !ids.contains(content.id(lead))) {
            return;
        }
        if (RuledOut.by(shown, field, value)) {
            leave(content, new HashSet<>(ids), lead);
        } else if (advance.on() && ids.size() == 1 && next.applyAsInt(lead) != lead) {
            goTo.accept(next.applyAsInt(lead));
        }
    }

    /** To the next asset that stays, or the one before when there is none behind. */
    private void leave(GridContent content, Set<AssetId> leaving, int lead) {
        for (int at = lead + 1; at < content.size(); at++) {
            if (!leaving.contains(content.id(at))) {
                goTo.accept(at);
                return;
            }
        }
        for (int at = lead - 1; at >= 0; at--) {
            if (!leaving.contains(content.id(at))) {
                goTo.accept(at);
                return;
            }
        }
    }
}
