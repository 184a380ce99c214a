package org.podstudio.storage.pack;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.job.Job;
import org.podstudio.core.api.pack.Pack;
import org.podstudio.core.api.pack.PackId;
import org.podstudio.core.api.pack.PackStore;
import org.podstudio.storage.db.Database;
import org.podstudio.storage.db.Durability;
import org.podstudio.storage.db.Folding;
import org.podstudio.storage.db.Sql;

/** The packs of one open project, in its database. */
public final class SqlPackStore implements PackStore {
    private final Database database;

    public SqlPackStore(Database database) {
        this.database = database;
    }

    /**
     * At open: packs whose build was interrupted are not being built any more. A pack's options name the job that builds it.
     * One that had been built before still is where it was.
     */
    public void closeInterrupted(List<Job> interrupted) {
        if (interrupted.isEmpty()) {
            return;
        }
        for (Pack pack : list()) {
            boolean ended = pack.status() == Pack.Status.BUILDING
                    && interrupted.stream().anyMatch(job -> pack.options().contains(job.id().toString()));
            if (ended) {
                save(new Pack(pack.id(), pack.name(), pack.slug(), pack.theme(), pack.description(), pack.author(), pack.version(),
                        pack.license(), pack.licenseText(), pack.builtAt() == null ? Pack.Status.FAILED : Pack.Status.COMPLETED,
                        pack.assets(), pack.options(), pack.createdAt(), pack.builtAt(), pack.dir(), pack.zip()));
            }
        }
    }

    @Override
    public void save(Pack pack) {
        database.changeUnchecked(Durability.POWER_CUT, sql -> {
            PackMapper mapper = sql.mapper(PackMapper.class);
            PackMapper.Row before = mapper.find(pack.id().toString());
            int n = before == null ? mapper.nextN() : before.n();
            mapper.delete(pack.id().toString());
            mapper.insert(row(n, pack));
            for (int i = 0; i < pack.assets().size(); i++) {
                mapper.insertAsset(n, i, pack.assets().get(i).toString());
            }
        });
    }

    @Override
    public Optional<Pack> find(PackId id) {
        return database.read(
                sql -> Optional.ofNullable(sql.mapper(PackMapper.class).find(id.toString())).map(row -> pack(sql, row)));
    }

    @Override
    public List<PackId> findByPrefix(String prefix, int limit) {
        String lower = prefix.toLowerCase(Locale.ROOT);
        return database.read(sql -> sql.mapper(PackMapper.class).idsBetween(lower, lower + '\uFFFF', limit).stream()
                .map(PackId::of).toList());
    }

    @Override
    public List<Pack> list() {
        return database.read(sql -> sql.mapper(PackMapper.class).all().stream().map(row -> pack(sql, row)).toList());
    }

    @Override
    public void delete(PackId id) {
        database.changeUnchecked(Durability.PROCESS_DEATH, sql -> sql.mapper(PackMapper.class).delete(id.toString()));
    }

    private static PackMapper.Row row(int n, Pack pack) {
        return new PackMapper.Row(n, pack.id().toString(), pack.name(), Folding.loose(pack.name()), pack.slug(), pack.theme(),
                pack.description(), pack.author(), pack.version(), pack.license(), pack.licenseText(), pack.status().wire(),
                pack.options(), pack.createdAt().toEpochMilli(),
                pack.builtAt() == null ? null : (Long) pack.builtAt().toEpochMilli(), pack.dir(), pack.zip());
    }

    private static Pack pack(Sql sql, PackMapper.Row row) {
        return new Pack(PackId.of(row.id()), row.name(), row.slug(), row.theme(), row.description(), row.author(), row.version(),
                row.license(), row.licenseText(), Pack.Status.valueOf(row.status().toUpperCase(Locale.ROOT)),
                sql.mapper(PackMapper.class).assets(row.n()).stream().map(AssetId::of).toList(), row.options(),
                Instant.ofEpochMilli(row.createdAt()), row.builtAt() == null ? null : Instant.ofEpochMilli(row.builtAt()),
                row.dir(), row.zip());
    }
}
