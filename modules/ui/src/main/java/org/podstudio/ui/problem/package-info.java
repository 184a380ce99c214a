/** Telling a user that something failed: what happened, why, and what to do next. */
@NullMarked
package org.podstudio.ui.problem;

import org.jspecify.annotations.NullMarked;
