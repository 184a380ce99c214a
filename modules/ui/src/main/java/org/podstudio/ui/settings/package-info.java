/** The settings page of the studio and the names of its settings. */
@NullMarked
package org.podstudio.ui.settings;

import org.jspecify.annotations.NullMarked;
