/** The commands, one class each. */
@NullMarked
package org.podstudio.cli.verbs;

import org.jspecify.annotations.NullMarked;
