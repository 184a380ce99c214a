package org.podstudio.storage.asset;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.storage.asset.CuratedValue.Value;

/** One asset whose place a step changes. Used by one thread. */
final class Journey {
    final AssetRow row;
    final List<Leg> legs = new ArrayList<>();

    /** Where its file lies now, and where it will lie; the same when only the record changes. */
    String from;
    String to;
    Place place;

    /** Whether another name than the wanted one is a failure. */
    boolean exact;

    boolean fileIsHere;
    boolean vanished;
    @Nullable Problem failure;
    final List<Problem> notes = new ArrayList<>();

    /** A change by one part of the step. */
    record Leg(int part, CuratedValue kind, Place before, Place after) {}

    Journey(AssetRow row, Place place) {
        this.row = row;
        this.place = place;
        this.from = row.path();
        this.to = row.path();
    }

    AssetId id() {
        return AssetId.of(row.id());
    }

    boolean moves() {
        return failure == null && fileIsHere && !from.equals(to);
    }

    /** Whether its place in the database changes. */
    boolean counts() {
        return failure == null && !legs.isEmpty();
    }

    void travel(int part, CuratedValue kind, Place next) {
        if (!next.equals(place)) {
            legs.add(new Leg(part, kind, place, next));
            place = next;
        }
    }

    /** The changes of one part, the last one with the name that was free in the end. */
    List<CurationLog.Placed> placed(int part) {
        List<CurationLog.Placed> placed = new ArrayList<>();
        for (Leg leg : legs) {
            if (leg.part() == part) {
                Place after = leg == legs.getLast() ? leg.after().at(to) : leg.after();
                placed.add(new CurationLog.Placed(new Value(row.n(), row.id(), leg.before().text(leg.kind())), after.text(leg.kind())));
            }
        }
        return placed;
    }
}
