package org.podstudio.media.heif;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One item of a HEIF file: a coded picture, a grid of them, or a block of metadata. */
final class Item {
    /** @param inFile whether the offset counts from the start of the file, else in the item data box */
    record Extent(boolean inFile, long offset, long length) {}

    /** @param content the box' content */
    record Property(String type, byte[] content) {}

    final int id;
    final String type;
    final String contentType;
    final List<Extent> extents = new ArrayList<>();
    final List<Property> properties = new ArrayList<>();
    /** Kind of reference → items it points to, in order. */
    final Map<String, List<Integer>> references = new LinkedHashMap<>();

    Item(int id, String type, String contentType) {
        this.id = id;
        this.type = type;
        this.contentType = contentType;
    }

    byte @Nullable [] property(String name) {
        for (Property property : properties) {
            if (property.type().equals(name)) {
                return property.content();
            }
        }
        return null;
    }

    boolean refersTo(String kind, int target) {
        return references.getOrDefault(kind, List.of()).contains(target);
    }
}
