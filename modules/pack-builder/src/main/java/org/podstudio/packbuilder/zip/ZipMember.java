package org.podstudio.packbuilder.zip;

/**
 * One stored file of a ZIP, as its headers tell it.
 *
 * @param name path inside the ZIP with {@code /}
 * @param size bytes
 * @param crc CRC-32 of the content
 * @param offset of its local header from the start of the ZIP
 */
record ZipMember(String name, long size, int crc, long offset) {}
