package org.podstudio.storage.project;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.FailurePoint;
import org.podstudio.storage.asset.AssetInserts;
import org.podstudio.storage.db.Database;
import org.podstudio.storage.db.Durability;
import org.podstudio.storage.db.Sql;

/**
 * Rows that are made of other rows: made anew at the first open after the program has learned to make them better. Each kind in one
 * transaction with its version: killed in between, what was begun is as before, and the next open goes on there.
 */
final class Derivations {
    private static final String WORDS_VERSION = "words_version";
    private static final String PASSES_VERSION = "passes_version";
    /** 2: they are counted, too, not only found. */
    private static final int PASSES = 2;
    private static final String DERIVED_VERSION = "derived_version";

    /** So many assets are worth a word: fewer take less than a second. */
    private static final int MANY = 2000;

    /** How often to wait for another program that makes them right now; each time as long as the engine waits, 15 s. */
    private static final int PATIENCE = 20;

    private final Database database;
    private final Consumer<String> telling;
    private boolean told;

    /** @param telling called once before work that the user waits for, with a sentence about it */
    Derivations(Database database, Consumer<String> telling) {
        this.database = database;
        this.telling = telling;
    }

    void refresh() throws StudioException {
        refresh(PASSES_VERSION, PASSES, AssetInserts::addPasses); // first: where the words are made anew as well, they are read from these rows
        refresh(WORDS_VERSION, AssetInserts.wordsVersion(), AssetInserts::rebuildWords);
        refresh(DERIVED_VERSION, AssetInserts.derivedVersion(), AssetInserts::derive);
    }

    private void refresh(String name, int version, BiConsumer<AssetInserts, Sql> making) throws StudioException {
        String wanted = Integer.toString(version);
        for (int waited = 0; !database.read(sql -> made(sql, name, wanted)); waited++) {
            tell();
            try {
                database.change(Durability.PROCESS_DEATH, sql -> make(sql, name, wanted, making));
            } catch (StudioException e) {
                if (!e.problem().code().equals("database-locked") || waited == PATIENCE) {
                    throw e;
                }
            }
        }
    }

    private void make(Sql sql, String name, String wanted, BiConsumer<AssetInserts, Sql> making) {
        if (made(sql, name, wanted)) {
            return; // by another program, while this one waited for it
        }
        making.accept(new AssetInserts(database.engine()), sql);
        SettingMapper state = sql.mapper(SettingMapper.class);
        state.deleteState(name);
        state.insertState(name, wanted);
        FailurePoint.reached("derivation.made");
    }

    private static boolean made(Sql sql, String name, String wanted) {
        return Optional.ofNullable(sql.mapper(SettingMapper.class).state(name)).equals(Optional.of(wanted));
    }

    private void tell() {
        int assets = told ? 0 : database.read(sql -> sql.query("SELECT COUNT(*) FROM assets", row -> row.getInt(1)).getFirst());
        if (assets >= MANY) {
            told = true;
            telling.accept(String.format(java.util.Locale.ROOT, "Making the search of this library of %,d assets anew, once after an update. "
                    + "Nothing is lost if you stop it: it starts again.", assets));
        }
    }
}
