/** The job that reads anew what files tell of themselves. */
@NullMarked
package org.podstudio.library.metadata;

import org.jspecify.annotations.NullMarked;
