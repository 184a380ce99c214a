/** What this machine is, and whether it can do an operation. */
@NullMarked
package org.podstudio.jobs.hardware;

import org.jspecify.annotations.NullMarked;
