package org.podstudio.storage.project;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetEvent;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.job.JobId;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.FailurePoint;
import org.podstudio.core.api.project.Publisher;
import org.podstudio.storage.asset.AssetEvents;
import org.podstudio.storage.asset.AssetInserts;
import org.podstudio.storage.db.Database;
import org.podstudio.storage.db.Durability;
import org.podstudio.storage.db.Folding;
import org.podstudio.storage.db.Sql;
import org.podstudio.storage.files.FreeName;

/** Reserve, move, commit. Safe from any thread and across processes: the database arbitrates names and contents. */
final class SqlPublisher implements Publisher {
    private final Path root;
    private final Database database;
    private final String session;
    private final AssetInserts inserts;
    private final AssetEvents events;
    private final ParcelFiles disk;

    SqlPublisher(Path root, Database database, String session, AssetEvents events) {
        this.root = root;
        this.database = database;
        this.session = session;
        this.inserts = new AssetInserts(database.engine());
        this.events = events;
        this.disk = new ParcelFiles(root, database);
    }

    @Override
    public List<Published> publish(JobId job, List<NewAsset> files, Duplicates duplicates) throws StudioException {
        List<Parcel> parcels = files.stream().map(Parcel::new).toList();
        database.change(Durability.POWER_CUT, sql -> {
            Map<String, AssetInserts.Holder> here = duplicates == Duplicates.REPORT ? inserts.withContents(sql, hashes(parcels)) : Map.of();
            for (Parcel parcel : parcels) {
                reserve(sql, job, parcel, here.get(parcel.file.hash()));
            }
        });
        FailurePoint.reached("publish.reserved");
        List<Published> outcomes;
        try {
            disk.move(parcels, parcel -> reserveAnother(job, parcel));
            outcomes = commit(parcels, duplicates);
        } catch (StudioException | RuntimeException e) {
            disk.takeBack(parcels, e);
            throw e;
        }
        FailurePoint.reached("publish.committed");
        disk.removeLeftovers(parcels);
        List<AssetId> added = outcomes.stream().filter(Published.Added.class::isInstance)
                .map(outcome -> ((Published.Added) outcome).asset().id()).toList();
        if (!added.isEmpty()) {
            events.post(new AssetEvent.Added(added));
        }
        List<AssetId> healed = outcomes.stream().filter(Published.Healed.class::isInstance)
                .map(outcome -> ((Published.Healed) outcome).existing()).toList();
        if (!healed.isEmpty()) {
            events.post(new AssetEvent.Changed(healed));
        }
        return outcomes;
    }

    private static Set<String> hashes(List<Parcel> parcels) {
        return parcels.stream().map(parcel -> parcel.file.hash()).collect(Collectors.toSet());
    }

    /** @param holder the asset that has this content; null when none has, or when that does not matter */
    private void reserve(Sql sql, JobId job, Parcel parcel, AssetInserts.@Nullable Holder holder) throws StudioException {
        NewAsset file = parcel.file;
        if (holder != null) {
            boolean inside = !Path.of(holder.path()).isAbsolute();
            Path there = root.resolve(holder.path());
            if (Files.exists(there, LinkOption.NOFOLLOW_LINKS) && !ParcelFiles.emptied(there)
                    || inside && sql.mapper(ReservationMapper.class).holders(Folding.path(holder.path())) > 0) {
                parcel.existing = holder;
                return;
            }
            parcel.healed = holder;
            if (inside && file.staged() != null) {
                ReservationMapper.insert(sql, new ReservationMapper.Row(Folding.path(holder.path()), holder.path(), file.hash(), job.toString(), session));
                parcel.path = holder.path();
                return;
            }
        }
        if (file.staged() == null) {
            parcel.path = file.path();
            return;
        }
        String path = FreeName.find(file.path(), candidate -> inserts.pathClaimed(sql, candidate)
                || Files.exists(root.resolve(candidate), LinkOption.NOFOLLOW_LINKS));
        ReservationMapper.insert(sql, new ReservationMapper.Row(Folding.path(path), path, file.hash(), job.toString(), session));
        parcel.path = path;
    }

