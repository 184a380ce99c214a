package org.podstudio.library.ui;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.asset.AssetId;

/**
 * What is selected, with the anchor and lead of file managers: a click sets both, Shift goes from the anchor to the lead,
 * Ctrl toggles. It holds IDs, so it survives sorting and refreshing; what a filter hides is kept in mind, but is not selected until
 * it is seen again. Used on the event dispatch thread only.
 */
final class GridSelection {
    private GridContent content = GridContent.EMPTY;
    private final Set<AssetId> selected = new HashSet<>();
    /** Was selected when it went from the list. Forgotten when something else is selected instead. */
    private final Set<AssetId> hidden = new HashSet<>();
    /** Selected before the range or rubber band that is being drawn; added to it with Ctrl. */
    private Set<AssetId> base = Set.of();
    /** What {@link #ids} answers until the next change. */
    private @Nullable List<AssetId> ordered;
    private int anchor = -1;
    private int lead = -1;
    private final List<Runnable> listeners = new ArrayList<>();

    void listen(Runnable changed) {
        listeners.add(changed);
    }

    /** What can be taken up again later. */
    record State(Set<AssetId> selected, Optional<AssetId> anchor, Optional<AssetId> lead) {
        static final State NOTHING = new State(Set.of(), Optional.empty(), Optional.empty());
    }

    State state() {
        Set<AssetId> all = new HashSet<>(selected);
        all.addAll(hidden);
        return new State(all, idAt(anchor), leadId());
    }

    /** Another list, with what was selected when it was left. */
    void show(GridContent next, State state) {
        content = next;
        selected.clear();
        hidden.clear();
        hidden.addAll(state.selected());
        adopt(state.lead(), state.anchor(), state.lead().map(next::indexOf).orElse(-1));
    }

    /** Another list is shown: the lead stays with its asset, else goes to the one that came after it, else before it. */
    void show(GridContent next) {
        Optional<AssetId> leadId = leadId();
        Optional<AssetId> anchorId = idAt(anchor);
        int neighbour = neighbour(next);
        content = next;
        hidden.addAll(selected);
        selected.clear();
        adopt(leadId, anchorId, neighbour);
    }

    private void adopt(Optional<AssetId> leadId, Optional<AssetId> anchorId, int otherwise) {
        hidden.removeIf(id -> content.contains(id) && selected.add(id));
        base = Set.of();
        lead = leadId.map(content::indexOf).filter(at -> at >= 0).orElse(otherwise);
        anchor = anchorId.map(content::indexOf).filter(at -> at >= 0).orElse(lead);
        tell();
    }

    /** Where in the next list the nearest asset behind the lead is, or before it; -1 when none is left or nothing had the focus. */
    private int neighbour(GridContent next) {
        for (int at = lead + 1; lead >= 0 && at < content.size(); at++) {
            if (next.contains(content.id(at))) {
                return next.indexOf(content.id(at));
            }
        }
        for (int at = Math.min(lead, content.size()) - 1; at >= 0; at--) {
            if (next.contains(content.id(at))) {
                return next.indexOf(content.id(at));
            }
        }
        return lead >= 0 && next.size() > 0 ? Math.min(lead, next.size() - 1) : -1;
    }

    boolean isSelected(int at) {
        return selected.contains(content.id(at));
    }

    int count() {
        return selected.size();
    }

    /** -1 before anything had the focus. */
    int lead() {
        return lead;
    }

    Optional<AssetId> leadId() {
        return idAt(lead);
    }

    private Optional<AssetId> idAt(int at) {
        return at >= 0 && at < content.size() ? Optional.of(content.id(at)) : Optional.empty();
    }

    /** In the order of the grid. Several listeners ask after each change, so it is put in order once. */
    List<AssetId> ids() {
        List<AssetId> known = ordered;
        if (known == null) {
            known = List.copyOf(inOrder());
            ordered = known;
        }
        return known;
    }

    private List<AssetId> inOrder() {
        if (selected.size() > content.size() / 8) {
            return content.ids().stream().filter(selected::contains).toList();
        }
        return selected.stream().sorted((a, b) -> Integer.compare(content.indexOf(a), content.indexOf(b))).toList();
    }

    /** A click, or an arrow key. */
    void only(int at) {
        clear();
        selected.add(content.id(at));
        settle(at, at);
    }

    /** Ctrl and a click, or Ctrl+Space. */
    void toggle(int at) {
        AssetId id = content.id(at);
        if (!selected.remove(id)) {
            selected.add(id);
        }
        settle(at, at);
    }

    /** Shift: exactly from the anchor to here. */
    void extend(int at) {
        clear();
        addRange(at);
        settle(anchor < 0 ? at : anchor, at);
    }

    /** Ctrl and Shift: what was selected, and from the anchor to here. */
    void extendAdding(int at) {
        addRange(at);
        settle(anchor < 0 ? at : anchor, at);
    }

    /** Ctrl and an arrow key: the focus moves, the selection stays. */
    void focusOnly(int at) {
        lead = at;
        tell();
    }

    void all() {
        selected.addAll(content.ids());
        if (lead < 0 && content.size() > 0) {
            lead = 0;
            anchor = 0;
        }
        tell();
    }

    void none() {
        clear();
        anchor = lead;
        tell();
    }

    /** A rubber band begins. @param keep what was selected stays, as with Ctrl */
    void beginBand(Keep keep) {
        base = keep == Keep.YES ? Set.copyOf(selected) : Set.of();
        if (keep == Keep.NO) {
            hidden.clear();
        }
    }

    /** Whether what was selected before stays. */
    enum Keep {
        NO,
        YES
    }

    /** The band covers these now. */
    void band(Collection<Integer> covered) {
        Set<AssetId> next = new HashSet<>(base);
        covered.forEach(at -> next.add(content.id(at)));
        if (!next.equals(selected)) {
            selected.clear();
            selected.addAll(next);
            if (!covered.isEmpty()) {
                lead = covered.iterator().next();
                anchor = lead;
            }
            tell();
        }
    }

    private void addRange(int at) {
        int from = anchor < 0 ? at : anchor;
        for (int i = Math.min(from, at); i <= Math.max(from, at); i++) {
            selected.add(content.id(i));
        }
    }

    private void clear() {
        selected.clear();
        hidden.clear();
    }

    private void settle(int newAnchor, int newLead) {
        anchor = newAnchor;
        lead = newLead;
        tell();
    }

    private void tell() {
        ordered = null;
        listeners.forEach(Runnable::run);
    }
}
