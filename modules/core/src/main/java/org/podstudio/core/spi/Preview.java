package org.podstudio.core.spi;

import java.nio.file.Path;

/**
 * An operation tried on a part of its input.
 *
 * @param before what the result is compared with
 * @param after what the operation made of it, in the job's work folder
 */
public record Preview(Path before, Path after) {}
