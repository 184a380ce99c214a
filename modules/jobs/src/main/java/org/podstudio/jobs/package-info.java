/** The job engine, the hardware profile and the guard. */
@NullMarked
package org.podstudio.jobs;

import org.jspecify.annotations.NullMarked;
