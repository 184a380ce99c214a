/** What every window may want to know of the jobs under way. */
@NullMarked
package org.podstudio.ui.jobs;

import org.jspecify.annotations.NullMarked;
