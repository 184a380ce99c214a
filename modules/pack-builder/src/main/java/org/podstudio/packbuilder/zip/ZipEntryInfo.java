package org.podstudio.packbuilder.zip;

/**
 * A file inside a ZIP that can be read.
 *
 * @param size bytes it claims to have
 * @param packed bytes it takes in the ZIP
 * @param method 0 stored, 8 deflated
 * @param crc CRC-32 it claims
 * @param dataOffset where its packed bytes begin
 */
public record ZipEntryInfo(String name, long size, long packed, int method, int crc, long dataOffset) {}
