package org.podstudio.core.api.asset;

/**
 * Variants of one thing: a chain of parents, the same prompt and model, or what the user put together. An asset alone is a
 * stack of one.
 *
 * @param top the first of them in the list's order
 * @param size how many of its assets match
 */
public record AssetStack(Asset top, long size) {
    public AssetStack {
        if (size < 1) {
            throw new IllegalArgumentException("a stack has at least one asset, was " + size);
        }
    }
}
