/** How a failure reaches the user: what happened, why, and what to do next. */
@NullMarked
package org.podstudio.core.api.problem;

import org.jspecify.annotations.NullMarked;
