package org.podstudio.storage.project;

import java.util.Optional;
import java.util.function.BiConsumer;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.storage.asset.AssetInserts;
import org.podstudio.storage.db.Database;
import org.podstudio.storage.db.Durability;
import org.podstudio.storage.db.Sql;

/** Rows that are made of other rows: made anew at the first open after the program has learned to make them better. */
final class Derivations {
    private static final String WORDS_VERSION = "words_version";
    private static final String PASSES_VERSION = "passes_version";
    private static final String DERIVED_VERSION = "derived_version";

    private final Database database;

    Derivations(Database database) {
        this.database = database;
    }

    void refresh() throws StudioException {
        refresh(PASSES_VERSION, 1, AssetInserts::addPasses); // first: where the words are made anew as well, they are read from these rows
        refresh(WORDS_VERSION, AssetInserts.wordsVersion(), AssetInserts::rebuildWords);
        refresh(DERIVED_VERSION, AssetInserts.derivedVersion(), AssetInserts::derive);
    }

    private void refresh(String name, int version, BiConsumer<AssetInserts, Sql> making) throws StudioException {
        String wanted = Integer.toString(version);
        Optional<String> here = database.read(sql -> Optional.ofNullable(sql.mapper(SettingMapper.class).state(name)));
        if (here.equals(Optional.of(wanted))) {
            return;
        }
        database.change(Durability.PROCESS_DEATH, sql -> {
            making.accept(new AssetInserts(database.engine()), sql);
            SettingMapper state = sql.mapper(SettingMapper.class);
            state.deleteState(name);
            state.insertState(name, wanted);
        });
    }
}
