package org.podstudio.storage.organise;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.asset.Curation;
import org.podstudio.core.api.asset.TagDefinition;
import org.podstudio.core.api.asset.TagStore;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.storage.asset.SqlAssetStore;
import org.podstudio.storage.asset.TagNameMapper;
import org.podstudio.storage.asset.TagNames;
import org.podstudio.storage.db.Database;
import org.podstudio.storage.db.Durability;
import org.podstudio.storage.db.Folding;
import org.podstudio.storage.db.Sql;

/** The tags of one project, in its database. */
public final class SqlTagStore implements TagStore {
    private static final String TAG = "tag";

    private final Database database;
    private final SqlAssetStore assets;

    public SqlTagStore(Database database, SqlAssetStore assets) {
        this.database = database;
        this.assets = assets;
    }

    @Override
    public List<TagDefinition> list() {
        return database.read(TagNames::all);
    }

    @Override
    public Optional<TagDefinition> find(String nameOrAlias) {
        return database.read(sql -> TagNames.of(sql, TagNames.key(sql, nameOrAlias)).stream().findFirst());
    }

    @Override
    public List<TagDefinition> complete(String typed, int limit) {
        return database.read(sql -> TagNames.beginning(sql, Folding.loose(typed.strip()), limit));
    }

    @Override
    public void alias(String tag, String alias) throws StudioException {
        String name = Names.checked(tag, TAG);
        String other = Names.checked(alias, TAG);
        database.change(Durability.PROCESS_DEATH, sql -> {
            String key = TagNames.key(sql, name);
            requireFree(sql, other);
            if (key.equals(Folding.loose(name))) {
                TagNames.know(sql, name);
            }
            putAlias(sql, other, key);
            TagNames.reach(sql);
        });
    }

    private static void putAlias(Sql sql, String alias, String key) {
        sql.forEach("INSERT INTO tag_aliases (alias_key, alias, tag_key) VALUES (?, ?, ?)",
                List.of(new @Nullable Object[][] {{Folding.loose(alias), alias, key}}));
    }

    /** Neither an alias nor a tag that anything carries or that says something. */
    private static void requireFree(Sql sql, String name) throws StudioException {
        if (!TagNames.key(sql, name).equals(Folding.loose(name)) || !TagNames.of(sql, Folding.loose(name)).isEmpty()) {
            throw StudioException.of("name-taken", "The tag was not renamed.",
                    "\"" + name + "\" is a tag or another name of one already; case and accents make no difference.",
                    "Choose another name, or merge the two tags.");
        }
    }

    @Override
    public void removeAlias(String alias) throws StudioException {
        database.change(Durability.PROCESS_DEATH, sql -> {
            if (sql.mapper(TagNameMapper.class).deleteAlias(Folding.loose(alias.strip())) == 0) {
                throw StudioException.of("no-such-tag", "No name was taken away.", "\"" + alias + "\" is no alias of a tag.",
                        "Look at the list of tags, then try again.");
            }
            TagNames.reach(sql);
        });
    }

    @Override
    public void parent(String tag, @Nullable String parent) throws StudioException {
        String name = Names.checked(tag, TAG);
        String above = parent == null ? null : Names.checked(parent, TAG);
        database.change(Durability.PROCESS_DEATH, sql -> {
            String key = known(sql, name);
            String aboveKey = above == null ? null : known(sql, above);
            for (String up = aboveKey; up != null; up = TagNames.parentKey(sql, up)) {
                if (up.equals(key)) {
                    throw StudioException.of("tag-cycle", "The tag was not put there.",
                            "\"" + above + "\" is \"" + name + "\" itself or lies under it.", "Choose a tag that does not lie under it.");
                }
            }
            sql.mapper(TagNameMapper.class).setParent(key, aboveKey);
            TagNames.reach(sql);
        });
    }

    private static String known(Sql sql, String name) {
        String key = TagNames.key(sql, name);
        if (key.equals(Folding.loose(name))) {
            TagNames.know(sql, name);
        }
        return key;
    }

    @Override
    public int rename(String tag, String to) throws StudioException {
        String name = Names.checked(to, TAG);
        String toKey = Folding.loose(name);
        String key = existing(tag);
        String before = find(tag).orElseThrow().name();
        return replace("Rename tag " + before + " to " + name, key, before, List.of(name), sql -> {
            TagNameMapper mapper = sql.mapper(TagNameMapper.class);
            if (toKey.equals(key)) {
                mapper.spell(key, name);
                return;
            }
            if (TagNames.key(sql, name).equals(key)) {
                mapper.deleteAlias(toKey); // its own alias becomes its name
            } else {
                requireFree(sql, name);
            }
            String parent = TagNames.parentKey(sql, key);
            mapper.deleteName(toKey);
            TagNames.know(sql, name);
            mapper.setParent(toKey, parent);
            mapper.moveChildren(key, toKey);
            mapper.moveAliases(key, toKey);
            mapper.deleteName(key);
            TagNames.reach(sql);
        });
    }

    @Override
    public int merge(String tag, String into) throws StudioException {
        String key = existing(tag);
        String intoKey = existing(into);
        if (key.equals(intoKey)) {
            throw StudioException.of("same-tag", "The tags were not merged.", "\"" + tag + "\" and \"" + into + "\" are one tag.",
                    "Name two tags.");
        }
        TagDefinition target = find(into).orElseThrow();
        TagDefinition gone = find(tag).orElseThrow();
        return replace("Merge tag " + gone.name() + " into " + target.name(), key, gone.name(), List.of(target.name()), sql -> {
            TagNameMapper mapper = sql.mapper(TagNameMapper.class);
            // Where the one that goes lay above the other, that one takes its place.
            for (String up = intoKey; up != null; up = TagNames.parentKey(sql, up)) {
                if (key.equals(TagNames.parentKey(sql, up))) {
                    mapper.setParent(up, TagNames.parentKey(sql, key));
                    break;
                }
            }
            mapper.moveChildren(key, intoKey);
            mapper.moveAliases(key, intoKey);
            mapper.deleteName(key);
            putAlias(sql, gone.name(), intoKey);
            TagNames.reach(sql);
        });
    }

    @Override
    public int delete(String tag) throws StudioException {
        String key = existing(tag);
        String name = find(tag).orElseThrow().name();
        return replace("Delete tag " + name, key, name, List.of(), sql -> {
            TagNameMapper mapper = sql.mapper(TagNameMapper.class);
            mapper.moveChildren(key, TagNames.parentKey(sql, key));
            mapper.deleteAliasesOf(key);
            mapper.deleteName(key);
            TagNames.reach(sql);
        });
    }

    private String existing(String tag) throws StudioException {
        if (find(tag).isEmpty()) {
            throw Names.unknown(TAG, tag);
        }
        return database.read(sql -> TagNames.key(sql, tag));
    }

    /** As one step that can be taken back. */
    private int replace(String what, String key, String tag, List<String> by, Database.Change definitions) throws StudioException {
        return assets.redefine(what, key, new Curation.Tag(by, List.of(tag)), definitions).changed().size();
    }
}
