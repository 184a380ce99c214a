/** The first start: a project, folders to watch, the look; three steps that can be skipped. */
@NullMarked
package org.podstudio.library.ui.welcome;

import org.jspecify.annotations.NullMarked;
