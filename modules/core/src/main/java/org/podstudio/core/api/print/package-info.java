/** Whether a picture will print well. */
@NullMarked
package org.podstudio.core.api.print;

import org.jspecify.annotations.NullMarked;
