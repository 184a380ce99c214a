/** Import: from files and folders of the user to assets of a project. */
@NullMarked
package org.podstudio.library.imports;

import org.jspecify.annotations.NullMarked;
