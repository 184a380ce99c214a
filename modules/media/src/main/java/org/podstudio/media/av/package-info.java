/**
 * Audio and video from one file into another: decode, filter, encode, multiplex; the engine under transcoding, trimming,
 * loudness and whatever else reads films and sounds.
 *
 * <p>A {@link AvSource} is the file that is read, an {@link AvTarget} the file that is written, a {@link Transfer} carries
 * streams from one to the other:
 * <pre>{@code
 * try (AvSource source = AvSource.open(input, context);
 *      AvTarget target = AvTarget.create(output, "mp4")) {
 *     Transfer transfer = new Transfer(source, target, context);
 *     transfer.encode(source.video(), new Coding("scale=1280:-2,format=yuv420p", "libx264", Map.of("crf", "20")));
 *     source.audio().forEach(transfer::copy);
 *     Tags.copy(source, target);
 *     transfer.run();                       // reports progress, leaves when canceled, finishes the file
 * }
 * }</pre>
 * {@link Transfer#listen} hands decoded, filtered frames to a listener instead, for measuring; no target is needed then.
 * {@link Transfer#span} takes a part of the time. A chain is text as the ffmpeg program takes with {@code -vf} and
 * {@code -af}; nothing of it may come from a file.
 *
 * <p><b>Threads.</b> The calling thread reads and decodes, a second one filters, encodes and writes; frames are handed over
 * by reference. With a budget of one native thread ({@code JobContext.threads()}) they take turns. Native code gets the
 * budget's number of threads.
 *
 * <p><b>Time.</b> Time 0 of the output is the source's start, or the span's. Frames keep the time they had (variable frame
 * rate included) unless the chain holds {@code fps}.
 *
 * <p><b>Ends.</b> {@code run} leaves within a second of a cancel, whatever the codecs do: native work that does not end by
 * then frees itself later, on its own thread, and can no longer write. Failures are problems: {@code file-damaged},
 * {@code format-unsupported}, {@code encoder-missing}, {@code encoder-failed}, {@code disk-full}, {@code file-unwritable}.
 */
@NullMarked
package org.podstudio.media.av;

import org.jspecify.annotations.NullMarked;