    /** Somebody outside put a file at the reserved name meanwhile. */
    private String reserveAnother(JobId job, Parcel parcel) throws StudioException {
        String lost = parcel.path;
        return database.write(Durability.POWER_CUT, sql -> {
            if (lost != null) {
                ReservationMapper.delete(sql, Folding.path(lost));
            }
            reserve(sql, job, parcel, null);
            return parcel.path;
        });
    }

    private List<Published> commit(List<Parcel> parcels, Duplicates duplicates) throws StudioException {
        return database.write(Durability.POWER_CUT, sql -> {
            // Asked again: another process, or this very batch, may have brought the content meanwhile.
            Map<String, AssetInserts.Holder> holders = duplicates == Duplicates.REPORT ? inserts.withContents(sql, hashes(parcels)) : Map.of();
            Map<String, AssetId> here = new HashMap<>();
            AssetInserts.Batch batch = inserts.batch(sql, hashes(parcels));
            List<Published> outcomes = new ArrayList<>();
            Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
            for (Parcel parcel : parcels) {
                outcomes.add(commit(sql, parcel, duplicates, holders.get(parcel.file.hash()), here, batch, now));
            }
            return outcomes;
        });
    }

    /** @param here what this very batch has added, by content */
    private Published commit(Sql sql, Parcel parcel, Duplicates duplicates, AssetInserts.@Nullable Holder holder, Map<String, AssetId> here,
            AssetInserts.Batch batch, Instant now) {
        NewAsset file = parcel.file;
        String path = parcel.path;
        if (duplicates == Duplicates.REPORT) {
            if (parcel.healed != null && (holder == null || !holder.id().equals(parcel.healed.id()) || here.containsKey(file.hash()))) {
                parcel.healed = null; // gone to the trash, or healed by somebody else
            }
            if (holder != null && parcel.healed == null) {
                parcel.existing = holder;
                inserts.present(sql, holder);
                return new Published.Duplicate(holder.id());
            }
            AssetId added = here.get(file.hash());
            if (added != null) {
                parcel.leftOver = true;
                return new Published.Duplicate(added);
            }
        }
        if (path == null) {
            return new Published.Duplicate(parcel.existing.id()); // it went to the trash this very moment
        }
        Published outcome;
        if (parcel.healed != null) {
            inserts.found(sql, parcel.healed, path, file.sourcePath(), now, batch);
            here.put(file.hash(), parcel.healed.id());
            outcome = new Published.Healed(parcel.healed.id());
        } else {
            Asset asset = asset(file, path, now);
            inserts.insert(sql, asset, file.start().themeReason(), batch);
            here.put(file.hash(), asset.id());
            outcome = new Published.Added(asset);
        }
        if (file.staged() != null) {
            ReservationMapper.delete(sql, Folding.path(path));
        }
        return outcome;
    }

    private static Asset asset(NewAsset file, String path, Instant now) {
        Publisher.Start start = file.start();
        return new Asset(file.id() == null ? AssetId.random() : file.id(), path, Asset.filenameOf(path), file.hash(), file.sizeBytes(), now,
                file.fileModifiedAt() == null ? null : file.fileModifiedAt().truncatedTo(ChronoUnit.MILLIS), file.source(),
                file.sourcePath(), file.facts(), file.theme(), file.tags(), start.status(), start.rating(), start.label(), start.notes(),
                file.parentId(), false, false, file.generator(), start.prompt());
    }

    @Override
    public void reserve(JobId job, List<Path> targets) throws StudioException {
        for (Path target : targets) {
            if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
                throw StudioException.of("already-exists", "The output was not written.", target + " exists already.",
                        "Choose another name or folder.");
            }
        }
        database.change(Durability.POWER_CUT, sql -> {
            ReservationMapper reservations = sql.mapper(ReservationMapper.class);
            for (Path target : targets) {
                String path = ProjectPaths.stored(root, target);
                if (reservations.holders(Folding.path(path)) > 0) {
                    throw StudioException.of("already-exists", "The output was not written.",
                            "Another job is writing " + target + ".", "Wait for it, or choose another name.");
                }
                ReservationMapper.insert(sql, new ReservationMapper.Row(Folding.path(path), path, null, job.toString(), session));
            }
        });
    }

    @Override
    public void complete(JobId job) throws StudioException {
        database.change(Durability.POWER_CUT, sql -> sql.mapper(ReservationMapper.class).deleteOutputs(job.toString(), session));
    }
}
