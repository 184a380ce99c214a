package org.podstudio.core.api.asset;

import java.util.List;

/** Part of a list with stacks collapsed. @param total all stacks that have a match, not only those on this page */
public record StackPage(long total, List<AssetStack> stacks) {
    public StackPage {
        stacks = List.copyOf(stacks);
    }
}
