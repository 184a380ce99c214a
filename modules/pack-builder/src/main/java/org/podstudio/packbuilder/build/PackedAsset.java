package org.podstudio.packbuilder.build;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.media.MediaFacts;

/**
 * An asset as it lies in the pack.
 *
 * @param id made of its content, so that two projects with the same files make the same pack
 * @param facts of the copied file, its first frame decoded
 * @param promptFile inside the pack, null when there is none
 */
public record PackedAsset(UUID id, Asset asset, PackedFile file, MediaFacts facts, Lineage lineage, @Nullable String promptFile) {
    public String fileName() {
        return file.path().substring(file.path().lastIndexOf('/') + 1);
    }

    PackedAsset withPromptFile(String path) {
        return new PackedAsset(id, asset, file, facts, lineage, path);
    }
}
