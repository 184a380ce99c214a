/** Store targets. */
@NullMarked
package org.podstudio.packbuilder.exporters;

import org.jspecify.annotations.NullMarked;
