/** The build of a pack, from the plan to the final names. */
@NullMarked
package org.podstudio.packbuilder.build;

import org.jspecify.annotations.NullMarked;
