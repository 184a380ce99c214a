/** The Pack Builder window. */
@NullMarked
package org.podstudio.packbuilder.ui;

import org.jspecify.annotations.NullMarked;
