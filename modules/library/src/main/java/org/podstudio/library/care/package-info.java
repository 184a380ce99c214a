/** Jobs that care for a project: the check of its health, and the weekly chores. */
@NullMarked
package org.podstudio.library.care;

import org.jspecify.annotations.NullMarked;
