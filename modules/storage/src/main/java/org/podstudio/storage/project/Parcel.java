package org.podstudio.storage.project;

import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.project.Publisher;
import org.podstudio.storage.asset.AssetInserts;

/** A file on its way into the library, and what became of it so far. For the thread that publishes it. */
final class Parcel {
    final Publisher.NewAsset file;
    /** Its reserved final name; null for a duplicate. */
    @Nullable String path;
    /** The asset that has its content. */
    AssetInserts.@Nullable Holder existing;
    /** The asset whose lost file this one becomes. */
    AssetInserts.@Nullable Holder healed;
    boolean moved;
    /** Another file of its batch had the same content. */
    boolean leftOver;

    Parcel(Publisher.NewAsset file) {
        this.file = file;
    }
}
