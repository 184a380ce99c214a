package org.podstudio.storage.asset;

/** One row of {@code tags}. */
record TagRow(int assetN, String tagKey, String tag, int position) {}
