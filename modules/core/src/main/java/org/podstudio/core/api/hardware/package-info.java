/** What this machine is and what it can run. */
@NullMarked
package org.podstudio.core.api.hardware;

import org.jspecify.annotations.NullMarked;
