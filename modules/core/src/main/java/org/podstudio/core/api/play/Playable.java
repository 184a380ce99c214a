package org.podstudio.core.api.play;

import java.nio.file.Path;
import org.podstudio.core.api.project.DecodeJournal;

/**
 * A film or sound to be played.
 *
 * @param sha256 of its content, {@code path} as the user knows it: for {@code journal}, which is told what is being decoded
 */
public record Playable(Path file, String sha256, String path, DecodeJournal journal) {}
