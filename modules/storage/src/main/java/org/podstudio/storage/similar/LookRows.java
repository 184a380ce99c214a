package org.podstudio.storage.similar;

import java.util.List;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.media.Fingerprint;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.similar.Look;
import org.podstudio.storage.db.Sql;
import org.podstudio.storage.similar.LikenessMapper.LookRow;

/** From rows to looks. */
public final class LookRows {
    private LookRows() {}

    /** Of all assets but trashed ones, in order of import. */
    public static List<Look> all(Sql sql) {
        return sql.mapper(LikenessMapper.class).looks(Fingerprint.VERSION).stream().map(LookRows::look).toList();
    }

    static Look look(LookRow row) {
        double aspect = row.width() == null || row.height() == null ? 0 : (double) row.width() / row.height();
        return new Look(AssetId.of(row.id()), MediaType.ofWire(row.type()), aspect,
                row.type().equals(MediaType.IMAGE.wire()) ? null : row.duration(),
                new Fingerprint(row.shape(), row.edges(), row.detail(), row.colours()));
    }
}
