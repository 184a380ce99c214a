/** Sample files that stand for what AI generators write, made on the spot with the JDK alone. */
@NullMarked
package org.podstudio.cli.samples;

import org.jspecify.annotations.NullMarked;
