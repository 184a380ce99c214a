/** What a person or a script sees while jobs run. */
@NullMarked
package org.podstudio.cli.progress;

import org.jspecify.annotations.NullMarked;
