package org.podstudio.storage.asset;

/** A value and how many assets have it. */
record GroupRow(String name, long many) {}
