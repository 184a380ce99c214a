/** The command line over the same services as the windows. */
@NullMarked
package org.podstudio.cli;

import org.jspecify.annotations.NullMarked;
