/** The bar at the top of the main window: project, search, hardware, jobs, notifications, settings. */
@NullMarked
package org.podstudio.library.ui.topbar;

import org.jspecify.annotations.NullMarked;
