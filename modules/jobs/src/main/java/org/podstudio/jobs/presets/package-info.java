/** Settings under names: those that come with kinds, and the user's own. */
@NullMarked
package org.podstudio.jobs.presets;

import org.jspecify.annotations.NullMarked;
