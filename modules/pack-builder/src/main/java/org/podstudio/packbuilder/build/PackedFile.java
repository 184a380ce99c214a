package org.podstudio.packbuilder.build;

/** A file in the pack's folder. @param path inside the pack with {@code /}; the two sums are of its content */
public record PackedFile(String path, long size, String sha256, int crc) {}
