package org.podstudio.packbuilder.build;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One step from an original to an asset.
 *
 * @param operation id of the job kind; {@code unknown} when its record is gone
 * @param settings as the job stored them, without paths
 * @param model null when no model was used
 */
public record Edit(String operation, Map<String, Object> settings, @Nullable String device, @Nullable ModelUse model) {}
