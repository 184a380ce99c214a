package org.podstudio.core.api.media;

/**
 * One picture of a film.
 *
 * @param rgb rows from the top, 8 bits each of red, green and blue; not to be changed
 * @param time when it is shown, in the film's own ticks
 * @param ticks how long; 0 when the film does not say
 */
public record FilmFrame(byte[] rgb, long time, long ticks) {}
