package org.podstudio.ui.toast;

import java.time.Instant;
import java.util.Optional;
import org.podstudio.core.api.problem.Problem;

/**
 * Something the user was told, to be read again.
 *
 * @param problem what failed
 * @param action what can still be done about it
 */
public record Notification(Instant at, Tone tone, String text, Optional<Problem> problem, Optional<Toast.Action> action) {}
