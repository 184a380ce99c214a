package org.podstudio.ui.toast;

import java.time.Instant;
import java.util.Optional;
import org.podstudio.core.api.problem.Problem;

/** Something the user was told, to be read again. @param problem what failed */
public record Notification(Instant at, String text, Optional<Problem> problem) {}
