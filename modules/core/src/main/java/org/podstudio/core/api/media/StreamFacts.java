package org.podstudio.core.api.media;

/**
 * One stream of an audio or video file.
 *
 * @param type {@code video}, {@code audio}, {@code subtitle}, {@code data} or {@code attachment}
 * @param codec the codec's short name as FFmpeg calls it, or {@code unknown}
 * @param decodable false when the stream is encrypted or no decoder is here; that is not an error
 */
public record StreamFacts(String type, String codec, boolean decodable) {}
