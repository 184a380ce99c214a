package org.podstudio.storage.job;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.podstudio.core.api.job.JobId;
import org.podstudio.core.api.job.Place;
import org.podstudio.storage.job.JobMapper.Seat;

/** The queued jobs' order is the order of their numbers: one that moves takes another's number, and those between shift by one. */
final class JobLine {
    private JobLine() {}

    /** @return false when it, or the job that the place speaks of, is not queued; call inside a transaction that writes */
    static boolean move(JobMapper mapper, JobId id, Place place) {
        List<Seat> seats = mapper.queuedSeats();
        List<JobId> line = seats.stream().map(seat -> JobId.of(seat.id())).collect(Collectors.toCollection(ArrayList::new));
        int to = line.remove(id) ? place.in(line) : -1;
        if (to < 0) {
            return false;
        }
        line.add(to, id);
        List<Seat> changed = new ArrayList<>();
        for (int i = 0; i < seats.size(); i++) {
            String sitting = line.get(i).toString();
            if (!sitting.equals(seats.get(i).id())) {
                changed.add(new Seat(sitting, seats.get(i).n()));
            }
        }
        // A number is a key: below zero nobody has one, so that no two jobs share one on the way.
        changed.forEach(seat -> mapper.seat(seat.id(), -seat.n()));
        changed.forEach(seat -> mapper.seat(seat.id(), seat.n()));
        return true;
    }
}
