/** The user folder, the table of all settings, and where their values are kept. */
@NullMarked
package org.podstudio.core.api.settings;

import org.jspecify.annotations.NullMarked;
