package org.podstudio.core.api.media;

/**
 * A sound or film whose end seems to be missing.
 *
 * @param bytes how many are there of those that the file's own header states; of the whole file where it states none
 * @param statedBytes how many it states; 0 where it states none, and its end only lacks the mark of an end
 * @param why a sentence without its full stop
 */
public record CutOff(long bytes, long statedBytes, String why) {}
