/** Names that every system accepts. */
@NullMarked
package org.podstudio.packbuilder.names;

import org.jspecify.annotations.NullMarked;
