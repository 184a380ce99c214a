package org.podstudio.core.api.pack;

/** A store a pack can be made for, as {@code pack targets} lists it. */
public record StoreTarget(String id, String title, String summary) {}
